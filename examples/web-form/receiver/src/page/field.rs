//! One field of the form, as the design system wants it, with what was typed and what was found.

use campagne::Language;
use maud::{Markup, html};

use super::texts::{self, CHOOSE, COMMAS, DATE, EXAMPLE, NO, OPTIONAL, SOMETIMES, TIME, UNSAID, YES};
use super::{Filled, Form};
use crate::fields::{Field, Kind};
use crate::page::layout::DAYS;
use crate::page::needs::Required;

/// The identifier of a field in the page: `/venue/name` is `venue-name`.
pub(crate) fn id(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', "-")
}

/// A field with its label, hint, control and messages.
pub(crate) fn field(form: &Form<'_>, pointer: &str) -> Markup {
    let Some(field) = form.fields.get(pointer) else { return Markup::default() };
    let shown = Shown { form, pointer, field, id: id(pointer) };
    match field.kind {
        Kind::Choices => shown.several(),
        Kind::Flag => shown.radios(&[
            ("true".to_owned(), YES.in_language(form.language).to_owned()),
            ("false".to_owned(), NO.in_language(form.language).to_owned()),
            (String::new(), UNSAID.in_language(form.language).to_owned()),
        ]),
        Kind::Choice if field.choices.len() <= 3 && !shown.optional() => shown.radios(&field.choices),
        Kind::Choice => shown.select(),
        Kind::When => shown.when(),
        _ => shown.input(),
    }
}

struct Shown<'f> {
    form: &'f Form<'f>,
    pointer: &'f str,
    field: &'f Field,
    id: String,
}

