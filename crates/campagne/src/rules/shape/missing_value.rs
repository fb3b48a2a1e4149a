//! A required field is not filled in; the finding says why it is needed.

use super::duplicate_field;
use crate::campaign::TimeModel;
use crate::engine::{Check, Context, END, OLD_END, OLD_START, START, Sink, Stage};
use crate::form::{Field, Path, When};
use crate::mode::Mode;
use crate::report::{Finding, Param};
use crate::rule::saying::Saying;
use crate::rule::{Family, Input, Level, Message, Rule, Said};
use crate::vocabulary::{Attendance, Vocabulary as _};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "missing-value",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[Input::at("/format"), Input::at("/attendance")],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » est obligatoire.",
                help: "Remplissez ce champ. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required.",
                help: "Fill in this field. Example: “{example}”.",
            },
        },
        Message {
            name: "campaign",
            fr: Said {
                message: "Le champ « {label} » est obligatoire pour cette campagne.",
                help: "Remplissez ce champ. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required by this campaign.",
                help: "Fill in this field. Example: “{example}”.",
            },
        },
        Message {
            name: "several-ways",
            fr: Said {
                message: "Le champ « {label} » est obligatoire : on peut participer de plusieurs façons au format {format}.",
                help: "Dites si l’on participe sur place, en ligne ou des deux façons. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required: there are several ways to attend the format {format}.",
                help: "Say whether people attend in person, online or both. Example: “{example}”.",
            },
        },
        Message {
            name: "place",
            fr: Said {
                message: "Le champ « {label} » est obligatoire, car l’événement a lieu sur place.",
                help: "Indiquez où l’événement a lieu. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required, because the event takes place in person.",
                help: "Say where the event takes place. Example: “{example}”.",
            },
        },
        Message {
            name: "link",
            fr: Said {
                message: "Le champ « {label} » est obligatoire, car l’événement a lieu en ligne.",
                help: "Donnez le lien de connexion, ou à défaut un lien ou une adresse électronique d’inscription, par où le lien sera envoyé. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required, because the event takes place online.",
                help: "Give the online link or, failing that, a link or an email address for registration, through which it will be sent. Example: “{example}”.",
            },
        },
        Message {
            name: "registration",
            fr: Said {
                message: "Le champ « {label} » est obligatoire, car il faut s’inscrire et rien ne dit comment.",
                help: "Donnez un lien, une adresse électronique ou un numéro de téléphone d’inscription, ou indiquez que l’inscription n’est pas nécessaire. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required, because people must register and nothing says how.",
                help: "Give a link, an email address or a phone number for registration, or say that nobody needs to register. Example: “{example}”.",
            },
        },
        Message {
            name: "sessions",
            fr: Said {
                message: "Le champ « {label} » est obligatoire, car le format {format} a lieu à des dates précises.",
                help: "Ajoutez au moins une séance, avec son début et sa fin. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required, because the format {format} takes place at set dates.",
                help: "Add at least one session, with its start and end. Example: “{example}”.",
            },
        },
        Message {
            name: "session",
            fr: Said {
                message: "Le champ « {label} » est obligatoire : une séance a un début et une fin.",
                help: "Remplissez ce champ, ou retirez la séance. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required: a session has a start and an end.",
                help: "Fill in this field, or remove the session. Example: “{example}”.",
            },
        },
        Message {
            name: "availability",
            fr: Said {
                message: "Le champ « {label} » est obligatoire, car le format {format} s’écoute ou se suit à la demande.",
                help: "Indiquez à partir de quel jour il est disponible. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is required, because the format {format} is available on demand.",
                help: "Say from which day on it is available. Example: “{example}”.",
            },
        },
    ],
    docs: page!("missing_value.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Required, check);

/// The fields that every event has (contract, §4).
pub(crate) const ALWAYS: [Path; 8] = [
    Path::of("/title"),
    Path::of("/summary"),
    Path::of("/format"),
    Path::of("/organiser/name"),
    Path::of("/organiser/category"),
    Path::of("/submitter/name"),
    Path::of("/submitter/role"),
    Path::of("/submitter/email"),
];

const SUBMITTER: Path = Path::of("/submitter");
const REGISTRATION_URL: Path = Path::of("/registration/url");
const REGISTRATION_EMAIL: Path = Path::of("/registration/email");
const REGISTRATION_PHONE: Path = Path::of("/registration/phone");

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    if cx.mode == Mode::Draft {
        return;
    }
    // The public data of an accepted event do not say who filed it: there the submitter may be left out as
    // a whole.
    let filed_by_nobody = cx.accepted && cx.form.submitter.is_blank();
    let asked = |path: &Path| !(filed_by_nobody && SUBMITTER.covers(*path));
    for path in ALWAYS.into_iter().filter(asked) {
        need(path, Why::Always, cx, out);
    }
    for path in cx.campaign.required.iter().copied().filter(asked) {
        if !ALWAYS.contains(&path) {
            need(path, Why::Campaign, cx, out);
        }
    }
    if cx.needs.is_some_and(|needs| needs.attendance.len() > 1) {
        need(const { Path::of("/attendance") }, Why::SeveralWays, cx, out);
    }
    if matches!(cx.attendance, Some(Attendance::InPerson | Attendance::Hybrid)) {
        need(const { Path::of("/venue/name") }, Why::Place, cx, out);
        need(const { Path::of("/venue/commune") }, Why::Place, cx, out);
    }
    let registration = &cx.form.registration;
    // What is given and cannot be used has a finding of its own, unless that is let pass.
    let given = |blank: bool, path: Path| !blank && !is_lost(path, cx, out);
    let written = given(registration.url.is_blank(), REGISTRATION_URL)
        || given(registration.email.is_blank(), REGISTRATION_EMAIL);
    let is_given = written || given(registration.phone.is_blank(), REGISTRATION_PHONE);
    let sent_on_registration = written || registration.unusable;
    if matches!(cx.attendance, Some(Attendance::Online | Attendance::Hybrid)) && !sent_on_registration {
        need(const { Path::of("/online/url") }, Why::Link, cx, out);
    }
    if registration.required.value() == Some(&true) && !is_given {
        need(REGISTRATION_URL, Why::Registration, cx, out);
    }
    check_time(cx, out);
}

