//! International bank account numbers (IBAN), recognised by their check digits.

use super::digits::skip_separator;

/// The start of an IBAN with its two letters at the end of `before` and its check digits at the start of
/// `rest`.
pub(super) fn account_at(before: &[u8], rest: &[u8]) -> Option<usize> {
    /// Countries and the lengths of their numbers (ISO 13616, register of SWIFT).
    const LENGTHS: [([u8; 2], u32); 21] = [
        (*b"AT", 20),
        (*b"BE", 16),
        (*b"CH", 21),
        (*b"CZ", 24),
        (*b"DE", 22),
        (*b"DK", 18),
        (*b"ES", 24),
        (*b"FI", 18),
        (*b"FR", 27),
        (*b"GB", 22),
        (*b"GR", 27),
        (*b"IE", 22),
        (*b"IT", 27),
        (*b"LU", 20),
        (*b"MC", 27),
        (*b"NL", 18),
        (*b"NO", 15),
        (*b"PL", 28),
        (*b"PT", 25),
        (*b"RO", 24),
        (*b"SE", 24),
    ];
    let (start, country) = before.split_last_chunk::<2>()?;
    let country = country.map(|letter| letter.to_ascii_uppercase());
    let (_, length) = LENGTHS.iter().find(|(known, _)| *known == country)?;
    if start.last().is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let (check, mut bytes) = rest.split_first_chunk::<2>()?;
    let mut remainder = 0;
    for _ in 4..*length {
        bytes = skip_separator(bytes);
        let (sign, rest) = bytes.split_first()?;
        remainder = append(remainder, *sign)?;
        bytes = rest;
    }
    // ISO 7064: with the country and the check digits moved to the end, the remainder by 97 is one.
    for sign in country.iter().chain(check) {
        remainder = append(remainder, *sign)?;
    }
    let ends = !bytes.first().is_some_and(u8::is_ascii_alphanumeric);
    (remainder == 1 && ends).then_some(start.len())
}

/// The remainder by 97 after appending a sign to the number: a letter counts as 10 to 35.
fn append(remainder: u32, sign: u8) -> Option<u32> {
    let value = char::from(sign).to_digit(36)?;
    Some((remainder * if value < 10 { 10 } else { 100 } + value) % 97)
}

#[cfg(test)]
mod tests {
    use super::super::{Personal, tests::found};

    #[test]
    fn bank_accounts() {
        // Specimens of the register of SWIFT.
        for number in [
            "FR14 2004 1010 0505 0001 3M02 606",
            "FR1420041010050500013M02606",
            "fr14 2004 1010 0505 0001 3m02 606",
            "BE68 5390 0754 7034",
            "DE89 3704 0044 0532 0130 00",
        ] {
            assert_eq!(found(&format!("IBAN {number} merci")), [(Personal::BankAccount, 5)], "{number}");
        }
        for text in [
            "FR15 2004 1010 0505 0001 3M02 606",
            "FR14 2004 1010 0505 0001 3M02 60",
            "FR14 2004 1010 0505 0001 3M02 6065",
            "XFR1420041010050500013M02606",
            "QQ1420041010050500013M02606",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
