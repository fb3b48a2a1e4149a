//! The shapes of what goes over the wire, as data: each declared once. Feature `schema`.
//!
//! The answers of [`wire`](crate::wire), the options that it takes, and the files that people write for the
//! library are objects with members. This module declares for each member its name, what it holds, whether it
//! may be missing, and what it is. JSON Schemas, the types of the Python and the npm package, and the tables
//! of the documentation derive from it. A test checks that all that the library writes agrees with it.
//!
//! A submission is not here: [`form`](crate::form) declares it, and [`EVENT`](event::EVENT) derives from the
//! form.
//!
//! ```
//! use campagne::shapes::{Presence, report::REPORT};
//! let members = REPORT.members();
//! let granted = members.iter().find(|member| member.name == "extended_deadline").unwrap();
//! assert_eq!(granted.presence, Presence::Optional);
//! ```

mod answers;
pub mod campaign;
pub mod catalogue;
#[cfg(feature = "import")]
pub mod command;
mod document;
pub mod event;
#[cfg(feature = "import")]
pub mod files;
mod model;
pub mod options;
#[cfg(feature = "programme")]
pub mod programme;
pub mod report;
#[cfg(feature = "territories")]
pub mod territories;
pub mod words;

pub use answers::{ANSWERS, Answer};
pub use document::Document;
pub use event::event_members;
pub use model::{Case, Form, Member, Presence, Shape, Side, Type};
pub use words::{Listed, WordSet, word_sets};

/// Every shape. Each one comes after the shapes that it holds, except for options.
#[must_use]
pub fn all() -> Vec<&'static Shape> {
    let all: &[&[&'static Shape]] = &[
        options::ALL,
        report::ALL,
        catalogue::ALL,
        campaign::ALL,
        event::ALL,
        #[cfg(feature = "territories")]
        territories::ALL,
        #[cfg(feature = "import")]
        files::ALL,
        #[cfg(feature = "import")]
        command::ALL,
        #[cfg(feature = "programme")]
        programme::ALL,
    ];
    all.concat()
}
