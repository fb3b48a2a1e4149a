//! The files of tables, their fingerprint and their notice.

use campagne_territories::build::{self, Files, Model};

use super::folder::sha256;
use super::sources::{SOURCES, Source};
use crate::files::{Outcome, read, root, write};

/// Where the files are.
const FOLDER: &str = "crates/campagne-territories";

/// Each file that is made from the model, with its bytes.
fn all(files: &Files) -> [(&'static str, &[u8]); 5] {
    [
        ("core.bin", &files.core),
        ("admin.bin", &files.admin),
        ("names.bin", &files.names),
        ("points.bin", &files.points),
        ("embedded.bin", &files.embedded),
    ]
}

/// Writes the files, or checks that they are fresh.
pub(crate) fn run(model: &Model, counts: &[(usize, &str)], check: bool) -> Outcome {
    println!("making the tables (some seconds)");
    let files = build::files(model).map_err(|error| error.to_string())?;
    for (name, bytes) in all(&files) {
        let path = root().join(FOLDER).join("data").join(name);
        let io = |error: std::io::Error| format!("{}: {error}", path.display());
        if !check {
            std::fs::write(&path, bytes).map_err(io)?;
        } else if std::fs::read(&path).map_err(io)? != bytes {
            return Err(format!("{FOLDER}/data/{name} is not fresh; run `cargo xtask territories`"));
        }
        println!("  {name:<12} {:>7} bytes", bytes.len());
    }
    for (name, text) in [("data/fingerprint.toml", fingerprint(&files, counts)), ("NOTICE", notice())] {
        let path = format!("{FOLDER}/{name}");
        if !check {
            write(&path, &text)?;
        } else if read(&path)? != text {
            return Err(format!("{path} is not fresh; run `cargo xtask territories`"));
        }
    }
    Ok(())
}

/// Compares the committed files with their fingerprint. This needs no source.
pub(crate) fn agree() -> Outcome {
    let fingerprint = read(format!("{FOLDER}/data/fingerprint.toml"))?;
    for name in ["core.bin", "admin.bin", "names.bin", "points.bin", "embedded.bin"] {
        let path = root().join(FOLDER).join("data").join(name);
        let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        if !fingerprint.contains(&line(name, &bytes)) {
            return Err(format!("{FOLDER}/data/{name} is not the file that fingerprint.toml tells of"));
        }
    }
    if read(format!("{FOLDER}/NOTICE"))? != notice() {
        return Err(format!("{FOLDER}/NOTICE is not fresh; run `cargo xtask territories`"));
    }
    println!("the tables of territories are those of their fingerprint");
    Ok(())
}

fn line(name: &str, bytes: &[u8]) -> String {
    format!("{name:?} = {{ bytes = {}, sha256 = \"{}\" }}\n", bytes.len(), sha256(bytes))
}

/// The sources and contents of the tables, for people to compare.
fn fingerprint(files: &Files, counts: &[(usize, &str)]) -> String {
    let mut text =
        "# Written by `cargo xtask territories`: what the tables are made of, and what is in them.\n\n\
                    [files]\n"
            .to_owned();
    for (name, bytes) in all(files) {
        text += &line(name, bytes);
    }
    text += "\n[counts]\n";
    for (count, what) in counts {
        text += &format!("{what:?} = {count}\n");
    }
    for (name, bytes) in all(files) {
        text += &format!("\n[sections.{name:?}]\n");
        for (section, len) in build::sections(bytes) {
            text += &format!("{section} = {len}\n");
        }
    }
    for source in &SOURCES {
        let Source { file, package, what, vintage, licence, sha256, check_only, .. } = source;
        text += &format!("\n[[sources]]\nfile = {file:?}\n");
        if !package.is_empty() {
            text += &format!("package = {package:?}\n");
        }
        text +=
            &format!("what = {what:?}\nvintage = {vintage:?}\nlicence = {licence:?}\nsha256 = {sha256:?}\n");
        if *check_only {
            text += "only_to_check = true\n";
        }
    }
    text
}

/// The publishers of the data, as the licence asks.
fn notice() -> String {
    let mut text = "\
campagne-territories holds data of French public bodies, under the Licence Ouverte / Open Licence 2.0
of Etalab (https://www.etalab.gouv.fr/licence-ouverte-open-licence), which asks to name their source
and the date of their last update. The tables were made from them, and are not theirs.
"
    .to_owned();
    for source in SOURCES.iter().filter(|source| !source.check_only) {
        text += &format!("\n{} ({})\n", capital(source.what), source.vintage);
        for (publisher, address) in source.publishers {
            text += &format!("  {publisher}\n    {address}\n");
        }
        if !source.through.is_empty() {
            text += &format!("  through {}\n", source.through);
        }
    }
    text += "
Postal codes: their publication under the Licence Ouverte is stated by the README of Etalab's
package since January 2022; older pages named the ODbL.
";
    text
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
