//! What a format is, and how it is written.

use super::file::{File, file_name};
use super::losses::Loss;
use super::view::View;
use crate::programme::PublicEvent;
use crate::words::Words;

/// What a format is, and how it is written: one for each file of an exporter.
pub(super) struct Exporter {
    pub(super) name: &'static str,
    pub(super) extension: &'static str,
    pub(super) media_type: &'static str,
    pub(super) label: Words,
    pub(super) losses: &'static [Loss],
    pub(super) programme: fn(&View<'_>) -> Vec<File>,
    pub(super) event: Option<fn(&View<'_>, PublicEvent<'_>) -> File>,
}

impl Exporter {
    /// The file of the whole programme.
    pub(super) fn file(&self, view: &View<'_>, text: String) -> File {
        self.named(&view.campaign().id, text)
    }

    /// The file of one event.
    pub(super) fn file_of(&self, view: &View<'_>, event: PublicEvent<'_>, text: String) -> File {
        self.named(&format!("{}-{}", view.campaign().id, event.id()), text)
    }

    fn named(&self, stem: &str, text: String) -> File {
        let name = format!("{}.{}", file_name(stem), self.extension);
        File { name, media_type: self.media_type, text }
    }
}
