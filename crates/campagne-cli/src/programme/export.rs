//! Writes a programme for other systems.

use std::fs;
use std::io::{Write as _, stdout};
use std::path::Path;

use campagne::export::{File, Format, Options, export};
use campagne::programme::{Facet, Query, Selection};

use super::Shown;
use crate::failure::Failure;
use crate::terminal;

pub(super) fn write(shown: &Shown<'_>, selection: &Selection<'_>, format: Format) -> Result<(), Failure> {
    let args = shown.args;
    let mut options = Options::at(shown.now).language(args.language);
    (options.site, options.page) = (args.site.clone(), args.page.clone());
    if args.output.is_none() {
        // What goes to one place is one file.
        options = options.max_bytes(None);
    }
    let mut files = Vec::new();
    if args.by_region {
        for count in selection.facet(Facet::Region) {
            let Ok(region) = count.value.parse() else { continue };
            let query = Query { territories: vec![region], ..args.filters.0.clone() };
            let in_region = shown.index.select(&query);
            let both: Vec<usize> = in_region.events().filter(|number| selection.contains(*number)).collect();
            if !both.is_empty() {
                let code = count.value.rsplit(':').next().unwrap_or_default();
                files.extend(
                    files_of(shown, &both, format, &options).into_iter().map(|file| named(file, code)),
                );
            }
        }
    } else {
        let all: Vec<usize> = selection.events().collect();
        files = files_of(shown, &all, format, &options);
    }
    place(&files, args.output.as_deref())
}

fn files_of(shown: &Shown<'_>, numbers: &[usize], format: Format, options: &Options) -> Vec<File> {
    export(&shown.public.only(numbers.iter().copied()), format, options)
}

/// The same file under the name of a région: `mip-2020.region-84.ics`.
fn named(file: File, code: &str) -> File {
    let (stem, ending) = file.name.split_once('.').unwrap_or((&file.name, ""));
    File { name: format!("{stem}.region-{code}.{ending}"), ..file }
}

/// One file goes to the file that is named, or to standard output; several to a folder.
fn place(files: &[File], output: Option<&str>) -> Result<(), Failure> {
    let write = |path: &Path, text: &str| {
        let failed = |error| Failure::Unwritable { path: path.display().to_string(), error };
        fs::write(path, text).map_err(failed)?;
        terminal::tell(&path.display().to_string());
        Ok(())
    };
    match (files, output) {
        ([], _) => {
            terminal::tell("there is nothing to export");
            Ok(())
        }
        ([file], None) => Ok(stdout().lock().write_all(file.text.as_bytes())?),
        ([file], Some(path)) if !path.ends_with('/') && !Path::new(path).is_dir() => {
            write(Path::new(path), &file.text)
        }
        (_, None) => Err(Failure::SeveralFiles { count: files.len() }),
        (_, Some(folder)) => {
            let failed = |error| Failure::Unwritable { path: folder.to_owned(), error };
            fs::create_dir_all(folder).map_err(failed)?;
            files.iter().try_for_each(|file| write(&Path::new(folder).join(&file.name), &file.text))
        }
    }
}
