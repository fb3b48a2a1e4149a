//! JSON, split without a model of it: the texts of its values as written.

use jiter::{Jiter, JiterError, Peek};
#[cfg(any(feature = "export", feature = "import"))]
use serde_json::Value;

/// The text of a JSON string.
pub(crate) fn text_of(raw: &str) -> Option<String> {
    let mut json = Jiter::new(raw.as_bytes());
    (json.peek().ok()? == Peek::String).then(|| json.known_str().ok().map(str::to_owned))?
}

/// The members of a JSON object. Gives `None` if the text is JSON but not an object.
pub(crate) fn members(text: &str) -> Result<Option<Vec<(String, &str)>>, JiterError> {
    let mut json = Jiter::new(text.as_bytes());
    let mut members = Vec::new();
    let peek = json.peek()?;
    if peek != Peek::Object {
        json.known_skip(peek)?;
        json.finish()?;
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

/// The text of the last member of a name, which counts. Returns `None` if it is missing or `null`.
pub(crate) fn member<'a>(members: &[(String, &'a str)], name: &str) -> Option<&'a str> {
    let (_, raw) = members.iter().rev().find(|(known, _)| known == name)?;
    Some(*raw).filter(|raw| *raw != "null")
}

/// The value of a member. Gives `None` if the member is absent, an error if it cannot be read.
pub(crate) fn read_member<'a, T, E>(
    members: &[(String, &'a str)],
    name: &str,
    read: impl FnOnce(&'a str) -> Option<T>,
    wrong: impl FnOnce() -> E,
) -> Result<Option<T>, E> {
    let Some(raw) = member(members, name) else { return Ok(None) };
    read(raw).map(Some).ok_or_else(wrong)
}

/// The texts of a list of JSON strings.
pub(crate) fn texts_of(raw: &str) -> Option<Vec<String>> {
    let (mut json, mut texts) = (Jiter::new(raw.as_bytes()), Vec::new());
    // Not `next_array` and the like, which would add jiter's reading of numbers to the program.
    let mut next = (json.peek().ok()? == Peek::Array).then(|| json.known_array().ok())??;
    while let Some(peek) = next {
        if peek != Peek::String {
            return None;
        }
        texts.push(json.known_str().ok()?.to_owned());
        next = json.array_step().ok()?;
    }
    Some(texts)
}

/// The same value with the members of every object sorted by name. serde_json keeps them so, unless another
/// crate of the program asks for their original order (`preserve_order`): reading and writing here must not
/// depend on that.
#[cfg(any(feature = "export", feature = "import"))]
pub(crate) fn sorted(mut value: Value) -> Value {
    value.sort_all_objects();
    value
}
