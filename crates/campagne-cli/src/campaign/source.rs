//! The sources of the facts of a campaign.

use campagne::Language;
use campagne::campaign::Source;

/// The text of a source, its publisher and address, and notes about it: a line each.
pub(crate) fn source_lines(source: &Source, language: Language) -> Vec<String> {
    let sentence = source.sentence.as_ref().map(|sentence| match language {
        Language::Fr => format!("« {sentence} »"),
        Language::En => format!("“{sentence}”"),
    });
    let place: Vec<&str> = [&source.by, &source.url].into_iter().flatten().map(String::as_str).collect();
    let place = (!place.is_empty()).then(|| place.join(", "));
    let note = source.note.as_ref().map(|note| note.in_language(language).to_owned());
    [sentence, place, note].into_iter().flatten().collect()
}
