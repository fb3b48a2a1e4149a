//! iCalendar: RFC 5545, RFC 7986, and what Outlook, Apple, Google and Thunderbird make of them.
//!
//! `docs/exchange.md` explains the choices that the standards leave open.

mod event;
mod lines;
mod split;
mod zones;

use super::exporter::Exporter;
use super::file::{File, file_name};
use super::losses::{Loss, partly, wholly};
use super::view::View;
use crate::programme::PublicEvent;
use crate::words::Words;
use lines::Lines;
use split::{Block, Part};

pub(super) static EXPORTER: Exporter = Exporter {
    name: "ics",
    extension: "ics",
    media_type: "text/calendar; charset=utf-8",
    label: Words { fr: "Agenda (iCalendar)", en: "Calendar (iCalendar)" },
    losses: LOSSES,
    programme,
    event: Some(one),
};

const IN_DESCRIPTION: (&str, &str) = ("en toutes lettres dans la description", "in words in the description");

const fn described(field: &'static str) -> Loss {
    partly(field, IN_DESCRIPTION.0, IN_DESCRIPTION.1)
}

const fn located(field: &'static str) -> Loss {
    partly(field, "sur une ligne, dans le lieu", "on one line, in the location")
}

const fn categorised(field: &'static str) -> Loss {
    partly(field, "parmi les catégories, par son libellé", "among the categories, by its label")
}

const LOSSES: &[Loss] = &[
    partly(
        "title",
        "précédé de l’état s’il est annulé, reporté ou complet",
        "behind the status where cancelled, postponed or full",
    ),
    described("summary"),
    partly("description", "en texte simple, avec d’autres champs", "as plain text, with other fields"),
    categorised("format"),
    partly("attendance", "déduit du lieu et du lien", "told by the place and the link"),
    partly(
        "time_zone",
        "celui des séances ; aucun pour des journées entières",
        "that of the sessions; none for whole days",
    ),
    partly("availability.from", "comme une séance", "as a session"),
    partly("availability.until", "comme une séance", "as a session"),
    located("venue.name"),
    located("venue.address"),
    located("venue.postal_code"),
    partly("venue.commune", "par son nom, dans le lieu", "by its name, in the location"),
    partly("venue.latitude", "à défaut, celle de la commune", "that of the commune where not said"),
    partly("venue.longitude", "à défaut, celle de la commune", "that of the commune where not said"),
    wholly("territory"),
    described("registration.required"),
    described("registration.url"),
    described("registration.email"),
    described("registration.phone"),
    described("registration.capacity"),
    described("registration.closes"),
    described("free"),
    described("open_to_public"),
    described("organiser.name"),
    wholly("organiser.category"),
    wholly("organiser.versant"),
    wholly("organiser.siret"),
    wholly("organiser.url"),
    described("co_organisers.name"),
    wholly("co_organisers.category"),
    wholly("co_organisers.versant"),
    wholly("co_organisers.siret"),
    wholly("co_organisers.url"),
    partly("contact.name", "sur une ligne", "on one line"),
    partly("contact.email", "sur une ligne", "on one line"),
    partly("contact.phone", "sur une ligne", "on one line"),
    described("audiences"),
    categorised("topics"),
    categorised("keywords"),
    wholly("languages"),
    wholly("image.alt"),
    wholly("image.credit"),
    described("accessibility.motor"),
    described("accessibility.hearing"),
    described("accessibility.visual"),
    described("accessibility.psychic"),
    described("accessibility.intellectual"),
    described("previous_sessions.start"),
    described("previous_sessions.end"),
];

/// The whole programme, in as many files as it needs.
fn programme(view: &View<'_>) -> Vec<File> {
    let blocks = view.events().iter().flat_map(|event| {
        let place = view.place(*event);
        event::vevents(view, *event).into_iter().map(move |(text, zones)| Block { text, zones, place })
    });
    let whole = Part::whole(blocks.collect());
    let parts = match view.options.max_bytes {
        // The lines above the events are a kilobyte at most.
        Some(bytes) => whole.divided(bytes.saturating_sub(1024)),
        None => vec![whole],
    };
    parts.iter().map(|part| feed(view, part)).collect()
}

/// A calendar that people subscribe to.
fn feed(view: &View<'_>, part: &Part<'_>) -> File {
    let mut lines = head();
    let name = match part.title.as_str() {
        "" => view.campaign_name().to_owned(),
        title => format!("{} – {title}", view.campaign_name()),
    };
    for property in ["NAME", "X-WR-CALNAME"] {
        lines.text(property, &name);
    }
    if let Some(theme) = &view.campaign().theme {
        for property in ["DESCRIPTION", "X-WR-CALDESC"] {
            lines.text(property, theme.in_language(view.language()));
        }
    }
    if let Some(home) = view.home() {
        lines.uri("URL", home);
    }
    // How often to refresh it, in the standard property and in Microsoft's.
    lines.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    lines.line("X-PUBLISHED-TTL:PT6H");
    let stem = match part.suffix.as_str() {
        "" => view.campaign().id.to_string(),
        suffix => format!("{}-{suffix}", view.campaign().id),
    };
    let text = calendar(lines, part);
    File { name: format!("{}.ics", file_name(&stem)), media_type: EXPORTER.media_type, text }
}

/// A calendar of one event, to be added to one's own. It has no name, since a program would make a new
/// calendar of it.
fn one(view: &View<'_>, event: PublicEvent<'_>) -> File {
    let vevents = event::vevents(view, event);
    let blocks = vevents.into_iter().map(|(text, zones)| Block { text, zones, place: None });
    EXPORTER.file_of(view, event, calendar(head(), &Part::whole(blocks.collect())))
}

fn head() -> Lines {
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campagne//campagne//FR", "CALSCALE:GREGORIAN"] {
        lines.line(line);
    }
    // Published, not sent as an invitation: with another method, some programs import only one event.
    lines.line("METHOD:PUBLISH");
    lines
}

/// The zones come before the events that refer to them.
fn calendar(head: Lines, part: &Part<'_>) -> String {
    let mut text = head.into_text();
    text.push_str(&part.zones().text());
    text.reserve(part.blocks.iter().map(|block| block.text.len()).sum::<usize>() + 16);
    for block in &part.blocks {
        text.push_str(&block.text);
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}
