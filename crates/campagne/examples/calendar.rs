//! From what somebody typed to a calendar of what is public.
//!
//! ```sh
//! cargo run -p campagne --example calendar --features export
//! ```

#![expect(clippy::print_stdout, reason = "a program may")]

use campagne::export::{self, Format, export};
use campagne::programme::{Entry, Moderation, Programme};
use campagne::{Campaign, Options, Submission};

const TYPED: &str = r#"{
    "title": "Simplifier les démarches",
    "summary": "Trois services racontent en une heure ce qu’ils ont simplifié.",
    "format": "webinar",
    "sessions": [{"start": "2020-11-12T11:00", "end": "2020-11-12T12:00"}],
    "online": {"url": "https://exemple.fr/salle"},
    "organiser": {"name": "Préfecture de la Gironde", "category": "state_devolved"},
    "submitter": {"name": "Mission modernisation", "role": "manager", "email": "modernisation@exemple.fr"}
}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let campaign = Campaign::builtin("mip-2020")?;
    let options = Options::at("2020-10-15T10:00:00Z")?;
    let (report, event) = campaign.checker(&options).accept(&Submission::from_json(TYPED));
    let event = event.ok_or_else(|| report.to_string())?;

    // What is accepted waits for moderation; what is published is public, without who filed it.
    let mut entry = Entry::of(event);
    entry.moderate(Moderation::Ready)?;
    entry.moderate(Moderation::Published)?;
    let mut programme = Programme::new(&campaign);
    programme.add(entry);

    let options = export::Options::at("2020-11-01T08:00:00Z".parse()?).site("https://exemple.fr/programme");
    for file in export(&programme.public(), Format::Icalendar, &options) {
        println!("{}:\n{}", file.name, file.text);
    }
    Ok(())
}
