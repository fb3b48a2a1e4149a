//! What surrounds every page: head, header, footer. The brand of the State is reserved to it, so a
//! neutral name stands in its place.

use campagne::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::site::Site;
use crate::texts;
use crate::when::full_day;

/// The policy of the pages: nothing from elsewhere, no inline script or style, no `eval`.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// A page in one language.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Where it is, and where it is in the other language.
    pub(crate) path: String,
    pub(crate) other: String,
    /// Linked data, as JSON.
    pub(crate) data: Option<String>,
    /// True of the page whose scripts filter.
    pub(crate) filters: bool,
    /// Where it stands below the first page; none for that page.
    pub(crate) crumb: Option<String>,
    pub(crate) content: Markup,
}

/// The whole of a page.
pub(crate) fn page(site: &Site<'_>, page: &Page) -> Markup {
    let language = site.language;
    let name = site.public.campaign().name.in_language(language);
    html! {
        (DOCTYPE)
        html lang=(language.code()) data-fr-scheme="system" data-campaign=[page.filters.then(|| site.given.to_string())] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (page.title) @if page.crumb.is_some() { " – " (name) } }
                meta name="description" content=(page.description);
                link rel="icon" href=(site.shared("assets/icon.svg")) type="image/svg+xml";
                @for font in ["Marianne-Regular", "Marianne-Medium", "Marianne-Bold"] {
                    link rel="preload" as="font" type="font/woff2" crossorigin href=(site.shared(&format!("assets/fonts/{font}.woff2")));
                }
                link rel="stylesheet" href=(site.shared("assets/dsfr.css"));
                link rel="stylesheet" href=(site.shared("assets/page.css"));
                @if let Some(address) = site.absolute(&page.path) { link rel="canonical" href=(address); }
                @if let Some(address) = site.absolute(&page.other) {
                    link rel="alternate" hreflang=(site.other().language.code()) href=(address);
                }
                (crate::feeds::head_links(site))
                @if page.filters {
                    script src=(site.shared("assets/js/early.js")) {}
                    script type="module" src=(site.shared("assets/js/main.js")) {}
                }
                @if let Some(data) = &page.data {
                    script type="application/ld+json" { (PreEscaped(data.replace('<', "\\u003c"))) }
                }
            }
            body {
                nav.fr-skiplinks aria-label=(site.say(texts::QUICK)) {
                    ul class="fr-skiplinks__list fr-container" {
                        li { a.fr-link href="#content" { (site.say(texts::CONTENT)) } }
                        li { a.fr-link href="#footer" { (site.say(texts::FOOTER)) } }
                    }
                }
                (header(site, name, &page.other))
                main #content tabindex="-1" {
                    div.fr-container {
                        @if let Some(crumb) = &page.crumb { (breadcrumb(site, crumb)) }
                        (page.content)
                    }
                }
                (footer(site))
            }
        }
    }
}

fn header(site: &Site<'_>, name: &str, other: &str) -> Markup {
    let to = site.other().language;
    let own_name = if to == Language::Fr { "Français" } else { "English" };
    html! {
        header.fr-header {
            div.fr-header__body { div.fr-container { div.head {
                p.head__organisation { (site.say(texts::ORGANISATION)) }
                div.head__service {
                    p.fr-header__service-title { a href=(site.home()) title=(format!("{} – {name}", site.say(texts::HOME))) { (name) } }
                    p.fr-header__service-tagline { (site.say(texts::TAGLINE)) }
                }
                nav.head__language aria-label=(site.say(texts::LANGUAGES)) {
                    a.fr-link hreflang=(to.code()) lang=(to.code()) href=(other) data-other-language { (own_name) }
                }
            } } }
            @if site.build.freeze {
                div class="fr-notice fr-notice--info" { div.fr-container { div.fr-notice__body {
                    p { span.fr-notice__title {
                        (site.say(texts::FROZEN)) " " (full_day(site.public.campaign().zone.local(site.now).date(), site.language)) "."
                    } }
                } } }
            }
        }
    }
}

fn breadcrumb(site: &Site<'_>, crumb: &str) -> Markup {
    html! {
        nav.fr-breadcrumb aria-label=(site.say(texts::YOU_ARE_HERE)) {
            ol.fr-breadcrumb__list {
                li { a.fr-breadcrumb__link href=(site.home()) { (site.say(texts::HOME)) } }
                li { a.fr-breadcrumb__link aria-current="page" { (crumb) } }
            }
        }
    }
}

fn footer(site: &Site<'_>) -> Markup {
    html! {
        footer.fr-footer #footer tabindex="-1" {
            div.fr-container {
                div.fr-footer__body {
                    div.fr-footer__content {
                        p.fr-footer__content-desc { (site.say(texts::BRAND_NOTE)) }
                        p.fr-footer__content-desc {
                            (site.say(texts::MAP_SOURCE)) " "
                            a href=(site.shared("assets/sources.txt")) { (site.say(texts::DATA_SOURCES)) }
                        }
                        p.fr-footer__content-desc { (site.say(texts::ACCESSIBILITY_NOTE)) }
                    }
                }
            }
        }
    }
}
