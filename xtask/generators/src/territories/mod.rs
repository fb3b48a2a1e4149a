//! `cargo xtask territories`: reads the sources on French territories and writes the tables of the crate
//! `campagne-territories`.

mod areas;
mod check;
mod day;
mod folder;
mod history;
mod movements;
mod points;
mod read;
mod record;
mod sources;
mod summary;
mod tables;

use folder::Folder;
pub(crate) use tables::agree;

use crate::files::{Outcome, read as read_file, write};

/// Where the sources are looked for.
const DEFAULT: &str = "target/territories";

/// Writes the tables, or checks that they are fresh and compares them with independent sources.
pub(crate) fn run(sources: Option<&str>, check: bool) -> Outcome {
    let path = sources.unwrap_or(DEFAULT);
    println!("sources in {path}");
    let folder = Folder::open(path, check)?;
    let (model, history) = read::read(&folder)?;
    let areas = areas::read(&folder)?;
    let counts = summary::of(&model, &areas);
    for (count, what) in &counts {
        println!("{count:>8}  {what}");
    }
    check::consistent(&model, &history, &areas)?;
    if check {
        check::independent(&folder, &model, &history)?;
    }

    let table = areas::text(&areas);
    if !check {
        write(areas::FILE, &table)?;
        println!("{} written", areas::FILE);
    } else if read_file(areas::FILE)? != table {
        return Err(format!("{} is not fresh; run `cargo xtask territories`", areas::FILE));
    }
    tables::run(&model, &counts, check)
}
