//! Composed characters of Unicode: from tables of our own (feature `unicode`), or from the host, such as a
//! browser, which has them already.

#[cfg(campagne_browser)]
use std::sync::OnceLock;

/// The Unicode of the host, for a program without tables of its own.
#[cfg(campagne_browser)]
#[derive(Debug, Clone, Copy)]
pub struct Host {
    /// A text in the form NFC.
    pub compose: fn(&str) -> String,
    /// A text in the form NFD, without its marks (general category M).
    pub without_marks: fn(&str) -> String,
    /// A text in lower case.
    pub lower: fn(&str) -> String,
}

#[cfg(campagne_browser)]
static HOST: OnceLock<Host> = OnceLock::new();

/// Sets the Unicode of the host, once and for all. Before that, texts stay as they are.
#[cfg(campagne_browser)]
pub fn set_host(host: Host) {
    let _ = HOST.set(host);
}

/// A text in the form NFC. Returns `None` if a quick check finds that it already is.
#[cfg(not(campagne_browser))]
#[must_use]
pub fn composed(text: &str) -> Option<String> {
    use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};
    (is_nfc_quick(text.chars()) != IsNormalized::Yes).then(|| text.nfc().collect())
}

/// A text in the form NFC.
#[cfg(campagne_browser)]
#[must_use]
pub fn composed(text: &str) -> Option<String> {
    HOST.get().map(|host| (host.compose)(text))
}

/// Gives the parts of a character that are not marks: `e` for `é`, nothing for a mark.
#[cfg(not(campagne_browser))]
pub fn without_marks(c: char, mut push: impl FnMut(char)) {
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            push(part);
        }
    });
}

/// Gives the parts of a character that are not marks: `e` for `é`, nothing for a mark.
#[cfg(campagne_browser)]
pub fn without_marks(c: char, push: impl FnMut(char)) {
    match HOST.get() {
        Some(host) if !c.is_ascii() => {
            (host.without_marks)(c.encode_utf8(&mut [0; 4])).chars().for_each(push)
        }
        _ => std::iter::once(c).for_each(push),
    }
}

/// Gives the lower case of a character.
#[cfg(not(campagne_browser))]
pub fn lower(c: char, push: impl FnMut(char)) {
    c.to_lowercase().for_each(push);
}

/// Gives the lower case of a character.
#[cfg(campagne_browser)]
pub fn lower(c: char, mut push: impl FnMut(char)) {
    match HOST.get() {
        Some(host) if !c.is_ascii() => (host.lower)(c.encode_utf8(&mut [0; 4])).chars().for_each(push),
        _ => push(c.to_ascii_lowercase()),
    }
}

/// Whether a character is a combining mark.
#[must_use]
pub fn is_mark(c: char) -> bool {
    // Marks begin at U+0300, and no sign of typography is one: the host is not asked about the apostrophes
    // and spaces of which French texts are full.
    if matches!(c, ..'\u{300}' | '\u{2000}'..='\u{20cf}') {
        return false;
    }
    let mut parts = 0;
    without_marks(c, |_| parts += 1);
    parts == 0
}

#[cfg(all(test, not(campagne_browser)))]
mod tests {
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn what_is_taken_for_no_mark_unseen_is_none() {
        for c in ('\0'..'\u{300}').chain('\u{2000}'..='\u{20cf}') {
            assert!(!is_combining_mark(c), "{c:?}");
        }
    }
}
