//! The page of an event.

use campagne::Language;
use campagne::event::{Accessibility, Organiser, Registration};
use campagne::export::{self, Format};
use campagne::programme::{Facet, PublicEvent};
use campagne::vocabulary::{Status, Vocabulary as _};
use maud::{Markup, PreEscaped, html};

use crate::frame::Page;
use crate::site::Site;
use crate::{choices, feeds, texts, when};

/// The page, and the calendar file that it links to.
pub(crate) fn page(site: &Site<'_>, event: PublicEvent<'_>) -> (Markup, Option<export::File>) {
    let options = feeds::options(site);
    let one = |format| export::event(site.public, event, format, &options);
    let calendar = one(Format::Icalendar);
    let page = Page {
        title: event.title().to_owned(),
        description: event.summary().to_owned(),
        path: site.event(event),
        other: site.other().event(event),
        data: one(Format::JsonLd).map(|file| file.text),
        filters: false,
        crumb: Some(event.title().to_owned()),
        content: content(site, event, calendar.as_ref().map(|file| file.name.as_str())),
    };
    (crate::frame::page(site, &page), calendar)
}

fn content(site: &Site<'_>, event: PublicEvent<'_>, calendar: Option<&str>) -> Markup {
    html! {
        article.event {
            p.row__facts {
                span { (site.say(event.format().word().label)) }
                span { (site.say(event.attendance().word().label)) }
                @if event.aside() { span { (site.say(texts::ASIDE)) } }
            }
            h1.fr-h2 { (event.title()) }
            (status(site, event))
            p.fr-text--lead { (event.summary()) }
            @if site.language == Language::En { p.fr-text--sm { (site.say(texts::IN_FRENCH)) } }
            div.event__body {
                dl.event__facts {
                    (fact(texts::WHEN, site, &times(site, event, calendar)))
                    (fact(texts::WHERE, site, &place(site, event)))
                    (fact(texts::ONLINE, site, &online(site, event)))
                    (fact(texts::REGISTER, site, &registration(site, event)))
                    (fact(texts::PRICE, site, &said(site, event.free(), texts::FREE, texts::NOT_FREE)))
                    (fact(texts::ACCESS, site, &said(site, event.open_to_public(), texts::OPEN, texts::NOT_OPEN)))
                    (fact(Facet::Accessibility.label(), site, &accessibility(site, event.accessibility())))
                    (fact(Facet::Audience.label(), site, &words(event.audiences().iter().map(|one| site.say(one.word().label)))))
                    (fact(Facet::Topic.label(), site, &words(event.topics().iter().map(|one| site.say(one.word().label)))))
                    (fact(texts::LANGUAGES_SPOKEN, site, &words(event.languages().iter().map(|code| language_name(site, code)))))
                    (fact(texts::ORGANISED_BY, site, &organisers(site, event)))
                    (fact(texts::CONTACT, site, &contact(event)))
                    (fact(texts::KEYWORDS, site, &words(event.keywords().iter().cloned())))
                }
                div.event__text {
                    @if let Some(description) = event.description() {
                        h2.fr-h5 { (site.say(texts::DESCRIPTION)) }
                        div.event__description { (PreEscaped(description_html(description))) }
                    }
                    (picture(site, event))
                }
            }
            p { a class="fr-link" href=(site.home()) { (site.say(texts::BACK)) } }
        }
    }
}

/// A fact with its name; nothing where nothing is said.
fn fact(label: campagne::Words, site: &Site<'_>, value: &Markup) -> Markup {
    html! { @if !value.0.is_empty() { div { dt { (site.say(label)) } dd { (value) } } } }
}

/// How it stands, in a sentence that nobody overlooks.
fn status(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    let (kind, sentence) = match event.status() {
        Status::Cancelled => ("error", texts::CANCELLED),
        Status::Postponed => ("warning", texts::POSTPONED),
        Status::Rescheduled => ("info", texts::RESCHEDULED),
        Status::MovedOnline => ("info", texts::MOVED_ONLINE),
        Status::Full => ("warning", texts::FULL),
        _ => return html! {},
    };
    html! {
        div class={ "fr-alert fr-alert--" (kind) " fr-mb-3w" } {
            p.fr-alert__title { (site.say(sentence)) }
            @if !event.previous_sessions().is_empty() {
                p {
                    (site.say(texts::BEFORE)) " "
                    @for (at, session) in event.previous_sessions().iter().enumerate() {
                        @if at > 0 { ", " }
                        (when::session(session, site.language))
                    }
                }
            }
        }
    }
}

