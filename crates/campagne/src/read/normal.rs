//! The normal form of texts, for measuring and comparing: trimmed, and composed (Unicode NFC).

use std::borrow::Cow;

use campagne_territories::unicode::composed;

/// Trims and composes a text. A text that is known to be plain is composed already.
#[inline]
pub(crate) fn normalise(text: Cow<'_, str>, plain: bool) -> Cow<'_, str> {
    match text {
        // Nearly every text.
        Cow::Borrowed(text) if plain => Cow::Borrowed(trim(text)),
        text => normalise_any(text, plain),
    }
}

fn normalise_any(text: Cow<'_, str>, plain: bool) -> Cow<'_, str> {
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
        Cow::Owned(text) if trim(&text).len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
    };
    if plain {
        return text;
    }
    match composed(&text) {
        Some(composed) => Cow::Owned(trim(&composed).to_owned()),
        None => text,
    }
}

fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)),
    }
}

/// Whether a character is an invisible space, which does not count at the ends of a text.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether a text is surely composed and without hidden characters: it has only ASCII without controls,
/// Latin letters with accents, and the signs of French typography (`’ « » – … €`). Nearly every text
/// passes, and no character has to be decoded.
pub(crate) fn is_plain(text: &str) -> bool {
    !text.bytes().any(|b| b < 0x20) && Traits::of(text).plain
}

/// What one look at the bytes of a document shows about all its strings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traits {
    /// Whether each string without escapes is plain. (JSON allows no control below U+0020 in a string.)
    pub(super) plain: bool,
    /// Whether some string may have an escape.
    pub(super) escapes: bool,
}

impl Traits {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        // All characters up to U+02FF are Latin and composed, and begin below 0xCC. Of the others, the ones
        // that begin with 0xE2 are mostly signs.
        let (mut exotic, mut sign, mut escape) = (0, 0, 0);
        let mut look = |eight: &[u8; 8]| {
            let eight = Eight(u64::from_ne_bytes(*eight));
            let signs = eight.are_c2_or_e2();
            exotic |= eight.are_delete() | (eight.are_from_cc() & !signs);
            sign |= signs;
            escape |= eight.are(b'\\');
        };
        let (eights, rest) = bytes.as_chunks();
        eights.iter().for_each(&mut look);
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
        look(&last);
        let signs_are_plain = || {
            memchr::memchr2_iter(0xC2, 0xE2, bytes).all(|at| match bytes.get(at..).unwrap_or_default() {
                // U+0080 to U+009F are controls.
                [0xC2, next, ..] => *next >= 0xA0,
                // U+2010 to U+2027: hyphens, quotes, ellipsis; U+202F: the narrow space; U+20AC: the euro.
                [0xE2, 0x80, 0x90..=0xA7 | 0xAF, ..] | [0xE2, 0x82, 0xAC, ..] => true,
                _ => false,
            })
        };
        Self { plain: exotic == 0 && (sign == 0 || signs_are_plain()), escapes: escape != 0 }
    }
}

/// Eight bytes at a time, which is quick without wider instructions, as in a browser. Each answer sets the
/// highest bit of the bytes that match. No sum overflows its byte.
#[derive(Clone, Copy)]
struct Eight(u64);

impl Eight {
    const HIGHEST: u64 = Self::all(0x80);

    const fn all(byte: u8) -> u64 {
        byte as u64 * (u64::MAX / 0xFF)
    }

    /// The bytes without their highest bit, plus a number.
    const fn low_plus(self, more: u8) -> u64 {
        (self.0 & !Self::HIGHEST) + Self::all(more)
    }

    /// The bytes that equal a byte.
    const fn are(self, byte: u8) -> u64 {
        let other = Self(self.0 ^ Self::all(byte));
        !(other.low_plus(0x7F) | other.0) & Self::HIGHEST
    }

    /// The bytes that are 0xC2 or 0xE2, which differ in one bit.
    const fn are_c2_or_e2(self) -> u64 {
        Self(self.0 | Self::all(0x20)).are(0xE2)
    }

    /// The bytes that are 0x7F.
    const fn are_delete(self) -> u64 {
        self.low_plus(1) & !self.0 & Self::HIGHEST
    }

    /// The bytes that are 0xCC or more.
    const fn are_from_cc(self) -> u64 {
        self.low_plus(0x80 - (0xCC - 0x80)) & self.0 & Self::HIGHEST
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    fn normal(text: &str) -> String {
        normalise(Cow::Borrowed(text), is_plain(text)).into_owned()
    }

    #[test]
    fn invisible_ends_do_not_count() {
        assert_eq!(normal("\u{a0} \u{200b}\u{feff}Titre\u{202f}\n"), "Titre");
        assert_eq!(normal("\u{200b}\u{200b}"), "");
        assert_eq!(normalise(Cow::Owned(" x ".to_owned()), true), "x");
        assert_eq!(normal("x"), "x");
        assert_eq!(normal(" x"), "x");
    }

    #[test]
    fn accents_are_composed() {
        assert_eq!(normal("e\u{301}te\u{301}"), "été");
        assert_eq!(normal("l’été"), "l’été");
        assert!(matches!(normalise(Cow::Borrowed("été"), true), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_plain_is_composed_and_hides_nothing() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = c.to_string();
            if is_plain(&text) {
                assert_eq!(text.nfc().collect::<String>(), text, "{c:?}");
                assert!(
                    !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
                    "{c:?}"
                );
                // No such character composes with the one before it.
                assert_eq!(format!("e{c}").nfc().collect::<String>(), format!("e{c}"), "{c:?}");
            }
        }
        for (at, text) in (0..20).map(|at| (at, format!("{}\\{}", "x".repeat(at), "é".repeat(9)))) {
            let traits = Traits::of(&text);
            assert!(traits.plain && traits.escapes, "{at}");
            assert!(!Traits::of(&text.replace('\\', "]")).escapes, "{at}");
            assert!(!Traits::of(&text.replace('\\', "\u{7f}")).plain, "{at}");
            assert!(!Traits::of(&text.replace('\\', "\u{301}")).plain, "{at}");
        }
        assert!(is_plain("« L’État » – 12 € … œuvre"));
        assert!(!is_plain("e\u{301}") && !is_plain("a\nb") && !is_plain("\u{202e}"));
    }
}
