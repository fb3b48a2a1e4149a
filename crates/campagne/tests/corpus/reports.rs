//! Writes what Rust says of the whole corpus, in both languages, for the packages to say the same:
//! one case a line, `{"case", "submission" (hexadecimal), "options", "report", "bare"}`, the last
//! without the territories.

#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    dead_code,
    reason = "a program of the tests, with what they share"
)]

#[path = "../it/support.rs"]
mod support;

use campagne::wire::Library;
use campagne::{Options, Submission};
use serde_json::json;
use support::{cases, files, root};

fn main() {
    let library = Library::new();
    for file in files("tests/cases") {
        for case in cases(&file) {
            let campaign = case.campaign();
            // What a list or file holds twice is told by no single check.
            for (bytes, language) in case.documents().iter().flat_map(|bytes| [(bytes, "fr"), (bytes, "en")])
            {
                let mut options = case.options_json();
                options["language"] = language.into();
                let text =
                    std::fs::read_to_string(root().join(format!("tests/campaigns/{}.toml", case.campaign)));
                options["campaign"] = text.unwrap_or_else(|_| case.campaign.clone()).into();
                let report = library.check(bytes, &options.to_string()).unwrap();
                let mut given = options.clone();
                given.as_object_mut().unwrap().remove("campaign");
                let checker = campaign.checker(&Options::from_json(&given.to_string()).unwrap());
                let bare = checker.territories(None).check(&Submission::from_json(bytes));
                let bare = serde_json::to_string(&bare).unwrap();
                // A campaign of the tests goes by its name here; who runs the case brings its text.
                options["campaign"] = case.campaign.as_str().into();
                let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                let name = format!("{}: {}", file.file_stem().unwrap().display(), case.description);
                let line = json!({"case": name, "submission": hex, "options": options, "report": report, "bare": bare});
                println!("{line}");
            }
        }
    }
}