fn times(site: &Site<'_>, event: PublicEvent<'_>, calendar: Option<&str>) -> Markup {
    let zone = event.zone().time_words().in_language(site.language);
    html! {
        @if let Some(availability) = event.availability() {
            (site.say(texts::ON_DEMAND)) ", " (when::availability(availability, event.zone(), site.language))
        }
        @if !event.sessions().is_empty() {
            ul.event__sessions { @for session in event.sessions() { li { (when::session(session, site.language)) } } }
        }
        @if when::has_times(event) { p.event__zone { (zone) } }
        @if let Some(name) = calendar {
            p { a class="fr-btn fr-btn--secondary fr-btn--sm" href={ (site.event(event)) (name) } download { (site.say(texts::CALENDAR)) } }
        }
    }
}

fn place(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    let territory = site.public.place(event);
    let Some(venue) = event.venue() else {
        return html! { (territory.map(|territory| territory.name()).unwrap_or_default()) };
    };
    let commune = territory.map(|territory| territory.name()).unwrap_or_default();
    let departement = territory.and_then(|territory| territory.departement());
    let point = match (venue.latitude, venue.longitude) {
        (Some(latitude), Some(longitude)) => Some((latitude, longitude)),
        _ => None,
    };
    html! {
        strong { (venue.name) } br;
        @if let Some(address) = &venue.address { (address) br; }
        @if let Some(code) = &venue.postal_code { (code) " " } (commune)
        @if let Some(departement) = departement {
            br; a href=(site.of_territory(departement.id())) { (departement.name()) }
        }
        @if let Some((latitude, longitude)) = point {
            br; a href=(format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}&zoom=17")) { (site.say(texts::ON_MAP)) }
        }
    }
}

fn online(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    html! { @if let Some(online) = event.online() { a href=(online.url) { (site.say(texts::JOIN)) } } }
}

fn registration(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    let Some(Registration { required, url, email, phone, capacity, closes, .. }) = event.registration()
    else {
        return html! {};
    };
    let closes = closes.map(|closes| when::moment(closes, event.zone(), site.language));
    html! {
        (said(site, *required, texts::REQUIRED, texts::NOT_REQUIRED))
        ul.event__ways {
            @if let Some(url) = url { li { a href=(url) { (site.say(texts::REGISTER_LINK)) } } }
            @if let Some(email) = email { li { a href={ "mailto:" (email) } { (email) } } }
            @if let Some(phone) = phone { li { (telephone(phone)) } }
            @if let Some(closes) = closes { li { (site.say(texts::CLOSES)) " " (closes) "." } }
            @if let Some(capacity) = capacity { li { (site.say(texts::CAPACITY)) " " (site.number(*capacity as usize)) } }
        }
    }
}

fn telephone(phone: &str) -> Markup {
    // French numbers are read in pairs.
    let shown = if phone.len() == 10 && phone.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits: Vec<char> = phone.chars().collect();
        digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
    } else {
        phone.to_owned()
    };
    html! { a href={ "tel:" (phone) } { (shown) } }
}

fn accessibility(site: &Site<'_>, accessibility: Option<&Accessibility>) -> Markup {
    let flags = accessibility.map_or([None; 5], |flags| {
        [flags.motor, flags.hearing, flags.visual, flags.psychic, flags.intellectual]
    });
    let named = |wanted: bool| -> Vec<String> {
        let names = ["motor", "hearing", "visual", "psychic", "intellectual"].into_iter().zip(flags);
        let wanted = names.filter(|(_, flag)| *flag == Some(wanted));
        wanted.map(|(name, _)| choices::label(site, Facet::Accessibility, name)).collect()
    };
    let (with, without) = (named(true), named(false));
    let colon = if site.language == Language::Fr { "\u{a0}: " } else { ": " };
    html! {
        @if with.is_empty() && without.is_empty() { (site.say(texts::ACCESS_UNKNOWN)) }
        @if !with.is_empty() { p { (site.say(texts::ARRANGED)) (colon) (with.join(", ")) "." } }
        @if !without.is_empty() { p { (site.say(texts::NOT_ARRANGED)) (colon) (without.join(", ")) "." } }
    }
}

