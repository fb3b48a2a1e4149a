//! Writes a programme for other systems.

use campagne::export::{File, Format, Options, export};
use campagne::programme::{Facet, Query, Selection};

use super::shown::Shown;
use crate::failure::Failure;
use crate::publish::{Existing, place};

pub(super) fn write(shown: &Shown<'_>, selection: &Selection<'_>, format: Format) -> Result<(), Failure> {
    let args = shown.args;
    let mut options = Options::at(shown.now).language(args.language);
    (options.site, options.page) = (args.site.clone(), args.page.clone());
    if args.output.is_none() {
        // Output to one place is one file.
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
    place(&files, args.output.as_deref(), Existing::Replaced)
}

fn files_of(shown: &Shown<'_>, numbers: &[usize], format: Format, options: &Options) -> Vec<File> {
    export(&shown.public.only(numbers.iter().copied()), format, options)
}

/// The same file with a région in its name: `mip-2020.region-84.ics`.
fn named(file: File, code: &str) -> File {
    let (stem, ending) = file.name.split_once('.').unwrap_or((&file.name, ""));
    File { name: format!("{stem}.region-{code}.{ending}"), ..file }
}
