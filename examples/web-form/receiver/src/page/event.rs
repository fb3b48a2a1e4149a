//! What follows an accepted event, for who has no script: its number, and all that was filed.

use maud::{Markup, html};
use serde_json::Value;

use super::layout::{ITEMS, SECTIONS};
use super::{Form, frame, texts};
use crate::fields::Kind;

/// The page after an event was accepted.
pub(crate) fn filed(form: &Form<'_>, id: &str, event: &Value) -> Markup {
    let text = |words: campagne::Words| words.in_language(form.language);
    let content = html! {
        h1 { (text(texts::SENT)) }
        div.fr-alert.fr-alert--success.fr-mb-4w { p { (text(texts::SENT_TEXT)) " " strong { (id) } } }
        @for section in &SECTIONS {
            @let rows = rows(form, section.fields, event);
            @if !rows.is_empty() {
                h2.fr-h5 { (section.title.in_language(form.language)) }
                dl.said { @for (label, value) in rows { dt { (label) } dd { (value) } } }
            }
        }
        p { a.fr-link href=(format!("evenements/{id}.ics")) { (text(texts::CALENDAR)) } }
        p { a.fr-link href=(texts::file(form.language)) { (text(texts::ANOTHER)) } }
    };
    frame::page(form, text(texts::SENT), &content, false)
}

/// Labels and values of what is filled in.
fn rows(form: &Form<'_>, pointers: &[&str], event: &Value) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for pointer in pointers {
        let items = ITEMS.iter().find(|(list, _)| list == pointer).map_or(&[][..], |(_, names)| names);
        let count = event.pointer(pointer).and_then(Value::as_array).map_or(0, Vec::len);
        let inside = (0..if items.is_empty() { 0 } else { count })
            .flat_map(|number| items.iter().map(move |name| format!("{pointer}/{number}/{name}")));
        let all = if items.is_empty() { vec![(*pointer).to_owned()] } else { inside.collect() };
        for pointer in all {
            let (Some(field), Some(value)) = (form.fields.get(&pointer), event.pointer(&pointer)) else {
                continue;
            };
            let named = |word: &str| {
                let choice = field.choices.iter().find(|(choice, _)| choice == word);
                choice.map_or_else(|| word.replace('T', " "), |(_, label)| label.clone())
            };
            let shown = match value {
                Value::Bool(flag) => {
                    (if *flag { texts::YES } else { texts::NO }).in_language(form.language).to_owned()
                }
                Value::String(text) if matches!(field.kind, Kind::Choice | Kind::When) => named(text),
                Value::String(text) => text.clone(),
                Value::Array(list) => {
                    list.iter().filter_map(Value::as_str).map(named).collect::<Vec<_>>().join(", ")
                }
                other => other.to_string(),
            };
            rows.push((field.label.clone(), shown));
        }
    }
    rows
}
