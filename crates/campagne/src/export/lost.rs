//! What a format loses of a programme.

use serde_json::Value;

use super::format::Format;
use super::losses::Loss;
use crate::programme::Public;

/// What a format cannot carry of a programme: the losses of the format, each with the number of events that
/// have the field. Fields that no event has are left out.
///
/// ```
/// # use campagne::programme::{Entry, Moderation, Programme};
/// # use campagne::{Campaign, Options, Submission};
/// # let campaign = Campaign::builtin("mip-2020")?;
/// # let typed = Submission::from_json(include_str!("../../../../tests/bases/webinar.json"));
/// # let (_, event) = campaign.checker(&Options::at("2020-10-15T10:00:00Z")?).accept(&typed);
/// # let mut entry = Entry::of(event.expect("it is accepted"));
/// # entry.moderation = Moderation::Published;
/// # let mut programme = Programme::new(&campaign);
/// # programme.add(entry);
/// use campagne::export::{Format, lost};
///
/// // A webinar has no venue to lose.
/// let lost = lost(&programme.public(), Format::Icalendar);
/// assert!(lost.iter().any(|(loss, events)| (loss.field, *events) == ("organiser.category", 1)));
/// assert!(!lost.iter().any(|(loss, _)| loss.field.starts_with("venue")));
/// # Ok::<(), campagne::Error>(())
/// ```
#[must_use]
pub fn lost(public: &Public<'_>, format: Format) -> Vec<(Loss, usize)> {
    // This has text keys and finite numbers, so it can always be written.
    let events: Vec<Value> =
        public.events().iter().map(|event| serde_json::to_value(event).unwrap_or_default()).collect();
    let having = |loss: &Loss| events.iter().filter(|event| has(event, loss.field)).count();
    let counted = format.losses().iter().map(|loss| (*loss, having(loss)));
    counted.filter(|(_, events)| *events > 0).collect()
}

/// Whether an event has a field, by its wire path without positions.
fn has(value: &Value, path: &str) -> bool {
    match value {
        Value::Array(items) if !path.is_empty() => items.iter().any(|item| has(item, path)),
        value if path.is_empty() => !value.is_null(),
        value => {
            let (name, below) = path.split_once('.').unwrap_or((path, ""));
            value.get(name).is_some_and(|value| has(value, below))
        }
    }
}