impl Shown<'_> {
    fn language(&self) -> Language {
        self.form.language
    }

    fn required(&self) -> Required {
        self.form.needs.of_field(self.pointer)
    }

    fn optional(&self) -> bool {
        self.required() == Required::Never
    }

    fn typed(&self) -> Vec<&str> {
        self.form.filled.typed(self.pointer)
    }

    fn value(&self) -> &str {
        self.typed().first().copied().unwrap_or_default()
    }

    /// The class of a group that has an error, as of the design system.
    fn class(&self, group: &str) -> String {
        if self.form.filled.has_error(self.pointer) {
            format!("{group} {group}--error")
        } else {
            group.to_owned()
        }
    }

    fn label(&self) -> Markup {
        let mark = match self.required() {
            Required::Always => "",
            Required::Sometimes => SOMETIMES.in_language(self.language()),
            Required::Never => OPTIONAL.in_language(self.language()),
        };
        html! { (self.field.label) " " span data-mark { (mark) } }
    }

    /// The expected value in words and by an example: for choices the list says it.
    fn hint(&self) -> Markup {
        let asked = matches!(self.field.kind, Kind::Choice | Kind::Choices | Kind::Flag | Kind::When);
        if asked {
            return Markup::default();
        }
        let list = if self.field.kind == Kind::List {
            COMMAS.in_language(self.language())
        } else {
            &self.field.hint
        };
        html! {
            span.fr-hint-text {
                span data-hint { (list) }
                @if !self.field.example.is_empty() {
                    " " span data-example { (EXAMPLE.in_language(self.language())) " " (self.field.example) }
                }
            }
        }
    }

    fn messages(&self) -> Markup {
        messages(&self.form.filled, self.pointer, self.language())
    }

    fn describes(&self) -> String {
        format!("{}-messages", self.id)
    }

    fn invalid(&self) -> Option<&'static str> {
        self.form.filled.has_error(self.pointer).then_some("true")
    }

    fn input(&self) -> Markup {
        let (id, value) = (&self.id, self.value());
        html! {
            div class=(self.class("fr-input-group")) data-path=(self.pointer) data-kind=(self.field.kind.code())
                data-required=(self.required().code()) data-max=[self.field.max_length] {
                label.fr-label for=(id) { (self.label()) (self.hint()) }
                @if self.field.kind == Kind::Prose {
                    textarea.fr-input id=(id) name=(self.pointer) aria-describedby=(self.describes())
                        aria-invalid=[self.invalid()]
                        rows=(if self.field.max_length.is_some_and(|max| max > 1000) { 8 } else { 3 }) { (value) }
                } @else {
                    input.fr-input id=(id) name=(self.pointer) type="text" inputmode=(self.field.input) value=(value)
                        autocomplete=(self.autocomplete()) aria-describedby=(self.describes())
                        aria-invalid=[self.invalid()];
                }
                (self.messages())
            }
        }
    }

    /// RGAA 11.13: fields about the person who fills them in say what they are for.
    fn autocomplete(&self) -> &'static str {
        match self.pointer {
            "/submitter/name" => "name",
            "/submitter/email" => "email",
            "/submitter/phone" => "tel",
            _ => "off",
        }
    }

    fn select(&self) -> Markup {
        let value = self.value();
        html! {
            div class=(self.class("fr-select-group")) data-path=(self.pointer) data-kind="choice"
                data-required=(self.required().code()) {
                label.fr-label for=(self.id) { (self.label()) }
                select.fr-select id=(self.id) name=(self.pointer) aria-describedby=(self.describes())
                    aria-invalid=[self.invalid()] {
                    option value="" { (CHOOSE.in_language(self.language())) }
                    @for (choice, label) in &self.field.choices {
                        option value=(choice) selected[choice == value] { (label) }
                    }
                }
                (self.messages())
            }
        }
    }

    fn radios(&self, choices: &[(String, String)]) -> Markup {
        let value = self.value();
        self.fieldset(&html! {
            @for (number, (choice, label)) in choices.iter().enumerate() {
                @let id = if number == 0 { self.id.clone() } else { format!("{}-{number}", self.id) };
                div class="fr-fieldset__element fr-fieldset__element--inline" {
                    div.fr-radio-group {
                        input type="radio" id=(id) name=(self.pointer) value=(choice) checked[choice == value];
                        label.fr-label for=(id) { (label) }
                    }
                }
            }
        })
    }

    fn several(&self) -> Markup {
        let typed = self.typed();
        self.fieldset(&html! {
            @for (number, (choice, label)) in self.field.choices.iter().enumerate() {
                @let id = if number == 0 { self.id.clone() } else { format!("{}-{number}", self.id) };
                div class="fr-fieldset__element" {
                    div.fr-checkbox-group {
                        input type="checkbox" id=(id) name=(self.pointer) value=(choice)
                            checked[typed.contains(&choice.as_str())];
                        label.fr-label for=(id) { (label) }
                    }
                }
            }
        })
    }

    fn when(&self) -> Markup {
        let (date, time) = self.value().split_once('T').unwrap_or((self.value(), ""));
        let name = |part| format!("{}:{part}", self.pointer);
        let time_id = format!("{}-time", self.id);
        self.fieldset(&html! {
            div class="fr-fieldset__element fr-fieldset__element--inline" {
                div.fr-input-group {
                    label.fr-label for=(self.id) { (DATE.in_language(self.language())) }
                    input.fr-input type="date" id=(self.id) name=(name("date")) value=(date)
                        aria-invalid=[self.invalid()];
                }
            }
            @if !DAYS.contains(&self.pointer) {
                div class="fr-fieldset__element fr-fieldset__element--inline" {
                    div.fr-input-group {
                        label.fr-label for=(time_id) { (TIME.in_language(self.language())) }
                        input.fr-input type="time" id=(time_id) name=(name("time")) value=(time)
                            aria-invalid=[self.invalid()];
                    }
                }
            }
        })
    }

    fn fieldset(&self, elements: &Markup) -> Markup {
        let (legend, messages) = (format!("{}-legend", self.id), self.describes());
        html! {
            fieldset class=(self.class("fr-fieldset")) data-path=(self.pointer) data-kind=(self.field.kind.code())
                data-required=(self.required().code()) aria-labelledby=(format!("{legend} {messages}"))
                role=[(self.field.kind != Kind::Choices).then_some("group")] {
                legend class="fr-fieldset__legend fr-fieldset__legend--regular" id=(legend) {
                    (self.label()) (self.hint())
                }
                (elements)
                (self.messages())
            }
        }
    }
}

/// What was found about a field, under it.
pub(crate) fn messages(filled: &Filled, pointer: &str, language: Language) -> Markup {
    html! {
        div.fr-messages-group id=(format!("{}-messages", id(pointer))) aria-live="polite" {
            @for (severity, message, help) in filled.findings(pointer) {
                p class=(format!("fr-message fr-message--{severity}")) {
                    @if severity == "error" {
                        span.fr-sr-only { (texts::ERROR.in_language(language)) " " }
                    }
                    (message) " " (help)
                }
            }
        }
    }
}
