//! The static site: pages in both languages, scripts, the npm package, the design system.

use std::io::Write;
use std::path::{Path, PathBuf};

use campagne::Language;

use crate::arguments::Arguments;
use crate::campaign::Edition;
use crate::page::{self, Filled, Pages, texts};

/// What the pages use of the design system, below its `dist`.
const DESIGN: [&str; 4] = ["dsfr.main.min.css", "dsfr.module.min.js", "fonts", "icons"];

/// What of the npm package no page of the form fetches: it knows nothing of programmes and files.
const OTHER_BUILDS: [&str; 2] = ["programme", "exchange"];

/// What is smaller goes into one packet as it is.
const WORTH_IT: usize = 1200;

/// Makes the site in its folder, which is emptied first.
pub(crate) fn site(arguments: &Arguments) -> Result<(), String> {
    let edition = Edition::named(arguments.get("campaign"))?;
    let site = arguments.folder("site")?;
    if site.exists() {
        std::fs::remove_dir_all(&site).map_err(|error| format!("{}: {error}", site.display()))?;
    }
    copy(&arguments.folder("sources")?, &site)?;
    copy(&arguments.folder("package")?, &site.join("campagne"))?;
    let dist = arguments.folder("dsfr")?.join("dist");
    for name in DESIGN {
        copy(&dist.join(name), &site.join("dsfr").join(name))?;
    }
    for &language in Language::ALL {
        let pages = Pages::of(&edition, language)?;
        let form = pages.form(Filled::default());
        for (name, page) in [
            (texts::file(language), page::form_page(&form)),
            (texts::statement_file(language), page::statement(&form)),
            (texts::notice_file(language), page::notice(&form)),
        ] {
            write(&site.join(name), page.into_string().as_bytes())?;
        }
    }
    compress(&site)?;
    println!("{}", site.display());
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// A file, or a folder with all that is in it but what a page never fetches.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", from.display());
    if from.is_dir() {
        std::fs::create_dir_all(to).map_err(fault)?;
        for entry in std::fs::read_dir(from).map_err(fault)?.flatten() {
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    let name = from.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let other = name.ends_with(".wasm") && OTHER_BUILDS.iter().any(|build| name.starts_with(build));
    if other || from.extension().is_some_and(|ending| ending == "woff" || ending == "map") {
        return Ok(());
    }
    let parent = to.parent().map_or(Ok(()), std::fs::create_dir_all);
    parent.and_then(|()| std::fs::copy(from, to)).map(drop).map_err(fault)
}

/// Compresses texts, tables and WebAssembly beside themselves, once, as well as can be.
fn compress(folder: &Path) -> Result<(), String> {
    for path in files(folder)? {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !matches!(ending, "html" | "css" | "js" | "json" | "svg" | "wasm" | "bin") {
            continue;
        }
        #[expect(clippy::disallowed_methods, reason = "a program reads the files that it is given")]
        let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        if bytes.len() < WORTH_IT {
            continue;
        }
        let fault = |error: std::io::Error| format!("{}: {error}", path.display());
        let mut packed = Vec::new();
        let mut brotli = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
        brotli.write_all(&bytes).and_then(|()| brotli.flush()).map_err(fault)?;
        drop(brotli);
        write(&beside(&path, "br"), &packed)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let packed = gzip.write_all(&bytes).and_then(|()| gzip.finish()).map_err(fault)?;
        write(&beside(&path, "gz"), &packed)?;
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut all = Vec::new();
    for entry in entries.flatten() {
        if entry.path().is_dir() {
            all.extend(files(&entry.path())?);
        } else {
            all.push(entry.path());
        }
    }
    Ok(all)
}
