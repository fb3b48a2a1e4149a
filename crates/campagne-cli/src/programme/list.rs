//! Events in a list: by day, then those on demand, last those outside the dates.

use std::collections::BTreeMap;

use campagne::Words;
use campagne::programme::{Facet, Occurrence, PublicEvent, Selection, Sort};
use campagne::vocabulary::{Status, Vocabulary as _};
use chrono::NaiveDate;
use serde_json::{Value, json};
use textwrap::Options as Wrap;

use super::shown::Shown;
use super::when;
use crate::terminal::BAD;

/// The most sessions shown of those that are on, and of those to come.
const ON: usize = 20;

pub(super) fn list(shown: &Shown<'_>, selection: &Selection<'_>) -> String {
    let query = &shown.args.filters.0;
    let events = shown.events(selection.page());
    if query.sort != Sort::Start {
        return events.iter().map(|event| format!("\n{}", item(shown, event, ""))).collect();
    }
    let (aside, main): (Vec<_>, Vec<_>) = events.into_iter().partition(PublicEvent::aside);
    let mut text = by_day(shown, &main);
    let on_demand: Vec<_> = main.iter().filter(|event| event.sessions().is_empty()).collect();
    if !on_demand.is_empty() {
        text += &heading(shown, shown.say(Words { fr: "À la demande", en: "On demand" }));
        text.extend(on_demand.into_iter().map(|event| item(shown, event, "")));
    }
    if !aside.is_empty() {
        text += &heading(shown, Facet::Aside.label().in_language(shown.args.language));
        text += &by_day(shown, &aside);
    }
    text
}

fn by_day(shown: &Shown<'_>, events: &[PublicEvent<'_>]) -> String {
    let (query, language) = (&shown.args.filters.0, shown.args.language);
    let mut days: BTreeMap<NaiveDate, String> = BTreeMap::new();
    for event in events {
        let Some((day, session)) = when::first_in(event, query.from, &query.days) else { continue };
        *days.entry(day).or_default() += &item(shown, event, &when::hours(session, language));
    }
    days.into_iter().map(|(day, items)| heading(shown, &when::day(day, language)) + &items).collect()
}

fn heading(shown: &Shown<'_>, text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("\n{}\n", shown.look.bold(&format!("{first}{}", letters.as_str())))
}

/// An event: time and title. Below them the format, the place and the organiser.
fn item(shown: &Shown<'_>, event: &PublicEvent<'_>, hours: &str) -> String {
    let language = shown.args.language;
    let word = |word: &campagne::vocabulary::Word| word.label.in_language(language);
    let place = shown.public.place(*event).map(|place| match place.departement() {
        Some(area) if area != place => format!("{} ({})", place.name(), area.name()),
        _ => place.name(),
    });
    let place = place.map(|name| name.replace('\'', "’"));
    let venue = event.venue().map(|venue| venue.name.clone());
    let online = event.venue().is_none().then(|| word(event.attendance().word()).to_owned());
    let organiser = event.organiser().name.clone();
    let parts = [Some(word(event.format().word()).to_owned()), online, venue, place, organiser];
    let about: Vec<String> = parts.into_iter().flatten().collect();
    let status = match event.status() {
        Status::Scheduled => String::new(),
        status => format!(" [{}]", word(status.word())),
    };
    let hours = if hours.is_empty() { String::new() } else { format!("{hours}  ") };
    let wrap = |text: &str, first: &str, next: &str| {
        let options = Wrap::new(shown.look.width).initial_indent(first).subsequent_indent(next);
        textwrap::fill(text, options)
    };
    let title = wrap(&format!("{hours}{}{status}", event.title()), "  ", "    ");
    let title = match status.trim_start() {
        "" => title,
        status => title.replacen(status, &shown.look.paint(BAD, status), 1),
    };
    format!("{title}\n{}\n", shown.look.dim(&wrap(&about.join(" · "), "    ", "    ")))
}

pub(super) fn on(shown: &Shown<'_>, selection: &Selection<'_>) -> String {
    let part = |title: Words, sessions: Vec<Occurrence>| {
        let mut text = heading(shown, shown.say(title));
        if sessions.is_empty() {
            text += &format!("  {}\n", shown.say(Words { fr: "Rien.", en: "Nothing." }));
        }
        for one in sessions {
            let Some(event) = shown.event(one.event) else { continue };
            let Some(session) = event.sessions().get(one.session) else { continue };
            let (day, _) = session.days();
            let hours = when::hours(session, shown.args.language);
            let day = when::day(day, shown.args.language);
            text += &item(shown, &event, format!("{day}  {hours}").trim_end());
        }
        text
    };
    let now = selection.now(shown.now).take(ON).collect();
    let next = selection.next(shown.now).take(ON).collect();
    part(Words { fr: "En ce moment", en: "Now" }, now) + &part(Words { fr: "Ensuite", en: "Next" }, next)
}

pub(super) fn on_json(shown: &Shown<'_>, selection: &Selection<'_>) -> Value {
    let session = |one: Occurrence| {
        json!({
            "session": one.session,
            "start": campagne::write_instant(one.start),
            "end": campagne::write_instant(one.end),
            "event": shown.page(one.event),
        })
    };
    let now: Vec<Value> = selection.now(shown.now).take(ON).map(session).collect();
    let next: Vec<Value> = selection.next(shown.now).take(ON).map(session).collect();
    json!({"at": campagne::write_instant(shown.now), "now": now, "next": next})
}
