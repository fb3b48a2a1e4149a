//! The campaigns that come with the library, read from the same files that a host would write.

use super::Campaign;
use crate::Error;

/// The editions of the series, in their order. The 10th, of 2023, is not among them: nothing that is
/// known of it has a source, not even its dates, and without dates it is no campaign.
const FILES: [(&str, &str); 10] = [
    ("sip-2014", include_str!("../../campaigns/sip-2014.toml")),
    ("sip-2015", include_str!("../../campaigns/sip-2015.toml")),
    ("sip-2016", include_str!("../../campaigns/sip-2016.toml")),
    ("sip-2017", include_str!("../../campaigns/sip-2017.toml")),
    ("sip-2018", include_str!("../../campaigns/sip-2018.toml")),
    ("sip-2019", include_str!("../../campaigns/sip-2019.toml")),
    ("mip-2020", include_str!("../../campaigns/mip-2020.toml")),
    ("mip-2021", include_str!("../../campaigns/mip-2021.toml")),
    ("mip-2022", include_str!("../../campaigns/mip-2022.toml")),
    ("mip-2024", include_str!("../../campaigns/mip-2024.toml")),
];

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
    Campaign::from_toml(text(id)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_bears_its_name() {
        for (id, text) in FILES {
            assert_eq!(&*Campaign::from_toml(text).unwrap().id, id);
        }
    }
}
