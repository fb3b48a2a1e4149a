//! The end of sentences about unknown names, for callers.

/// The end of a sentence about an unknown name: the nearest name, if there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default()
}

/// The same, or the known names if none is near.
pub(crate) fn did_you_mean_or(nearest: Option<&str>, known: impl FnOnce() -> String) -> String {
    if nearest.is_some() { did_you_mean(nearest) } else { format!("; {}", known()) }
}

/// The same in both languages, for the faults of a campaign: French, English.
pub(crate) fn did_you_mean_both(nearest: Option<&str>) -> [String; 2] {
    [
        nearest.map(|near| format!(" ; vouliez-vous écrire `{near}` ?")).unwrap_or_default(),
        did_you_mean(nearest),
    ]
}
