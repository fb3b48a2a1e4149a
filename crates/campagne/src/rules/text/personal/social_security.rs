//! French social security numbers (NIR), recognised by their key.

use super::digits::{begins, ends, separator};

/// Whether a NIR with its key begins here: sex, year, month, place of birth (2A and 2B included), order,
/// and the key, 97 minus the remainder by 97 (INSEE, decree 82-103).
pub(super) fn is_social_security(before: &[u8], mut bytes: &[u8]) -> bool {
    if !matches!(bytes, [b'1'..=b'4' | b'7' | b'8', ..]) {
        return false;
    }
    const LENGTH: usize = 15;
    const DEPARTEMENT: usize = 6;
    let (mut number, mut key, mut between) = (0_u64, 0_u64, None);
    for n in 0..LENGTH {
        if n > 0
            && let Some((kind, rest)) = separator(bytes)
        {
            between = Some(kind);
            bytes = rest;
        }
        let Some((sign, rest)) = bytes.split_first() else { return false };
        bytes = rest;
        match (n, sign) {
            (0..13, b'0'..=b'9') => number = number * 10 + u64::from(sign - b'0'),
            (_, b'0'..=b'9') => key = key * 10 + u64::from(sign - b'0'),
            // Corsica counts as 19 and 18.
            (DEPARTEMENT, b'A' | b'a') if number % 10 == 2 => number = (number - 1) * 10 + 9,
            (DEPARTEMENT, b'B' | b'b') if number % 10 == 2 => number = (number - 1) * 10 + 8,
            _ => return false,
        }
    }
    let month = number / 100_000_000 % 100;
    matches!(month, 1..=12 | 20 | 30..=42 | 50..=99)
        && key == 97 - number % 97
        && begins(before, between)
        && ends(bytes, between)
}

#[cfg(test)]
mod tests {
    use super::super::{Personal, tests::found};

    #[test]
    fn social_security_numbers() {
        // Specimens from the health card and from other validators, Corsica included.
        for number in [
            "269054958815780",
            "2 69 05 49 588 157 80",
            "2 95 10 99 126 111 93",
            "253072B07300470",
            "2 53 07 2A 073 004 43",
        ] {
            assert_eq!(found(&format!("NIR : {number}.")), [(Personal::SocialSecurity, 6)], "{number}");
        }
        for text in [
            "269054958815781",
            "2690549588157",
            "1269054958815780",
            "A269054958815780",
            "2 69 05 49 588 157 80 1",
            "969054958815780",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
