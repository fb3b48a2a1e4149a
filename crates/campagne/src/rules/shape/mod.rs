//! Whether each field can be read by itself. The readers of the fields call these rules.

pub(crate) mod document_too_large;
pub(crate) mod duplicate_field;
pub(crate) mod duplicate_item;
pub(crate) mod forbidden_characters;
pub(crate) mod implausible_date;
pub(crate) mod insecure_url;
pub(crate) mod invalid_choice;
pub(crate) mod invalid_date_time;
pub(crate) mod invalid_email;
pub(crate) mod invalid_language;
pub(crate) mod invalid_number;
pub(crate) mod invalid_phone;
pub(crate) mod invalid_postal_code;
pub(crate) mod invalid_siret;
pub(crate) mod invalid_time_zone;
pub(crate) mod invalid_url;
pub(crate) mod malformed_document;
pub(crate) mod missing_value;
pub(crate) mod text_too_long;
pub(crate) mod text_too_short;
pub(crate) mod too_many_items;
pub(crate) mod unknown_field;
pub(crate) mod wrong_type;

use std::borrow::Cow;

use crate::engine::Here;

/// A text that is neither too short nor too long, and hides nothing.
pub(crate) fn measured<'a>(
    text: Cow<'a, str>,
    multiline: bool,
    here: &mut Here<'_, '_>,
) -> Option<Cow<'a, str>> {
    if !forbidden_characters::passes(&text, multiline, here) {
        return None;
    }
    // No text has more characters than bytes, so most need not be counted.
    if text.len() <= here.limit() && here.least() == 0 {
        return Some(text);
    }
    let count = text.chars().count();
    (text_too_short::passes(count, here) && text_too_long::passes(count, here)).then_some(text)
}

/// A code without the spaces between its groups.
fn without_spaces(typed: Cow<'_, str>) -> Cow<'_, str> {
    if typed.contains(char::is_whitespace) {
        Cow::Owned(typed.chars().filter(|c| !c.is_whitespace()).collect())
    } else {
        typed
    }
}

/// Whether a name has nothing to show.
fn is_no_name(name: &str) -> bool {
    name.chars().all(|c| c.is_control() || c.is_whitespace())
}

/// A name that somebody typed, short enough to be shown.
fn shown(name: &str) -> Cow<'static, str> {
    const MOST: usize = 60;
    let mut shown: String = name.chars().filter(|c| !c.is_control()).take(MOST).collect();
    if name.chars().count() > MOST {
        shown.push('…');
    }
    Cow::Owned(shown)
}
