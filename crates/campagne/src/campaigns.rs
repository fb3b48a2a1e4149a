//! The ways to a campaign: from its text, or by its name if it comes with the library.
//!
//! The campaigns that come with the library are read from files like a host's own; without TOML, from the
//! same campaigns in JSON.

use crate::campaign::{self, Campaign};
use crate::error::Error;
use crate::rules::RULES;

#[cfg(feature = "toml")]
macro_rules! files {
    ($($id:literal)*) => {
        [$(($id, include_str!(concat!("../campaigns/", $id, ".toml")))),*]
    };
}

// The editions of the series, in their order. The 10th, of 2023, is missing: nothing about it has a source,
// not even its dates, and a campaign needs dates.
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

/// The same campaigns in JSON, one a line: generated from the files.
#[cfg(all(not(campagne_browser), any(test, not(feature = "toml"))))]
const LINES: &str = include_str!("../campaigns/builtin.ndjson");
/// What a browser downloads is without the sentences that they cite.
#[cfg(all(campagne_browser, any(test, not(feature = "toml"))))]
const LINES: &str = include_str!("../campaigns/browser.ndjson");

#[cfg(feature = "toml")]
fn ids() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(id, _)| *id)
}

#[cfg(not(feature = "toml"))]
fn ids() -> impl Iterator<Item = &'static str> {
    LINES.lines().filter_map(id_of)
}

/// Every line begins with the identifier.
#[cfg(any(test, not(feature = "toml")))]
fn id_of(line: &'static str) -> Option<&'static str> {
    line.strip_prefix(r#"{"id":""#)?.split('"').next()
}

/// The text of a campaign: its file, or its line.
fn text(id: &str) -> Result<&'static str, Error> {
    #[cfg(feature = "toml")]
    let found = FILES.iter().find(|(known, _)| *known == id).map(|(_, text)| *text);
    #[cfg(not(feature = "toml"))]
    let found = LINES.lines().find(|line| id_of(line) == Some(id));
    found.ok_or_else(|| Error::UnknownCampaign {
        given: id.into(),
        known: ids().collect::<Vec<_>>().join(", "),
    })
}

impl Campaign {
    /// A campaign that comes with the library.
    ///
    /// # Errors
    /// [`Error::UnknownCampaign`] if the name is unknown; the error lists the known ones.
    pub fn builtin(id: &str) -> Result<Self, Error> {
        let text = text(id)?;
        #[cfg(feature = "toml")]
        return Self::from_toml(text);
        #[cfg(not(feature = "toml"))]
        return Self::from_json(text);
    }

    /// The text, in TOML, of a campaign that comes with the library.
    ///
    /// # Errors
    /// [`Error::UnknownCampaign`] if the name is unknown; the error lists the known ones.
    #[cfg(feature = "toml")]
    pub fn builtin_text(id: &str) -> Result<&'static str, Error> {
        text(id)
    }

    /// The identifiers of the campaigns that come with the library, the oldest first.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        ids()
    }

    /// Reads a campaign from TOML. Needs the feature `toml`, which is on unless the default ones
    /// are taken away, as for a browser.
    ///
    /// # Errors
    /// [`Error::Campaign`] with all the faults of the text, each with its line and path.
    ///
    /// ```
    /// let error = campagne::Campaign::from_toml("id = 3\nyear = 'x'").unwrap_err();
    /// assert!(error.to_string().contains("line 1: id: a text is expected"));
    /// ```
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        campaign::from_toml(text, RULES).map_err(Error::Campaign)
    }

    /// Reads a campaign from JSON: the same shape as in TOML.
    ///
    /// # Errors
    /// [`Error::Campaign`] with all the faults of the text, each with its line and path.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        campaign::from_json(text, RULES).map_err(Error::Campaign)
    }
}

#[cfg(all(test, feature = "toml"))]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_bears_its_name() {
        for id in ids() {
            assert_eq!(&*Campaign::builtin(id).unwrap().id, id);
        }
    }

    #[test]
    fn the_lines_say_the_same_and_those_for_the_browser_all_but_the_sources() {
        const BROWSER: &str = include_str!("../campaigns/browser.ndjson");
        assert_eq!([LINES, BROWSER].map(|lines| lines.lines().count()), [FILES.len(); 2]);
        for ((id, text), (line, short)) in FILES.iter().zip(LINES.lines().zip(BROWSER.lines())) {
            assert_eq!([line, short].map(id_of), [Some(*id); 2]);
            let toml = Campaign::from_toml(text).unwrap();
            assert_eq!(Campaign::from_json(line).unwrap(), toml);
            assert_eq!(Campaign::from_json(short).unwrap(), Campaign { sources: Vec::new(), ..toml });
        }
    }
}
