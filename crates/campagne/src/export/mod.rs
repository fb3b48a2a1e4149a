//! What other systems take of a programme: agendas, search engines, portals, spreadsheets.
//!
//! They take what is [public](crate::programme::Public) alone, and write into memory: files are for the
//! caller.
//!
//! ```
//! use campagne::export::{Format, Options, export};
//! use campagne::programme::{Entry, Moderation, Programme};
//! use campagne::{Campaign, Submission};
//!
//! let campaign = Campaign::builtin("mip-2020")?;
//! let typed = Submission::from_json(include_str!("../../../../tests/bases/workshop.json"));
//! let (_, event) = campaign.checker(&campagne::Options::at("2020-10-15T10:00:00Z")?).accept(&typed);
//! let mut entry = Entry::new("sub-000123", event.expect("it is accepted"));
//! entry.moderation = Moderation::Published;
//! let mut programme = Programme::new(&campaign);
//! programme.add(entry);
//!
//! let options = Options::at("2020-11-01T08:00:00Z".parse().unwrap()).site("https://exemple.fr/programme");
//! let files = export(&programme.public(), Format::Icalendar, &options);
//! assert_eq!(files[0].name, "mip-2020.ics");
//! assert!(files[0].text.contains("DTSTART;TZID=Europe/Paris:20201103T140000\r\n"));
//! # Ok::<(), campagne::Error>(())
//! ```

mod atom;
mod card;
mod cpev;
mod csv;
mod format;
mod geojson;
mod icalendar;
mod json;
mod jsonld;
mod linked;
mod losses;
mod markdown;
mod openagenda;
mod options;
mod view;

pub use format::Format;
pub use losses::{Extent, Loss, fields, lost};
pub use markdown::to_html as html_of_markdown;
pub use options::Options;

use crate::programme::{Public, PublicEvent};
use view::View;

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder: letters without accents, digits, `-`, `_` and `.`.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds, to be written as UTF-8.
    pub text: String,
}

/// A programme in a format. Most formats give one file; [`Format::Csv`] gives the table with what
/// describes it, [`Format::Icalendar`] several where one would be larger than calendars take.
#[must_use]
pub fn export(public: &Public<'_>, format: Format, options: &Options) -> Vec<File> {
    (format.exporter().programme)(&View::new(public, options))
}

/// One event in a format; none where the format has no file of one event.
#[must_use]
pub fn event(public: &Public<'_>, event: PublicEvent<'_>, format: Format, options: &Options) -> Option<File> {
    let one = format.exporter().event?;
    Some(one(&View::new(public, options), event))
}
