//! The pages: made once for the static site, and again with what was typed for who has no script.

mod event;
mod field;
mod frame;
pub(crate) mod layout;
pub(crate) mod needs;
mod statement;
pub(crate) mod texts;

use std::collections::BTreeMap;

use campagne::{Language, Report, Severity};
use maud::{Markup, html};
use serde_json::Value;

pub(crate) use event::filed;
pub(crate) use frame::{POLICY, plain};
pub(crate) use statement::{notice, statement};

use crate::campaign::Edition;
use crate::fields::{Fields, Kind};
use field::{field, id, messages};
use layout::{ITEMS, SECTIONS, Section};
use needs::{Needs, Required};

/// What a page needs to know of the campaign, in one language.
pub(crate) struct Form<'f> {
    pub(crate) language: Language,
    pub(crate) given: &'f Value,
    pub(crate) says: &'f Value,
    pub(crate) fields: &'f Fields,
    pub(crate) needs: &'f Needs,
    pub(crate) filled: Filled,
}

/// The texts and fields of a campaign in one language, kept for as long as the program runs.
pub(crate) struct Pages {
    language: Language,
    given: Value,
    says: Value,
    pub(crate) fields: Fields,
    needs: Needs,
}

impl Pages {
    pub(crate) fn of(edition: &Edition, language: Language) -> Result<Self, String> {
        Ok(Self {
            language,
            given: edition.given.clone(),
            says: edition.says(language)?,
            fields: Fields::of(&edition.campaign, language)?,
            needs: Needs::of(edition)?,
        })
    }

    pub(crate) fn form(&self, filled: Filled) -> Form<'_> {
        Form {
            language: self.language,
            given: &self.given,
            says: &self.says,
            fields: &self.fields,
            needs: &self.needs,
            filled,
        }
    }
}

/// What was typed, and what was found: nothing in the static site.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    typed: BTreeMap<String, Vec<String>>,
    found: BTreeMap<String, Vec<(&'static str, String, String)>>,
    /// Errors in order, with the label of their field, for the summary.
    errors: Vec<(String, String, String)>,
}

impl Filled {
    pub(crate) fn of(typed: BTreeMap<String, Vec<String>>, report: &Report, language: Language) -> Self {
        let mut filled = Self { typed, ..Self::default() };
        for finding in &report.findings {
            let pointer = finding.place.to_string();
            let message = finding.message(language);
            if finding.severity == Severity::Error {
                let label = finding.label(language);
                filled.errors.push((pointer.clone(), label, message.clone()));
            }
            let found = (finding.severity.code(), message, finding.help(language));
            filled.found.entry(pointer).or_default().push(found);
        }
        filled
    }

    fn typed(&self, pointer: &str) -> Vec<&str> {
        self.typed.get(pointer).into_iter().flatten().map(String::as_str).collect()
    }

    fn findings(&self, pointer: &str) -> impl Iterator<Item = (&'static str, &str, &str)> {
        let found = self.found.get(pointer).into_iter().flatten();
        found.map(|(severity, message, help)| (*severity, message.as_str(), help.as_str()))
    }

    fn has_error(&self, pointer: &str) -> bool {
        self.findings(pointer).any(|(severity, ..)| severity == "error")
    }

    /// How many items of a list were typed.
    fn items(&self, list: &str) -> usize {
        let numbers = self.typed.keys().filter_map(|pointer| {
            pointer.strip_prefix(list)?.strip_prefix('/')?.split('/').next()?.parse::<usize>().ok()
        });
        numbers.max().map_or(0, |last| last.saturating_add(1))
    }
}

/// The page of the form.
pub(crate) fn form_page(form: &Form<'_>) -> Markup {
    let language = form.language;
    let text = |words: campagne::Words| words.in_language(language);
    let says = |pointer: &str| form.says.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let content = html! {
        h1 { (text(texts::TAGLINE)) }
        p.fr-text--lead { (says("/name")) @if !says("/theme").is_empty() { " : " (says("/theme")) } }
        div id="draft" {}
        div id="deadline" class="fr-callout" tabindex="-1" {
            p.fr-callout__text {
                @if !says("/deadline/words").is_empty() {
                    (text(texts::UNTIL)) " " strong { (says("/deadline/words")) } "."
                }
                span id="remaining" {}
            }
            p.fr-mb-0 {
                (text(texts::WINDOW)) " "
                @for window in form.says.get("windows").and_then(Value::as_array).into_iter().flatten() {
                    (window.get("words").and_then(Value::as_str).unwrap_or_default())
                }
                "."
            }
        }
        noscript { div.fr-alert.fr-alert--info.fr-alert--sm.fr-mb-4w { p { (text(texts::NO_SCRIPT)) } } }
        div id="errors" tabindex="-1" { (summary(form)) }
        form id="form" method="post" action="evenements" novalidate accept-charset="utf-8" {
            input type="hidden" name="language" value=(language.code());
            p.fr-text--sm { (text(texts::ALL_REQUIRED)) }
            @for section in &SECTIONS { (section_of(form, section)) }
            p { button.fr-btn.fr-btn--lg type="submit" { (text(texts::SUBMIT)) } }
        }
        div id="outcome" hidden {}
    };
    frame::page(form, text(texts::TAGLINE), &content, true)
}

