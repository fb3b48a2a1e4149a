//! Personal data in a running text: mailboxes of persons, mobile phones, social security numbers,
//! bank accounts. Each is known by its form and, where it has one, by its key.

use super::mailbox;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Personal {
    /// The mailbox of a person.
    Mailbox,
    /// The number of a mobile phone.
    Mobile,
    /// A French social security number (NIR).
    SocialSecurity,
    /// An international bank account number (IBAN).
    BankAccount,
}

/// The first of each kind, with the byte at which it begins.
pub(crate) fn personal_data(text: &str) -> impl Iterator<Item = (Personal, usize)> {
    // The shortest number that counts has nine digits, and hardly any text has as many.
    const FEWEST: usize = 9;
    let bytes = text.as_bytes();
    let [mobile, social, account] =
        if count_digits(bytes) >= FEWEST { first_numbers(bytes) } else { [None; 3] };
    [
        (Personal::Mailbox, first_mailbox(text)),
        (Personal::Mobile, mobile),
        (Personal::SocialSecurity, social),
        (Personal::BankAccount, account),
    ]
    .into_iter()
    .filter_map(|(kind, at)| Some((kind, at?)))
}

/// How many digits there are. The sums of short pieces fit into a byte, and there is no branch, so
/// that the compiler takes many bytes at once.
fn count_digits(bytes: &[u8]) -> usize {
    const PIECE: usize = 255;
    let of_piece = |piece: &[u8]| piece.iter().map(|byte| u8::from(byte.is_ascii_digit())).sum::<u8>();
    bytes.chunks(PIECE).map(|piece| usize::from(of_piece(piece))).sum()
}

fn first_mailbox(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'@', text.as_bytes()).find_map(|sign| {
        // RFC 5321, §4.5.3.1: 64 bytes before the sign.
        const LONGEST: usize = 64;
        let (before, after) = (text.get(..sign)?, text.get(sign + 1..)?);
        let in_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
        let local =
            before.get(before.trim_end_matches(in_local).len()..)?.trim_start_matches(['.', '-', '_']);
        let in_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let rest = after.trim_start_matches(in_domain);
        let domain = after.get(..after.len() - rest.len())?.trim_end_matches(['.', '-']);
        let start = sign - local.len();
        let address = text.get(start..sign + 1 + domain.len())?;
        (local.len() <= LONGEST && domain.contains('.') && mailbox::is_named(address)).then_some(start)
    })
}

/// The first mobile phone, social security number and bank account. Each begins with a digit that
/// follows none, or stands just before one.
fn first_numbers(bytes: &[u8]) -> [Option<usize>; 3] {
    let [mut mobile, mut social, mut account] = [None; 3];
    let mut after_digit = false;
    for (at, byte) in bytes.iter().enumerate() {
        let is_digit = byte.is_ascii_digit();
        if is_digit && !after_digit {
            let (before, rest) = bytes.split_at_checked(at).unwrap_or_default();
            mobile = mobile.or_else(|| mobile_at(before, rest));
            social = social.or_else(|| is_social_security(before, rest).then_some(at));
            account = account.or_else(|| account_at(before, rest));
        }
        after_digit = is_digit;
    }
    [mobile, social, account]
}

/// What stands between groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Space,
    Dot,
    Hyphen,
    Slash,
}

const SEPARATORS: [(&[u8], Separator); 11] = [
    (b" ", Separator::Space),
    ("\u{a0}".as_bytes(), Separator::Space),
    ("\u{202f}".as_bytes(), Separator::Space),
    ("\u{2009}".as_bytes(), Separator::Space),
    (b".", Separator::Dot),
    ("·".as_bytes(), Separator::Dot),
    (b"-", Separator::Hyphen),
    ("\u{2010}".as_bytes(), Separator::Hyphen),
    ("\u{2011}".as_bytes(), Separator::Hyphen),
    ("–".as_bytes(), Separator::Hyphen),
    (b"/", Separator::Slash),
];

/// A separator at the start, and what follows it.
fn separator(bytes: &[u8]) -> Option<(Separator, &[u8])> {
    if bytes.first().is_none_or(u8::is_ascii_alphanumeric) {
        return None;
    }
    SEPARATORS.iter().find_map(|(sign, kind)| Some((*kind, bytes.strip_prefix(*sign)?)))
}

/// A separator at the end, and what precedes it.
fn separator_before(bytes: &[u8]) -> Option<(Separator, &[u8])> {
    SEPARATORS.iter().find_map(|(sign, kind)| Some((*kind, bytes.strip_suffix(*sign)?)))
}

fn skip_separator(bytes: &[u8]) -> &[u8] {
    separator(bytes).map_or(bytes, |(_, rest)| rest)
}

