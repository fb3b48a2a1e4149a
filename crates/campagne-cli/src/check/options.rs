//! From the command line to the options of the check.

use std::collections::BTreeMap;

use campagne::{Mode, Options, Submission};
use chrono::Utc;

use crate::args::CheckArgs;
use crate::failure::Failure;

pub(super) fn read(args: &CheckArgs) -> Result<Options, Failure> {
    let mut options = match &args.now {
        Some(now) => Options::at(now)?,
        None => Options::new(Utc::now()),
    };
    options = in_mode(options, args)?.language(args.language);
    for given in &args.level {
        let (code, level) =
            given.split_once('=').ok_or_else(|| Failure::NotALevel { given: given.clone() })?;
        options = options.level(code, level)?;
    }
    for pointer in &args.only {
        options = options.only(pointer)?;
    }
    if let Some(until) = &args.extended_deadline {
        options = options.extended_until(until)?;
    }
    if let Some(path) = &args.labels {
        options = labelled(options, path)?;
    }
    Ok(match args.max_findings {
        Some(max) => options.max_findings(max),
        None => options,
    })
}

fn in_mode(options: Options, args: &CheckArgs) -> Result<Options, Failure> {
    match (args.mode, &args.previous) {
        (Mode::Amend, Some(path)) => {
            let text = file(path)?;
            let of_file = |error| Failure::File { path: path.clone(), error };
            options.amend(&Submission::from_json(&text)).map_err(of_file)
        }
        (Mode::Amend, None) => Err(campagne::Error::MissingPrevious.into()),
        (_, Some(_)) => Err(campagne::Error::UnexpectedPrevious.into()),
        (Mode::Draft, None) => Ok(options.draft()),
        _ => Ok(options),
    }
}

fn labelled(mut options: Options, path: &str) -> Result<Options, Failure> {
    let text = file(path)?;
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    let labels: BTreeMap<String, String> =
        serde_json::from_slice(text).map_err(|_| Failure::Labels { path: path.to_owned() })?;
    for (pattern, name) in &labels {
        let labelled = options.label(pattern, name);
        options = labelled.map_err(|error| Failure::File { path: path.to_owned(), error })?;
    }
    Ok(options)
}

fn file(path: &str) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Unreadable { path: path.to_owned(), error })
}