/// What is to be corrected, with a way to each field.
fn summary(form: &Form<'_>) -> Markup {
    if form.filled.errors.is_empty() {
        return Markup::default();
    }
    html! {
        div.fr-alert.fr-alert--error.fr-mb-4w {
            h2.fr-alert__title { (texts::TO_MEND.in_language(form.language)) }
            ul {
                @for (pointer, label, message) in &form.filled.errors {
                    li {
                        @if pointer.is_empty() { (message) } @else {
                            a href=(format!("#{}", anchor(form, pointer))) { (label) } " : " (message)
                        }
                    }
                }
            }
        }
    }
}

/// Where a finding is shown: the first control of a field, or the messages of a group.
fn anchor(form: &Form<'_>, pointer: &str) -> String {
    let group =
        matches!(form.fields.get(pointer).map(|field| field.kind), Some(Kind::Object | Kind::Objects));
    if group { format!("{}-messages", id(pointer)) } else { id(pointer) }
}

fn section_of(form: &Form<'_>, section: &Section) -> Markup {
    let intro = section.intro.in_language(form.language);
    html! {
        section id=(format!("section-{}", section.id)) data-need=(section.need.code())
            aria-labelledby=(format!("section-{}-title", section.id)) {
            h2.fr-h4 id=(format!("section-{}-title", section.id)) { (section.title.in_language(form.language)) }
            @if !intro.is_empty() { p.fr-text--sm { (intro) } }
            @for group in groups(section) { (messages(&form.filled, group, form.language)) }
            @for pointer in section.fields {
                @if form.fields.get(pointer).is_some_and(|field| field.kind == Kind::Objects) {
                    (list(form, pointer))
                } @else {
                    (field(form, pointer))
                }
            }
        }
        @if section.need != layout::Need::Always { p.fr-text--sm.reason data-reason=(section.id) hidden {} }
    }
}

/// The objects whose fields a section asks for: what is found about one as a whole is said above them.
fn groups(section: &Section) -> Vec<&'static str> {
    let mut groups: Vec<&str> = section
        .fields
        .iter()
        .filter_map(|pointer| pointer.rsplit_once('/'))
        .map(|(group, _)| group)
        .collect();
    groups.retain(|group| !group.is_empty());
    groups.dedup();
    groups
}

/// Objects of which there may be any number.
fn list(form: &Form<'_>, pointer: &str) -> Markup {
    let required = form.needs.of_field(pointer) != Required::Never;
    let (title, add) = if pointer == "/sessions" {
        (texts::SESSION, texts::ADD_SESSION)
    } else {
        (texts::CO_ORGANISER, texts::ADD_CO_ORGANISER)
    };
    let title = title.in_language(form.language);
    let max = form.fields.get(pointer).and_then(|field| field.max_items);
    let typed = form.filled.items(pointer);
    let shown = typed.max(usize::from(required));
    html! {
        div.items data-list=(pointer) data-max=[max] data-least=(usize::from(required)) {
            (messages(&form.filled, pointer, form.language))
            div data-items { @for number in 0..shown { (item(form, pointer, &number.to_string(), title)) } }
            noscript { (item(form, pointer, &shown.to_string(), title)) }
            template { (item(form, pointer, "{n}", title)) }
            button.fr-btn.fr-btn--secondary.fr-btn--sm type="button" data-add hidden {
                (add.in_language(form.language))
            }
        }
    }
}

fn item(form: &Form<'_>, list: &str, number: &str, title: &str) -> Markup {
    let names = ITEMS.iter().find(|(of, _)| *of == list).map_or(&[][..], |(_, names)| names);
    let shown =
        number.parse::<usize>().map_or_else(|_| "{count}".to_owned(), |number| (number + 1).to_string());
    html! {
        fieldset.fr-fieldset.item data-item=(number) {
            legend.fr-fieldset__legend { (title) " " span data-count { (shown) } }
            div.fr-fieldset__element {
                (messages(&form.filled, &format!("{list}/{number}"), form.language))
                @for name in names { (field(form, &format!("{list}/{number}/{name}"))) }
                button.fr-btn.fr-btn--tertiary.fr-btn--sm type="button" data-remove hidden {
                    (texts::REMOVE.in_language(form.language))
                    span.fr-sr-only { " " (title) " " span data-count { (shown) } }
                }
            }
        }
    }
}
