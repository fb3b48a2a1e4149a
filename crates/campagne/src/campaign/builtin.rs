//! The campaigns that come with the library, read from the same files that a host would write. Where
//! TOML is left out, as for a browser, from the same in JSON, which `cargo xtask generate` writes.

use super::Campaign;
use crate::Error;

type File = (&'static str, &'static str);

macro_rules! files {
    ($($id:literal)*) => {
        #[cfg(feature = "toml")]
        const TOML: &[File] = &[$(($id, include_str!(concat!("../../campaigns/", $id, ".toml")))),*];
        #[cfg(any(test, not(feature = "toml")))]
        const JSON: &[File] = &[$(($id, include_str!(concat!("../../campaigns/json/", $id, ".json")))),*];
    };
}

// The editions of the series, in their order. The 10th, of 2023, is not among them: nothing that is
// known of it has a source, not even its dates, and without dates it is no campaign.
files! {
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
}

#[cfg(feature = "toml")]
const FILES: &[File] = TOML;
#[cfg(not(feature = "toml"))]
const FILES: &[File] = JSON;

pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(id, _)| *id)
}

pub(super) fn text(id: &str) -> Result<&'static str, Error> {
    match FILES.iter().find(|(known, _)| *known == id) {
        Some((_, text)) => Ok(text),
        None => Err(Error::UnknownCampaign { given: id.into(), known: ids().collect::<Vec<_>>().join(", ") }),
    }
}

pub(super) fn campaign(id: &str) -> Result<Campaign, Error> {
    let text = text(id)?;
    #[cfg(feature = "toml")]
    return Campaign::from_toml(text);
    #[cfg(not(feature = "toml"))]
    return Campaign::from_json(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_bears_its_name() {
        for id in ids() {
            assert_eq!(&*campaign(id).unwrap().id, id);
        }
    }

    #[test]
    fn what_browsers_read_is_the_same() {
        for (id, text) in JSON {
            assert_eq!(Campaign::from_json(text).unwrap(), campaign(id).unwrap());
        }
    }
}
