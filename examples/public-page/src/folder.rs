//! Files of the site, each with what servers send instead of it to browsers that take it compressed.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// Smaller files are not worth a second one.
const WORTH: usize = 1024;

/// The folder of the site.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Writes a file at a path of the site, of which a page is `index.html`.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<(), String> {
        let mut file = self.0.join(path.trim_start_matches('/'));
        if path.ends_with('/') {
            file.push("index.html");
        }
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
        }
        std::fs::write(&file, content).map_err(|error| said(&file, &error))
    }

    /// Writes a file that many ask for, in three forms: plain, gzip and Brotli.
    pub(crate) fn write_compressed(&self, path: &str, content: &[u8]) -> Result<(), String> {
        self.write(path, content)?;
        if content.len() < WORTH {
            return Ok(());
        }
        let name = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.write(&format!("{name}.gz"), &gzip(content).map_err(|error| error.to_string())?)?;
        self.write(&format!("{name}.br"), &brotli(content).map_err(|error| error.to_string())?)
    }
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = BrotliEncoderParams { quality: 9, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut out, &params)?;
    Ok(out)
}

/// Reads a file, or says which could not be read.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| said(path, &error))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
