//! What people want to know of an event, in words: lines of a label and a value.

use super::markdown;
use super::view::View;
use crate::event::{Organiser, Registration, Session};
use crate::form::{FieldSpec, Form, Kind, When};
use crate::programme::PublicEvent;
use crate::vocabulary::{Status, Vocabulary as _};
use crate::words::{Language, Words, clock, day, day_and_time, day_range, french};
use crate::zone::Zone;

/// An event as plain text: its status, its summary and description, what to know to take part.
pub(super) fn description(view: &View<'_>, event: PublicEvent<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(status) = status(view, event) {
        parts.push(status);
    }
    parts.push(event.summary().to_owned());
    if let Some(description) = event.description() {
        parts.push(markdown::plain(description));
    }
    let mut facts = facts(view, event);
    if let Some(page) = view.page(event) {
        facts.push(page);
    }
    parts.push(facts.join("\n"));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The status of an event, and its times before it was rescheduled.
pub(super) fn status(view: &View<'_>, event: PublicEvent<'_>) -> Option<String> {
    const BEFORE: Words = Words { fr: "Auparavant : ", en: "Before: " };
    let mut parts = Vec::new();
    if event.status() != Status::Scheduled {
        parts.push(view.say(event.status().word().label).to_owned());
    }
    let before: Vec<String> =
        event.previous_sessions().iter().map(|session| session_words(view, session)).collect();
    if !before.is_empty() {
        parts.push(french_if(view, format!("{}{}", view.say(BEFORE), before.join(", "))));
    }
    (!parts.is_empty()).then(|| parts.join(". "))
}

/// What to know to take part, a line each.
pub(super) fn facts(view: &View<'_>, event: PublicEvent<'_>) -> Vec<String> {
    let mut facts = Facts { view, lines: Vec::new() };
    if let Some(online) = event.online() {
        facts.add(&["online", "url"], &online.url);
    }
    if let Some(registration) = event.registration() {
        facts.registration(registration, event.zone());
    }
    facts.flag(&["free"], event.free());
    facts.flag(&["open_to_public"], event.open_to_public());
    let labels: Vec<&str> = event.audiences().iter().map(|word| view.say(word.word().label)).collect();
    facts.list(&["audiences"], &labels);
    facts.list(&["organiser"], &names(std::slice::from_ref(event.organiser())));
    facts.list(&["co_organisers"], &names(event.co_organisers()));
    for (label, value) in view.accessibility(event) {
        facts.lines.push(format!("{}{}", view.label(label), view.say(yes_or_no(value))));
    }
    facts.lines
}

/// When an event takes place or is available: a line a session, with the zone after the last.
pub(super) fn when(view: &View<'_>, event: PublicEvent<'_>) -> Vec<String> {
    let zone = event.zone();
    let mut lines: Vec<String> =
        event.sessions().iter().map(|session| session_words(view, session)).collect();
    if let Some(availability) = event.availability() {
        let moments = [
            (["availability", "from"], Some(availability.from)),
            (["availability", "until"], availability.until),
        ];
        for (field, moment) in moments {
            if let (Some(label), Some(moment)) = (label(&field), moment) {
                lines.push(format!("{} {}", view.say(label), when_words(view, moment, zone)));
            }
        }
    }
    if let Some(last) = lines.last_mut() {
        last.push_str(&format!(" ({}, {})", view.say(zone.time_words()), zone.name()));
    }
    lines
}

/// Whom the public may ask, on one line.
pub(super) fn contact(event: PublicEvent<'_>) -> Option<String> {
    let contact = event.contact()?;
    let parts: Vec<&str> =
        [&contact.name, &contact.email, &contact.phone].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn names(bodies: &[Organiser]) -> Vec<&str> {
    bodies.iter().filter_map(|body| body.name.as_deref()).collect()
}

struct Facts<'v> {
    view: &'v View<'v>,
    lines: Vec<String>,
}

impl Facts<'_> {
    fn add(&mut self, field: &[&str], value: &str) {
        let label = label(field).map(|label| self.view.label(label)).unwrap_or_default();
        self.lines.push(format!("{label}{value}"));
    }

    fn list(&mut self, field: &[&str], values: &[&str]) {
        if !values.is_empty() {
            self.add(field, &values.join(", "));
        }
    }

    fn flag(&mut self, field: &[&str], value: Option<bool>) {
        if let Some(value) = value {
            self.add(field, self.view.say(yes_or_no(value)));
        }
    }

    fn registration(&mut self, registration: &Registration, zone: Zone) {
        self.flag(&["registration", "required"], registration.required);
        let texts =
            [("url", &registration.url), ("email", &registration.email), ("phone", &registration.phone)];
        for (field, value) in texts {
            if let Some(value) = value {
                self.add(&["registration", field], value);
            }
        }
        if let Some(capacity) = registration.capacity {
            self.add(&["registration", "capacity"], &capacity.to_string());
        }
        if let Some(closes) = registration.closes {
            self.add(&["registration", "closes"], &when_words(self.view, closes, zone));
        }
    }
}

const fn yes_or_no(value: bool) -> Words {
    if value { Words { fr: "oui", en: "yes" } } else { Words { fr: "non", en: "no" } }
}

/// The label of a field of the wire.
fn label(field: &[&str]) -> Option<Words> {
    let find = |fields: &'static [FieldSpec], name: &str| fields.iter().find(|field| field.name == name);
    match field {
        [name] => Some(find(Form::SPEC.fields, name)?.label),
        [object, name] => match find(Form::SPEC.fields, object)?.kind {
            Kind::Object(object) => Some(find(object.fields, name)?.label),
            _ => None,
        },
        _ => None,
    }
}

fn french_if(view: &View<'_>, text: String) -> String {
    match view.language() {
        Language::Fr => french(&text),
        Language::En => text,
    }
}

/// A moment in words, on the clocks of the place.
fn when_words(view: &View<'_>, when: When, zone: Zone) -> String {
    let words = match when {
        When::Day(date) => day(date, view.language()),
        When::Local(local) | When::Offset(local, _) => day_and_time(local, view.language()),
        When::Instant(instant) => day_and_time(zone.local(instant), view.language()),
    };
    french_if(view, words)
}

/// A session in words: `3 novembre 2020, 14 h – 17 h`, `du 3 au 5 novembre 2020`.
pub(super) fn session_words(view: &View<'_>, session: &Session) -> String {
    let language = view.language();
    let words = match session {
        Session::Days { first, last } if first == last => day(*first, language),
        Session::Days { first, last } => {
            let range = day_range(*first, *last, language);
            match language {
                Language::Fr => format!("du {}", range.replacen(" et le ", " au ", 1)),
                Language::En => range.replacen(" and ", " to ", 1),
            }
        }
        Session::Times { start, end } => {
            let (start, end) = (start.naive_local(), end.naive_local());
            let times = |from: &str, to: &str| format!("{from} – {to}");
            if start.date() == end.date() {
                let (from, to) = (clock(start.time(), language), clock(end.time(), language));
                format!("{}, {}", day(start.date(), language), times(&from, &to))
            } else {
                times(&day_and_time(start, language), &day_and_time(end, language))
            }
        }
    };
    french_if(view, words)
}
