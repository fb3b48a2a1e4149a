//! How a sentence ends that says to a caller that there is no such name.

/// How a sentence on an unknown name ends, for callers: with the nearest one, where there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default()
}

/// The same, or what there is where no name is near.
pub(crate) fn did_you_mean_or(nearest: Option<&str>, known: impl FnOnce() -> String) -> String {
    if nearest.is_some() { did_you_mean(nearest) } else { format!("; {}", known()) }
}
