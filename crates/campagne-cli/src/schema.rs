//! `campagne schema`: the content of a document, as JSON Schema.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::schema::Schema;

use crate::args::SchemaArgs;
use crate::campaign;
use crate::failure::Failure;

pub(crate) fn run(args: &SchemaArgs) -> Result<ExitCode, Failure> {
    let campaign = campaign::find(&args.campaign)?;
    let schema = Schema::of(args.document, Some(&campaign), args.mode, args.language);
    stdout().lock().write_all(schema.to_string().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
