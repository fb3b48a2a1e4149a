//! Opens what is to be checked.

use std::fs::File;
use std::io::{BufRead, BufReader, stdin};
use std::path::Path;

use campagne::import::{Format, Records, records};
use indicatif::ProgressBar;

use crate::args::InputFormat;
use crate::failure::Failure;
use crate::terminal;

pub(crate) type Input = Box<dyn BufRead + Send>;

/// The records of a file, and the bar that follows its reading.
pub(crate) fn open(
    file: &str,
    from: Option<InputFormat>,
    limit: usize,
) -> Result<(Records<Input>, ProgressBar), Failure> {
    let format = match from {
        Some(format) => format.into(),
        None => kind_of(file)?,
    };
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
    Ok((records(input, format, limit), bar))
}

fn kind_of(file: &str) -> Result<Format, Failure> {
    let extension = Path::new(file).extension().and_then(|extension| extension.to_str());
    let format = extension.and_then(Format::of_extension);
    match format {
        Some(format) => Ok(format),
        // A missing file is the nearer truth than an odd name.
        None if file != "-" && !Path::new(file).exists() => {
            Err(Failure::Unreadable { path: file.to_owned(), error: std::io::ErrorKind::NotFound.into() })
        }
        None if file != "-" && Path::new(file).is_dir() => {
            Err(Failure::Unreadable { path: file.to_owned(), error: std::io::ErrorKind::IsADirectory.into() })
        }
        None => Err(Failure::UnknownKind { path: file.to_owned() }),
    }
}
