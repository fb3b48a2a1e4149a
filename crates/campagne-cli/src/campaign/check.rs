//! `campagne campaign check`: whether files of campaigns can be read, everything that is wrong, and what
//! remains to be done.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::campaign::{Fault, Faults, Remark};
use campagne::{Error, Language};
use serde_json::json;

use super::file::read;
use crate::args::{CampaignCheckArgs, ListFormat};
use crate::failure::Failure;
use crate::json::pretty;
use crate::terminal::{self, BAD, GOOD, Look};

/// A campaign without fault: its identifier, and what remains to be done.
struct Good {
    id: String,
    remarks: Vec<Remark>,
}

/// A file that could be read, with its content: a campaign, or faults.
struct Checked<'f> {
    file: &'f str,
    campaign: Result<Good, Vec<Fault>>,
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
        ListFormat::Human => human(&checked, args.language),
        ListFormat::Json => json(&checked, args.language),
    };
    stdout().lock().write_all(text.as_bytes())?;
    let faulty = checked.iter().any(|checked| checked.campaign.is_err());
    Ok(match (unreadable, faulty) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    })
}

fn campaign(file: &str, bytes: &[u8]) -> Result<Result<Good, Vec<Fault>>, Failure> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            let message = [
                "le texte n’est pas en UTF-8 : enregistrez le fichier dans cet encodage",
                "this is not UTF-8: save the file in that encoding",
            ];
            return Ok(Err(vec![Fault { line, path: String::new(), message: message.into() }]));
        }
    };
    match read(file, text) {
        Ok(campaign) => Ok(Ok(Good { id: campaign.id.to_string(), remarks: campaign.remarks(text) })),
        Err(Error::Campaign(Faults(faults))) => Ok(Err(faults)),
        Err(error) => Err(error.into()),
    }
}

/// Some of a thing, in words.
fn count(number: usize, language: Language) -> String {
    match (number, language) {
        (0, Language::Fr) => "aucune faute".to_owned(),
        (1, Language::Fr) => "1 faute".to_owned(),
        (number, Language::Fr) => format!("{number} fautes"),
        (0, Language::En) => "no fault".to_owned(),
        (1, Language::En) => "1 fault".to_owned(),
        (number, Language::En) => format!("{number} faults"),
    }
}

fn human(checked: &[Checked<'_>], language: Language) -> String {
    let look = Look::of_stdout();
    let colon = match language {
        Language::Fr => "\u{a0}:",
        Language::En => ":",
    };
    let mut out = String::new();
    for Checked { file, campaign } in checked {
        match campaign {
            Ok(Good { id, remarks }) => {
                let count = count(0, language);
                out.push_str(&format!("{file}{colon} {} ({id})\n", look.paint(GOOD, &count)));
                for Remark { line, message, .. } in remarks {
                    let place = match (line, language) {
                        (None, _) => String::new(),
                        (Some(line), Language::Fr) => format!("ligne\u{a0}{line}{colon} "),
                        (Some(line), Language::En) => format!("line {line}{colon} "),
                    };
                    out.push_str(&format!("  {place}{}\n", message.in_language(language)));
                }
            }
            Err(faults) => {
                let count = count(faults.len(), language);
                out.push_str(&format!("{file}{colon} {}\n", look.paint(BAD, &count)));
                for fault in faults {
                    // An example stands in lines of its own.
                    let text = fault.in_language(language).replace('\n', "\n      ");
                    out.push_str(&format!("  {text}\n"));
                }
            }
        }
    }
    out
}

fn json(checked: &[Checked<'_>], language: Language) -> String {
    let entries: Vec<serde_json::Value> = checked
        .iter()
        .map(|Checked { file, campaign }| {
            let faults: &[Fault] = campaign.as_ref().err().map_or(&[], Vec::as_slice);
            let remarks: &[Remark] = campaign.as_ref().map_or(&[], |good| good.remarks.as_slice());
            let faults: Vec<_> = faults
                .iter()
                .map(|fault| {
                    let message = fault.message.in_language(language);
                    json!({"line": fault.line, "path": fault.path, "message": message})
                })
                .collect();
            let remarks: Vec<_> = remarks
                .iter()
                .map(|remark| json!({"line": remark.line, "message": remark.message.in_language(language)}))
                .collect();
            json!({
                "file": file,
                "id": campaign.as_ref().ok().map(|good| good.id.as_str()),
                "faults": faults,
                "remarks": remarks,
            })
        })
        .collect();
    pretty(entries.into())
}
