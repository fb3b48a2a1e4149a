//! The members of an event: carried, without information on the event, or dropped.

use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;
use super::texts::is_blank;

/// Members that a submission has fields for.
const CARRIED: [&str; 18] = [
    "uid",
    "extIds",
    "title",
    "description",
    "longDescription",
    "keywords",
    "image",
    "imageCredits",
    "registration",
    "accessibility",
    "timings",
    "timezone",
    "attendanceMode",
    "onlineAccessLink",
    "location",
    "status",
    "conditions",
    "image_alt_text",
];

/// Members that repeat others, or are about how OpenAgenda keeps its events.
const INTERNAL: [&str; 32] = [
    "slug",
    "agendaUid",
    "locationUid",
    "dateRange",
    "dateRangeHtml",
    "firstTiming",
    "lastTiming",
    "nextTiming",
    "featured",
    "originAgenda",
    "sourceAgendas",
    "country",
    "createdAt",
    "updatedAt",
    "private",
    "draft",
    "addMethod",
    "links",
    "thumbnail",
    "originalImage",
    "canonicalUrl",
    "fileKey",
    "references",
    "valid",
    "motive",
    "key",
    "day",
    "current",
    "passed",
    "html",
    "removed",
    "publishedAt",
];

/// Members about people.
const PEOPLE: [&str; 5] = ["member", "contributor", "creatorUid", "ownerUid", "owner"];

/// Drops what no field holds: the age, the moderation unless it is published, the fields that an agenda has
/// added.
pub(super) fn leave(event: &Map<String, Value>, taken: &[&str], draft: &mut Draft) {
    for (name, value) in event {
        let known = CARRIED.contains(&name.as_str()) || INTERNAL.contains(&name.as_str());
        let published = name == "state" && is_published(value);
        if known || published || taken.contains(&name.as_str()) || is_blank(value) {
            continue;
        }
        let people = PEOPLE.contains(&name.as_str()) || name.starts_with("contributor_");
        let loss = if people { Loss::Person } else { Loss::NoEquivalent };
        draft.lose(&format!("/{}", name.replace('~', "~0").replace('/', "~1")), None, loss);
    }
}

/// Whether an event is hidden in its agenda: its moderation is not published, or it is a draft, private or
/// removed.
pub(super) fn is_withheld(event: &Map<String, Value>) -> bool {
    let is_set = |value: &Value| value.as_bool().unwrap_or_else(|| value.as_f64().is_some_and(|n| n != 0.0));
    let state = event.get("state").filter(|state| !is_blank(state));
    state.is_some_and(|state| !is_published(state))
        || ["private", "draft", "removed"].iter().any(|name| event.get(*name).is_some_and(is_set))
}

/// Whether the state of moderation is public: 2 of -1, 0, 1 and 2.
fn is_published(state: &Value) -> bool {
    state.get("id").unwrap_or(state).as_i64() == Some(2)
}
