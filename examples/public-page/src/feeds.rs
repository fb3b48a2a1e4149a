//! The programme for other systems: files of the whole and of each région and collectivity, and the
//! links to them.

use std::collections::HashMap;

use campagne::Language;
use campagne::export::{Format, Options, export};
use campagne::programme::{Entry, Moderation, Programme, Query};
use campagne_territories::{Id, Level};
use maud::{Markup, html};

use crate::folder::Folder;
use crate::site::Site;
use crate::texts;

/// The formats of the whole.
const WHOLE: [Format; 8] = [
    Format::Icalendar,
    Format::Atom,
    Format::Csv,
    Format::GeoJson,
    Format::Json,
    Format::OpenAgenda,
    Format::JsonLd,
    Format::Cpev,
];

/// The formats of a territory: those that people subscribe to or open.
const OF_TERRITORY: [Format; 3] = [Format::Icalendar, Format::Atom, Format::Csv];

/// A feed: its format, and the files of it that people take.
pub(crate) struct Feed {
    format: Format,
    names: Vec<String>,
}

/// The feeds of the site in a language: of the whole, and of the territories that have some.
pub(crate) type Feeds = HashMap<Option<Id>, Vec<Feed>>;

/// Writes them all.
pub(crate) fn write(site: &Site<'_>, programme: &Programme<'_>, folder: &Folder) -> Result<Feeds, String> {
    let mut feeds = Feeds::new();
    feeds.insert(None, write_some(site, programme, None, &WHOLE, folder)?);
    let published: Vec<&Entry> =
        programme.entries().iter().filter(|entry| entry.moderation == Moderation::Published).collect();
    for area in site.areas().filter(|area| area.level() != Level::Departement) {
        let query = Query { territories: vec![area.id()], ..Query::default() };
        let mut part = Programme::new(programme.campaign());
        for number in site.index.select(&query).events() {
            if let Some(entry) = published.get(number) {
                part.add((*entry).clone());
            }
        }
        if !part.entries().is_empty() {
            feeds.insert(Some(area.id()), write_some(site, &part, Some(area.id()), &OF_TERRITORY, folder)?);
        }
    }
    Ok(feeds)
}

fn write_some(
    site: &Site<'_>,
    programme: &Programme<'_>,
    of: Option<Id>,
    formats: &[Format],
    folder: &Folder,
) -> Result<Vec<Feed>, String> {
    let (public, options) = (programme.public(), options(site));
    let mut feeds = Vec::new();
    for format in formats {
        let files = export(&public, *format, &options);
        for file in &files {
            folder.write_compressed(
                &format!("{}{}", below(site, &site.feeds(of)), file.name),
                file.text.as_bytes(),
            )?;
        }
        // A table comes with what describes it, which is for machines.
        let names = files.into_iter().map(|file| file.name).filter(|name| name.ends_with(format.extension()));
        feeds.push(Feed { format: *format, names: names.collect() });
    }
    Ok(feeds)
}

/// How exports of this site are written.
pub(crate) fn options(site: &Site<'_>) -> Options {
    let options = Options::at(site.now).language(site.language);
    match (site.absolute(&site.home()), site.absolute(&site.event_template())) {
        (Some(home), Some(page)) => options.site(home).page(page),
        _ => options,
    }
}

/// A path of the site as a path in its folder, which has no base.
pub(crate) fn below<'p>(site: &Site<'_>, path: &'p str) -> &'p str {
    path.strip_prefix(site.build.base.as_str()).unwrap_or(path)
}

/// The feeds that programs find in the head of a page.
pub(crate) fn head_links(site: &Site<'_>) -> Markup {
    let folder = site.feeds(None);
    html! {
        @for feed in site.feeds_of(None) {
            @if matches!(feed.format, Format::Atom | Format::Icalendar) {
                @for name in &feed.names {
                    link rel="alternate" type=(feed.format.media_type()) title=(site.say(feed.format.label())) href={ (folder) (name) };
                }
            }
        }
    }
}

/// The links for people: those of a territory where it has some, then those of the whole.
pub(crate) fn block(site: &Site<'_>, territory: Option<Id>) -> Markup {
    let region = territory.and_then(|id| area_with_feeds(site, id));
    html! {
        section.feeds aria-labelledby="feeds-title" {
            h2.fr-h6 #feeds-title { (site.say(texts::FEEDS)) }
            p { (site.say(texts::FEEDS_TEXT)) }
            div #feeds-of hidden[region.is_none()] {
                p { span data-feeds-name { (region.and_then(|id| site.territories().get(id)).map(|area| area.name()).unwrap_or_default()) } }
                ul data-feeds-list { (links(site, region)) }
            }
            p { (site.say(texts::FEEDS_ALL)) }
            ul { (links(site, None)) }
        }
    }
}

fn links(site: &Site<'_>, of: Option<Id>) -> Markup {
    let folder = site.feeds(of);
    let feeds = if of.is_none() || site.has_feeds(of) { site.feeds_of(of) } else { &[] };
    html! {
        @for feed in feeds {
            li {
                (site.say(feed.format.label())) (if site.language == Language::Fr { "\u{a0}: " } else { ": " })
                @for (at, name) in feed.names.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href={ (folder) (name) } download[feed.format != Format::Atom] { (name) }
                }
            }
        }
    }
}

/// The région or collectivity in which a territory lies, where it has feeds.
fn area_with_feeds(site: &Site<'_>, id: Id) -> Option<Id> {
    let territory = site.territories().get(id)?;
    let area = territory.region().map_or(territory.id(), |region| region.id());
    site.has_feeds(Some(area)).then_some(area)
}

/// What scripts need to offer the feeds of a territory.
pub(crate) fn as_data(site: &Site<'_>) -> serde_json::Value {
    let mut all = serde_json::Map::new();
    for area in site.areas().filter(|area| site.has_feeds(Some(area.id()))) {
        let folder = site.feeds(Some(area.id()));
        let feeds = site.feeds_of(Some(area.id())).iter().map(|feed| {
            let hrefs: Vec<String> = feed.names.iter().map(|name| format!("{folder}{name}")).collect();
            serde_json::json!([site.say(feed.format.label()), hrefs])
        });
        all.insert(area.id().to_string(), feeds.collect());
    }
    all.into()
}
