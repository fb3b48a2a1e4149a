//! A programme file, as its host keeps it, and how its entries are read back.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::entry::Entry;
use crate::campaign::Campaign;
use crate::check::{Checker, Inspection};
use crate::collection::Collection;
use crate::error::did_you_mean_or;
use crate::form::read_instant;
use crate::json::{members, text_of};
use crate::mode::Mode;
use crate::options::Options;
use crate::rule::Level;
use crate::rules::campaign::{deadline_passed, in_grace_period, submissions_not_open};
use crate::submission::Submission;
use crate::vocabulary::Moderation;
use crate::vocabulary::{Vocabulary as _, VocabularySpec};
use crate::words::nearest_name;

/// The members of an entry in a programme file.
const MEMBERS: [&str; 4] = ["moderation", "revision", "updated", "event"];
const EVENT: &str = "event";

/// How much longer than a submission an entry may be.
const ENVELOPE: usize = 1024;

impl Campaign {
    /// Prepares a checker for what was accepted before, with every rule except those about when it was filed.
    /// Whether the deadline was kept was decided then, and nobody files anything now. All that the event
    /// itself says must still pass. The submitter may be missing as a whole, as in all published data. Mode
    /// and deadlines among the options have no effect.
    #[must_use]
    pub fn checker_of_accepted(&self, options: &Options) -> Checker<'_> {
        let mut options = options.clone();
        (options.mode, options.previous, options.accepted) = (Mode::Submit, None, true);
        let about_filing = [&submissions_not_open::RULE, &deadline_passed::RULE, &in_grace_period::RULE];
        options.levels.extend(about_filing.map(|rule| (rule, Level::OFF)));
        self.checker(&options)
    }

    /// The most bytes that a record of a programme file may have.
    #[must_use]
    pub fn longest_entry(&self) -> usize {
        self.limits.document.saturating_add(ENVELOPE)
    }
}

/// Reads the entries of a programme, one record after the other, and reports which ones repeat an earlier
/// one.
///
/// A record is an entry, `{"moderation": "published", "revision": 2, "updated": "…Z", "event": {…}}`, of
/// which only `event` is required. Or it is a submission by itself, which waits for moderation, unless
/// [`plain_as`](Self::plain_as) sets another state. The event is checked by the same rules as a submission.
/// If it does not pass, there is no entry.
///
/// ```
/// use campagne::programme::{Moderation, Programme, Reader};
/// use campagne::{Campaign, Options};
///
/// let campaign = Campaign::builtin("mip-2020")?;
/// // Long after the deadline: what was accepted in time stays so.
/// let checker = campaign.checker_of_accepted(&Options::at("2021-01-15T10:00:00Z")?);
/// let webinar = include_str!("../../../../tests/bases/webinar.json");
/// let line = format!(r#"{{"moderation": "published", "revision": 2, "event": {webinar}}}"#);
///
/// let mut programme = Programme::new(&campaign);
/// let mut reader = Reader::new(&checker);
/// let read = reader.read("programme.ndjson:1", line.as_bytes())?;
/// assert!(read.inspection.report.is_accepted());
/// programme.add(read.entry.expect("it passes"));
/// assert_eq!(programme.entries()[0].moderation, Moderation::Published);
///
/// // What does not pass comes back with its report.
/// let read = reader.read("programme.ndjson:2", br#"{"event": {"title": "Un"}}"#)?;
/// assert!(read.entry.is_none() && !read.inspection.report.is_accepted());
/// // A mistake of the host is an error.
/// let error = reader.read("programme.ndjson:3", br#"{"moderation": "publised", "event": {}}"#).unwrap_err();
/// assert_eq!(error.to_string(), "`moderation` has no `publised`, did you mean `published`?");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Reader<'c> {
    checker: &'c Checker<'c>,
    collection: Collection<'c>,
    plain: Moderation,
    sources: Vec<String>,
    /// How often each identifier was derived.
    derived: HashMap<String, u32>,
}

/// A record that was read.
#[derive(Debug)]
pub struct Reading {
    /// The report of the rules, and what names it. It quotes the submission as typed, so it is not for
    /// publication.
    pub inspection: Inspection,
    /// The entry. `None` if the event does not pass.
    pub entry: Option<Entry>,
}

impl Reading {
    /// The same reading. If `withheld` is set, because the file keeps the record from the public (an event
    /// not published in its agenda, or private in its calendar), the entry waits for moderation.
    #[must_use]
    pub fn withheld(mut self, withheld: bool) -> Self {
        if let Some(entry) = self.entry.as_mut().filter(|_| withheld) {
            entry.moderation = Moderation::Submitted;
        }
        self
    }
}

/// A mistake of the host in the members beside an event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct EntryFault(String);

