//! What a submission needs because of its other fields: a place, a link, sessions or an availability. These
//! are the decisions of `missing_value.rs` and `attendance_mismatch.rs`, as `if` and `then`.

use super::json::{Json, object};
use super::values::{Choices, Values, filled, typed_words, words};
use crate::campaign::{FormatNeeds, TimeModel};
use crate::form::{Kind, PreviousSession};
use crate::vocabulary::{Attendance, Format, Vocabulary as _};

/// Everything that depends on other fields. Without `complete`, only the ways of attending that a format has.
pub(super) fn schema(values: &mut Values<'_>, complete: bool) -> Vec<Json> {
    let formats: &[FormatNeeds] = values.campaign.map(|campaign| &*campaign.formats).unwrap_or_default();
    let mut all = Vec::new();
    for group in alike(formats) {
        let then = Needs { values, group: &group, complete }.schema();
        if !then.is_empty() {
            all.push(when(format_is(&group), all_of(then)));
        }
    }
    if !complete {
        return all;
    }
    all.extend(both_ends_of_sessions(values, formats));
    all.push(both_ends_of_previous_sessions(values));
    let place = attended(values, formats, &[Attendance::InPerson, Attendance::Hybrid]);
    let place_needs = within(values, "venue", &["name", "commune"]);
    all.push(when(any_of(place), place_needs));
    let link = attended(values, formats, &[Attendance::Online, Attendance::Hybrid]);
    let mut sent = ["url", "email"].map(|name| within(values, "registration", &[name])).to_vec();
    // An unreadable registration may hold a link.
    let no_object = object! { "not" => object! { "type" => "object" } }.and(values.filled());
    sent.push(present("registration", no_object));
    let sent = any_of(sent);
    let link_needs = within(values, "online", &["url"]);
    all.push(when(all_of(vec![any_of(link), object! { "not" => sent }]), link_needs));
    let required = property("required", object! { "const" => true });
    let must_register = object! { "type" => "object", "required" => vec!["required"] }.and(required);
    let must_register = present("registration", must_register);
    let ways = ["url", "email", "phone"].map(|name| within(values, "registration", &[name])).to_vec();
    all.push(when(must_register, any_of(ways)));
    all
}

/// The formats of a campaign, grouped by equal needs.
fn alike(formats: &[FormatNeeds]) -> Vec<Vec<&FormatNeeds>> {
    let mut groups: Vec<Vec<&FormatNeeds>> = Vec::new();
    for needs in formats {
        let same = |group: &&mut Vec<&FormatNeeds>| {
            group
                .first()
                .is_some_and(|first| first.time == needs.time && first.attendance == needs.attendance)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(needs),
            None => groups.push(vec![needs]),
        }
    }
    groups
}

/// The needs of a group of formats, which are the same for all of them.
struct Needs<'v, 'c> {
    values: &'v mut Values<'c>,
    group: &'v [&'v FormatNeeds],
    complete: bool,
}

impl Needs<'_, '_> {
    fn schema(&mut self) -> Vec<Json> {
        let Some(needs) = self.group.first() else { return Vec::new() };
        let mut all = Vec::new();
        let several = needs.attendance.len() > 1;
        if self.values.refuses("attendance-mismatch") {
            let allowed = words(&needs.attendance);
            let choices = Choices { proposed: allowed.clone(), accepted: allowed };
            let mut alternatives = self.values.words(&choices);
            alternatives.push(self.values.blank());
            all.push(property("attendance", object! { "anyOf" => alternatives }));
        }
        if !self.complete {
            return all;
        }
        if several {
            all.push(present("attendance", self.values.filled()));
        }
        all.push(match needs.time {
            TimeModel::Sessions => present("sessions", self.values.filled()),
            TimeModel::OnDemand => within(self.values, "availability", &["from"]),
        });
        all
    }
}

/// Sessions have both ends, unless the format is on demand: then the sessions are skipped.
fn both_ends_of_sessions(values: &mut Values<'_>, formats: &[FormatNeeds]) -> Option<Json> {
    // Without a campaign, nobody knows which formats are on demand.
    values.campaign?;
    let filled = values.filled();
    let item =
        all_of(["start", "end"].map(|name| present(name, filled.clone())).to_vec()).with("type", "object");
    let sessions = property("sessions", object! { "items" => item });
    let on_demand: Vec<&FormatNeeds> =
        formats.iter().filter(|needs| needs.time == TimeModel::OnDemand).collect();
    Some(match on_demand.is_empty() {
        true => sessions,
        false => when(object! { "not" => format_is(&on_demand) }, sessions),
    })
}

/// A previous session has both ends, if anything in it is filled in.
fn both_ends_of_previous_sessions(values: &mut Values<'_>) -> Json {
    let something = filled(values, Kind::Object(&PreviousSession::SPEC)).with("type", "object");
    let filled = values.filled();
    let both = all_of(["start", "end"].map(|name| present(name, filled.clone())).to_vec());
    property("previous_sessions", object! { "items" => when(something, both) })
}

/// The conditions under which a submission is attended in one of these ways. Either it says so, and its
/// format allows it. Or it says nothing, and its format has no other way.
fn attended(values: &mut Values<'_>, formats: &[FormatNeeds], ways: &[Attendance]) -> Vec<Json> {
    let mut all: Vec<Json> = Vec::new();
    for way in ways {
        let said = present("attendance", typed_words(&[way.word()]));
        let refused: Vec<&FormatNeeds> =
            formats.iter().filter(|needs| !needs.attendance.contains(way)).collect();
        all.push(match refused.is_empty() {
            true => said,
            false => all_of(vec![said, object! { "not" => format_is(&refused) }]),
        });
        let only: Vec<&FormatNeeds> = formats.iter().filter(|needs| needs.attendance == [*way]).collect();
        if !only.is_empty() {
            let unsaid = property("attendance", values.blank());
            all.push(all_of(vec![unsaid, format_is(&only)]));
        }
    }
    all
}

fn format_is(formats: &[&FormatNeeds]) -> Json {
    let formats: Vec<Format> = formats.iter().map(|needs| needs.format).collect();
    present("format", typed_words(&words(&formats)))
}

/// A field that is present, with its schema.
fn present(name: &'static str, schema: Json) -> Json {
    object! { "required" => vec![name] }.and(property(name, schema))
}

/// Fields of an object that are filled in.
fn within(values: &mut Values<'_>, object: &'static str, names: &[&'static str]) -> Json {
    let filled = values.filled();
    let properties = names.iter().map(|name| ((*name).into(), filled.clone())).collect();
    let inner = object! {
        "type" => "object", "required" => names.to_vec(), "properties" => Json::Object(properties),
    };
    present(object, inner)
}

fn property(name: &'static str, schema: Json) -> Json {
    object! { "properties" => Json::Object(vec![(name.into(), schema)]) }
}

fn when(condition: Json, then: Json) -> Json {
    object! { "if" => condition, "then" => then }
}

fn any_of(all: Vec<Json>) -> Json {
    match <[Json; 1]>::try_from(all) {
        Ok([only]) => only,
        Err(all) => object! { "anyOf" => all },
    }
}

fn all_of(all: Vec<Json>) -> Json {
    match <[Json; 1]>::try_from(all) {
        Ok([only]) => only,
        Err(all) => object! { "allOf" => all },
    }
}
