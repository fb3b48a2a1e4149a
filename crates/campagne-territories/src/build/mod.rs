//! Makes the tables from the data of the sources (feature `build`, for `cargo xtask territories`).

mod admin;
mod core;
mod error;
mod image;
mod model;
mod numbering;
mod pieces;

pub use error::BuildError;
pub use model::{Commune, Edge, Epci, FormerName, Model, Part};

/// The files of tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The first file for the browser: communes with names, codes, postal codes, inhabitants.
    pub core: Vec<u8>,
    /// For the browser: EPCI, parts of communes, history.
    pub admin: Vec<u8>,
    /// For the browser: former names.
    pub names: Vec<u8>,
    /// For the browser, and for the program: coordinates.
    pub points: Vec<u8>,
    /// For the program: all but coordinates.
    pub embedded: Vec<u8>,
}

/// Makes the files.
///
/// # Errors
///
/// If the sources have data that the tables cannot hold.
pub fn files(model: &Model) -> Result<Files, BuildError> {
    let numbering = numbering::Numbering::new(model)?;
    let core = core::file(model, &numbering)?;
    let admin = admin::file(model, &numbering)?;
    let names = admin::old_names(model)?;
    let points = core::points(&numbering)?;
    let embedded = image::file(&core, &admin, &names)?;
    Ok(Files { core, admin, names, points, embedded })
}

/// The words of a name, folded as keys are, with spaces between.
#[must_use]
pub fn folded_words(name: &str) -> String {
    let words = crate::fold::words(name).map(|word| String::from_utf8_lossy(word.as_bytes()).into_owned());
    words.collect::<Vec<_>>().join(" ")
}

/// The sections of a file: the name of each, and how many bytes it takes.
#[must_use]
pub fn sections(file: &[u8]) -> Vec<(&'static str, usize)> {
    let Ok(sections) = crate::store::Sections::copied(file) else { return Vec::new() };
    crate::store::Section::ALL
        .iter()
        .filter_map(|&(section, name)| Some((name, sections.raw(section).ok()?.len())))
        .collect()
}
