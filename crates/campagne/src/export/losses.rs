//! What a format cannot carry.

use serde_json::Value;

use super::Format;
use crate::form::{Form, Kind, ObjectSpec};
use crate::programme::Public;
use crate::words::Words;

/// A field of the wire that a format cannot carry as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// The field, by its wire path without positions: `venue.commune`, `sessions.start`.
    pub field: &'static str,
    /// How far it is lost.
    pub extent: Extent,
}

/// How far a field is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing of it is in the file.
    Whole,
    /// It is there for people or in another shape, from which it may not be had back; the words say how.
    Part(Words),
}

/// A field of which nothing is in the file.
pub(super) const fn wholly(field: &'static str) -> Loss {
    Loss { field, extent: Extent::Whole }
}

/// A field that is there in another shape.
pub(super) const fn partly(field: &'static str, fr: &'static str, en: &'static str) -> Loss {
    Loss { field, extent: Extent::Part(Words { fr, en }) }
}

/// What of a programme a format cannot carry, each with the number of events that have it: the losses
/// of the format, but for the fields that no event fills.
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
    // What is written here has text keys and finite numbers, which is all that could fail.
    let events: Vec<Value> =
        public.events().iter().map(|event| serde_json::to_value(event).unwrap_or_default()).collect();
    let having = |loss: &Loss| events.iter().filter(|event| has(event, loss.field)).count();
    let counted = format.losses().iter().map(|loss| (*loss, having(loss)));
    counted.filter(|(_, events)| *events > 0).collect()
}

/// True where an event fills a field, by its wire path without positions.
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

/// The fields of the wire that may be published, by their paths without positions, in the order of the
/// contract: all but those of who filed the submission.
///
/// ```
/// let fields = campagne::export::fields();
/// assert!(fields.contains(&"venue.postal_code".to_owned()));
/// assert!(!fields.iter().any(|field| field.starts_with("submitter")));
/// ```
#[must_use]
pub fn fields() -> Vec<String> {
    let mut fields = Vec::new();
    collect(&Form::SPEC, "", &mut fields);
    fields
}

fn collect(object: &ObjectSpec, above: &str, fields: &mut Vec<String>) {
    for field in object.fields.iter().filter(|field| !above.is_empty() || field.name != "submitter") {
        let path = if above.is_empty() { field.name.to_owned() } else { format!("{above}.{}", field.name) };
        match field.kind {
            Kind::Object(object) => collect(object, &path, fields),
            Kind::List(Kind::Object(object)) => collect(object, &path, fields),
            _ => fields.push(path),
        }
    }
}
