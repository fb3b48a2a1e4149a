//! Model, check and publish the events of a public campaign.
//!
//! A *campaign* is a period in which a public body invites others to list events, up to a
//! deadline, within a date window, all over a territory. What somebody files is a [`Submission`]. Checking
//! it against a [`Campaign`] gives a [`Report`] with every problem at once, each at its place and in words.
//! An accepted submission gives a typed [`Event`].
//!
//! ```text
//! text → Submission → Form → findings of the rules → Report
//!                       └──→ Event
//! ```
//!
//! # A first check
//!
//! ```
//! use campagne::{Campaign, Language, Options, Submission};
//!
//! let campaign = Campaign::builtin("mip-2020")?;
//! let options = Options::at("2020-10-15T10:00:00Z")?.language(Language::En);
//! let typed = r#"{"title": "Atelier", "format": "worskhop"}"#;
//!
//! let report = campaign.check(&Submission::from_json(typed), &options);
//! let format = report.findings.iter().find(|finding| finding.place.to_string() == "/format").unwrap();
//! assert_eq!(format.code(), "invalid-choice");
//! assert_eq!(format.fix.as_ref().unwrap().value, "workshop");
//! # Ok::<(), campagne::Error>(())
//! ```
//!
//! # Where to look next
//!
//! - [`Campaign`]: the edition as data; [`Campaign::builtin`], [`Campaign::from_toml`].
//! - [`Options`]: `now` (the library reads no clock), mode, language, levels, what is shown;
//!   [`Options::from_json`] reads them in the names of the contract.
//! - [`Campaign::check_all`]: a list, with its duplicates reported; [`Collection`]: files of any length.
//! - [`Rule`]: the catalogue, from which messages and documentation come.
//! - [`Zone`]: the time zones of the French territories, for chrono.
//! - [`form`]: the fields of the wire, as data; `schema` (a feature): the same as JSON Schema.
//! - [`wire`]: the operations that other languages call, from text to text.
//!
//! The library has no clock, no I/O, no randomness and no `unsafe`, does not panic on any
//! input, and gives the same bytes on every platform.

#![forbid(unsafe_code)]

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

// In layers, as ARCHITECTURE.md lists them: each uses only the ones before it.

// Words, numbers, texts.
mod error;
mod json;
mod number;
mod sorted;
mod submission;
mod text;
pub mod words;

// The data: words of the wire, zones, holidays, modes, fields, rules, campaigns.
pub mod campaign;
pub mod form;
pub mod holiday;
mod mode;
#[macro_use]
pub mod rule;
pub mod vocabulary;
pub mod zone;

// From a submission to its findings and its report.
mod campaigns;
mod check;
mod engine;
mod options;
mod read;
pub mod report;
mod rules;

// From accepted submissions to events, lists and programmes.
mod collection;
pub mod event;
#[cfg(feature = "programme")]
pub mod programme;
#[cfg(any(feature = "import", feature = "programme"))]
mod records;

// To and from other formats.
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "import")]
pub mod import;
#[cfg(feature = "new-edition")]
pub mod new_edition;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "schema")]
pub mod shapes;
#[cfg(any(feature = "export", feature = "import"))]
mod sheet;
mod sourced;
pub mod wire;

pub use campaign::Campaign;
pub use check::{Checker, Inspection};
pub use collection::{Collection, Digest};
pub use error::Error;
pub use event::Event;
pub use form::Path;
pub use mode::Mode;
pub use options::Options;
pub use report::{Finding, Report, Verdict, write_instant};
pub use rule::{Level, Rule, Severity};
pub use rules::find_rule;
pub use sourced::Sourced;
pub use submission::Submission;
pub use words::{Language, Words};
pub use zone::Zone;
