//! What the campaign allows.

use crate::form::{Field, Path};
use crate::report::{Finding, Param};
use crate::rule::Rule;
use crate::rule::saying::Hole;
use crate::vocabulary::Vocabulary;

pub(crate) mod amendment_closed;
pub(crate) mod audience_not_offered;
pub(crate) mod availability_outside_window;
pub(crate) mod campaign_name_in_title;
pub(crate) mod deadline_passed;
pub(crate) mod format_not_offered;
pub(crate) mod frozen_field;
pub(crate) mod illegal_status_change;
pub(crate) mod in_grace_period;
pub(crate) mod not_free;
pub(crate) mod not_open_to_public;
pub(crate) mod organiser_not_eligible;
pub(crate) mod outside_campaign_window;
pub(crate) mod submissions_not_open;
pub(crate) mod submitter_not_eligible;
pub(crate) mod topic_not_offered;

/// A finding about a word that the campaign does not list, with the word and the listed words. A campaign
/// without a list accepts all words.
fn not_listed<V: Vocabulary>(
    rule: &'static Rule,
    name: Hole,
    given: &Field<V>,
    listed: &[V],
    at: Path,
) -> Option<Finding> {
    let given = given.value().filter(|given| !listed.is_empty() && !listed.contains(given))?;
    let choices = listed.iter().map(|word| word.word()).collect();
    let finding = Finding::new(rule, at).with(name, Param::Word(given.word()));
    Some(finding.with(Hole::shared("choices"), Param::Words(choices)))
}
