//! What a format cannot carry.

use crate::form::{Form, Kind, ObjectSpec};
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
    /// The file has nothing of it.
    Whole,
    /// The file has it for people or in another shape, and it may not be restored from there; the words
    /// explain how.
    Part(Words),
}

/// A field that is lost wholly.
pub(super) const fn wholly(field: &'static str) -> Loss {
    Loss { field, extent: Extent::Whole }
}

/// A field that is there in another shape.
pub(super) const fn partly(field: &'static str, fr: &'static str, en: &'static str) -> Loss {
    Loss { field, extent: Extent::Part(Words { fr, en }) }
}

/// The fields of the wire that may be published, by their paths without positions, in the order of the
/// contract: all but the submitter's.
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
