//! What the scripts filter and show: the events for the library in the browser, and beside them the
//! words that were made here.

use campagne::programme::{Facet, PublicEvent};
use serde_json::{Map, Value, json};

use crate::feeds::{as_data, below};
use crate::folder::Folder;
use crate::site::Site;
use crate::{choices, row, strip, texts, when};

/// The events as the library takes them: one a line, in the order of the programme.
const EVENTS: &str = "data/events.ndjson";

/// What no filter asks for, no list shows and no rule needs.
const LEFT_OUT: [&str; 3] = ["description", "contact", "image"];
const LEFT_OUT_OF_VENUE: [&str; 3] = ["address", "latitude", "longitude"];

/// Writes the events, the same for all languages.
pub(crate) fn write_events(site: &Site<'_>, folder: &Folder) -> Result<(), String> {
    let mut lines = String::new();
    for event in site.public.events() {
        lines.push_str(&brief(*event)?.to_string());
        lines.push('\n');
    }
    folder.write_compressed(EVENTS, lines.as_bytes())
}

/// An event with what filters and lists need.
fn brief(event: PublicEvent<'_>) -> Result<Value, String> {
    let mut value = serde_json::to_value(event).map_err(|error| error.to_string())?;
    let mut leave_out = |pointer: &str, names: &[&str]| {
        if let Some(Value::Object(object)) = value.pointer_mut(pointer) {
            names.iter().for_each(|name| drop(object.remove(*name)));
        }
    };
    leave_out("", &LEFT_OUT);
    leave_out("/venue", &LEFT_OUT_OF_VENUE);
    if event.online().is_some() {
        leave_out("", &["registration"]);
    }
    if let Value::Object(fields) = &mut value {
        // The library reads events by the rules of submissions, which have somebody who filed them; who
        // that was is not public, so nobody stands there.
        fields.insert(
            "submitter".to_owned(),
            json!({"name": "–", "role": "agent", "email": "public@exemple.fr"}),
        );
    }
    Ok(value)
}

/// Writes what is said of them in a language.
pub(crate) fn write_words(site: &Site<'_>, folder: &Folder) -> Result<(), String> {
    let events: Vec<Value> = site.public.events().iter().map(|event| words(site, *event)).collect();
    let days: Map<String, Value> = strip::days(site)
        .map(|(day, _)| (day.to_string(), when::full_day(day, site.language).into()))
        .collect();
    let all = json!({
        "events": events,
        "days": days,
        "territories": territories(site),
        "feeds": as_data(site),
        "event": site.event_template(),
        "texts": script_texts(site),
    });
    let path = format!("data/{}.json", site.language);
    folder.write_compressed(below(site, &path), all.to_string().as_bytes())
}

/// Its identifier, when and where it is, and the day on which it begins.
fn words(site: &Site<'_>, event: PublicEvent<'_>) -> Value {
    let day = when::first_day(event).map(|day| day.to_string());
    json!([event.id(), when::line(event, site.language), row::place(site, event), day])
}

/// The territories that have an event: identifier, name, level.
fn territories(site: &Site<'_>) -> Vec<Value> {
    let mut all = Vec::new();
    for facet in choices::PLACES {
        for (id, _) in site.counts(facet) {
            let Some(territory) = site.territory(&id) else { continue };
            let (fr, en) = territory.level().names();
            let level = if site.language == campagne::Language::Fr { fr } else { en };
            let region = territory.region().map(|region| region.id().to_string());
            all.push(json!([id, territory.name(), level, region]));
        }
    }
    all
}

/// The texts that scripts say.
fn script_texts(site: &Site<'_>) -> Value {
    json!({
        "none": site.say(texts::NONE),
        "none_help": site.say(texts::NONE_HELP),
        "one": site.say(texts::ONE),
        "many": site.say(texts::MANY),
        "earlier": site.say(texts::EARLIER),
        "remove": site.say(texts::REMOVE),
        "clear": site.say(texts::CLEAR),
        "from": site.say(texts::FROM),
        "until": site.say(texts::UNTIL),
        "day": site.say(Facet::Day.label()),
        "words": site.say(texts::WORDS),
        "territory": site.say(texts::TERRITORY),
        "territory_unknown": site.say(texts::TERRITORY_UNKNOWN),
        "dates_wrong": site.say(texts::DATES_WRONG),
        "page": site.say(texts::PAGE),
        "previous": site.say(texts::PREVIOUS),
        "next": site.say(texts::NEXT_PAGE),
        "nothing_on": site.say(texts::NOTHING_ON),
        "nothing_next": site.say(texts::NOTHING_NEXT),
        "colon": if site.language == campagne::Language::Fr { "\u{a0}: " } else { ": " },
    })
}
