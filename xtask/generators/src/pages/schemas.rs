//! The JSON Schemas, and how far the schema of a submission covers each rule.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::schema::{COVERAGE, Extent, Schema};
use campagne::{Campaign, Language, Mode};

use super::NOTICE;

/// The editions whose schemas are kept: the reference, which lists what it takes, and one that takes every
/// format. `campagne schema` writes the others.
const EDITIONS: [&str; 2] = ["mip-2020", "mip-2024"];

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let mut add = |name: &str, text: String| files.insert(format!("docs/schemas/{name}"), text);
    for id in EDITIONS {
        let campaign = Campaign::builtin(id).map_err(|error| error.to_string())?;
        let schema = Schema::submission(Some(&campaign), Mode::Submit, Language::Fr);
        add(&format!("submission.{id}.schema.json"), schema.to_string());
    }
    let schema = Schema::submission(None, Mode::Submit, Language::Fr);
    add("submission.schema.json", schema.to_string());
    add("campaign.schema.json", Schema::campaign(Language::Fr).to_string());
    add("report.schema.json", Schema::report(Language::Fr).to_string());
    let mut coverage = serde_json::to_string_pretty(COVERAGE).map_err(|error| error.to_string())?;
    coverage.push('\n');
    add("coverage.json", coverage);
    add("README.md", table());
    Ok(())
}

fn table() -> String {
    let mut text = format!(
        "{NOTICE}# Rules and schemas\n\nHow far the schema of a campaign’s submissions goes with each rule; what the schemas are for is in [schemas.md](../schemas.md). Of a rule that is not here a schema says nothing: it compares fields, or looks into tables or at a clock. The same as data: [coverage.json](coverage.json).\n\n| rule | the schema refuses what it refuses | what the schema cannot say |\n|---|---|---|\n"
    );
    for covered in COVERAGE {
        let (refuses, cannot) = match covered.extent {
            Extent::Whole => ("yes", ""),
            Extent::But(because) => ("but for", because),
            Extent::Nothing(because) => ("no", because),
        };
        // A planned rule has no page yet.
        let rule = match campagne::Rule::named(covered.rule) {
            Some(rule) => format!("[`{0}`](../rules/{0}.md)", rule.code),
            None => continue,
        };
        let _ = writeln!(text, "| {rule} | {refuses} | {cannot} |");
    }
    text
}
