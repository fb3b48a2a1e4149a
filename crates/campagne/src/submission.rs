//! What somebody filed, as typed.

use std::borrow::Cow;

/// A submission: the text that somebody filed, whatever it is.
///
/// Nothing is read yet, so that nothing can fail; the check says what is wrong with it.
///
/// ```
/// use campagne::Submission;
/// let typed = Submission::from_json(r#"{"title": "Atelier"}"#);
/// let built = Submission::from_value(&serde_json::json!({"title": "Atelier"}));
/// assert_eq!(built.text(), br#"{"title":"Atelier"}"#);
/// # let _ = typed;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission<'a> {
    text: Cow<'a, [u8]>,
}

impl<'a> Submission<'a> {
    /// A submission from JSON text, as text or as bytes.
    #[must_use]
    pub fn from_json(text: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self { text: Cow::Borrowed(text.as_ref()) }
    }

    /// A submission from anything that serialises, such as a map of fields or an [`Event`](crate::Event).
    #[must_use]
    pub fn from_value(value: &impl serde::Serialize) -> Submission<'static> {
        // What cannot be written (a map with keys that are no text) is no submission, and reads as such.
        Submission { text: Cow::Owned(serde_json::to_vec(value).unwrap_or_default()) }
    }

    /// The text, as it was filed, without a byte-order mark.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        self.text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.text)
    }
}
