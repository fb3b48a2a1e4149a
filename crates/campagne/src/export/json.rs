//! The submissions of the contract, without the people who filed them, for another campagne to read.

use super::exporter::Exporter;
use crate::words::Words;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "json",
    extension: "json",
    media_type: "application/json",
    label: Words {
        fr: "JSON (dépôts, sans la personne qui dépose)",
        en: "JSON (submissions without submitter)",
    },
    losses: &[],
    programme: |view| vec![EXPORTER.file(view, view.json(view.events()))],
    event: Some(|view, event| EXPORTER.file_of(view, event, view.json(&event))),
};
