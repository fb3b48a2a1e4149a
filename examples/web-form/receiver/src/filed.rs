//! What becomes of something filed: checked again with the crate of the page and the clock of the
//! server, kept if it is accepted, answered with the report.

use campagne::export::{self, Format};
use campagne::programme::{Entry, Moderation, Programme};
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
        let (report, event) =
            self.check(&Submission::from_value(&submission).map_err(|error| error.to_string())?, language)?;
        let pages = self.pages(language);
        let Some(mut event) = event else {
            let form = pages.form(Filled::of(typed, &report, language));
            return Ok(Answer::html(422, page::form_page(&form)));
        };
        let id = self.store.keep(&mut event).await?;
        Ok(Answer::html(201, page::filed(&pages.form(Filled::default()), &id, &event)))
    }

    /// The calendar file of an event that was kept, as it will be once it is published; none where
    /// there is no such event.
    pub(crate) async fn calendar(&self, id: &str) -> Result<Option<Answer>, String> {
        let Some(event) = self.store.find(id).await else { return Ok(None) };
        let now = self.clock.instant();
        // It was in time when it was kept: the day on which the file is asked for changes nothing.
        let later = campagne::write_instant(now + chrono::TimeDelta::days(1));
        let options = Edition::options(&self.clock.now(), Language::Fr)?;
        let options = options.extended_until(&later).map_err(|error| error.to_string())?;
        let campaign = &self.edition.campaign;
        let (_, event) = campaign
            .checker(&options)
            .accept(&Submission::from_value(&event).map_err(|error| error.to_string())?);
        let Some(event) = event else { return Ok(None) };
        let mut entry = Entry::new(id, event);
        entry.moderation = Moderation::Published;
        let mut programme = Programme::new(campaign);
        programme.add(entry);
        let public = programme.public();
        let event = public.events().first().copied();
        let file = event
            .and_then(|event| export::event(&public, event, Format::Icalendar, &export::Options::at(now)));
        Ok(file.map(|file| Answer {
            status: 200,
            content_type: "text/calendar; charset=utf-8",
            body: file.text,
        }))
    }

    /// Checks at the time of the server, whatever the page thought it was.
    fn check(
        &self,
        submission: &Submission<'_>,
        language: Language,
    ) -> Result<(Report, Option<Value>), String> {
        let options = Edition::options(&self.clock.now(), language)?;
        let (report, event) = self.edition.campaign.checker(&options).accept(submission);
        let event = event.map(serde_json::to_value).transpose().map_err(|error| error.to_string())?;
        Ok((report, event))
    }
}
