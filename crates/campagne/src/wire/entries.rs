//! The records of a programme file: of every kind of file with the feature `import`, else of JSON only.

use campagne_territories::Territories;

use super::error::CallError;
use crate::campaign::Campaign;

/// A record, and whether its file withholds it.
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) text: Vec<u8>,
    /// Whether the file itself keeps it from the public.
    pub(super) withheld: bool,
}

/// Each record of a file.
#[cfg(feature = "import")]
pub(super) fn records<'f>(
    (name, from): (&str, Option<&str>),
    file: &'f [u8],
    campaign: &Campaign,
    territories: Option<&'f Territories>,
) -> Result<impl Iterator<Item = Record> + use<'f>, CallError> {
    use crate::import::{self, Reading, records};

    let reading = Reading::new(super::files::file_kind(name, from)?)
        .territories(territories)
        .for_campaign(campaign)
        .max_document(campaign.longest_entry());
    // Reading bytes in memory does not fail.
    let record = |import::Record { line, text, withheld, .. }| Record { line, text, withheld };
    Ok(records(file, &reading).flatten().map(record))
}

/// Each record of a file.
#[cfg(not(feature = "import"))]
pub(super) fn records<'f>(
    (name, from): (&str, Option<&str>),
    file: &'f [u8],
    campaign: &Campaign,
    _territories: Option<&'f Territories>,
) -> Result<impl Iterator<Item = Record> + use<'f>, CallError> {
    use crate::records::{self, Elements, JSON, Lines, NDJSON};

    let ending = name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    let is = |(known, endings): (&str, &[&str])| match from {
        Some(from) => from == known,
        None => endings.contains(&ending.as_str()),
    };
    let limit = campaign.longest_entry();
    // Such files hold no submissions, and need the feature `import`.
    let of_openagenda = from.is_none() && name.to_ascii_lowercase().ends_with(".openagenda.json");
    let (mut elements, mut lines) = if is(JSON) && !of_openagenda {
        (Some(Elements::new(file, limit)), None)
    } else if is(NDJSON) {
        (None, Some(Lines::new(file, limit)))
    } else {
        return Err(CallError::unknown_file_kind(&[JSON.0, NDJSON.0]));
    };
    let next = move || match (&mut elements, &mut lines) {
        (Some(elements), _) => elements.next(),
        (_, Some(lines)) => lines.next(),
        (None, None) => None,
    };
    // Reading bytes in memory does not fail.
    let record = |records::Record { line, text }| Record { line, text, withheld: false };
    Ok(std::iter::from_fn(next).flatten().map(record))
}
