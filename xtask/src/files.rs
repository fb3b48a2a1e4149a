//! Files of the repository, by their paths from its root.

use std::path::{Path, PathBuf};

use crate::shell::Outcome;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

pub(crate) fn read(path: impl AsRef<Path>) -> Result<String, String> {
    let path = root().join(path);
    std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn write(path: impl AsRef<Path>, text: &str) -> Outcome {
    let path = root().join(path);
    let parent = path.parent().map(std::fs::create_dir_all);
    parent
        .transpose()
        .and_then(|_| std::fs::write(&path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn copy(from: &str, to: &str) -> Outcome {
    let to = root().join(to);
    let parent = to.parent().unwrap_or(Path::new(""));
    std::fs::create_dir_all(parent)
        .and_then(|()| std::fs::copy(root().join(from), &to))
        .map(|_| ())
        .map_err(|error| format!("{from}: {error}"))
}

pub(crate) fn copy_folder(from: &str, to: &str) -> Outcome {
    let entries = std::fs::read_dir(root().join(from)).map_err(|error| format!("{from}: {error}"))?;
    entries.flatten().try_for_each(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        copy(&format!("{from}/{name}"), &format!("{to}/{name}"))
    })
}
