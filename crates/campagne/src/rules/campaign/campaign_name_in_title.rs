//! The title repeats the name of the campaign.

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};
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
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let Some(title) = cx.form.title.value() else { return };
    let title = fold(title);
    // The first of the campaign's names, wherever it is in the title.
    let names = words(&title).filter_map(|rest| cx.names.iter().position(|name| name.begins(rest)));
    if let Some(name) = names.min().and_then(|first| cx.names.get(first)) {
        let name = Param::Name(name.shown().to_owned().into());
        out.push(Finding::new(&RULE, TITLE).with(hole!("name"), name).with_example());
    }
}

/// A folded title from each of its words on.
fn words(title: &str) -> impl Iterator<Item = &str> {
    let starts = title.bytes().enumerate().filter(|(_, byte)| *byte == b'_').map(|(at, _)| at + 1);
    [0].into_iter().chain(starts).filter_map(|at| title.get(at..))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::CampaignName;

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
}
