//! The year of a date is more than two years away from the campaign.

use std::ops::RangeInclusive;

use chrono::Datelike as _;

use crate::campaign::Campaign;
use crate::engine::{Check, Here};
use crate::form::When;
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "implausible-date",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[Message {
        name: "",
        fr: Said {
            message: "L’année du champ « {label} », {year}, est trop éloignée de la campagne pour être juste.",
            help: "Vérifiez l’année. Exemple : « {example} ».",
        },
        en: Said {
            message: "The year of the field “{label}”, {year}, is too far from the campaign to be right.",
            help: "Check the year. Example: “{example}”.",
        },
    }],
    docs: page!("implausible_date.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// How many years a date may be away from the campaign.
const REACH: i32 = 2;

/// Checks the year of a date. Returns whether it is near enough to the campaign.
pub(crate) fn passes(when: When, here: &mut Here<'_, '_>) -> bool {
    let near = is_near(when, here.campaign);
    if !near {
        here.out.push(
            Finding::new(&RULE, here.at)
                .with(hole!("year"), Param::Name(when.date().year().to_string().into()))
                .with(hole!("example"), Param::Example(here.spec))
                .blocks(),
        );
    }
    near
}

/// Whether the year of a date is near a year of the campaign's windows.
pub(super) fn is_near(when: When, campaign: &Campaign) -> bool {
    let year = when.date().year();
    years(campaign).any(|years| years.contains(&year))
}

/// The years that a date may have, around each window of the campaign.
pub(crate) fn years(campaign: &Campaign) -> impl Iterator<Item = RangeInclusive<i32>> {
    campaign.windows.iter().map(|window| window.from.year() - REACH..=window.to.year() + REACH)
}
