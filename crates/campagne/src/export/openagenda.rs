//! OpenAgenda, as its API gives events (v2): agendas and the sites that show them.
//!
//! Values without a field in OpenAgenda are beside its fields under the names of the contract, like its
//! additional fields. An agenda that declares such fields takes the values over.

use chrono::{DateTime, NaiveDate, SecondsFormat, TimeDelta};
use serde_json::{Map, Value, json};

use super::exporter::Exporter;
use super::linked::without_blanks;
use super::losses::{Loss, partly, wholly};
use super::view::{Time, View, times};
use crate::event::Session;
use crate::form::When;
use crate::programme::PublicEvent;
use crate::vocabulary::{Attendance, Status};
use crate::words::Words;
use crate::zone::Zone;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "openagenda",
    extension: "openagenda.json",
    media_type: "application/json",
    label: Words { fr: "OpenAgenda (JSON, v2)", en: "OpenAgenda (JSON, v2)" },
    losses: LOSSES,
    programme: |view| {
        let events: Vec<Value> = view.events().iter().map(|event| described(view, *event)).collect();
        let page = json!({"success": true, "total": events.len(), "events": events, "after": null});
        vec![EXPORTER.file(view, view.document(page))]
    },
    event: Some(|view, event| EXPORTER.file_of(view, event, view.document(described(view, event)))),
};

const ADDED: (&str, &str) =
    ("champ additionnel, que l’agenda doit déclarer", "an additional field, which the agenda must declare");

const fn added(field: &'static str) -> Loss {
    partly(field, ADDED.0, ADDED.1)
}

const LOSSES: &[Loss] = &[
    partly(
        "id",
        "identifiant externe, sous celui de la campagne",
        "an external identifier, under that of the campaign",
    ),
    added("format"),
    partly("sessions.start", "un créneau par journée entière", "a slot for each whole day"),
    partly("sessions.end", "un créneau par journée entière", "a slot for each whole day"),
    partly("availability.from", "un créneau par jour, 800 au plus", "a slot for each day, 800 at most"),
    partly("availability.until", "un créneau par jour, 800 au plus", "a slot for each day, 800 at most"),
    partly("venue.latitude", "à défaut, celle de la commune", "that of the commune where not said"),
    partly("venue.longitude", "à défaut, celle de la commune", "that of the commune where not said"),
    added("territory"),
    added("registration.required"),
    added("registration.capacity"),
    added("registration.closes"),
    partly("free", "en toutes lettres, dans les conditions", "in words, in the conditions"),
    added("open_to_public"),
    added("organiser.name"),
    added("organiser.category"),
    added("organiser.versant"),
    added("organiser.siret"),
    added("organiser.url"),
    added("co_organisers.name"),
    added("co_organisers.category"),
    added("co_organisers.versant"),
    added("co_organisers.siret"),
    added("co_organisers.url"),
    added("contact.name"),
    added("contact.email"),
    added("contact.phone"),
    added("audiences"),
    added("topics"),
    added("languages"),
    wholly("image.alt"),
    wholly("previous_sessions.start"),
    wholly("previous_sessions.end"),
];

/// The language of the texts: people write in French, whatever is spoken at the event.
const LANGUAGE: &str = "fr";

/// The most slots that an event may have.
const SLOTS: usize = 800;

fn described(view: &View<'_>, event: PublicEvent<'_>) -> Value {
    let text = |text: &str| json!({LANGUAGE: text});
    let timings = timings(event);
    let image = event.image().filter(|image| image.url.is_some());
    without_blanks(json!({
        "extIds": [{"key": &*view.campaign().id, "value": event.id()}],
        "slug": super::file::file_name(event.id()),
        "title": text(event.title()),
        "description": text(event.summary()),
        "longDescription": event.description().map(text),
        "conditions": conditions(event).map(text),
        "keywords": {LANGUAGE: event.keywords()},
        "image": image.and_then(|image| image.url.as_deref()).map(picture),
        "imageCredits": image.and_then(|image| image.credit.as_ref()),
        "registration": registration(event),
        "accessibility": accessibility(event),
        "firstTiming": timings.first(),
        "lastTiming": timings.last(),
        "timings": timings,
        "attendanceMode": match event.attendance() {
            Attendance::InPerson => 1,
            Attendance::Online => 2,
            Attendance::Hybrid => 3,
        },
        "location": location(view, event),
        "onlineAccessLink": event.online().map(|online| &online.url),
        "timezone": event.zone().name(),
        "status": match event.status() {
            Status::Scheduled => 1,
            Status::Rescheduled => 2,
            Status::MovedOnline => 3,
            Status::Postponed => 4,
            Status::Full => 5,
            Status::Cancelled => 6,
        },
        // Published, like everything in a public programme.
        "state": 2,
        "updatedAt": event.updated().map(|updated| updated.to_rfc3339_opts(SecondsFormat::Millis, true)),
        "canonicalUrl": view.page(event),
        "format": event.format(),
        "territory": event.territory(),
        "open_to_public": event.open_to_public(),
        "registration_required": event.registration().map(|registration| registration.required),
        "registration_capacity": event.registration().map(|registration| registration.capacity),
        "registration_closes": event.registration().and_then(|registration| registration.closes)
            .map(crate::form::write_when),
        "organiser": event.organiser(),
        "co_organisers": event.co_organisers(),
        "contact": event.contact(),
        "audiences": event.audiences(),
        "topics": event.topics(),
        "languages": event.languages(),
    }))
}

