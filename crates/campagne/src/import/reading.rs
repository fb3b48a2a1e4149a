//! The options for reading a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use campagne_territories::Territories;

use super::format::Format;
use crate::campaign::{Campaign, Limits, Window};
use crate::error::Error;
use crate::form::{Form, Kind};
use crate::words::{fold, nearest_name};

/// How to read a file: its kind, and what its values are read with.
#[derive(Debug, Clone)]
pub struct Reading<'r> {
    pub(super) format: Format,
    pub(super) max_document: usize,
    /// The campaign, under whose name OpenAgenda keeps the identifiers of this library.
    pub(super) campaign: Option<Arc<str>>,
    pub(super) windows: Vec<Window>,
    pub(super) territories: Option<&'r Territories>,
    pub(super) mapping: Mapping,
}

impl<'r> Reading<'r> {
    /// A kind of file, read without a campaign: records of 1 MiB at most, recurrences from their start on.
    /// Communes are found in the territories that are part of the program, if they are.
    #[must_use]
    pub fn new(format: Format) -> Self {
        #[cfg(feature = "embedded")]
        let territories = Some(Territories::embedded());
        #[cfg(not(feature = "embedded"))]
        let territories = None;
        Self {
            format,
            max_document: Limits::default().document,
            campaign: None,
            windows: Vec::new(),
            territories,
            mapping: Mapping::default(),
        }
    }

    /// Sets the campaign: its limit on the length of a document, and its days, within which occurrences of a
    /// recurring event must be.
    ///
    /// ```
    /// use campagne::Campaign;
    /// use campagne::import::{Format, Reading, records};
    ///
    /// let weekly = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200107\n\
    ///     RRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n";
    /// let campaign = Campaign::builtin("mip-2020")?;
    /// let reading = Reading::new(Format::Ics).for_campaign(&campaign);
    /// let record = records(weekly.as_bytes(), &reading).next().unwrap().unwrap();
    /// let sessions: serde_json::Value = serde_json::from_slice(&record.text).unwrap();
    /// assert_eq!(sessions["sessions"][0]["start"], "2020-11-03");
    /// assert_eq!(sessions["sessions"].as_array().unwrap().len(), 4);
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn for_campaign(mut self, campaign: &Campaign) -> Self {
        self.max_document = campaign.limits.document;
        self.campaign = Some(Arc::clone(&campaign.id));
        self.windows.clone_from(&campaign.windows);
        self
    }

    /// Sets the most bytes that are kept of a record. A longer record has one byte more.
    #[must_use]
    pub const fn max_document(mut self, bytes: usize) -> Self {
        self.max_document = bytes;
        self
    }

    /// Sets the territories in which communes are found, or none.
    #[must_use]
    pub const fn territories(mut self, territories: Option<&'r Territories>) -> Self {
        self.territories = territories;
        self
    }

    /// Sets the mapping of the columns of a table.
    #[must_use]
    pub fn mapping(mut self, mapping: Mapping) -> Self {
        self.mapping = mapping;
        self
    }
}

/// The fields of the columns of a table, if their names are not enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The wire path of each folded header. `None` for a column that is left out.
    pub(super) columns: BTreeMap<String, Option<String>>,
}

impl Mapping {
    /// A mapping from names of columns to wire paths (`venue.postal_code`, `sessions.1.start`). `None` leaves
    /// a column out.
    ///
    /// ```
    /// use campagne::import::Mapping;
    /// let columns = [("Où ça ?", Some("venue.name")), ("Suivi interne", None)];
    /// assert!(Mapping::new(columns).is_ok());
    /// let error = Mapping::new([("Où ça ?", Some("venue.nme"))]).unwrap_err();
    /// assert_eq!(error.to_string(), "there is no field `venue.nme`, did you mean `venue.name`?");
    /// ```
    ///
    /// # Errors
    /// [`Error::UnknownField`] for a path to no plain field.
    pub fn new<'m>(columns: impl IntoIterator<Item = (&'m str, Option<&'m str>)>) -> Result<Self, Error> {
        let mut mapping = Self::default();
        for (header, path) in columns {
            if let Some(path) = path {
                known(path)?;
            }
            mapping.columns.insert(fold(header), path.map(str::to_owned));
        }
        Ok(mapping)
    }
}

/// Refuses a path that leads to no plain field.
fn known(path: &str) -> Result<(), Error> {
    // `sessions.start` means the first session.
    let mut kind = Kind::Object(&Form::SPEC);
    let mut pointer = String::new();
    let refused = |nearest: Option<String>| Error::UnknownField { given: path.into(), nearest };
    for name in path.split('.') {
        if let Kind::List(item @ Kind::Object(_)) = kind {
            kind = *item;
            if name.parse::<u16>().is_ok() {
                pointer = format!("{pointer}{name}.");
                continue;
            }
        }
        let Kind::Object(object) = kind else { return Err(refused(None)) };
        let Some(field) = object.fields.iter().find(|field| field.name == name) else {
            let names = object.fields.iter().map(|field| field.name);
            return Err(refused(nearest_name(name, names).map(|name| format!("{pointer}{name}"))));
        };
        kind = field.kind;
        pointer = format!("{pointer}{name}.");
    }
    match kind {
        Kind::Object(_) | Kind::List(Kind::Object(_)) => Err(refused(None)),
        _ => Ok(()),
    }
}
