//! The places of the files of an export.

use std::fs::{self, OpenOptions};
use std::io::{Write as _, stdout};
use std::path::Path;

use campagne::export::File;

use crate::failure::Failure;
use crate::terminal;

/// What happens to a file that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It is overwritten, like a page that is published every night.
    Replaced,
    /// It is kept, since it may be somebody's work.
    Kept,
}

/// Writes the files: a single one to the named file or to standard output, several to a folder.
pub(crate) fn place(files: &[File], output: Option<&str>, existing: Existing) -> Result<(), Failure> {
    match (files, output) {
        ([], _) => {
            terminal::tell("there is nothing to export");
            Ok(())
        }
        ([file], None) => Ok(stdout().lock().write_all(file.text.as_bytes())?),
        ([file], Some(path)) if !path.ends_with('/') && !Path::new(path).is_dir() => {
            write(Path::new(path), &file.text, existing)
        }
        (_, None) => Err(Failure::SeveralFiles { count: files.len() }),
        (_, Some(folder)) => {
            let failed = |error| Failure::Unwritable { path: folder.to_owned(), error };
            fs::create_dir_all(folder).map_err(failed)?;
            files.iter().try_for_each(|file| write(&Path::new(folder).join(&file.name), &file.text, existing))
        }
    }
}

fn write(path: &Path, text: &str, existing: Existing) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    match existing {
        Existing::Replaced => options.write(true).create(true).truncate(true),
        Existing::Kept => options.write(true).create_new(true),
    };
    let written = options.open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| Failure::Unwritable { path: path.display().to_string(), error })?;
    terminal::tell(&path.display().to_string());
    Ok(())
}
