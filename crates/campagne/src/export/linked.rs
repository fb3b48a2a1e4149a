//! What the exporters of linked data share: JSON without empty parts, safe to embed in a page.

use serde_json::{Map, Value};

use super::view::{Time, View, times};
use crate::event::Session;
use crate::form::When;
use crate::programme::PublicEvent;
use crate::zone::Zone;

/// A document as text. It has no `<`, so that it is safe in a `script` element of a page.
pub(super) fn text(view: &View<'_>, document: Value) -> String {
    view.document(without_blanks(document)).replace('<', "\\u003c")
}

/// A value without its empty parts: `null`, and lists and objects without content.
pub(super) fn without_blanks(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let parts = object.into_iter().map(|(name, value)| (name, without_blanks(value)));
            let parts: Map<String, Value> = parts.filter(|(_, value)| !value.is_null()).collect();
            // A type or an identifier alone is no content, but an identifier may point to something.
            let told = parts.keys().any(|name| name != "@type");
            if told { Value::Object(parts) } else { Value::Null }
        }
        Value::Array(items) => {
            let items: Vec<Value> =
                items.into_iter().map(without_blanks).filter(|item| !item.is_null()).collect();
            if items.is_empty() { Value::Null } else { Value::Array(items) }
        }
        value => value,
    }
}

/// When an event begins and ends, as ISO 8601 has it: a date, or a date-time with its offset.
pub(super) type Span = (String, Option<String>);

/// A session, its end included.
pub(super) fn session(session: &Session) -> Span {
    match session {
        Session::Days { first, last } => (first.to_string(), Some(last.to_string())),
        Session::Times { start, end } => (start.to_rfc3339(), Some(end.to_rfc3339())),
    }
}

/// A moment on the clocks of a zone.
pub(super) fn moment(when: When, zone: Zone) -> String {
    match crate::engine::instant(when, zone) {
        Some(instant) if !when.is_day() => instant.with_timezone(&zone).to_rfc3339(),
        _ => when.date().to_string(),
    }
}

/// All the times of an event: its sessions, or the one time in which it is available.
pub(super) fn spans(event: PublicEvent<'_>) -> Vec<Span> {
    let span = |time| match time {
        Time::Session(one) => session(one),
        Time::OnDemand(availability) => {
            let until = availability.until.map(|until| moment(until, event.zone()));
            (moment(availability.from, event.zone()), until)
        }
    };
    times(event).map(span).collect()
}
