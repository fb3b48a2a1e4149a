//! The campaigns that come with the library, read from the same files that a host would write.

use super::Campaign;
use crate::Error;

#[cfg(feature = "toml")]
const FILES: [(&str, &str); 1] = [("mip-2020", include_str!("../../campaigns/mip-2020.toml"))];

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

pub(super) fn campaign(id: &str) -> Result<Campaign, Error> {
    #[cfg(feature = "toml")]
    let read = FILES.iter().find(|(known, _)| *known == id).map(|(_, text)| Campaign::from_toml(text));
    #[cfg(not(feature = "toml"))]
    let read = LINES.lines().find(|line| id_of(line) == Some(id)).map(Campaign::from_json);
    let unknown = || Error::UnknownCampaign { given: id.into(), known: ids().collect::<Vec<_>>().join(", ") };
    read.unwrap_or_else(|| Err(unknown()))
}

#[cfg(all(test, feature = "toml"))]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_bears_its_name() {
        for (id, text) in FILES {
            assert_eq!(&*Campaign::from_toml(text).unwrap().id, id);
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
