//! The pages that the footer leads to: the accessibility statement, which is that of an example and
//! says so, and to whom the data on communes are owed.

use maud::{Markup, html};

use super::{Form, frame, texts};

/// The statement, in the language of the form.
pub(crate) fn statement(form: &Form<'_>) -> Markup {
    let text = |words: campagne::Words| words.in_language(form.language);
    let content = html! {
        h1 { (text(texts::STATEMENT)) }
        p { (text(texts::STATEMENT_EXAMPLE)) }
        h2.fr-h4 { (text(texts::STATEMENT_STATE)) }
        p { (text(texts::STATEMENT_STATE_TEXT)) }
        h2.fr-h4 { (text(texts::STATEMENT_TESTS)) }
        p { (text(texts::STATEMENT_TESTS_TEXT)) }
        p { a.fr-link href=(texts::file(form.language)) { (text(texts::TAGLINE)) } }
    };
    frame::page(form, text(texts::STATEMENT), &content, false)
}

/// Sources and licence of the data on communes, as they ask to be named.
pub(crate) fn notice(form: &Form<'_>) -> Markup {
    let title = texts::DATA_OWED.in_language(form.language);
    let notice: String = serde_json::from_str(&campagne::wire::notices()).unwrap_or_default();
    let content = html! {
        h1 { (title) }
        div lang="en" { @for part in notice.split("\n\n") { p { (part) } } }
        p { a.fr-link href=(texts::file(form.language)) { (texts::TAGLINE.in_language(form.language)) } }
    };
    frame::page(form, title, &content, false)
}
