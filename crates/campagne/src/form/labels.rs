//! The host's own names of fields, so that messages name them as users see them.

use std::sync::Arc;

use super::path::Path;
use crate::words::Language;

/// Names by path; a path with a wildcard names every item of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Labels(Option<Arc<Vec<(Path, String)>>>);

impl Labels {
    /// Gives a name to a path; it replaces an earlier one.
    pub(crate) fn set(&mut self, path: Path, name: String) {
        let names = Arc::make_mut(self.0.get_or_insert_default());
        names.retain(|(known, _)| *known != path);
        names.push((path, name));
    }

    /// The name of a field: the host's for exactly this path, else the host's for every item of its list,
    /// else ours. In a list, the last two include the number of the item.
    pub(crate) fn of(&self, path: Path, language: Language) -> String {
        let names = self.0.as_ref().map(|names| names.as_slice()).unwrap_or_default();
        if let Some((_, name)) = names.iter().find(|(known, _)| *known == path) {
            return name.clone();
        }
        match names.iter().find(|(pattern, _)| pattern.is_pattern_of(path)) {
            Some((_, name)) => path.numbered(name, language),
            None => path.label(language),
        }
    }
}