impl<'c> Reader<'c> {
    /// A reader of entries; see [`Campaign::checker_of_accepted`].
    #[must_use]
    pub fn new(checker: &'c Checker<'c>) -> Self {
        let collection = Collection::new(checker);
        let (sources, derived) = (Vec::new(), HashMap::new());
        Self { checker, collection, plain: Moderation::Submitted, sources, derived }
    }

    /// Sets the state of submissions by themselves.
    #[must_use]
    pub const fn plain_as(mut self, moderation: Moderation) -> Self {
        self.plain = moderation;
        self
    }

    /// Reads the next record. `source` is its place, as people should read it: `programme.ndjson:12`.
    ///
    /// # Errors
    /// [`EntryFault`] if the members beside the event cannot be used.
    pub fn read(&mut self, source: &str, record: &[u8]) -> Result<Reading, EntryFault> {
        let envelope = Envelope::read(record, self.plain)?;
        let submission = Submission::from_json(envelope.event);
        let (mut inspection, digest, event) = self.checker.accept_for_collection(&submission);
        let sources = &self.sources;
        self.collection.add(&digest, &mut inspection, |earlier| sources.get(earlier).cloned());
        self.sources.push(source.to_owned());
        // An event that repeats an earlier identifier passes by itself, but not in this file.
        let event = event.filter(|_| inspection.report.is_accepted());
        let entry = event.map(|event| {
            let has_id = event.id.is_some();
            let mut entry = Entry::of(event);
            if !has_id {
                entry = self.told_apart(entry);
            }
            (entry.moderation, entry.revision) = (envelope.moderation, envelope.revision);
            entry.updated = envelope.updated;
            entry
        });
        Ok(Reading { inspection, entry })
    }

    /// If the same event is filed again without an identifier, it gets another one.
    fn told_apart(&mut self, entry: Entry) -> Entry {
        let count = self.derived.entry(entry.id.clone()).or_default();
        *count += 1;
        if *count == 1 { entry } else { Entry::new(format!("{}-{count}", entry.id), entry.event) }
    }
}

/// An entry before its event is read.
struct Envelope<'r> {
    moderation: Moderation,
    revision: u32,
    updated: Option<DateTime<Utc>>,
    event: &'r [u8],
}

impl<'r> Envelope<'r> {
    fn read(record: &'r [u8], plain: Moderation) -> Result<Self, EntryFault> {
        let alone = Self { moderation: plain, revision: 0, updated: None, event: record };
        let record = record.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(record);
        // The check reports a record that is not a JSON object.
        let members = std::str::from_utf8(record).ok().and_then(|text| members(text).ok().flatten());
        let Some(members) = members else { return Ok(alone) };
        if !members.iter().any(|(name, _)| name == EVENT) {
            return Ok(alone);
        }
        let mut envelope = Self { moderation: Moderation::Submitted, ..alone };
        for (at, (name, raw)) in members.iter().enumerate() {
            if members.iter().take(at).any(|(earlier, _)| earlier == name) {
                return Err(EntryFault(format!("`{name}` stands there twice")));
            }
            if *raw == "null" && name != EVENT && MEMBERS.contains(&name.as_str()) {
                continue;
            }
            match name.as_str() {
                "moderation" => envelope.moderation = moderation(raw)?,
                "revision" => {
                    let expected = "`revision` is a whole number from 0 up";
                    envelope.revision = raw.parse().map_err(|_| EntryFault(expected.into()))?;
                }
                "updated" => {
                    let expected = "`updated` is an instant, such as \"2020-10-20T08:00:00Z\"";
                    let read = text_of(raw).and_then(|text| read_instant(&text));
                    envelope.updated = Some(read.ok_or_else(|| EntryFault(expected.into()))?);
                }
                EVENT => envelope.event = raw.as_bytes(),
                _ => return Err(unknown(name)),
            }
        }
        Ok(envelope)
    }
}

fn moderation(raw: &str) -> Result<Moderation, EntryFault> {
    const WORDS: &VocabularySpec = Moderation::SPEC;
    let list = || WORDS.words.iter().map(|word| format!("`{}`", word.word)).collect::<Vec<_>>().join(", ");
    let Some(word) = text_of(raw) else {
        return Err(EntryFault(format!("`moderation` is one of {}", list())));
    };
    Moderation::from_word(&word).ok_or_else(|| {
        let near = WORDS.nearest(&word).map(|(near, _)| near.word);
        let hint = did_you_mean_or(near, || format!("it is one of {}", list()));
        EntryFault(format!("`moderation` has no `{word}`{hint}"))
    })
}

fn unknown(name: &str) -> EntryFault {
    let near = nearest_name(name, MEMBERS.iter().copied());
    let hint = did_you_mean_or(near, || format!("it has {}", MEMBERS.join(", ")));
    EntryFault(format!("an entry has no `{name}`{hint}"))
}
