//! The whole corpus with the reports that Rust writes, for the packages to write the same.

use serde_json::Value;

use crate::pages::campaigns_json::as_json;
use crate::shell::{built, output, root, write};

/// Where the cases are written: one a line, as the example `reports` has them, the campaigns of
/// the tests as objects.
pub(crate) const CASES: &str = "target/packages/reports.ndjson";

/// Writes the cases, and tells how many there are.
pub(crate) fn write_cases() -> Result<usize, String> {
    let (lines, code) = output(&built("--example", "reports")?, &[])?;
    if code != 0 {
        return Err(format!("the example `reports` ended with {code}"));
    }
    let mut text = String::new();
    for line in lines.lines() {
        let mut case: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let campaign = case.pointer_mut("/options/campaign").ok_or("a case without a campaign")?;
        let path = format!("tests/campaigns/{}.toml", campaign.as_str().unwrap_or_default());
        if root().join(&path).exists() {
            *campaign = as_json(&path)?;
        }
        text.push_str(&format!("{case}\n"));
    }
    write(CASES, &text)?;
    Ok(text.lines().count())
}
