//! The seeds of the targets: libFuzzer keeps the inputs that reach something new.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{FOLDER, LONGEST, targets};
use crate::files::root;
use crate::shell::{Outcome, generators};

/// The most bytes that the seeds of a target have together.
const MOST: usize = 8 * 1024;

/// Writes the seeds of every target, with the programs in that folder.
pub(super) fn write(programs: &Path) -> Outcome {
    generators(&["seeds"])?;
    for name in targets()? {
        let from = root().join(FOLDER).join("candidates").join(&name);
        let to = fresh(root().join(FOLDER).join("minimised").join(&name))?;
        let mut program = Command::new(programs.join(&name));
        program.args(["-set_cover_merge=1", "-use_counters=0", LONGEST]).args([&to, &from]);
        let status = program.stderr(Stdio::null()).status().map_err(|error| format!("{name}: {error}"))?;
        if !status.success() {
            return Err(format!("{name}: {status} from one of {}", from.display()));
        }
        let mut kept = files(&to)?;
        kept.sort_by_key(|seed| (seed.len(), seed.clone()));
        let (seeds, mut bytes) = (fresh(root().join("fuzz/seeds").join(&name))?, 0);
        for (at, seed) in kept.iter().enumerate() {
            if bytes + seed.len() > MOST {
                break;
            }
            bytes += seed.len();
            let path = seeds.join(format!("{at:03}"));
            std::fs::write(&path, seed).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        println!("{name}: {} inputs reach something new; the shortest are kept, {bytes} bytes", kept.len());
    }
    Ok(())
}

/// The contents of the files of a folder.
fn files(folder: &Path) -> Result<Vec<Vec<u8>>, String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(error)?;
    entries.map(|entry| std::fs::read(entry.map_err(error)?.path()).map_err(error)).collect()
}

/// An empty folder.
fn fresh(folder: PathBuf) -> Result<PathBuf, String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(error)?;
    }
    std::fs::create_dir_all(&folder).map_err(error)?;
    Ok(folder)
}
