//! When an event takes place: `timings`, with offsets or on the clocks of `timezone`.

use chrono::DateTime;
use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;
use super::texts::text;
use crate::form::{When, write_when};
use crate::zone::Zone;

/// Fills the zone and the sessions.
pub(super) fn read(event: &Map<String, Value>, draft: &mut Draft) {
    let zone = zone(event, draft);
    let Some(Value::Array(timings)) = event.get("timings") else {
        if event.get("timings").is_some_and(|timings| !timings.is_null()) {
            draft.lose("/timings", None, Loss::UnknownValue);
        }
        return;
    };
    for (at, timing) in timings.iter().enumerate() {
        // The export of before 2018 has `start`.
        for (ours, theirs) in [("start", ["begin", "start"]), ("end", ["end", "end"])] {
            let given = theirs.into_iter().find_map(|name| Some((name, text(timing.get(name)?)?)));
            if let Some((name, typed)) = given {
                let pointer = format!("/sessions/{at}/{ours}");
                draft.put(&pointer, moment(&typed, zone), &format!("/timings/{at}/{name}"), None);
            }
        }
    }
}

/// The French zone of the event, or of its place.
fn zone(event: &Map<String, Value>, draft: &mut Draft) -> Option<Zone> {
    let of_place = |event: &Map<String, Value>| text(event.get("location")?.get("timezone")?);
    let (name, from) = match event.get("timezone").and_then(text) {
        Some(name) => (name, "/timezone"),
        None => (of_place(event)?, "/location/timezone"),
    };
    let zone = Zone::named(name.trim());
    match zone {
        Some(zone) => draft.put("/time_zone", zone.name(), from, None),
        None => draft.lose(from, None, Loss::ForeignTimeZone),
    }
    zone
}

/// A moment in the form of the wire. A moment with an offset is an instant, whatever the offset: on the
/// clocks of the zone if it is known, else in universal time. Any other text is passed on as typed.
fn moment(typed: &str, zone: Option<Zone>) -> String {
    let typed = typed.trim();
    let Ok(given) = DateTime::parse_from_rfc3339(typed) else {
        // Without an offset. Zero milliseconds are left out.
        return match crate::form::parse_when(typed.strip_suffix(".000").unwrap_or(typed)) {
            Ok(when) => write_when(when),
            Err(_) => typed.to_owned(),
        };
    };
    let instant = given.to_utc();
    let local = zone.map(|zone| (zone, zone.local(instant)));
    match local {
        // An hour that comes twice keeps its offset.
        Some((zone, local)) if zone.resolve(local).single().is_some() => write_when(When::Local(local)),
        Some((_, local)) => {
            let east = local.signed_duration_since(instant.naive_utc()).num_seconds();
            let offset = i32::try_from(east).ok().and_then(chrono::FixedOffset::east_opt);
            offset.map_or_else(|| typed.to_owned(), |offset| write_when(When::Offset(local, offset)))
        }
        None => write_when(When::Instant(instant)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_makes_an_instant() {
        let zone = |name| Zone::named(name);
        for (typed, named, expected) in [
            ("2020-11-03T14:00:00.000+01:00", "Europe/Paris", "2020-11-03T14:00"),
            ("2020-11-03T13:00:00Z", "Europe/Paris", "2020-11-03T14:00"),
            ("2020-11-03T14:00:00+01:00", "Indian/Reunion", "2020-11-03T17:00"),
            ("2020-11-03T14:00:00+01:00", "Europe/Brussels", "2020-11-03T13:00Z"),
            ("2020-10-25T02:30:00+02:00", "Europe/Paris", "2020-10-25T02:30+02:00"),
            ("2020-11-03T14:00:00.000", "Europe/Paris", "2020-11-03T14:00"),
            ("2020-11-03", "Europe/Paris", "2020-11-03"),
            ("3 novembre", "Europe/Paris", "3 novembre"),
        ] {
            assert_eq!(moment(typed, zone(named)), expected, "{typed} {named}");
        }
    }
}
