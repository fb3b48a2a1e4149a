//! The names of a campaign, as titles repeat them.

use crate::words::fold;

/// A name of the campaign, ready for a search in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CampaignName {
    shown: String,
    /// The folded name with its words apart, and with its words in one, as in a hashtag.
    folded: [String; 2],
}

impl CampaignName {
    /// Returns `None` if the name has neither letters nor digits.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let shown = without_year(name);
        let folded = fold(shown);
        let joined = folded.replace('_', "");
        (!folded.is_empty()).then(|| Self { shown: shown.to_owned(), folded: [folded, joined] })
    }

    /// The name without the year of the edition.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether the rest of a folded title begins with this name, as whole words.
    pub(crate) fn begins(&self, rest: &str) -> bool {
        let [apart, _] = &self.folded;
        // Both forms begin with the same letter, so few words need the full comparison.
        apart.as_bytes().first() == rest.as_bytes().first()
            && self.folded.iter().any(|name| {
                rest.strip_prefix(name.as_str())
                    .is_some_and(|after| matches!(after.bytes().next(), None | Some(b'_')))
            })
    }
}

/// A name without the year at its end, as the series is called. If a single word remains, the name is left
/// as it is: the word could mean anything.
fn without_year(name: &str) -> &str {
    let name = name.trim();
    match name.rsplit_once(char::is_whitespace) {
        Some((series, year)) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            let series = series.trim_end();
            if series.contains(char::is_whitespace) { series } else { name }
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_goes_where_a_name_is_left() {
        assert_eq!(without_year("Mois de l’innovation publique 2020"), "Mois de l’innovation publique");
        assert_eq!(without_year("Campagne 2020"), "Campagne 2020");
        assert_eq!(without_year("2020"), "2020");
        assert_eq!(without_year("Campagne de l’an 20"), "Campagne de l’an 20");
    }
}
