//! The options that each operation takes, and the answer that it gives.

use super::catalogue::{CAMPAIGN_PAGE, RULE};
#[cfg(feature = "import")]
use super::files::{FILE_READ, FILE_REPORT};
use super::model::{Shape, Type};
#[cfg(feature = "import")]
use super::options::{CHECK_FILE_OPTIONS, READ_OPTIONS};
use super::options::{CHECK_OPTIONS, FACTS_OPTIONS, SCHEMA_OPTIONS};
#[cfg(feature = "programme")]
use super::options::{ON_OPTIONS, PAGE_OPTIONS, PROGRAMME_OPTIONS, STATISTICS_OPTIONS};
#[cfg(feature = "territories")]
use super::options::{SEARCH_OPTIONS, TERRITORY_OPTIONS};
#[cfg(feature = "programme")]
use super::programme::{INTAKE, ON_PAGE, PROGRAMME_PAGE, PUBLIC_EVENT, STATISTICS};
use super::report::{ISSUE, REPORT};
#[cfg(feature = "territories")]
use super::territories::{HIT, TERRITORY_FOUND};

/// An operation of [`wire`](crate::wire), or a method of the object that an operation makes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The operation, as [`OPERATIONS`](crate::wire::OPERATIONS) names it.
    pub operation: &'static str,
    /// The method of that object; empty if the operation itself answers.
    pub method: &'static str,
    /// The options that it takes, if any.
    pub options: Option<&'static Shape>,
    /// What it answers. `None` if it makes an object to ask.
    pub kind: Option<Type>,
    /// Whether it answers one value a line.
    pub lines: bool,
}

const fn answer(operation: &'static str, options: Option<&'static Shape>, kind: Type) -> Answer {
    Answer { operation, method: "", options, kind: Some(kind), lines: false }
}

const fn makes(operation: &'static str, options: &'static Shape) -> Answer {
    Answer { operation, method: "", options: Some(options), kind: None, lines: false }
}

impl Answer {
    const fn by(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    const fn in_lines(self) -> Self {
        Self { lines: true, ..self }
    }
}

/// The answers of the operations, in the order of [`OPERATIONS`](crate::wire::OPERATIONS).
pub static ANSWERS: &[Answer] = &[
    answer("check", Some(&CHECK_OPTIONS), Type::Shape(&REPORT)),
    answer("check_lines", Some(&CHECK_OPTIONS), Type::Shape(&REPORT)).in_lines(),
    #[cfg(feature = "import")]
    answer("check_file", Some(&CHECK_FILE_OPTIONS), Type::Shape(&FILE_REPORT)).in_lines(),
    #[cfg(feature = "import")]
    answer("read_file", Some(&READ_OPTIONS), Type::Shape(&FILE_READ)),
    makes("checker", &CHECK_OPTIONS),
    answer("checker", None, Type::Shape(&REPORT)).by("check"),
    answer("checker", None, Type::Shape(&REPORT)).by("check_lines").in_lines(),
    answer("checker", None, Type::List(&Type::Shape(&ISSUE), 0)).by("issues"),
    #[cfg(feature = "programme")]
    makes("programme", &PROGRAMME_OPTIONS),
    #[cfg(feature = "programme")]
    answer("programme", None, Type::Shape(&INTAKE)).by("intake"),
    #[cfg(feature = "programme")]
    answer("programme", Some(&PAGE_OPTIONS), Type::Shape(&PROGRAMME_PAGE)).by("page"),
    #[cfg(feature = "programme")]
    answer("programme", None, Type::Shape(&PUBLIC_EVENT)).by("lines").in_lines(),
    #[cfg(feature = "programme")]
    answer("programme", Some(&STATISTICS_OPTIONS), Type::Shape(&STATISTICS)).by("statistics"),
    #[cfg(feature = "programme")]
    answer("programme", Some(&ON_OPTIONS), Type::Shape(&ON_PAGE)).by("on"),
    #[cfg(feature = "programme")]
    answer("programme", None, Type::Shape(&PUBLIC_EVENT)).by("event"),
    #[cfg(feature = "export")]
    answer(
        "programme",
        Some(&super::options::EXPORT_OPTIONS),
        Type::List(&Type::Shape(&super::programme::EXPORT_FILE), 0),
    )
    .by("export"),
    answer("rules", None, Type::List(&Type::Shape(&RULE), 1)),
    answer("campaigns", None, Type::List(&Type::Text, 1)),
    answer("campaign", Some(&FACTS_OPTIONS), Type::Shape(&CAMPAIGN_PAGE)),
    answer("schema", Some(&SCHEMA_OPTIONS), Type::Open),
    #[cfg(feature = "territories")]
    answer("territory", Some(&TERRITORY_OPTIONS), Type::Shape(&TERRITORY_FOUND)),
    #[cfg(feature = "territories")]
    answer("search", Some(&SEARCH_OPTIONS), Type::List(&Type::Shape(&HIT), 0)),
    answer("notices", None, Type::Text),
];
