//! `campagne campaign check`: whether files of campaigns can be read, and everything that is wrong.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::Error;
use campagne::campaign::{Fault, Faults};
use serde_json::json;

use super::file::read;
use crate::args::{CampaignCheckArgs, ListFormat};
use crate::failure::Failure;
use crate::json::pretty;
use crate::terminal::{self, BAD, GOOD, Look};

/// A file that could be read, with its content: a campaign, or faults.
struct Checked<'f> {
    file: &'f str,
    campaign: Result<String, Vec<Fault>>,
}

pub(crate) fn run(args: &CampaignCheckArgs) -> Result<ExitCode, Failure> {
    let mut checked = Vec::new();
    let mut unreadable = false;
    for file in &args.files {
        match std::fs::read(file) {
            Ok(bytes) => checked.push(Checked { file, campaign: campaign(file, &bytes)? }),
            // The other files are still checked.
            Err(error) => {
                terminal::complain(&Failure::Unreadable { path: file.clone(), error }.to_string());
                unreadable = true;
            }
        }
    }
    let text = match args.format {
        ListFormat::Human => human(&checked),
        ListFormat::Json => json(&checked),
    };
    stdout().lock().write_all(text.as_bytes())?;
    let faulty = checked.iter().any(|checked| checked.campaign.is_err());
    Ok(match (unreadable, faulty) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    })
}

fn campaign(file: &str, bytes: &[u8]) -> Result<Result<String, Vec<Fault>>, Failure> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            let message = "this is not UTF-8: save the file in that encoding".to_owned();
            return Ok(Err(vec![Fault { line, path: String::new(), message }]));
        }
    };
    match read(file, text) {
        Ok(campaign) => Ok(Ok(campaign.id.to_string())),
        Err(Error::Campaign(Faults(faults))) => Ok(Err(faults)),
        Err(error) => Err(error.into()),
    }
}

fn human(checked: &[Checked<'_>]) -> String {
    let look = Look::of_stdout();
    let mut out = String::new();
    for Checked { file, campaign } in checked {
        match campaign {
            Ok(id) => out.push_str(&format!("{file}: {} ({id})\n", look.paint(GOOD, "no fault"))),
            Err(faults) => {
                let count = match faults.len() {
                    1 => "1 fault".to_owned(),
                    count => format!("{count} faults"),
                };
                out.push_str(&format!("{file}: {}\n", look.paint(BAD, &count)));
                for fault in faults {
                    out.push_str(&format!("  {fault}\n"));
                }
            }
        }
    }
    out
}

fn json(checked: &[Checked<'_>]) -> String {
    let entries: Vec<serde_json::Value> = checked
        .iter()
        .map(|Checked { file, campaign }| {
            let faults: &[Fault] = campaign.as_ref().err().map_or(&[], Vec::as_slice);
            json!({
                "file": file,
                "id": campaign.as_ref().ok(),
                "faults": faults
                    .iter()
                    .map(|fault| json!({"line": fault.line, "path": fault.path, "message": fault.message}))
                    .collect::<Vec<_>>(),
            })
        })
        .collect();
    pretty(entries.into())
}
