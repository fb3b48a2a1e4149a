//! The records of a run so far, to find which ones later records repeat.

use campagne::{Checker, Collection, Digest, Inspection};

/// The place of a record, as reports name it: `evenements.csv:12`.
pub(super) fn source(file: &str, line: u64) -> String {
    format!("{file}:{line}")
}

/// What is kept of the records of all files, and the place of each, which takes eight bytes more.
pub(super) struct Seen<'c> {
    collection: Collection<'c>,
    sources: Sources,
}

#[derive(Default)]
struct Sources {
    /// The number of the first record of each file, and its name.
    files: Vec<(usize, String)>,
    lines: Vec<u64>,
}

impl<'c> Seen<'c> {
    pub(super) fn new(checker: &'c Checker<'c>) -> Self {
        Self { collection: Collection::new(checker), sources: Sources::default() }
    }

    /// The next records belong to another file.
    pub(super) fn next_file(&mut self, name: &str) {
        self.sources.files.push((self.sources.lines.len(), name.to_owned()));
    }

    /// Adds the next record. If it repeats an earlier one, its report says so.
    pub(super) fn add(&mut self, line: u64, digest: &Digest, inspection: &mut Inspection) {
        self.sources.lines.push(line);
        self.collection.add(digest, inspection, |earlier| self.sources.of(earlier));
    }
}

impl Sources {
    /// The file and the line of a record: `evenements.csv:12`.
    fn of(&self, record: usize) -> Option<String> {
        let (_, file) = self.files.iter().rfind(|(first, _)| *first <= record)?;
        Some(source(file, *self.lines.get(record)?))
    }
}