/// Digits in groups: `06 12 34 56 78`.
struct Digits<'t> {
    value: u64,
    /// The lengths of the groups, a hexadecimal digit each: 0x22222.
    groups: u64,
    /// What separates them; none where nothing does.
    separator: Option<Separator>,
    rest: &'t [u8],
}

/// That many digits, all groups separated in the same way.
fn read_digits(mut bytes: &[u8], count: u32) -> Option<Digits<'_>> {
    let (mut value, mut groups, mut run) = (0_u64, 0_u64, 0_u64);
    let mut between = None;
    for n in 0..count {
        if n > 0
            && let Some((kind, rest)) = separator(bytes)
        {
            if between.is_some_and(|known| known != kind) {
                return None;
            }
            between = Some(kind);
            groups = groups << 4 | run;
            (run, bytes) = (0, rest);
        }
        let (digit, rest) = bytes.split_first()?;
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
        (run, bytes) = (run + 1, rest);
    }
    Some(Digits { value, groups: groups << 4 | run, separator: between, rest: bytes })
}

/// True where a number of that dress begins after `before`: it is no end of a longer one, of a
/// word, or of a link.
fn begins(before: &[u8], dress: Option<Separator>) -> bool {
    match before {
        [] => true,
        [.., b'/'] if dress.is_none() => matches!(before, [.., b'0'..=b'9' | b' ', b'/']),
        [.., b'=' | b'_' | b'&' | b'%' | b'#'] => false,
        [.., last] if last.is_ascii_alphanumeric() => false,
        _ => match separator_before(before) {
            Some((kind, [.., b'0'..=b'9'])) => Some(kind) != dress,
            _ => true,
        },
    }
}

/// True where a number of that dress ends before `rest`. What goes on with a zero is another number.
fn ends(rest: &[u8], dress: Option<Separator>) -> bool {
    match rest {
        [next, ..] if next.is_ascii_alphanumeric() => false,
        _ => match separator(rest) {
            Some((kind, [b'1'..=b'9', ..])) => Some(kind) != dress,
            _ => true,
        },
    }
}

/// Where the number of a mobile phone begins that has its first digit at the start of `rest`.
/// National: 06 and 07, in the groups in which people write them, so that dates are none.
/// International: those of metropolitan France and of the overseas territories.
fn mobile_at(before: &[u8], rest: &[u8]) -> Option<usize> {
    if let Some(before_plus) = before.strip_suffix(b"+") {
        return is_mobile_abroad(rest).then_some(before_plus.len());
    }
    if let Some(abroad) = rest.strip_prefix(b"00") {
        return (begins(before, None) && is_mobile_abroad(skip_separator(abroad))).then_some(before.len());
    }
    if !matches!(rest, [b'0', ..]) {
        return None;
    }
    let digits = read_digits(rest, 10)?;
    let is_mobile = matches!(digits.value / 100_000_000, 6 | 7)
        && matches!(digits.groups, 0xA | 0x2_2222 | 0x4222 | 0x433 | 0x46 | 0x28);
    let begins = begins(before, digits.separator) || follows_a_number(before);
    (is_mobile && begins && ends(digits.rest, digits.separator)).then_some(before.len())
}

/// True after a whole number and a separator: `05 12 34 56 78 06 12 34 56 78`.
fn follows_a_number(before: &[u8]) -> bool {
    const LENGTH: usize = "05 12 34 56 78".len();
    let number = separator_before(before).and_then(|(_, before)| {
        let start = before.len().checked_sub(LENGTH)?;
        read_digits(before.get(start..)?, 10)
    });
    number.is_some_and(|number| {
        number.rest.is_empty() && number.groups == 0x2_2222 && number.value < 1_000_000_000
    })
}

/// True of a mobile number from its country code on: the code, how many digits follow, and with
/// which one those of mobile phones begin (numbering plans of ARCEP, OPT-NC and OPT Polynésie).
fn is_mobile_abroad(bytes: &[u8]) -> bool {
    const PLANS: [(&[u8], u32, &[u64]); 7] = [
        (b"33", 9, &[6, 7]),
        (b"262", 9, &[6, 7]),
        (b"590", 9, &[6, 7]),
        (b"594", 9, &[6, 7]),
        (b"596", 9, &[6, 7]),
        (b"687", 6, &[7, 8, 9]),
        (b"689", 8, &[8]),
    ];
    PLANS.iter().any(|(code, count, first)| {
        let Some(rest) = bytes.strip_prefix(*code).map(skip_separator) else { return false };
        // "+33 (0)6 …": the bracketed zero is not dialled from abroad.
        let rest = rest.strip_prefix(b"(0)").map_or(rest, skip_separator);
        read_digits(rest, *count).is_some_and(|digits| {
            first.contains(&(digits.value / 10_u64.pow(count - 1))) && ends(digits.rest, digits.separator)
        })
    })
}

