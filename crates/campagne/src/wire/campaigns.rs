//! Campaigns: the built-in ones, a caller's own, and the facts of a campaign.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::arguments::{Arguments, invalid};
use super::error::{Answer, CallError};
use super::json::json;
use crate::campaign::Campaign;
use crate::json::text_of;
use crate::options::Options;
use crate::vocabulary::{Vocabulary, Word};
use crate::words::Language;
use crate::zone::Zone;

/// The campaign of a check that names none.
const REFERENCE: &str = "mip-2020";

/// A built-in campaign, read when it is first asked for.
fn builtin(id: &str) -> Result<Arc<Campaign>, CallError> {
    type Kept = (&'static str, OnceLock<Arc<Campaign>>);
    static KEPT: OnceLock<Vec<Kept>> = OnceLock::new();
    let kept = KEPT.get_or_init(|| Campaign::builtin_ids().map(|id| (id, OnceLock::new())).collect());
    let place = kept.iter().find(|(known, _)| *known == id).map(|(_, place)| place);
    if let Some(read) = place.and_then(OnceLock::get) {
        return Ok(Arc::clone(read));
    }
    let read = Arc::new(Campaign::builtin(id)?);
    Ok(place.map_or_else(|| Arc::clone(&read), |place| Arc::clone(place.get_or_init(|| Arc::clone(&read)))))
}

/// The campaign of an option, given as JSON: an identifier, a text, or the campaign itself.
pub(super) fn given(raw: Option<&str>) -> Result<Arc<Campaign>, CallError> {
    match raw {
        None => builtin(REFERENCE),
        Some(object) if object.starts_with('{') => Ok(Arc::new(Campaign::from_json(object)?)),
        Some(other) => match text_of(other) {
            Some(text) => read(&text),
            None => Err(invalid("campaign", "an identifier, a campaign as an object, or the text of one")),
        },
    }
}

/// The campaign of a text: JSON, TOML (feature `toml`), or else an identifier.
fn read(text: &str) -> Result<Arc<Campaign>, CallError> {
    if text.trim_start().starts_with('{') {
        return Ok(Arc::new(Campaign::from_json(text)?));
    }
    #[cfg(feature = "toml")]
    if text.contains(['=', '\n']) {
        return Ok(Arc::new(Campaign::from_toml(text)?));
    }
    builtin(text)
}

/// The identifiers of the built-in campaigns.
#[must_use]
pub fn campaigns() -> String {
    json(&Campaign::builtin_ids().collect::<Vec<_>>())
}

/// The facts of a campaign, ready for a page or a form: its texts in one language, the words on offer with
/// their labels, its dates in figures and in words. `campaign` is an identifier, or the text of a campaign in
/// TOML or JSON. Options: `language`; `now`, for the phase and the time that remains; `time_zone`, in which
/// the deadline is given as well.
///
/// ```
/// let answer = campagne::wire::campaign("mip-2020", r#"{"language": "en"}"#)?;
/// assert!(answer.contains(r#""words":"31 October 2020 at 11:59 pm, Paris time""#));
/// # Ok::<(), campagne::wire::CallError>(())
/// ```
///
/// # Errors
/// `unknown-campaign`, `invalid-campaign`, and what is wrong with the options.
pub fn campaign(campaign: &str, options: &str) -> Answer {
    let arguments = Arguments::read(options, &["language", "now", "time_zone"])?;
    let language = arguments.text("language")?.map_or(Ok(Language::Fr), |language| language.parse())?;
    let now = arguments.text("now")?.map(|now| Options::at(&now)).transpose()?.map(|options| options.now());
    let zone = match arguments.text("time_zone")? {
        Some(name) => Some(
            Zone::named(&name)
                .ok_or_else(|| invalid("time_zone", "the name of a time zone of a French territory"))?,
        ),
        None => None,
    };
    let campaign = read(campaign)?;
    let text = |text: &crate::campaign::Text| text.in_language(language).to_owned();
    let page = CampaignPage {
        id: &campaign.id,
        name: text(&campaign.name),
        theme: campaign.theme.as_ref().map(text),
        edition: campaign.edition,
        organiser: campaign.organiser.as_ref().map(text),
        url: campaign.url.as_deref(),
        email: campaign.email.as_deref(),
        time_zone: campaign.zone.name(),
        opens: campaign.opens.map(|day| day.to_string()),
        closes: campaign.closes.map(|day| day.to_string()),
        grace_minutes: campaign.grace_minutes,
        phase: now.map(|now| campaign.phase(now).code()),
        deadline: campaign.deadline().map(|deadline| DeadlinePage {
            instant: crate::write_instant(deadline.instant()),
            words: match zone {
                Some(zone) => deadline.words_for(zone, language),
                None => deadline.words(language),
            },
            remaining: now.and_then(|now| deadline.remaining_words(now, language)),
        }),
        windows: campaign
            .windows
            .iter()
            .map(|window| WindowPage {
                from: window.from.to_string(),
                to: window.to.to_string(),
                words: window.words(language),
            })
            .collect(),
        outside_window: campaign.outside_window.code(),
        formats: campaign
            .formats
            .iter()
            .map(|needs| FormatPage {
                choice: Choice::of(needs.format.word(), language),
                attendance: choices(&needs.attendance, language),
                time: needs.time.code(),
            })
            .collect(),
        organisers: choices(&campaign.eligible_organisers, language),
        submitters: choices(&campaign.eligible_submitters, language),
        topics: choices(&campaign.topics, language),
        audiences: choices(&campaign.audiences, language),
    };
    Ok(json(&page))
}

/// The facts of a campaign, in one language.
#[derive(Serialize)]
struct CampaignPage<'c> {
    id: &'c str,
    name: String,
    theme: Option<String>,
    edition: Option<u32>,
    organiser: Option<String>,
    url: Option<&'c str>,
    email: Option<&'c str>,
    time_zone: &'c str,
    opens: Option<String>,
    closes: Option<String>,
    grace_minutes: u32,
    phase: Option<&'c str>,
    deadline: Option<DeadlinePage>,
    windows: Vec<WindowPage>,
    outside_window: &'c str,
    formats: Vec<FormatPage>,
    organisers: Vec<Choice>,
    submitters: Vec<Choice>,
    topics: Vec<Choice>,
    audiences: Vec<Choice>,
}

#[derive(Serialize)]
struct DeadlinePage {
    instant: String,
    words: String,
    remaining: Option<String>,
}

#[derive(Serialize)]
struct WindowPage {
    from: String,
    to: String,
    words: String,
}

#[derive(Serialize)]
struct FormatPage {
    choice: Choice,
    attendance: Vec<Choice>,
    time: &'static str,
}

/// A word of the wire with its label, as an item of a list in a form.
#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: &'static str,
}

impl Choice {
    const fn of(word: &'static Word, language: Language) -> Self {
        Self { value: word.word, label: word.label.in_language(language) }
    }
}

/// The words on offer: the whole vocabulary if the campaign names none.
fn choices<V: Vocabulary>(offered: &[V], language: Language) -> Vec<Choice> {
    let offered = if offered.is_empty() { V::ALL } else { offered };
    offered.iter().map(|value| Choice::of(value.word(), language)).collect()
}
