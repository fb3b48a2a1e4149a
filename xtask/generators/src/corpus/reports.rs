//! Every case of the corpus with the reports that Rust writes, in both languages: `{"case", "submission"
//! (hexadecimal), "options", "report", "bare"}`. `bare` is the report without the territories. The campaigns
//! of the tests are objects in the options.

use campagne::wire::Library;
use campagne::{Options, Submission};
use serde_json::{Value, json};

use crate::files::{read, root};
use crate::pages::campaigns_json::as_json;
use crate::support::{Case, cases, files};

/// The reports, one for each submission and language. Duplicates in a list or file are in no report, since it
/// takes more than one submission to find them.
pub(super) fn reports() -> Result<Vec<Value>, String> {
    let library = Library::new();
    let mut all = Vec::new();
    for file in files("tests/cases") {
        let file_name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for case in cases(&file) {
            let name = format!("{file_name}: {}", case.description);
            for bytes in case.documents() {
                for language in ["fr", "en"] {
                    let report = report(&library, &case, &name, &bytes, language);
                    all.push(report.map_err(|error| format!("{name}: {error}"))?);
                }
            }
        }
    }
    Ok(all)
}

fn report(
    library: &Library,
    case: &Case,
    name: &str,
    bytes: &[u8],
    language: &str,
) -> Result<Value, Box<dyn std::error::Error>> {
    let mut options = case.options_json();
    let mut set = |name: &str, value: Value| {
        if let Some(options) = options.as_object_mut() {
            options.insert(name.to_owned(), value);
        }
        options.to_string()
    };
    let without_campaign = set("language", language.into());
    let campaign = case.campaign();
    let checker_options = Options::from_json(&without_campaign)?;
    let bare = campaign.checker(&checker_options).territories(None).check(&Submission::from_json(bytes));
    let bare = serde_json::to_string(&bare)?;

    let of_tests = format!("tests/campaigns/{}.toml", case.campaign);
    let of_tests = root().join(&of_tests).exists().then_some(of_tests);
    let campaign = of_tests.as_ref().map_or_else(|| Ok(case.campaign.clone()), read)?;
    let report = library.check(bytes, &set("campaign", campaign.into()))?;
    if let Some(path) = of_tests {
        set("campaign", as_json(&path)?);
    }
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(json!({"case": name, "submission": hex, "options": options, "report": report, "bare": bare}))
}
