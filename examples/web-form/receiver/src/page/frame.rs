//! What surrounds every page: head, header, footer. The brand block of the State is reserved to
//! it, so a neutral text stands in its place.

use campagne::Language;
use maud::{DOCTYPE, Markup, html};

use super::Form;
use super::texts::{self, file, own_name};

/// The policy of the pages: nothing from elsewhere, no inline script or style, no `eval`.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// A page with its header and footer; with the scripts of the form, or without any.
pub(crate) fn page(form: &Form<'_>, title: &str, content: &Markup, scripts: bool) -> Markup {
    let language = form.language;
    let text = |words: campagne::Words| words.in_language(language);
    let says = |name: &str| form.says.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    html! {
        (DOCTYPE)
        html lang=(language.code()) data-fr-scheme="system" data-campaign=(given(form)) data-labels=(labels(form.language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="referrer" content="no-referrer";
                title { (title) " – " (says("name")) }
                link rel="icon" href="icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="dsfr/dsfr.main.min.css";
                link rel="stylesheet" href="form.css";
                @if scripts {
                    link rel="modulepreload" href="js/main.js";
                    link rel="preload" as="fetch" crossorigin href="campagne/wasm/core_bg.wasm" type="application/wasm";
                    script type="module" src="js/main.js" {}
                }
                script type="module" src="dsfr/dsfr.module.min.js" {}
            }
            body {
                nav.fr-skiplinks role="navigation" aria-label=(text(texts::QUICK)) {
                    ul class="fr-skiplinks__list fr-container" {
                        li { a.fr-link href="#content" { (text(texts::CONTENT)) } }
                        li { a.fr-link href="#footer" { (text(texts::FOOTER)) } }
                    }
                }
                (header(form, says("name")))
                main #content role="main" tabindex="-1" {
                    div.fr-container.fr-py-6w { div.fr-grid-row { div class="fr-col-12 fr-col-lg-9" { (content) } } }
                }
                (footer(form))
            }
        }
    }
}

/// The campaign as the script hands it to the package: its name, or the whole of it.
fn given(form: &Form<'_>) -> String {
    form.given.as_str().map_or_else(|| form.given.to_string(), str::to_owned)
}

/// The host's own names of fields, for the messages of the checks.
fn labels(language: Language) -> String {
    let labels =
        texts::LABELS.map(|(pointer, label)| (pointer.to_owned(), label.in_language(language).into()));
    serde_json::Value::Object(labels.into_iter().collect()).to_string()
}

fn header(form: &Form<'_>, name: &str) -> Markup {
    let text = |words: campagne::Words| words.in_language(form.language);
    html! {
        header.fr-header role="banner" {
            div.fr-header__body { div.fr-container { div.fr-header__body-row {
                div.fr-header__brand.fr-enlarge-link {
                    div.fr-header__brand-top {
                        div.fr-header__operator { p.organisation { (text(texts::ORGANISATION)) } }
                        div.fr-header__navbar {
                            button.fr-btn--menu.fr-btn type="button" data-fr-opened="false" aria-controls="menu"
                                title=(text(texts::MENU)) id="menu-button" { (text(texts::MENU)) }
                        }
                    }
                    div.fr-header__service {
                        a href=(file(form.language)) title=(format!("{} – {name}", text(texts::HOME))) {
                            p.fr-header__service-title { (name) }
                        }
                        p.fr-header__service-tagline { (text(texts::TAGLINE)) }
                    }
                }
                div.fr-header__tools { div.fr-header__tools-links { (translate(form.language)) } }
            } } }
            div.fr-header__menu.fr-modal id="menu" aria-labelledby="menu-button" {
                div.fr-container {
                    button.fr-btn--close.fr-btn type="button" aria-controls="menu" title=(text(texts::CLOSE)) {
                        (text(texts::CLOSE))
                    }
                    // The script of the design system brings the language switch here.
                    div.fr-header__menu-links {}
                }
            }
        }
    }
}

fn translate(language: Language) -> Markup {
    html! {
        nav.fr-translate.fr-nav role="navigation" {
            div.fr-nav__item {
                button class="fr-translate__btn fr-btn fr-btn--tertiary" type="button" aria-controls="translate" aria-expanded="false"
                    title=(texts::LANGUAGE.in_language(language)) {
                    (language.code().to_uppercase())
                    span.fr-hidden-lg { " – " (own_name(language)) }
                }
                div class="fr-collapse fr-translate__menu fr-menu" id="translate" {
                    ul.fr-menu__list {
                        @for &other in Language::ALL { li { (link(other, language, "fr-translate__language fr-nav__link")) } }
                    }
                }
            }
        }
    }
}

fn link(to: Language, from: Language, class: &str) -> Markup {
    html! {
        a class=(class) hreflang=(to.code()) lang=(to.code()) href=(file(to)) aria-current=[(to == from).then_some("true")] {
            (to.code().to_uppercase()) " – " (own_name(to))
        }
    }
}

fn footer(form: &Form<'_>) -> Markup {
    let text = |words: campagne::Words| words.in_language(form.language);
    html! {
        footer.fr-footer role="contentinfo" #footer tabindex="-1" {
            div.fr-container {
                div.fr-footer__body {
                    div.fr-footer__brand { p.organisation { (text(texts::ORGANISATION)) } }
                    div.fr-footer__content {
                        p.fr-footer__content-desc #personal-data { strong { (text(texts::PERSONAL_DATA)) ". " } (text(texts::PERSONAL_DATA_TEXT)) }
                    }
                }
                div.fr-footer__bottom {
                    ul.fr-footer__bottom-list {
                        li.fr-footer__bottom-item { a.fr-footer__bottom-link href=(texts::statement_file(form.language)) { (text(texts::ACCESSIBILITY)) } }
                        li.fr-footer__bottom-item { a.fr-footer__bottom-link href="#personal-data" { (text(texts::PERSONAL_DATA)) } }
                        li.fr-footer__bottom-item { a.fr-footer__bottom-link href=(texts::notice_file(form.language)) { (text(texts::DATA_OWED)) } }
                        @for &other in Language::ALL {
                            @if other != form.language {
                                li.fr-footer__bottom-item {
                                    a.fr-footer__bottom-link hreflang=(other.code()) lang=(other.code()) href=(file(other)) { (own_name(other)) }
                                }
                            }
                        }
                    }
                    div.fr-footer__bottom-copy { p { (text(texts::LICENCE)) } }
                }
            }
        }
    }
}

/// A page of one sentence.
pub(crate) fn plain(form: &Form<'_>, title: &str) -> Markup {
    page(form, title, &html! { h1.fr-h3 { (title) } }, false)
}
