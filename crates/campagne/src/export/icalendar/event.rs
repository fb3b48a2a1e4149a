//! An event as calendars have it: one VEVENT a session.

use chrono::{DateTime, Datelike as _, MappedLocalTime, NaiveDate, NaiveDateTime, Timelike as _, Utc};

use super::lines::Lines;
use super::zones::Zones;
use crate::event::Session;
use crate::export::card;
use crate::export::view::{Time, View, times};
use crate::form::When;
use crate::programme::PublicEvent;
use crate::vocabulary::{Attendance, Status, Vocabulary as _};
use crate::words::Words;
use crate::zone::Zone;

/// The VEVENTs of an event, and the zones to which their times refer.
pub(super) fn vevents(view: &View<'_>, event: PublicEvent<'_>) -> Vec<(String, Zones)> {
    let shared = shared(view, event);
    let one = |(at, time): (usize, Time<'_>)| {
        let span = match time {
            Time::Session(session) => Span::of_session(session),
            Time::OnDemand(availability) => {
                Span::of_availability(availability.from, availability.until, event.zone())
            }
        };
        let mut zones = Zones::default();
        let mut lines = Lines::with_capacity(shared.len() + 300);
        lines.line("BEGIN:VEVENT");
        // A session keeps its identifier when its times change.
        lines.plain("UID", &view.uuid(&[event.id(), &at.to_string()]));
        lines.plain("DTSTAMP", &utc(view.options.now));
        span.write(&mut lines, &mut zones);
        if event.availability().is_some() || span.is_days() || is_off(event.status()) {
            lines.line("TRANSP:TRANSPARENT");
        }
        let mut text = lines.into_text();
        text.push_str(&shared);
        text.push_str("END:VEVENT\r\n");
        (text, zones)
    };
    times(event).enumerate().map(one).collect()
}

/// Whether nothing takes place at the times given.
const fn is_off(status: Status) -> bool {
    matches!(status, Status::Cancelled | Status::Postponed)
}

/// What the sessions of an event have in common.
fn shared(view: &View<'_>, event: PublicEvent<'_>) -> String {
    let mut lines = Lines::with_capacity(2000);
    lines.plain("SEQUENCE", &event.revision().to_string());
    if let Some(updated) = event.updated() {
        lines.plain("LAST-MODIFIED", &utc(updated));
    }
    // iCalendar has no postponed events. Nothing takes place at these times, and a calendar must show that.
    // Once the event has new times, the same identifier is confirmed again.
    lines.plain("STATUS", if is_off(event.status()) { "CANCELLED" } else { "CONFIRMED" });
    lines.text("SUMMARY", &summary(view, event));
    lines.text("DESCRIPTION", &card::description(view, event));
    match (event.venue(), event.online()) {
        (Some(venue), _) => lines.text("LOCATION", &view.venue_line(event, venue)),
        (None, Some(online)) => lines.text("LOCATION", &online.url),
        (None, None) => {}
    }
    if let Some((latitude, longitude)) = view.point(event) {
        lines.plain("GEO", &format!("{latitude};{longitude}"));
    }
    conference(view, event, &mut lines);
    let registration = event.registration().and_then(|registration| registration.url.clone());
    let online = event.online().map(|online| online.url.clone());
    if let Some(url) = view.page(event).or(registration).or(online) {
        lines.uri("URL", &url);
    }
    let format = view.say(event.format().word().label);
    let topics = event.topics().iter().map(|topic| view.say(topic.word().label));
    let categories = [format].into_iter().chain(topics);
    lines.texts("CATEGORIES", categories.chain(event.keywords().iter().map(String::as_str)));
    people(event, &mut lines);
    if let Some(url) = event.image().and_then(|image| image.url.as_deref()) {
        lines.uri("IMAGE;VALUE=URI", url);
    }
    // What no standard property holds, for programs that read the calendar back.
    lines.text("X-CAMPAGNE-ID", event.id());
    lines.plain("X-CAMPAGNE-STATUS", event.status().word().word);
    lines.into_text()
}

/// The title, after what people must know even if their calendar does not show the status.
fn summary(view: &View<'_>, event: PublicEvent<'_>) -> String {
    match event.status() {
        Status::Cancelled | Status::Postponed | Status::Full => {
            format!("{}{}", view.label(event.status().word().label), event.title())
        }
        _ => event.title().to_owned(),
    }
}

