//! The end of sentences about unknown names, for callers.

/// The end of a sentence about an unknown name: the nearest name, if there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default()
}

/// The same, or the known names if none is near.
pub(crate) fn did_you_mean_or(nearest: Option<&str>, known: impl FnOnce() -> String) -> String {
    if nearest.is_some() { did_you_mean(nearest) } else { format!("; {}", known()) }
}