fn check_time(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    match cx.needs.map(|needs| needs.time) {
        Some(TimeModel::Sessions) if cx.form.sessions.items.is_empty() => {
            need(const { Path::of("/sessions") }, Why::Sessions, cx, out)
        }
        Some(TimeModel::OnDemand) => {
            need(const { Path::of("/availability/from") }, Why::Availability, cx, out)
        }
        _ => {}
    }
    for (index, session) in cx.sessions().iter().enumerate() {
        if !session.unusable {
            both_ends(&session.start, &session.end, [START.at(index), END.at(index)], cx, out);
        }
    }
    for (index, session) in cx.form.previous_sessions.items.iter().enumerate() {
        // No previous session is required, so an empty one counts as absent.
        if !session.unusable && !session.is_blank() {
            both_ends(&session.start, &session.end, [OLD_START.at(index), OLD_END.at(index)], cx, out);
        }
    }
}

fn both_ends(
    start: &Field<When>,
    end: &Field<When>,
    paths: [Path; 2],
    cx: &Context<'_, '_>,
    out: &mut Sink<'_>,
) {
    for (field, path) in [start, end].into_iter().zip(paths) {
        if field.is_blank() {
            report(path, Why::Session, cx, out);
        }
    }
}

/// Why a field is needed.
#[derive(Clone, Copy)]
enum Why {
    Always,
    Campaign,
    SeveralWays,
    Place,
    Link,
    Registration,
    Sessions,
    Session,
    Availability,
}

impl Why {
    const fn says(self) -> Saying {
        match self {
            Self::Always => says!(""),
            Self::Campaign => says!("campaign"),
            Self::SeveralWays => says!("several-ways"),
            Self::Place => says!("place"),
            Self::Link => says!("link"),
            Self::Registration => says!("registration"),
            Self::Sessions => says!("sessions"),
            Self::Session => says!("session"),
            Self::Availability => says!("availability"),
        }
    }
}

/// Reports a field that is blank, unless its object could not be read.
fn need(path: Path, why: Why, cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    // If a field comes twice, a choice between its values is missing.
    let twice = out.holds(&duplicate_field::RULE, path);
    let is_absent = cx.is_blank(path) && !out.is_blocked(path);
    if !twice && (is_absent || is_lost(path, cx, out)) {
        report(path, why, cx, out);
    }
}

/// Whether what is in a field cannot be used, and the levels let that pass: the event would be without it.
fn is_lost(path: Path, cx: &Context<'_, '_>, out: &Sink<'_>) -> bool {
    out.lets_pass(path) && cx.form.is_unusable_at(path)
}

fn report(path: Path, why: Why, cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let mut finding = Finding::new(&RULE, path).saying(why.says()).blocks();
    if let Some(needs) = cx.needs {
        finding = finding.with(hole!("format"), Param::Word(needs.format.word()));
    }
    if let Some(field) = path.field() {
        finding = finding.with(hole!("example"), Param::Example(field));
    }
    finding = match why {
        Why::SeveralWays | Why::Sessions | Why::Availability => {
            finding.related(const { Path::of("/format") })
        }
        Why::Registration => finding.related(const { Path::of("/registration/required") }),
        Why::Place | Why::Link => finding.related(const { Path::of("/attendance") }),
        _ => finding,
    };
    out.push(finding);
}