fn organisers(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    html! {
        (organiser(site, event.organiser()))
        @if !event.co_organisers().is_empty() {
            p { (site.say(texts::WITH)) }
            ul { @for one in event.co_organisers() { li { (organiser(site, one)) } } }
        }
    }
}

fn organiser(site: &Site<'_>, organiser: &Organiser) -> Markup {
    let name = organiser.name.as_deref().unwrap_or_default();
    html! {
        @if let Some(url) = &organiser.url { a href=(url) { (name) } } @else { (name) }
        @if let Some(category) = organiser.category {
            span.event__category { (site.say(category.word().label)) }
        }
    }
}

fn contact(event: PublicEvent<'_>) -> Markup {
    let Some(contact) = event.contact() else { return html! {} };
    html! {
        @if let Some(name) = &contact.name { (name) br; }
        @if let Some(email) = &contact.email { a href={ "mailto:" (email) } { (email) } br; }
        @if let Some(phone) = &contact.phone { (telephone(phone)) }
    }
}

/// The picture stays where it is: the page asks nothing of other sites.
fn picture(site: &Site<'_>, event: PublicEvent<'_>) -> Markup {
    let Some(image) = event.image() else { return html! {} };
    let Some(url) = &image.url else { return html! {} };
    html! {
        p.event__picture {
            @if let Some(alt) = &image.alt { (alt) " – " }
            a href=(url) { (site.say(texts::PICTURE)) }
            @if let Some(credit) = &image.credit { ". " (site.say(texts::CREDIT)) " " (credit) }
        }
    }
}

fn said(site: &Site<'_>, said: Option<bool>, yes: campagne::Words, no: campagne::Words) -> Markup {
    html! { @if let Some(said) = said { (site.say(if said { yes } else { no })) } }
}

fn words(words: impl Iterator<Item = String>) -> Markup {
    let words: Vec<String> = words.collect();
    html! { (words.join(", ")) }
}

/// The name of a language, for those that events in France are held in; its code for others.
fn language_name(site: &Site<'_>, code: &str) -> String {
    const NAMES: [(&str, &str, &str); 8] = [
        ("fr", "français", "French"),
        ("en", "anglais", "English"),
        ("fsl", "langue des signes française", "French Sign Language"),
        ("de", "allemand", "German"),
        ("es", "espagnol", "Spanish"),
        ("it", "italien", "Italian"),
        ("br", "breton", "Breton"),
        ("gcf", "créole", "Creole"),
    ];
    let name = NAMES.iter().find(|(known, ..)| *known == code);
    name.map_or(code, |(_, fr, en)| if site.language == Language::Fr { fr } else { en }).to_owned()
}

/// The description, its headings below those of the page, its pictures as links: a page asks nothing of
/// other sites.
fn description_html(markdown: &str) -> String {
    let mut html = export::html_of_markdown(markdown);
    let highest = (1..=6).find(|level| html.contains(&format!("<h{level}>"))).unwrap_or(1);
    for level in (highest..=6).rev() {
        let shown = (level - highest + 3).min(6);
        html = html.replace(&format!("<h{level}>"), &format!("<h{shown}>"));
        html = html.replace(&format!("</h{level}>"), &format!("</h{shown}>"));
    }
    pictures_as_links(&html)
}

/// All that was typed is escaped, so that `<img` is there only where the Markdown said so.
fn pictures_as_links(html: &str) -> String {
    let mut parts = html.split("<img src=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((tag, rest)) = part.split_once(" />") else { continue };
        let (source, alt) = tag.split_once("\" alt=\"").unwrap_or((tag, ""));
        let alt = alt.split('"').next().unwrap_or_default();
        let text = if alt.is_empty() { source } else { alt };
        out.push_str(&format!("<a href=\"{source}\">{text}</a>{rest}"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::description_html;

    #[test]
    fn headings_go_below_those_of_the_page() {
        assert_eq!(description_html("# A\n\n## B"), "<h3>A</h3>\n<h4>B</h4>\n");
        assert_eq!(description_html("### C"), "<h3>C</h3>\n");
        assert_eq!(description_html("## B\n\n#### D"), "<h3>B</h3>\n<h5>D</h5>\n");
    }

    #[test]
    fn nothing_is_asked_of_other_sites() {
        let html = description_html("![Le *plan*](https://exemple.fr/p.png \"x\") <img src=x> ok");
        assert_eq!(html, "<p><a href=\"https://exemple.fr/p.png\">Le plan</a> &lt;img src=x&gt; ok</p>\n");
    }
}
