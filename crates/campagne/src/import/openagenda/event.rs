//! One event of OpenAgenda as a submission.

use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;
use super::super::markdown;
use super::texts::{is_blank, one, text};
use super::{image, members, timings, venue};
use crate::import::reading::Reading;
use crate::vocabulary::{Attendance, Format, Status, Vocabulary as _};
use crate::words::fold;

/// Builds the submission of an event.
pub(super) fn draft(event: &Map<String, Value>, reading: &Reading<'_>) -> Draft {
    let mut draft = Draft::new();
    identity(event, reading, &mut draft);
    texts(event, &mut draft);
    word(event, "attendanceMode", "/attendance", attendance, &mut draft);
    timings::read(event, &mut draft);
    match event.get("location") {
        Some(Value::Object(location)) => venue::read(location, reading, &mut draft),
        Some(value) if !is_blank(value) => draft.lose("/location", None, Loss::UnknownValue),
        _ => {}
    }
    if let Some(link) = event.get("onlineAccessLink").and_then(text) {
        draft.put("/online/url", link, "/onlineAccessLink", None);
    }
    registration(event, &mut draft);
    conditions(event, &mut draft);
    keywords(event, &mut draft);
    image::read(event, &mut draft);
    accessibility(event, &mut draft);
    word(event, "status", "/status", status, &mut draft);
    let ours = additional(event, &mut draft);
    members::leave(event, &ours, &mut draft);
    draft.withheld = members::is_withheld(event);
    draft
}

/// Whether a value is of some kind.
type Test<'t> = &'t dyn Fn(&Value) -> bool;

/// Additional fields under the names of the wire, as this library exports them. A field with a value of
/// another kind belongs to the agenda.
fn additional(event: &Map<String, Value>, draft: &mut Draft) -> Vec<&'static str> {
    let is_word = |value: &Value| value.as_str().is_some_and(|word| Format::from_word(word).is_some());
    let are_texts = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_string));
    let are_objects =
        |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_object));
    let fields: [(&str, &str, Test<'_>); 12] = [
        ("format", "/format", &is_word),
        ("territory", "/territory", &|value| value.as_str().is_some_and(|id| id.contains(':'))),
        ("open_to_public", "/open_to_public", &Value::is_boolean),
        ("registration_required", "/registration/required", &Value::is_boolean),
        ("registration_capacity", "/registration/capacity", &Value::is_number),
        ("registration_closes", "/registration/closes", &Value::is_string),
        ("organiser", "/organiser", &Value::is_object),
        ("co_organisers", "/co_organisers", &are_objects),
        ("contact", "/contact", &Value::is_object),
        ("audiences", "/audiences", &are_texts),
        ("topics", "/topics", &are_texts),
        ("languages", "/languages", &are_texts),
    ];
    let mut taken = Vec::new();
    for (name, pointer, is_ours) in fields {
        if let Some(value) = event.get(name).filter(|value| !is_blank(value) && is_ours(value)) {
            draft.put(pointer, value.clone(), &format!("/{name}"), None);
            taken.push(name);
        }
    }
    taken
}

/// The identifier that this library gave, if the event has it, else the one of OpenAgenda.
fn identity(event: &Map<String, Value>, reading: &Reading<'_>, draft: &mut Draft) {
    let external = event.get("extIds").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let key = reading.campaign.as_deref();
    let ours = external.iter().position(|id| key.is_some() && id.get("key").and_then(Value::as_str) == key);
    if let Some(at) = ours
        && let Some(id) = external.get(at).and_then(|id| text(id.get("value")?))
    {
        draft.put("/id", id, &format!("/extIds/{at}/value"), None);
    } else if let Some(uid) = event.get("uid").and_then(text) {
        draft.put("/id", uid, "/uid", None);
    }
    let others = external.len().saturating_sub(usize::from(ours.is_some()));
    if others > 0 {
        draft.lose_times("/extIds", None, Loss::NoEquivalent, u64::try_from(others).unwrap_or(u64::MAX));
    }
}

fn texts(event: &Map<String, Value>, draft: &mut Draft) {
    for (name, pointer) in [("title", "/title"), ("description", "/summary")] {
        let from = format!("/{name}");
        if let Some(value) = one(event, name, &from, draft) {
            // A value that is no text is passed on: the check reports what it should be.
            let value = text(value).map_or_else(|| value.clone(), Value::String);
            draft.put(pointer, value, &from, None);
        }
    }
    if let Some(value) = one(event, "longDescription", "/longDescription", draft) {
        let value = match text(value) {
            Some(text) => {
                let (text, lost) = markdown::markdown(&text);
                if lost {
                    draft.lose("/longDescription", None, Loss::Markup);
                }
                Value::String(text)
            }
            None => value.clone(),
        };
        draft.put("/description", value, "/longDescription", None);
    }
}

/// A word of a closed list: by its number, its name, or an object with both (`{id, label}`).
fn word(
    event: &Map<String, Value>,
    name: &str,
    pointer: &str,
    known: impl Fn(&str) -> Option<&'static str>,
    draft: &mut Draft,
) {
    let from = format!("/{name}");
    let Some(value) = event.get(name).filter(|value| !is_blank(value)) else { return };
    let value = match value {
        Value::Object(members) => members.get("id").or_else(|| members.get("value")).unwrap_or(value),
        value => value,
    };
    match text(value).and_then(|typed| known(&typed)) {
        Some(word) => draft.put(pointer, word, &from, None),
        None => draft.lose(&from, None, Loss::UnknownValue),
    }
}

