//! What becomes of something filed: checked again with the crate of the page and the clock of the
//! server, kept if it is accepted, answered with the report.

use campagne::{Language, Report, Submission};
use serde_json::{Value, json};

use crate::campaign::Edition;
use crate::clock::Clock;
use crate::fields::Fields;
use crate::page::{self, Filled, Pages};
use crate::post;
use crate::store::Store;

/// What the receiver needs to answer.
pub(crate) struct Receiver {
    pub(crate) edition: Edition,
    pub(crate) french: Pages,
    pub(crate) english: Pages,
    pub(crate) clock: Clock,
    pub(crate) store: Store,
}

/// An answer: its status, and a page or a document.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(status: u16, value: &Value) -> Self {
        Self { status, content_type: "application/json", body: value.to_string() }
    }

    pub(crate) fn html(status: u16, page: maud::Markup) -> Self {
        Self { status, content_type: "text/html; charset=utf-8", body: page.into_string() }
    }
}

impl Receiver {
    pub(crate) const fn pages(&self, language: Language) -> &Pages {
        match language {
            Language::Fr => &self.french,
            Language::En => &self.english,
        }
    }

    /// Takes JSON, from the script of the page: 201 with the event as kept, or 422; both with the report.
    pub(crate) async fn take_json(&self, body: &[u8], language: Language) -> Result<Answer, String> {
        let (report, event) = self.check(&Submission::from_json(body), language)?;
        let report = serde_json::to_value(&report).map_err(|error| error.to_string())?;
        let Some(mut event) = event else { return Ok(Answer::json(422, &json!({ "report": report }))) };
        let id = self.store.keep(&mut event).await?;
        Ok(Answer::json(201, &json!({"id": id, "event": event, "report": report})))
    }

    /// Takes a form post, from a page without a script: the answer is a page.
    pub(crate) async fn take_form(&self, body: &[u8]) -> Result<Answer, String> {
        let fields: &Fields = &self.french.fields;
        let (typed, others) = post::read(body, fields);
        let language = others.get("language").and_then(|code| code.parse().ok()).unwrap_or(Language::Fr);
        let submission = post::submission(&typed, fields);
        let (report, event) = self.check(&Submission::from_value(&submission), language)?;
        let pages = self.pages(language);
        let Some(mut event) = event else {
            let form = pages.form(Filled::of(typed, &report, language));
            return Ok(Answer::html(422, page::form_page(&form)));
        };
        let id = self.store.keep(&mut event).await?;
        Ok(Answer::html(201, page::filed(&pages.form(Filled::default()), &id, &event)))
    }

    /// Checks at the time of the server, whatever the page thought it was.
    fn check(&self, submission: &Submission<'_>, language: Language) -> Result<(Report, Option<Value>), String> {
        let options = Edition::options(&self.clock.now(), language)?;
        let (report, event) = self.edition.campaign.checker(&options).accept(submission);
        let event = event.map(serde_json::to_value).transpose().map_err(|error| error.to_string())?;
        Ok((report, event))
    }
}
