//! Calendars of 10,000 events, ours and those of the bare `icalendar` crate, in turn:
//! `ics [COUNT] [FILE]`. Writes what each takes for an event, in microseconds, the median of eleven
//! rounds; into FILE, what peers in other languages need to do the same (`benches/peers/ics`).

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program that measures")]
#![expect(clippy::disallowed_methods, reason = "it reads the clock, and its one file is for its peers")]

use std::hint::black_box;
use std::time::Instant;

use campagne::event::Session;
use campagne::export::{Format, Options, export};
use campagne::programme::{Entry, Moderation, Programme, Public};
use campagne::vocabulary::Vocabulary as _;
use campagne::{Campaign, Submission};
use campagne_bench::generate;
use icalendar::{Calendar, CalendarDateTime, Component as _, EventLike as _, EventStatus};

const ROUNDS: usize = 11;

fn main() {
    let mut args = std::env::args().skip(1);
    let count: usize = args.next().and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&campagne::Options::at("2020-10-15T10:00:00Z").unwrap());
    let mut programme = Programme::new(&campaign);
    // Every third of the generated submissions has mistakes.
    for number in (0..).filter(|number| number % 3 != 0).take(count) {
        let submission = generate::submission(number);
        let (_, event) = checker.accept(&Submission::from_value(&submission).unwrap());
        let mut entry = Entry::new(format!("sub-{number:06}"), event.unwrap());
        entry.moderation = Moderation::Published;
        programme.add(entry);
    }
    let public = programme.public();
    if let Some(file) = args.next() {
        std::fs::write(file, for_peers(&public)).unwrap();
    }
    let options = Options::at("2020-11-01T08:00:00Z".parse().unwrap()).max_bytes(None);
    let ours = || export(&public, Format::Icalendar, &options).remove(0).text;
    let bare = || bare(&public);
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (way, times) in [&ours as &dyn Fn() -> String, &bare].into_iter().zip(&mut times) {
            let start = Instant::now();
            black_box(way());
            times.push(start.elapsed().as_secs_f64() * 1e6);
        }
    }
    for ((name, times), bytes) in
        ["campagne", "icalendar (Rust)"].into_iter().zip(&mut times).zip([ours().len(), bare().len()])
    {
        times.sort_by(f64::total_cmp);
        let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
        println!("{name}\t{:.2}\t{bytes}", median / count as f64);
    }
}

/// As anybody would write it with the crate: a component a session, no zones described.
fn bare(public: &Public<'_>) -> String {
    let stamp = "2020-11-01T08:00:00Z".parse().unwrap();
    let mut calendar = Calendar::new();
    calendar.name(&public.campaign().name.fr);
    for event in public.events() {
        for (at, session) in event.sessions().iter().enumerate() {
            let Session::Times { start, end } = session else { continue };
            let moment = |moment: &chrono::DateTime<campagne::Zone>| CalendarDateTime::WithTimezone {
                date_time: moment.naive_local(),
                tzid: event.zone().name().to_owned(),
            };
            let mut component = icalendar::Event::new();
            component
                .uid(&format!("mip-2020-{}-{at}", event.id()))
                .timestamp(stamp)
                .sequence(event.revision())
                .status(EventStatus::Confirmed)
                .starts(moment(start))
                .ends(moment(end))
                .summary(event.title())
                .description(&description(*event))
                .categories(categories(*event));
            if let Some(venue) = event.venue() {
                let address = venue.address.as_deref().unwrap_or_default();
                let code = venue.postal_code.as_deref().unwrap_or_default();
                component.location(&format!("{}, {address}, {code}", venue.name));
                if let (Some(latitude), Some(longitude)) = (venue.latitude, venue.longitude) {
                    component.add_property("GEO", format!("{latitude};{longitude}"));
                }
            }
            if let Some(url) = event.registration().and_then(|registration| registration.url.as_deref()) {
                component.url(url);
            }
            calendar.push(component.done());
        }
    }
    calendar.to_string()
}

/// Summary and description as typed: the peers do not turn Markdown into text, nor add other facts.
fn description(event: campagne::programme::PublicEvent<'_>) -> String {
    format!("{}\n\n{}", event.summary(), event.description().unwrap_or_default())
}

fn categories(event: campagne::programme::PublicEvent<'_>) -> Vec<&str> {
    let topics = event.topics().iter().map(|topic| topic.word().label.fr);
    std::iter::once(event.format().word().label.fr)
        .chain(topics)
        .chain(event.keywords().iter().map(String::as_str))
        .collect()
}

fn for_peers(public: &Public<'_>) -> String {
    let events: Vec<serde_json::Value> = public
        .events()
        .iter()
        .map(|event| {
            let venue = event.venue();
            let place = venue.map(|venue| {
                format!(
                    "{}, {}, {}",
                    venue.name,
                    venue.address.as_deref().unwrap_or_default(),
                    venue.postal_code.as_deref().unwrap_or_default()
                )
            });
            serde_json::json!({
                "id": event.id(),
                "title": event.title(),
                "description": description(*event),
                "location": place,
                "geo": venue.and_then(|venue| Some([venue.latitude?, venue.longitude?])),
                "url": event.registration().and_then(|registration| registration.url.as_ref()),
                "categories": categories(*event),
                "zone": event.zone().name(),
                "sessions": event.sessions(),
            })
        })
        .collect();
    serde_json::Value::from(events).to_string()
}
