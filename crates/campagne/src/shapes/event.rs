//! An accepted event. Its fields are the fields of a submission, as the form declares them. This file only
//! declares which of them an event always has.

use super::model::{Member, Presence, Shape, Side, Type, shapes};
use crate::form::{FieldSpec, Form, Kind};

/// The fields that every event has, and the fields that every object of it has.
const ALWAYS: [&str; 20] = [
    "/title",
    "/summary",
    "/format",
    "/attendance",
    "/time_zone",
    "/organiser",
    "/organiser/name",
    "/organiser/category",
    "/status",
    "/sessions/start",
    "/sessions/end",
    "/previous_sessions/start",
    "/previous_sessions/end",
    "/availability/from",
    "/venue/name",
    "/venue/commune",
    "/online/url",
    "/submitter/name",
    "/submitter/role",
    "/submitter/email",
];

/// The object whose fields are always there, even if unknown: unknown is not false.
const UNKNOWN_IS_SAID: &str = "/accessibility";

shapes! {
    EVENT = "Event", Side::Answer, "An event that was accepted: a submission, normalised.", derived event {}
}

/// The shapes of this file.
pub(super) const ALL: &[&Shape] = &[&EVENT];

fn event() -> Vec<Member> {
    Form::SPEC.fields.iter().map(|field| member("", field)).collect()
}

/// The fields of an event as the public reads them, without the submitter.
#[cfg(feature = "programme")]
pub(super) fn public() -> Vec<Member> {
    let public = |member: Member| match member.name {
        "submitter" => None,
        "id" => Some(Member { presence: Presence::Always, ..member }),
        _ => Some(member),
    };
    event().into_iter().filter_map(public).collect()
}

/// The members of an object of an event, or of each item of a list. Returns `None` for a field that holds no
/// object.
#[must_use]
pub fn event_members(field: &FieldSpec) -> Option<Vec<Member>> {
    let Kind::Object(object) = field.item() else { return None };
    let above = format!("/{}", field.name);
    Some(object.fields.iter().map(|field| member(&above, field)).collect())
}

fn member(above: &str, field: &'static FieldSpec) -> Member {
    let pointer = format!("{above}/{}", field.name);
    let presence = if above == UNKNOWN_IS_SAID {
        Presence::OrNull
    } else if ALWAYS.contains(&pointer.as_str()) {
        Presence::Always
    } else {
        Presence::Optional
    };
    Member { name: field.name, kind: Type::Field(field), presence, about: field.label }
}