/// The way to take part from afar, RFC 7986 §5.11. A format on demand is no conference.
fn conference(view: &View<'_>, event: PublicEvent<'_>, lines: &mut Lines) {
    const LABEL: Words = Words { fr: "Accès en ligne", en: "Online access" };
    let Some(online) = event.online() else { return };
    if event.attendance() == Attendance::InPerson || event.availability().is_some() {
        return;
    }
    lines.name("CONFERENCE;VALUE=URI");
    lines.quoted("LABEL", view.say(LABEL));
    lines.value_uri("", &online.url);
}

/// Whom the public may ask. In a calendar an organiser needs an address, so there is none without it.
fn people(event: PublicEvent<'_>, lines: &mut Lines) {
    let Some(contact) = event.contact() else { return };
    if let Some(email) = &contact.email {
        lines.name("ORGANIZER");
        lines.quoted("CN", event.organiser().name.as_deref().unwrap_or_default());
        lines.value_uri("mailto:", email);
    }
    if let Some(contact) = card::contact(event) {
        lines.text("CONTACT", &contact);
    }
}

/// The time of an event: from when until when.
#[derive(Debug, Clone, Copy)]
enum Span {
    /// Whole days, the last included.
    Days(NaiveDate, NaiveDate),
    /// Instants, on the clocks of the place.
    Times(DateTime<Zone>, Option<DateTime<Zone>>),
}

impl Span {
    const fn of_session(session: &Session) -> Self {
        match session {
            Session::Days { first, last } => Self::Days(*first, *last),
            Session::Times { start, end } => Self::Times(*start, Some(*end)),
        }
    }

    /// The time in which something is available. Without an end, its first day or moment.
    fn of_availability(from: When, until: Option<When>, zone: Zone) -> Self {
        let at = |when| crate::engine::instant(when, zone).map(|instant| instant.with_timezone(&zone));
        let days = || Self::Days(from.date(), until.map_or(from.date(), When::date));
        if from.is_day() || until.is_some_and(When::is_day) {
            return days();
        }
        match at(from) {
            Some(start) => Self::Times(start, until.and_then(at)),
            None => days(),
        }
    }

    const fn is_days(&self) -> bool {
        matches!(self, Self::Days(..))
    }

    fn write(&self, lines: &mut Lines, zones: &mut Zones) {
        match *self {
            Self::Days(first, last) => {
                // The end of whole days is the day after the last.
                let end = last.max(first).succ_opt().unwrap_or(last);
                lines.plain("DTSTART;VALUE=DATE", &date(first));
                lines.plain("DTEND;VALUE=DATE", &date(end));
            }
            Self::Times(start, end) => {
                // For an hour that clocks show twice, RFC 5545 means the first one, ical.js and thus
                // Thunderbird the second. Only a time in UTC is clear.
                let plain = [Some(start), end].into_iter().flatten().all(|moment| !comes_twice(moment));
                moment("DTSTART", start, plain, lines);
                if let Some(end) = end {
                    moment("DTEND", end, plain, lines);
                }
                if plain {
                    zones.add(start.timezone());
                }
            }
        }
    }
}

/// Whether clocks show that hour twice.
fn comes_twice(moment: DateTime<Zone>) -> bool {
    matches!(moment.timezone().resolve(moment.naive_local()), MappedLocalTime::Ambiguous(..))
}

fn moment(name: &str, moment: DateTime<Zone>, with_zone: bool, lines: &mut Lines) {
    if with_zone {
        lines.name(name);
        lines.name(";TZID=");
        lines.plain(moment.timezone().name(), &date_time(moment.naive_local()));
    } else {
        lines.plain(name, &utc(moment.to_utc()));
    }
}

/// `20201103`. Years have four digits here, whatever was typed.
fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year().clamp(0, 9999), day.month(), day.day())
}

fn date_time(local: NaiveDateTime) -> String {
    let time = local.time();
    format!("{}T{:02}{:02}{:02}", date(local.date()), time.hour(), time.minute(), time.second())
}

fn utc(instant: DateTime<Utc>) -> String {
    format!("{}Z", date_time(instant.naive_utc()))
}
