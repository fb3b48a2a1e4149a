//! Lists of events, page by page: the whole programme, that of a territory, that of a day.

use campagne::programme::{Occurrence, PublicEvent, Query};
use chrono::NaiveDate;
use maud::{Markup, html};

use crate::frame::Page;
use crate::row::Row;
use crate::site::Site;
use crate::when::{first_day, full_day};
use crate::{choices, feeds, map, strip, texts, when};

/// How many sessions are told as being on, and as coming next.
pub(crate) const TOLD: usize = 3;

/// A list of events, and where its pages lie.
pub(crate) struct Listing {
    pub(crate) title: String,
    /// The path of its first page, and that in the other language.
    pub(crate) path: String,
    pub(crate) other: String,
    pub(crate) query: Query,
    pub(crate) day: Option<NaiveDate>,
    pub(crate) territory: Option<campagne_territories::Id>,
}

impl Listing {
    /// Its pages: the path of each, and what it says.
    pub(crate) fn pages(&self, site: &Site<'_>) -> Vec<(String, Markup)> {
        let selection = site.index.select(&self.query);
        // Those that are to stand in a section of their own come after all others.
        let is_aside = |number: &usize| site.public.events().get(*number).is_some_and(|event| event.aside());
        let (aside, mut events): (Vec<usize>, Vec<usize>) = selection.events().partition(is_aside);
        events.extend(aside);
        let count = events.len().div_ceil(Query::LIMIT).max(1);
        let page = |number: usize| {
            let first = (number - 1) * Query::LIMIT;
            let events = events.iter().skip(first).take(Query::LIMIT).copied().collect::<Vec<_>>();
            let path = page_path(&self.path, number);
            let at =
                if number == 1 { String::new() } else { format!(" – {} {number}", site.say(texts::PAGE)) };
            let list = Shown { listing: self, events: &events, number, count, total: selection.total() };
            let home = self.day.is_none() && self.territory.is_none();
            let content = if home && number == 1 { list.home(site) } else { list.alone(site) };
            let page = Page {
                title: format!("{}{at}", self.title),
                description: format!("{} – {}", self.title, site.count(selection.total())),
                other: page_path(&self.other, number),
                data: None,
                filters: home && number == 1,
                crumb: (!home || number > 1).then(|| format!("{}{at}", self.title)),
                path: path.clone(),
                content,
            };
            (path, crate::frame::page(site, &page))
        };
        (1..=count).map(page).collect()
    }
}

/// A page of a list.
struct Shown<'l> {
    listing: &'l Listing,
    events: &'l [usize],
    number: usize,
    count: usize,
    total: usize,
}

