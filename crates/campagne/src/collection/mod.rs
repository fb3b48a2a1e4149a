//! What the submissions of a list or of files have in common, in a small fixed number of bytes for each.
//!
//! A check gives the [`Digest`] of each submission: what it is compared by. Checks may run on any core. A
//! [`Collection`] then takes the digests in their order, finds the earlier submission that one repeats, and
//! adds the finding to the report.

mod digest;
mod occasions;
mod prehashed;
mod title;

use std::collections::hash_map::Entry;

pub use digest::Digest;
#[cfg(feature = "programme")]
pub(crate) use digest::hash;
use occasions::Occasions;
use prehashed::Prehashed;

use crate::campaign::Campaign;
use crate::check::{Checker, Inspection};
#[cfg(feature = "programme")]
use crate::event::Event;
use crate::options::Options;
use crate::report::Report;
use crate::rules::collection::{duplicate_id, probable_duplicate};
use crate::submission::Submission;

/// The digests of a list or of files, to find submissions that repeat an earlier one: by its identifier
/// (`duplicate-id`), or as the same event filed twice (`probable-duplicate`).
///
/// It keeps about 160 bytes of each submission that has an identifier, a title, a date and an organiser
/// with its number, whatever their length (between 125 and 250, since tables grow by doubling); less if one
/// of them is missing.
///
/// For a list in memory, use [`Campaign::check_all`]. For a file, submission by submission:
///
/// ```
/// use campagne::{Campaign, Collection, Options, Submission};
///
/// let campaign = Campaign::builtin("mip-2020")?;
/// let checker = campaign.checker(&Options::at("2020-10-15T10:00:00Z")?);
/// let lines = [r#"{"id": "a"}"#, r#"{"id": "b"}"#, r#"{"id": "a"}"#];
///
/// let mut collection = Collection::new(&checker);
/// for (number, line) in lines.into_iter().enumerate() {
///     // This may be done on any core…
///     let (mut inspection, digest) = checker.inspect_for_collection(&Submission::from_json(line));
///     // … and this in the order of the file.
///     collection.add(&digest, &mut inspection, |earlier| Some(format!("f.ndjson:{}", earlier + 1)));
///     let repeats = inspection.report.findings.iter().any(|finding| finding.code() == "duplicate-id");
///     assert_eq!(repeats, number == 2);
/// }
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug)]
pub struct Collection<'c> {
    checker: &'c Checker<'c>,
    count: usize,
    /// The first submission of each identifier.
    ids: Prehashed<u32>,
    occasions: Occasions,
}

impl<'c> Collection<'c> {
    /// An empty collection. The checker gives the levels of the rules, and which findings to show.
    #[must_use]
    pub fn new(checker: &'c Checker<'c>) -> Self {
        Self { checker, count: 0, ids: Prehashed::default(), occasions: Occasions::default() }
    }

    /// Takes the next submission, and adds a finding to its report if it repeats an earlier one. As in a
    /// check, a finding that the options do not show still counts.
    ///
    /// `source` gives the place of an earlier submission in words for people, such as `evenements.csv:12`,
    /// by its number counted from zero. If it returns `None`, the finding gives the number.
    pub fn add(
        &mut self,
        digest: &Digest,
        inspection: &mut Inspection,
        source: impl Fn(usize) -> Option<String>,
    ) {
        // Memory does not hold four billion submissions; any beyond would not be kept.
        let Ok(position) = u32::try_from(self.count) else { return };
        self.count += 1;
        let same_id = digest.id.and_then(|id| match self.ids.entry(id) {
            Entry::Occupied(entry) => Some(*entry.get() as usize),
            Entry::Vacant(entry) => {
                entry.insert(position);
                None
            }
        });
        if let Some(earlier) = same_id {
            self.checker.add(duplicate_id::found(earlier, source(earlier)), inspection);
        }
        let Some(occasion) = &digest.occasion else { return };
        match self.occasions.add(occasion, position) {
            None => {}
            // One mistake, one finding: a submission that was filed twice has the same identifier too.
            Some(earlier) if same_id == Some(earlier) => {
                let report = &mut inspection.report;
                self.checker.add_not_checked(&probable_duplicate::RULE, duplicate_id::ID, report);
            }
            Some(earlier) => {
                let finding = probable_duplicate::found(occasion.date, earlier, source(earlier));
                self.checker.add(finding, inspection);
            }
        }
    }
}

#[cfg(feature = "programme")]
impl Collection<'_> {
    /// Takes the next submission. Returns the earlier one that is probably the same event.
    pub(crate) fn repeated(&mut self, digest: &Digest) -> Option<usize> {
        let position = u32::try_from(self.count).ok()?;
        self.count += 1;
        self.occasions.add(digest.occasion.as_ref()?, position)
    }
}

impl Checker<'_> {
    /// Checks one submission of a list or file, and takes down what it must be compared by with
    /// the others: see [`Collection`].
    #[must_use]
    pub fn inspect_for_collection(&self, submission: &Submission<'_>) -> (Inspection, Digest) {
        self.inspect_and(submission, Digest::of)
    }

    /// The same, with the event when it is accepted.
    #[cfg(feature = "programme")]
    pub(crate) fn accept_for_collection(
        &self,
        submission: &Submission<'_>,
    ) -> (Inspection, Digest, Option<Event>) {
        self.accept_and(submission, Digest::of)
    }

    /// Checks the submissions of a list, each by itself and against the earlier ones.
    #[must_use]
    pub fn check_all<'s>(&self, submissions: impl IntoIterator<Item = &'s Submission<'s>>) -> Vec<Report> {
        let mut collection = Collection::new(self);
        let check = |submission| {
            let (mut inspection, digest) = self.inspect_for_collection(submission);
            collection.add(&digest, &mut inspection, |_| None);
            inspection.report
        };
        submissions.into_iter().map(check).collect()
    }
}

impl Campaign {
    /// Checks the submissions of a list, each by itself and against the earlier ones: a submission that
    /// repeats an identifier, or is probably the same event as another, gets a finding.
    ///
    /// ```
    /// use campagne::{Campaign, Options, Submission};
    /// let campaign = Campaign::builtin("mip-2020")?;
    /// let options = Options::at("2020-10-15T10:00:00Z")?;
    /// let list = [r#"{"id": "a"}"#, r#"{"id": "a"}"#].map(Submission::from_json);
    /// let reports = campaign.check_all(&list, &options);
    /// assert_eq!(reports[1].findings[0].code(), "duplicate-id");
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn check_all<'s>(
        &self,
        submissions: impl IntoIterator<Item = &'s Submission<'s>>,
        options: &Options,
    ) -> Vec<Report> {
        self.checker(options).check_all(submissions)
    }
}
