//! The shape of an electronic mail address.

use email_address::{EmailAddress, Options};

/// Returns whether a text is one mailbox at a domain of two labels or more (RFC 5321, without quoted
/// local parts and address literals, which no public mailbox has).
pub(crate) fn is_email(text: &str) -> bool {
    is_plain(text) || !text.contains(is_foreign) && EmailAddress::parse_with_options(text, strict()).is_ok()
}

/// Returns whether a character is one that no mailbox of a public body has. The library is not asked, since
/// its versions differ on invisible characters.
fn is_foreign(c: char) -> bool {
    matches!(c, '"' | '(' | ')' | ' ') || !c.is_ascii() && !c.is_alphanumeric()
}

/// Built with methods only: a struct literal would not compile with a later version that has more options.
fn strict() -> Options {
    Options::default().with_required_tld().without_domain_literal().without_display_text()
}

/// Whether an address has the plainest shape, as nearly all have: words of letters and digits, with one
/// hyphen, dot or `@` between any two. This check takes a third of the time; any other address is read in
/// full.
fn is_plain(text: &str) -> bool {
    // Up to this length no part is too long.
    const LONGEST: usize = 63;
    let (mut after_word, mut signs, mut dots) = (false, 0, 0);
    let goes_on = text.bytes().all(|byte| {
        let was_word = std::mem::replace(&mut after_word, byte.is_ascii_alphanumeric());
        match byte {
            b'@' => (signs, dots) = (signs + 1, 0),
            b'.' => dots += 1,
            b'-' => {}
            _ => return after_word,
        }
        was_word
    });
    goes_on && after_word && signs == 1 && dots > 0 && text.len() <= LONGEST
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_told_by_its_shape_is_an_address(text in "[aZ9.-]{0,3}[a-z]{0,64}@?([a-z9-]{0,64}[.]){0,3}[.a9-]{0,3}") {
            let read = EmailAddress::parse_with_options(&text, strict()).is_ok();
            prop_assert!(!is_plain(&text) || read, "{text}");
        }
    }

    #[test]
    fn addresses() {
        for text in [
            "a@exemple.fr",
            "innovation+mip@services.exemple.gouv.fr",
            "prenom.nom@exemple.re",
            "été@exemple.fr",
        ] {
            assert!(is_email(text), "{text}");
        }
    }

    #[test]
    fn not_addresses() {
        for text in [
            "",
            "exemple.fr",
            "@exemple.fr",
            "a@",
            "a@exemple",
            "a@@exemple.fr",
            "a@exemple.fr, b@exemple.fr",
            "a b@exemple.fr",
            "a@exemple..fr",
            "a.@exemple.fr",
            ".a@exemple.fr",
            "\"a\"@exemple.fr",
            "a@[192.0.2.1]",
            "Service <a@exemple.fr>",
            "a@-exemple.fr",
            "a\u{200b}b@exemple.fr",
            "a@exem\u{ad}ple.fr",
            "a\u{202e}@exemple.fr",
            "a\u{a0}b@exemple.fr",
            "a’b@exemple.fr",
        ] {
            assert!(!is_email(text), "{text}");
        }
    }
}