fn conditions(event: PublicEvent<'_>) -> Option<&'static str> {
    event.free().map(|free| if free { "Entrée gratuite" } else { "Entrée payante" })
}

/// An image as the API gives it: a folder and the name of a file in it.
fn picture(url: &str) -> Value {
    let (base, name) = url.rsplit_once('/').unwrap_or(("", url));
    json!({"base": format!("{base}/"), "filename": name})
}

fn registration(event: PublicEvent<'_>) -> Vec<Value> {
    let Some(registration) = event.registration() else { return Vec::new() };
    let ways = [("link", &registration.url), ("email", &registration.email), ("phone", &registration.phone)];
    let way = |(kind, value): (&str, &Option<String>)| Some(json!({"type": kind, "value": value.as_ref()?}));
    ways.into_iter().filter_map(way).collect()
}

fn accessibility(event: PublicEvent<'_>) -> Value {
    event.accessibility().map_or(Value::Null, |known| {
        json!({
            "hi": known.hearing, "ii": known.intellectual, "mi": known.motor, "pi": known.psychic,
            "vi": known.visual,
        })
    })
}

fn location(view: &View<'_>, event: PublicEvent<'_>) -> Value {
    let Some(venue) = event.venue() else { return Value::Null };
    let commune = view.commune(event);
    let name = |place: Option<campagne_territories::Territory<'_>>| place.map(|place| place.name());
    let town = commune.and_then(|place| place.commune());
    let part = commune.filter(|place| Some(*place) != town);
    let line: String = match (&venue.address, &venue.postal_code, name(town)) {
        (Some(address), Some(code), Some(town)) => format!("{address}, {code} {town}"),
        (Some(address), ..) => address.clone(),
        (None, Some(code), Some(town)) => format!("{code} {town}"),
        (None, _, town) => town.unwrap_or_else(|| venue.name.clone()),
    };
    let point = view.point(event);
    let mut location: Map<String, Value> = Map::new();
    let parts = json!({
        "name": venue.name,
        "address": line,
        "countryCode": "FR",
        "adminLevel1": name(commune.and_then(|place| place.region())),
        "adminLevel2": name(commune.and_then(|place| place.departement())),
        "adminLevel3": name(commune.and_then(|place| place.epci())),
        "adminLevel4": name(town),
        "adminLevel5": name(part),
        "postalCode": venue.postal_code,
        "insee": venue.commune,
        "latitude": point.map(|(latitude, _)| latitude),
        "longitude": point.map(|(_, longitude)| longitude),
        "timezone": event.zone().name(),
    });
    if let Value::Object(parts) = parts {
        location.extend(parts);
    }
    Value::Object(location)
}

fn timings(event: PublicEvent<'_>) -> Vec<Value> {
    let zone = event.zone();
    let slots = |time| match time {
        Time::Session(Session::Days { first, last }) => days(*first, *last, zone),
        Time::Session(Session::Times { start, end }) => vec![slot(*start, *end)],
        Time::OnDemand(availability) => {
            let until = availability.until.map_or(availability.from.date(), When::date);
            days(availability.from.date(), until, zone)
        }
    };
    times(event).flat_map(slots).take(SLOTS).collect()
}

/// A slot for each whole day. OpenAgenda takes slots of at most 24 hours, so on the day of 25 hours the slot
/// ends an hour early.
fn days(first: NaiveDate, last: NaiveDate, zone: Zone) -> Vec<Value> {
    let day = |day: NaiveDate| {
        let start = zone.start_of(day);
        let midnight = day.succ_opt().map_or(start, |next| zone.start_of(next));
        let end = midnight.min(start.checked_add_signed(TimeDelta::hours(24)).unwrap_or(midnight));
        slot(start.with_timezone(&zone), end.with_timezone(&zone))
    };
    first.iter_days().take_while(|date| *date <= last).take(SLOTS).map(day).collect()
}

fn slot(start: DateTime<Zone>, end: DateTime<Zone>) -> Value {
    json!({"begin": start.to_rfc3339(), "end": end.to_rfc3339()})
}
