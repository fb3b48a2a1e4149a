//! The campaigns that come with the library, read from the same files that a host would write. Where
//! there is no TOML, they are read from the same as JSON.

use super::Campaign;
use crate::Error;

#[cfg(feature = "toml")]
macro_rules! files {
    ($($id:literal)*) => {
        [$(($id, include_str!(concat!("../../campaigns/", $id, ".toml")))),*]
    };
}

// The editions of the series, in their order. The 10th, of 2023, is not among them: nothing that is
// known of it has a source, not even its dates, and without dates it is no campaign.
#[cfg(feature = "toml")]
const FILES: [(&str, &str); 10] = files! {
    "sip-2014"
    "sip-2015"
    "sip-2016"
    "sip-2017"
    "sip-2018"
    "sip-2019"
    "mip-2020"
    "mip-2021"
    "mip-2022"
    "mip-2024"
};

/// The same campaigns in JSON, one a line, without their sources: generated from the files.
#[cfg(any(test, not(feature = "toml")))]
const LINES: &str = include_str!("../../campaigns/builtin.ndjson");

#[cfg(feature = "toml")]
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(id, _)| *id)
}

#[cfg(not(feature = "toml"))]
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    LINES.lines().filter_map(id_of)
}

/// Every line begins with the identifier.
#[cfg(any(test, not(feature = "toml")))]
fn id_of(line: &'static str) -> Option<&'static str> {
    line.strip_prefix(r#"{"id":""#)?.split('"').next()
}

/// The text of a campaign: its file, or its line.
pub(super) fn text(id: &str) -> Result<&'static str, Error> {
    #[cfg(feature = "toml")]
    let found = FILES.iter().find(|(known, _)| *known == id).map(|(_, text)| *text);
    #[cfg(not(feature = "toml"))]
    let found = LINES.lines().find(|line| id_of(line) == Some(id));
    found.ok_or_else(|| Error::UnknownCampaign {
        given: id.into(),
        known: ids().collect::<Vec<_>>().join(", "),
    })
}

pub(super) fn campaign(id: &str) -> Result<Campaign, Error> {
    let text = text(id)?;
    #[cfg(feature = "toml")]
    return Campaign::from_toml(text);
    #[cfg(not(feature = "toml"))]
    return Campaign::from_json(text);
}

#[cfg(all(test, feature = "toml"))]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_bears_its_name() {
        for id in ids() {
            assert_eq!(&*campaign(id).unwrap().id, id);
        }
    }

    #[test]
    fn the_lines_for_the_browser_say_the_same_but_for_the_sources() {
        assert_eq!(LINES.lines().count(), FILES.len());
        for ((id, text), line) in FILES.iter().zip(LINES.lines()) {
            assert_eq!(id_of(line), Some(*id));
            let toml = Campaign { sources: Vec::new(), ..Campaign::from_toml(text).unwrap() };
            assert_eq!(Campaign::from_json(line).unwrap(), toml);
        }
    }
}
