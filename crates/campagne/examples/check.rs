//! Checks one submission, and says what stands in its way.
//!
//! ```sh
//! cargo run -p campagne --example check
//! cargo run -p campagne --example check -- tests/bases/workshop.json
//! ```

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "the library reads no file, a program may"
)]

use std::process::ExitCode;

use campagne::{Campaign, Language, Options, Submission};

/// What somebody typed: a word is misspelt, and the session ends before it starts.
const TYPED: &str = r#"{
    "title": "Atelier : raconter une démarche",
    "summary": "Chacun raconte une démarche, et nous cherchons comment la simplifier.",
    "format": "worskhop",
    "attendance": "online",
    "sessions": [{"start": "2020-11-03T17:00", "end": "2020-11-03T14:00"}]
}"#;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let text = match std::env::args().nth(1) {
        Some(path) => std::fs::read(path)?,
        None => TYPED.as_bytes().to_vec(),
    };

    // A campaign is data: this one comes with the library, others are read from a file.
    let campaign = Campaign::builtin("mip-2020")?;
    // The library reads no clock: whoever calls it says what time it is.
    let options = Options::at("2020-10-15T10:00:00Z")?.language(Language::En);
    // Made ready once, for any number of submissions.
    let checker = campaign.checker(&options);

    let (report, event) = checker.accept(&Submission::from_json(&text));
    for finding in &report.findings {
        println!("{} {}: {}", finding.severity.code(), finding.place, finding.message(Language::En));
        if let Some(fix) = &finding.fix {
            println!("    put {} there?", fix.label(Language::En));
        }
    }
    // An event is there exactly where the submission is accepted.
    match event {
        Some(event) => println!("accepted: {}", event.title),
        None => println!("rejected: {} errors", report.counts.error),
    }
    Ok(if report.is_accepted() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