fn attendance(typed: &str) -> Option<&'static str> {
    match typed.trim() {
        "1" => Some("in_person"),
        "2" => Some("online"),
        "3" => Some("hybrid"),
        typed => same(Attendance::SPEC.nearest(typed)),
    }
}

fn status(typed: &str) -> Option<&'static str> {
    match typed.trim() {
        "1" => Some("scheduled"),
        "2" => Some("rescheduled"),
        "3" | "movedOnline" => Some("moved_online"),
        "4" => Some("postponed"),
        "5" => Some("full"),
        "6" => Some("cancelled"),
        typed => same(Status::SPEC.nearest(typed)),
    }
}

fn same(nearest: Option<(&'static crate::vocabulary::Word, crate::words::Nearness)>) -> Option<&'static str> {
    nearest.filter(|(_, nearness)| *nearness == crate::words::Nearness::Same).map(|(word, _)| word.word)
}

/// How to register: the first link, address and telephone number.
fn registration(event: &Map<String, Value>, draft: &mut Draft) {
    let Some(value) = event.get("registration").filter(|value| !is_blank(value)) else { return };
    let single;
    let ways = match value {
        Value::Array(ways) => ways.as_slice(),
        value => {
            single = [value.clone()];
            &single
        }
    };
    let mut more = 0;
    for (at, way) in ways.iter().enumerate() {
        let typed = way.get("value").unwrap_or(way);
        let Some(typed) = text(typed) else { continue };
        let kind = way.get("type").and_then(Value::as_str).unwrap_or_default();
        let field = match kind {
            "email" => "email",
            "phone" => "phone",
            "link" => "url",
            _ if typed.contains("://") || typed.starts_with("www.") => "url",
            _ if typed.contains('@') => "email",
            _ => "phone",
        };
        let pointer = format!("/registration/{field}");
        if draft.has(&pointer) {
            more += 1;
        } else {
            draft.put(&pointer, typed, &format!("/registration/{at}"), None);
        }
    }
    if more > 0 {
        draft.lose_times("/registration", None, Loss::OtherValues, more);
    }
}

/// `conditions` is free text. If it only says that the event is free, the submission does too.
fn conditions(event: &Map<String, Value>, draft: &mut Draft) {
    let Some(typed) = one(event, "conditions", "/conditions", draft).and_then(text) else { return };
    match fold(&typed).as_str() {
        "gratuit"
        | "gratuite"
        | "gratuit_et_ouvert_a_tous"
        | "entree_libre"
        | "entree_gratuite"
        | "entree_libre_et_gratuite"
        | "acces_libre"
        | "acces_libre_et_gratuit"
        | "acces_gratuit"
        | "free"
        | "free_entry"
        | "free_admission" => draft.put("/free", true, "/conditions", None),
        "payant" | "entree_payante" => draft.put("/free", false, "/conditions", None),
        "gratuit_sur_inscription" | "gratuit_sur_reservation" | "gratuit_inscription_obligatoire" => {
            draft.put("/free", true, "/conditions", None);
            draft.put("/registration/required", true, "/conditions", None);
        }
        _ => draft.lose("/conditions", None, Loss::NoEquivalent),
    }
}

fn keywords(event: &Map<String, Value>, draft: &mut Draft) {
    let Some(value) = one(event, "keywords", "/keywords", draft) else { return };
    let words: Vec<Value> = match value {
        Value::Array(words) => words.iter().filter(|word| !is_blank(word)).cloned().collect(),
        Value::String(words) => {
            words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(Value::from).collect()
        }
        value => vec![value.clone()],
    };
    draft.put("/keywords", words, "/keywords", None);
}

fn accessibility(event: &Map<String, Value>, draft: &mut Draft) {
    const FLAGS: [(&str, &str); 5] =
        [("mi", "motor"), ("hi", "hearing"), ("vi", "visual"), ("pi", "psychic"), ("ii", "intellectual")];
    match event.get("accessibility") {
        Some(Value::Object(flags)) => {
            for (theirs, ours) in FLAGS {
                if let Some(value) = flags.get(theirs).filter(|value| !value.is_null()) {
                    let from = format!("/accessibility/{theirs}");
                    draft.put(&format!("/accessibility/{ours}"), value.clone(), &from, None);
                }
            }
            for name in flags.keys().filter(|name| FLAGS.iter().all(|(theirs, _)| theirs != name)) {
                draft.lose(&format!("/accessibility/{name}"), None, Loss::NoEquivalent);
            }
        }
        // Older exports list the arrangements that are made.
        Some(Value::Array(names)) => {
            for (at, name) in names.iter().enumerate() {
                let from = format!("/accessibility/{at}");
                let known = FLAGS.iter().find(|(theirs, _)| name.as_str() == Some(theirs));
                match known {
                    Some((_, ours)) => draft.put(&format!("/accessibility/{ours}"), true, &from, None),
                    None => draft.lose(&from, None, Loss::UnknownValue),
                }
            }
        }
        Some(value) if !is_blank(value) => draft.lose("/accessibility", None, Loss::UnknownValue),
        _ => {}
    }
}
