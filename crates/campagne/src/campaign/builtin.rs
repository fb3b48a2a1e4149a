//! The campaigns that come with the library, read from the same files that a host would write.

use super::Campaign;
use crate::Error;

const FILES: [(&str, &str); 1] = [("mip-2020", include_str!("../../campaigns/mip-2020.toml"))];

pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(id, _)| *id)
}

pub(super) fn campaign(id: &str) -> Result<Campaign, Error> {
    match FILES.iter().find(|(known, _)| *known == id) {
        Some((_, text)) => Campaign::from_toml(text),
        None => Err(Error::UnknownCampaign { given: id.into(), known: ids().collect::<Vec<_>>().join(", ") }),
    }
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
