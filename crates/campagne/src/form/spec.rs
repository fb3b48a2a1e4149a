//! The fields of a submission, as data: names, order, labels, kinds and limits.
//!
//! The reader, the paths of findings, the columns of a spreadsheet and the generated
//! documentation all come from here.

use crate::vocabulary::VocabularySpec;
use crate::words::Words;

/// An object of the wire: its fields, in the order in which findings are given.
#[derive(Debug, PartialEq)]
pub struct ObjectSpec {
    /// The fields.
    pub fields: &'static [FieldSpec],
}

/// A field of the wire.
#[derive(Debug, PartialEq)]
pub struct FieldSpec {
    /// Its name on the wire.
    pub name: &'static str,
    /// Its name in forms, spreadsheets and messages; no two fields share a label.
    pub label: Words,
    /// What it holds.
    pub kind: Kind,
    /// How long its text or list may be.
    pub limit: Limit,
    /// An accepted value, as people would type it.
    pub example: &'static str,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Text that may have several lines.
    Prose,
    /// A word of a vocabulary.
    Word(&'static VocabularySpec),
    /// `true` or `false`.
    Flag,
    /// A whole number of at least one.
    Count,
    /// A number between two bounds, both included.
    Number(f64, f64),
    /// A date or date-time.
    When,
    /// An `http` or `https` link.
    Link,
    /// An electronic mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A French postal code.
    PostalCode,
    /// A SIRET, the number of an establishment.
    Siret,
    /// The INSEE code of a commune.
    Commune,
    /// The identifier of a territory.
    Territory,
    /// The IANA name of a time zone of a French territory.
    Zone,
    /// The code of a language.
    Language,
    /// An object.
    Object(&'static ObjectSpec),
    /// A list.
    List(&'static Kind),
}

/// A type that has a kind on the wire.
pub(crate) trait Declared {
    const KIND: Kind;
}

/// A limit on length that a campaign may set; see [`Limits`](crate::campaign::Limits).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Titles.
    Title,
    /// Summaries.
    Summary,
    /// Descriptions.
    Description,
    /// Links.
    Link,
    /// Electronic mail addresses.
    Email,
    /// Sessions of one event.
    Sessions,
    /// Any other text, and any other list.
    Other,
}

impl FieldSpec {
    /// The kind of the field, or of each of its items.
    pub(crate) const fn item(&self) -> Kind {
        match self.kind {
            Kind::List(item) => *item,
            kind => kind,
        }
    }
}

impl ObjectSpec {
    /// The position of a field by its name. The search begins at `hint`, since fields mostly come in order.
    pub(crate) fn position(&self, name: &str, hint: usize) -> Option<usize> {
        if self.fields.get(hint).is_some_and(|field| field.name == name) {
            return Some(hint);
        }
        let (before, after) = self.fields.split_at_checked(hint).unwrap_or((self.fields, &[]));
        // Few names have this length and first letter: only these are compared in full.
        let (length, first) = (name.len(), name.bytes().next());
        let is_it = |field: &FieldSpec| {
            field.name.len() == length && field.name.bytes().next() == first && field.name == name
        };
        let at = |fields: &[FieldSpec]| fields.iter().position(is_it);
        at(after).map(|at| hint + at).or_else(|| at(before))
    }
}
