//! JSON, taken apart without a model of it: the texts of its values as they were written.

use jiter::{Jiter, JiterError, Peek};

/// The text of a JSON string.
pub(crate) fn text_of(raw: &str) -> Option<String> {
    let mut json = Jiter::new(raw.as_bytes());
    (json.peek().ok()? == Peek::String).then(|| json.known_str().ok().map(str::to_owned))?
}

/// The members of a JSON object; none where the text is JSON, and no object.
pub(crate) fn members(text: &str) -> Result<Option<Vec<(String, &str)>>, JiterError> {
    let mut json = Jiter::new(text.as_bytes());
    let mut members = Vec::new();
    if json.peek()? != Peek::Object {
        return Ok(None);
    }
    let mut key = json.known_object()?.map(str::to_owned);
    while let Some(name) = key {
        let peek = json.peek()?;
        let start = json.current_index();
        json.known_skip(peek)?;
        members.push((name, text.get(start..json.current_index()).unwrap_or_default()));
        key = json.next_key()?.map(str::to_owned);
    }
    json.finish()?;
    Ok(Some(members))
}
