//! An event in a list. The scripts fill the same markup, from the `template` that stands in each page.

use campagne::programme::PublicEvent;
use campagne::vocabulary::{Status, Vocabulary as _};
use maud::{Markup, html};

use crate::site::Site;
use crate::when;

/// What an event says in a list; all of it empty for the template.
#[derive(Debug, Default)]
pub(crate) struct Row {
    href: String,
    title: String,
    when: String,
    place: String,
    organiser: String,
    summary: String,
    format: String,
    attendance: String,
    status: String,
    status_word: &'static str,
}

impl Row {
    pub(crate) fn of(site: &Site<'_>, event: PublicEvent<'_>) -> Self {
        let status = event.status();
        let scheduled = status == Status::Scheduled;
        Self {
            href: site.event(event),
            title: event.title().to_owned(),
            when: when::line(event, site.language),
            place: place(site, event),
            organiser: event.organiser().name.clone().unwrap_or_default(),
            summary: event.summary().to_owned(),
            format: site.say(event.format().word().label),
            attendance: site.say(event.attendance().word().label),
            status: if scheduled { String::new() } else { site.say(status.word().label) },
            status_word: if scheduled { "" } else { status.word().word },
        }
    }

    /// The list item. What is empty is hidden, so that scripts find every slot.
    pub(crate) fn item(&self) -> Markup {
        html! {
            li.row data-status=(self.status_word) {
                h4.row__title { a.fr-link href=(self.href) data-slot="title" { (self.title) } }
                p.row__status hidden[self.status.is_empty()] {
                    span class="fr-badge fr-badge--sm" data-slot="status" { (self.status) }
                }
                p.row__when data-slot="when" { (self.when) }
                p.row__place data-slot="place" hidden[self.place.is_empty()] { (self.place) }
                p.row__summary data-slot="summary" { (self.summary) }
                p.row__facts {
                    span data-slot="format" { (self.format) }
                    span data-slot="attendance" { (self.attendance) }
                    span data-slot="organiser" { (self.organiser) }
                }
            }
        }
    }
}

/// Where an event takes place, on a line: venue and commune, else the territory for which it counts.
pub(crate) fn place(site: &Site<'_>, event: PublicEvent<'_>) -> String {
    let territory = site.public.place(event).map(|territory| territory.name());
    let venue = event.venue().map(|venue| venue.name.clone());
    match (venue, territory) {
        (Some(venue), Some(commune)) if !venue.contains(&commune) => format!("{venue}, {commune}"),
        (Some(venue), _) => venue,
        (None, territory) => territory.unwrap_or_default(),
    }
}