/// True of a NIR with its key: sex, year, month, place of birth (2A and 2B among them), order, and
/// 97 less the rest by 97 (INSEE, decree 82-103).
fn is_social_security(before: &[u8], mut bytes: &[u8]) -> bool {
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

/// Where an IBAN begins whose two letters end `before` and whose check digits begin `rest`.
fn account_at(before: &[u8], rest: &[u8]) -> Option<usize> {
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
    // ISO 7064: the country and the check digits go to the end, and the rest by 97 is one.
    for sign in country.iter().chain(check) {
        remainder = append(remainder, *sign)?;
    }
    let ends = !bytes.first().is_some_and(u8::is_ascii_alphanumeric);
    (remainder == 1 && ends).then_some(start.len())
}

/// The rest by 97 once a sign is written behind the number: a letter counts as 10 to 35.
fn append(remainder: u32, sign: u8) -> Option<u32> {
    let value = char::from(sign).to_digit(36)?;
    Some((remainder * if value < 10 { 10 } else { 100 } + value) % 97)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Personal, usize)> {
        personal_data(text).collect()
    }

    #[test]
    fn mobile_phones() {
        for (number, at) in [
            ("06 12 34 56 78", 0),
            ("07.12.34.56.78", 0),
            ("06-12-34-56-78", 0),
            ("06/12/34/56/78", 0),
            ("0612345678", 0),
            ("0690 12 34 56", 0),
            ("0692 123 456", 0),
            ("06\u{202f}12\u{a0}34 56 78", 0),
            ("Tél. : 06 12 34 56 78, le matin", 8),
            ("tel:0612345678", 4),
            ("05 12 34 56 78 06 12 34 56 78", 15),
            ("05 12 34 56 78 / 06 12 34 56 78", 17),
            ("0512345678/0612345678", 11),
            ("+33 6 12 34 56 78", 0),
            ("+33 (0)6 12 34 56 78", 0),
            ("+33(0) 612345678", 0),
            ("(+33612345678)", 1),
            ("0033 6 12 34 56 78", 0),
            ("00 33 6 12 34 56 78", 0),
            ("+262 692 12 34 56", 0),
            ("+596 696 12 34 56", 0),
            ("+687 78 12 34", 0),
            ("+689 87 12 34 56", 0),
            ("06 12 34 56 78 07 12 34 56 78", 0),
        ] {
            assert_eq!(found(number), [(Personal::Mobile, at)], "{number}");
        }
    }

    #[test]
    fn not_mobile_phones() {
        for text in [
            "05 12 34 56 78",
            "09 12 34 56 78",
            "0 800 123 456",
            "0800 12 34 56",
            "3939",
            "+33 5 12 34 56 78",
            "+33 800 123 456",
            "+687 24 66 40",
            "+689 40 50 60 70",
            "06 11 2020 14 30",
            "le 06/11/2020 et le 07/11/2020",
            "du 06-11 14:30 au 07-11-2020 18:00",
            "06 12 34 56",
            "06 12 34 56 789",
            "06 12 34 56 78 90 12",
            "12 06 12 34 56 78",
            "20061234567890",
            "SIRET : 200 053 759 00011",
            "https://exemple.fr/salle/0612345678",
            "https://exemple.fr/?id=0612345678",
            "A0612345678",
            "06 12.34-56 78",
            "2020-11-06 07:08:09 10 11 12",
            "+4420612345678",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn social_security_numbers() {
        // Specimens: that of the health card, and those of other validators, Corsica among them.
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

    #[test]
    fn mailboxes() {
        assert_eq!(found("Écrire à prenom.nom@exemple.fr."), [(Personal::Mailbox, 11)]);
        assert_eq!(found("<mailto:p.nom@exemple.fr>"), [(Personal::Mailbox, 8)]);
        assert_eq!(
            found("innovation@exemple.fr, prenom.nom@exemple.fr"),
            [(Personal::Mailbox, 23)],
            "the first may be that of a service"
        );
        for text in
            ["innovation@exemple.fr", "@prenom.nom", "prenom.nom@", "prenom.nom@exemple", "@", "a@@b.fr"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn one_of_each_kind_is_told() {
        let text = "06 12 34 56 78, 07 12 34 56 78, prenom.nom@exemple.fr, FR1420041010050500013M02606";
        let kinds: Vec<Personal> = found(text).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [Personal::Mailbox, Personal::Mobile, Personal::BankAccount]);
    }

    #[test]
    fn any_cut_of_a_text_is_read() {
        let text = "é+33 (0)6\u{202f}12 34 56 78 · 2 53 07 2A 073 004 43 – FR14 2004 1010 0505 0001 3M02 606 p.nom@exemple.fr";
        for (start, _) in text.char_indices() {
            for (end, _) in text.char_indices().filter(|(end, _)| *end >= start) {
                let _ = found(text.get(start..end).unwrap());
            }
        }
    }
}
