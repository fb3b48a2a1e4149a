//! A programme for other systems: agendas, search engines, portals, spreadsheets.
//!
//! Exports take only what is [public](crate::programme::Public), and write into memory: the caller writes the
//! files.
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
mod exporter;
mod file;
mod format;
mod geojson;
mod icalendar;
mod json;
mod jsonld;
mod linked;
mod losses;
mod lost;
mod markdown;
mod openagenda;
mod options;
mod view;

pub use file::File;
pub use format::Format;
pub use losses::{Extent, Loss, fields};
pub use lost::lost;
pub use markdown::to_html as html_of_markdown;
pub use options::Options;

use crate::programme::{Public, PublicEvent};
use view::View;

/// A programme in a format. Most formats give one file. [`Format::Csv`] gives the table with its description,
/// [`Format::Icalendar`] several files if one would be too large for calendar programs.
#[must_use]
pub fn export(public: &Public<'_>, format: Format, options: &Options) -> Vec<File> {
    (format.exporter().programme)(&View::new(public, options))
}

/// One event in a format. Returns `None` if the format has no file of one event.
#[must_use]
pub fn event(public: &Public<'_>, event: PublicEvent<'_>, format: Format, options: &Options) -> Option<File> {
    let one = format.exporter().event?;
    Some(one(&View::new(public, options), event))
}
