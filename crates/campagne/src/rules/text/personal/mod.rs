//! Personal data in a running text: mailboxes of persons, mobile phones, social security numbers, bank
//! accounts. Each is recognised by its form and, if it has one, by its key.

mod bank_account;
mod digits;
mod mobile;
mod social_security;

use bank_account::account_at;
use mobile::mobile_at;
use social_security::is_social_security;

use super::mailbox;

/// The kind of personal data.
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
    // The shortest number that counts has nine digits, and hardly any text has so many.
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

/// The number of digits. The sums of short pieces fit into a byte, and there is no branch, so the compiler
/// takes many bytes at once.
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

/// The first mobile number, social security number and bank account. Each begins at the first digit of a
/// run, or just before it.
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

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn found(text: &str) -> Vec<(Personal, usize)> {
        personal_data(text).collect()
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
