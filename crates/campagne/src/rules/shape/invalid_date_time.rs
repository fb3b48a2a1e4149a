//! A text is no date and no date-time, or names one that does not exist.

use super::implausible_date;
use crate::engine::{Check, Here};
use crate::form::{Fault, french_date, write_when};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-date-time",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "La date du champ « {label} » n’est pas écrite dans le format attendu.",
                help: "Écrivez l’année, le mois et le jour, puis l’heure s’il y en a une. Exemple : « {example} ».",
            },
            en: Said {
                message: "The date of the field “{label}” is not written in the expected format.",
                help: "Write the year, the month and the day, then the time if there is one. Example: “{example}”.",
            },
        },
        Message {
            name: "month",
            fr: Said {
                message: "Le mois du champ « {label} » n’existe pas : les mois vont de 01 à 12.",
                help: "Corrigez le mois. Exemple : « {example} ».",
            },
            en: Said {
                message: "The month of the field “{label}” does not exist: months go from 01 to 12.",
                help: "Correct the month. Example: “{example}”.",
            },
        },
        Message {
            name: "day",
            fr: Said {
                message: "Le jour du champ « {label} » n’existe pas dans ce mois.",
                help: "Corrigez le jour : novembre, par exemple, finit le 30. Exemple : « {example} ».",
            },
            en: Said {
                message: "The day of the field “{label}” does not exist in that month.",
                help: "Correct the day: November, for instance, ends on the 30th. Example: “{example}”.",
            },
        },
        Message {
            name: "time",
            fr: Said {
                message: "L’heure du champ « {label} » n’existe pas : elle va de 0 h à 24 h.",
                help: "Corrigez l’heure. Exemple : « {example} ».",
            },
            en: Said {
                message: "The time of the field “{label}” does not exist: it goes from 00:00 to 24:00.",
                help: "Correct the time. Example: “{example}”.",
            },
        },
        Message {
            name: "offset",
            fr: Said {
                message: "Le décalage horaire du champ « {label} » n’est pas lisible.",
                help: "Retirez-le : l’heure est alors celle du lieu. Exemple : « {example} ».",
            },
            en: Said {
                message: "The UTC offset of the field “{label}” is not readable.",
                help: "Remove it: the time is then that of the place. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_date_time.md"),
};

pub(crate) const CHECK: Check = Check::Reading;

/// Reports a text that is not a date or date-time. A date in a French spelling is offered in the form of
/// the wire, unless its year is a slip too.
pub(crate) fn found(typed: &str, fault: Fault, here: &mut Here<'_, '_>) {
    let meant = if fault == Fault::Shape { french_date(typed) } else { Err(fault) };
    let part = match meant {
        Ok(_) | Err(Fault::Shape) => says!(""),
        Err(Fault::Month) => says!("month"),
        Err(Fault::Day) => says!("day"),
        Err(Fault::Time) => says!("time"),
        Err(Fault::Offset) => says!("offset"),
    };
    let mut finding =
        Finding::new(&RULE, here.at).saying(part).with(hole!("example"), Param::Example(here.spec)).blocks();
    if let Some(when) = meant.ok().filter(|when| implausible_date::is_near(*when, here.campaign)) {
        finding = finding.fix(write_when(when));
    }
    here.out.push(finding);
}