impl Shown<'_> {
    /// The first page: with all by which one finds an event.
    fn home(&self, site: &Site<'_>) -> Markup {
        let campaign = site.public.campaign();
        let windows: Vec<String> =
            campaign.windows.iter().map(|window| window.words(site.language)).collect();
        html! {
            div.intro {
                h1.fr-h2 { (self.listing.title) }
                p {
                    @if let Some(theme) = &campaign.theme { (theme.in_language(site.language)) ". " }
                    (when::capital(&windows.join(", "))) "."
                }
                p.intro__links {
                    a.fr-link href="#results" { (site.say(texts::GO_TO_LIST)) }
                    a.fr-link href="#map-title" { (site.say(texts::GO_TO_MAP)) }
                }
            }
            (now_and_next(site))
            (strip::strip(site, None))
            noscript { p.fr-text--sm { (site.say(texts::NO_SCRIPT)) } }
            div.finder {
                div.finder__filters { (choices::form(site)) }
                (self.results(site))
                div.finder__map { (map::map(site)) }
            }
            template #row { (Row::default().item()) }
            template #heading { (heading("")) }
            template #aside { (aside(site, &[])) }
        }
    }

    /// A page that is a list alone.
    fn alone(&self, site: &Site<'_>) -> Markup {
        html! {
            h1.fr-h2 { (self.listing.title) }
            p {
                a.fr-link href={ (site.home()) (self.filtering()) } { (site.say(texts::FILTERS)) }
            }
            @if self.listing.day.is_some() { (strip::strip(site, self.listing.day)) }
            (self.results(site))
        }
    }

    fn filtering(&self) -> String {
        let query = self.listing.query.to_url();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    fn results(&self, site: &Site<'_>) -> Markup {
        html! {
            section.results aria-labelledby="results" {
                div.results__head {
                    h2.fr-h5 #results tabindex="-1" { (site.count(self.total)) }
                    div.results__sort { @if self.number == 1 { (choices::sort(site)) } }
                }
                p.fr-sr-only #announced role="status" {}
                p class="fr-message fr-message--warning" #misread hidden { (site.say(texts::MISREAD)) }
                p class="fr-message fr-message--error" #failed hidden { (site.say(texts::FAILED)) }
                // Room for a line of them, so that the first moves nothing.
                div.results__chosen { ul.chosen #chosen aria-label=(site.say(texts::CHOSEN)) hidden {} }
                div #list { (self.list(site)) }
                (self.pagination(site))
                (feeds::block(site, self.listing.territory))
            }
        }
    }

    /// The events under the day on which they begin; below, those beside the campaign.
    fn list(&self, site: &Site<'_>) -> Markup {
        let events = self.events.iter().filter_map(|number| site.public.events().get(*number));
        let (beside, events): (Vec<PublicEvent<'_>>, Vec<PublicEvent<'_>>) =
            events.copied().partition(PublicEvent::aside);
        let beside: Vec<Markup> = beside.into_iter().map(|event| Row::of(site, event).item()).collect();
        let mut groups: Vec<(String, Vec<Markup>)> = Vec::new();
        for event in events {
            let day = first_day(event).unwrap_or(site.public.campaign().first_day());
            let label = match self.listing.day {
                // All of a day's list is on that day, whenever it began.
                Some(chosen) => full_day(chosen, site.language),
                None => full_day(day, site.language),
            };
            let row = Row::of(site, event).item();
            match groups.last_mut() {
                Some((last, rows)) if *last == label => rows.push(row),
                _ => groups.push((label, vec![row])),
            }
        }
        html! {
            @for (label, rows) in groups {
                (heading(&label))
                ul.rows { @for row in rows { (row) } }
            }
            @if !beside.is_empty() { (aside(site, &beside)) }
            @if self.events.is_empty() { p { (site.say(texts::NONE)) "." } }
        }
    }

    fn pagination(&self, site: &Site<'_>) -> Markup {
        let link = |number: usize| page_path(&self.listing.path, number);
        let near =
            |number: &usize| *number == 1 || *number == self.count || number.abs_diff(self.number) <= 1;
        let shown: Vec<usize> = (1..=self.count).filter(near).collect();
        html! {
            nav.fr-pagination #pagination aria-label=(site.say(texts::PAGES)) hidden[self.count == 1] {
                ul.fr-pagination__list {
                    @if self.number > 1 {
                        li { a class="fr-pagination__link fr-pagination__link--prev" href=(link(self.number - 1)) data-page=(self.number - 1) { (site.say(texts::PREVIOUS)) } }
                    }
                    @for (at, number) in shown.iter().enumerate() {
                        @if at > 0 && shown.get(at - 1) != Some(&(number - 1)) {
                            li { span.fr-pagination__link { "…" } }
                        }
                        li {
                            a.fr-pagination__link href=[(*number != self.number).then(|| link(*number))]
                                data-page=[(*number != self.number).then_some(number)]
                                aria-current=[(*number == self.number).then_some("page")]
                                title=(format!("{} {number}", site.say(texts::PAGE))) { (number) }
                        }
                    }
                    @if self.number < self.count {
                        li { a class="fr-pagination__link fr-pagination__link--next" href=(link(self.number + 1)) data-page=(self.number + 1) { (site.say(texts::NEXT_PAGE)) } }
                    }
                }
            }
        }
    }
}

fn heading(label: &str) -> Markup {
    html! { h3.rows__day { (label) } }
}

/// The section of events outside the dates of the campaign; without any for the template.
fn aside(site: &Site<'_>, rows: &[Markup]) -> Markup {
    html! {
        section.aside aria-labelledby="aside-title" {
            h3.rows__day #aside-title { (site.say(texts::ASIDE)) }
            p.aside__note { (site.say(texts::ASIDE_NOTE)) }
            ul.rows { @for row in rows { (row) } }
        }
    }
}

/// What is on and what comes next; as many lines as there may be, so that nothing moves when the
/// scripts bring it up to date.
fn now_and_next(site: &Site<'_>) -> Markup {
    let query = Query::default();
    let selection = site.index.select(&query);
    let now: Vec<Occurrence> = selection.now(site.now).take(TOLD).collect();
    let next: Vec<Occurrence> = selection.next(site.now).take(TOLD).collect();
    let list = |occurrences: &[Occurrence], nothing: campagne::Words| {
        html! {
            @if occurrences.is_empty() { li { (site.say(nothing)) } }
            @for occurrence in occurrences { (told(site, *occurrence)) }
        }
    };
    html! {
        div.agenda data-frozen[site.build.freeze] {
            section aria-labelledby="now-title" {
                h2.fr-h6 #now-title { (site.say(texts::NOW)) }
                ul.agenda__list #now { (list(&now, texts::NOTHING_ON)) }
            }
            section aria-labelledby="next-title" {
                h2.fr-h6 #next-title { (site.say(texts::NEXT)) }
                ul.agenda__list #next { (list(&next, texts::NOTHING_NEXT)) }
            }
        }
    }
}

fn told(site: &Site<'_>, occurrence: Occurrence) -> Markup {
    let Some(event) = site.public.events().get(occurrence.event) else { return html! {} };
    html! { li { a.fr-link href=(site.event(*event)) { (event.title()) } span { (when::line(*event, site.language)) } } }
}

/// The path of a page of a list.
fn page_path(first: &str, number: usize) -> String {
    if number == 1 { first.to_owned() } else { format!("{first}page/{number}/") }
}
