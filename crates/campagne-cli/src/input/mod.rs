//! Opens the files to read, and reports what people must know about them.

mod kind;
mod told;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, stdin};

use campagne::Campaign;
use campagne::import::{Mapping, Reading, Records, records};
use campagne_territories::Territories;
use indicatif::ProgressBar;

use crate::args::InputFormat;
use crate::failure::Failure;
use crate::terminal;

pub(crate) use told::{about, dropped};

pub(crate) type Input = Box<dyn BufRead + Send>;

/// How to read files.
#[derive(Clone, Copy)]
pub(crate) struct How<'h> {
    pub(crate) from: Option<InputFormat>,
    pub(crate) campaign: &'h Campaign,
    pub(crate) columns: &'h Mapping,
    /// The most bytes of a record.
    pub(crate) limit: usize,
}

/// The name of a file. Standard input has a name of its own.
pub(crate) fn name(file: &str) -> &str {
    if file == "-" { "stdin" } else { file }
}

/// The records of a file, and the progress bar of its reading.
pub(crate) fn open(file: &str, how: How<'_>) -> Result<(Records<'static, Input>, ProgressBar), Failure> {
    let format = kind::of(file, how.from)?;
    let (input, bar): (Input, _) = if file == "-" {
        let bar = terminal::progress(None, "stdin");
        (Box::new(BufReader::with_capacity(1 << 16, bar.wrap_read(stdin()))), bar)
    } else {
        let unreadable = |error| Failure::Unreadable { path: file.to_owned(), error };
        let opened = File::open(file).map_err(unreadable)?;
        let about = opened.metadata().map_err(unreadable)?;
        // A directory opens like a file on Unix, and only fails when it is read.
        if about.is_dir() {
            return Err(unreadable(std::io::ErrorKind::IsADirectory.into()));
        }
        let bar = terminal::progress(about.is_file().then_some(about.len()), file);
        (Box::new(BufReader::with_capacity(1 << 16, bar.wrap_read(opened))), bar)
    };
    let reading = Reading::new(format)
        .territories(Some(Territories::embedded()))
        .mapping(how.columns.clone())
        .for_campaign(how.campaign)
        .max_document(how.limit);
    Ok((records(input, &reading), bar))
}

/// The mapping of the columns of tables, from a file that holds it.
pub(crate) fn columns(path: Option<&str>) -> Result<Mapping, Failure> {
    let Some(path) = path else { return Ok(Mapping::default()) };
    let text = std::fs::read(path).map_err(|error| Failure::Unreadable { path: path.to_owned(), error })?;
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    let columns: BTreeMap<String, Option<String>> =
        serde_json::from_slice(text).map_err(|_| Failure::Columns { path: path.to_owned() })?;
    let pairs = columns.iter().map(|(column, path)| (column.as_str(), path.as_deref()));
    Mapping::new(pairs).map_err(|error| Failure::File { path: path.to_owned(), error })
}
