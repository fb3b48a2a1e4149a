//! Atom, RFC 4287: what is new in the programme, for feed readers.

use atom_syndication as atom;
use chrono::{DateTime, FixedOffset, Utc};

use super::exporter::Exporter;
use super::losses::{Loss, partly, wholly};
use super::view::View;
use super::{card, markdown};
use crate::programme::PublicEvent;
use crate::vocabulary::Vocabulary as _;
use crate::words::Words;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "atom",
    extension: "atom",
    media_type: "application/atom+xml; charset=utf-8",
    label: Words { fr: "Fil d’actualité (Atom)", en: "Feed (Atom)" },
    losses: LOSSES,
    programme: |view| vec![EXPORTER.file(view, feed(view))],
    event: None,
};

const fn written(field: &'static str) -> Loss {
    partly(field, "en toutes lettres dans le contenu", "in words in the content")
}

const LOSSES: &[Loss] = &[
    partly("id", "sous forme d’UUID", "as a UUID"),
    partly("description", "en HTML, avec d’autres champs", "as HTML, with other fields"),
    partly("format", "parmi les catégories", "among the categories"),
    written("attendance"),
    partly("time_zone", "nommé derrière les séances", "named behind the sessions"),
    written("sessions.start"),
    written("sessions.end"),
    written("availability.from"),
    written("availability.until"),
    written("venue.name"),
    written("venue.address"),
    written("venue.postal_code"),
    partly("venue.commune", "par son nom", "by its name"),
    wholly("venue.latitude"),
    wholly("venue.longitude"),
    wholly("territory"),
    written("online.url"),
    written("registration.required"),
    written("registration.url"),
    written("registration.email"),
    written("registration.phone"),
    written("registration.capacity"),
    written("registration.closes"),
    written("free"),
    written("open_to_public"),
    wholly("organiser.category"),
    wholly("organiser.versant"),
    wholly("organiser.siret"),
    wholly("co_organisers.category"),
    wholly("co_organisers.versant"),
    wholly("co_organisers.siret"),
    written("contact.name"),
    written("contact.email"),
    written("contact.phone"),
    written("audiences"),
    partly("topics", "parmi les catégories", "among the categories"),
    partly("keywords", "parmi les catégories", "among the categories"),
    wholly("languages"),
    written("image.url"),
    written("image.alt"),
    written("image.credit"),
    written("accessibility.motor"),
    written("accessibility.hearing"),
    written("accessibility.visual"),
    written("accessibility.psychic"),
    written("accessibility.intellectual"),
    written("status"),
    written("previous_sessions.start"),
    written("previous_sessions.end"),
];

fn feed(view: &View<'_>) -> String {
    let campaign = view.campaign();
    let newest = view.events().iter().filter_map(PublicEvent::updated).max();
    let mut feed = atom::Feed {
        id: view.urn(&[]),
        title: view.campaign_name().into(),
        subtitle: campaign.theme.as_ref().map(|theme| theme.in_language(view.language()).into()),
        updated: fixed(newest.unwrap_or(view.options.now)),
        lang: Some(view.language().code().to_owned()),
        generator: Some(atom::Generator { value: "campagne".to_owned(), ..Default::default() }),
        entries: view.events().iter().map(|event| entry(view, *event)).collect(),
        ..Default::default()
    };
    feed.authors = vec![person(
        campaign.organiser.as_ref().map_or(view.campaign_name(), |name| name.in_language(view.language())),
        campaign.url.as_deref(),
    )];
    feed.links = view.home().map(|home| link(home, "alternate")).into_iter().collect();
    let mut text = feed.to_string();
    text.push('\n');
    text
}

fn entry(view: &View<'_>, event: PublicEvent<'_>) -> atom::Entry {
    let bodies = std::iter::once(event.organiser()).chain(event.co_organisers());
    let authors = bodies.filter_map(|body| Some(person(body.name.as_deref()?, body.url.as_deref())));
    let format = view.say(event.format().word().label);
    let topics = event.topics().iter().map(|topic| view.say(topic.word().label));
    let keywords = event.keywords().iter().map(String::as_str);
    let content = atom::Content {
        value: Some(clean(&content(view, event))),
        content_type: Some("html".to_owned()),
        lang: None,
        ..Default::default()
    };
    atom::Entry {
        id: view.urn(&[event.id()]),
        title: atom::Text::plain(clean(event.title())),
        updated: fixed(event.updated().unwrap_or(view.options.now)),
        authors: authors.collect(),
        categories: [format]
            .into_iter()
            .chain(topics)
            .chain(keywords)
            .map(|term| atom::Category { term: clean(term), ..Default::default() })
            .collect(),
        // An entry without a page has its content, so that it needs no link (§4.1.2).
        links: view.page(event).map(|page| link(&page, "alternate")).into_iter().collect(),
        summary: Some(atom::Text::plain(clean(event.summary()))),
        content: Some(content),
        ..Default::default()
    }
}

/// When and where, the description, and what to know to take part.
fn content(view: &View<'_>, event: PublicEvent<'_>) -> String {
    let mut html = String::new();
    let mut paragraph = |text: &str| html.push_str(&format!("<p>{}</p>\n", escaped(text)));
    if let Some(status) = card::status(view, event) {
        paragraph(&status);
    }
    for line in card::when(view, event) {
        paragraph(&line);
    }
    if let Some(venue) = event.venue() {
        paragraph(&view.venue_line(event, venue));
    }
    paragraph(event.summary());
    if let Some(description) = event.description() {
        html.push_str(&markdown::to_html(description));
    }
    let attendance = view.say(event.attendance().word().label).to_owned();
    let mut facts = vec![attendance];
    facts.extend(card::facts(view, event));
    facts.extend(card::contact(event));
    let items: Vec<String> = facts.iter().map(|fact| format!("<li>{}</li>\n", escaped(fact))).collect();
    html.push_str(&format!("<ul>\n{}</ul>\n", items.concat()));
    if let Some(image) = event.image()
        && let Some(url) = &image.url
    {
        let alt = image.alt.as_deref().unwrap_or_default();
        html.push_str(&format!("<p><img src=\"{}\" alt=\"{}\">", escaped(url), escaped(alt)));
        if let Some(credit) = &image.credit {
            html.push_str(&format!("<br>{}", escaped(credit)));
        }
        html.push_str("</p>\n");
    }
    html
}

fn person(name: &str, uri: Option<&str>) -> atom::Person {
    atom::Person { name: clean(name), uri: uri.map(clean), ..Default::default() }
}

fn link(href: &str, rel: &str) -> atom::Link {
    atom::Link { href: clean(href), rel: rel.to_owned(), ..Default::default() }
}

fn fixed(instant: DateTime<Utc>) -> DateTime<FixedOffset> {
    instant.fixed_offset()
}

/// A text without the characters that no XML document can hold (XML 1.0 §2.2), however they are written.
fn clean(text: &str) -> String {
    let held = |c: &char| !c.is_control() || matches!(c, '\t' | '\n');
    text.chars().filter(held).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// A text within HTML. Only four signs need escaping, so no crate is worth its call.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
