//! The title repeats the name of the campaign.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Level, Message, Rule, Said, Stage};
use crate::rules::Context;
use crate::words::fold;

const TITLE: Path = Path::of("/title");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "campaign-name-in-title",
    since: "0.1.0",
    family: Family::Campaign,
    level: Level::WARNING,
    reads: &[Input::Field(TITLE)],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "Le titre reprend le nom de la campagne, « {name} », que le programme affiche déjà.",
            help: "Retirez ce nom et dites plutôt ce que l’événement a de particulier, par exemple « {example} ».",
        },
        en: Said {
            message: "The title repeats the name of the campaign, “{name}”, which the programme shows anyway.",
            help: "Remove the name and say instead what is particular about the event, for example “{example}”.",
        },
    }],
    docs: page!("campaign_name_in_title.md"),
    check: Check::Form(Stage::Meaning, check),
};

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(title) = cx.form.title.value() else { return };
    let title = fold(title);
    // The first of the campaign's names, wherever it stands.
    let names = words(&title).filter_map(|rest| cx.names.iter().position(|name| name.begins(rest)));
    if let Some(name) = names.min().and_then(|first| cx.names.get(first)) {
        let name = Param::Name(name.shown.clone().into());
        out.push(Finding::new(&RULE, TITLE).with("name", name).with_example());
    }
}

/// A name of the campaign, ready to be looked for in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CampaignName {
    shown: String,
    /// Folded, with its words apart and, as in a hashtag, in one.
    folded: [String; 2],
}

impl CampaignName {
    /// None of what has neither letters nor digits.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let shown = without_year(name);
        let folded = fold(shown);
        let joined = folded.replace('_', "");
        (!folded.is_empty()).then(|| Self { shown: shown.to_owned(), folded: [folded, joined] })
    }

    /// True when a folded title goes on with this name, and the name ends with a word.
    fn begins(&self, rest: &str) -> bool {
        let [apart, _] = &self.folded;
        // Both forms begin with the same letter, and few words do.
        apart.as_bytes().first() == rest.as_bytes().first()
            && self.folded.iter().any(|name| {
                rest.strip_prefix(name.as_str())
                    .is_some_and(|after| matches!(after.bytes().next(), None | Some(b'_')))
            })
    }
}

/// A folded title from each of its words on.
fn words(title: &str) -> impl Iterator<Item = &str> {
    let starts = title.bytes().enumerate().filter(|(_, byte)| *byte == b'_').map(|(at, _)| at + 1);
    [0].into_iter().chain(starts).filter_map(|at| title.get(at..))
}

/// A name without the year at its end, under which the series goes; a single word is left as it is,
/// since it could be any.
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
    fn names_are_whole_words() {
        let holds = |name, title: &str| {
            let name = CampaignName::new(name).unwrap();
            words(&fold(title)).any(|rest| name.begins(rest))
        };
        assert!(holds("MIP", "Ouverture du MIP : l’accueil"));
        assert!(holds("MIP", "(mip)"));
        assert!(!holds("MIP", "Le mipmap et les mips"));
        let month = "Mois de l’innovation publique 2020";
        assert!(holds(month, "MOIS DE L'INNOVATION PUBLIQUE"));
        assert!(holds(month, "Le mois de l\u{2019}innovation publique 2021 à Nouméa"));
        assert!(holds(month, "#MoisDeLInnovationPublique, c’est parti"));
        assert!(!holds(month, "Un mois pour l’innovation publique"));
        assert_eq!(CampaignName::new("…"), None);
    }

    #[test]
    fn the_year_goes_where_a_name_is_left() {
        assert_eq!(without_year("Mois de l’innovation publique 2020"), "Mois de l’innovation publique");
        assert_eq!(without_year("Campagne 2020"), "Campagne 2020");
        assert_eq!(without_year("2020"), "2020");
        assert_eq!(without_year("Campagne de l’an 20"), "Campagne de l’an 20");
    }
}
