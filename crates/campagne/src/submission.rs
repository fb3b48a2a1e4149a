//! A filed submission, as typed.

use std::borrow::Cow;

use crate::error::Error;

/// A submission: the text that somebody filed, whatever its form.
///
/// It is not read yet, so nothing can fail. The check reports its faults.
///
/// ```
/// use campagne::Submission;
/// let typed = Submission::from_json(r#"{"title": "Atelier"}"#);
/// let built = Submission::from_value(&serde_json::json!({"title": "Atelier"}))?;
/// assert_eq!(built.text(), br#"{"title":"Atelier"}"#);
/// # let _ = typed;
/// # Ok::<(), campagne::Error>(())
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
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use campagne::Submission;
    /// // The names of fields are texts.
    /// let error = Submission::from_value(&BTreeMap::from([(vec![1], "Atelier")])).unwrap_err();
    /// assert_eq!(error.code(), "unwritable");
    /// ```
    ///
    /// # Errors
    /// [`Error::Unwritable`] if JSON cannot write the value.
    pub fn from_value(value: &impl serde::Serialize) -> Result<Submission<'static>, Error> {
        match serde_json::to_vec(value) {
            Ok(text) => Ok(Submission { text: Cow::Owned(text) }),
            Err(error) => Err(Error::Unwritable { why: error.to_string() }),
        }
    }

    /// The text, as it was filed, without a byte-order mark.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        self.text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.text)
    }
}
