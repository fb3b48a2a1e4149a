//! The schema of a report: what `report/` serialises.

use super::json::{Json, object};
use super::parts::{choice, head, reference};
use super::words::shown;
use crate::campaign::Phase;
use crate::mode::Mode;
use crate::report::Verdict;
use crate::rule::{Rule, Severity};
use crate::words::{Language, Words};

pub(super) fn schema(language: Language) -> Json {
    let say = |fr, en| shown(Words { fr, en }, language);
    let title = say("Rapport", "Report");
    let about = say(
        "Tout ce que les règles ont à dire d’un événement déposé, et la décision.",
        "All that the rules have to say of one submission, and the verdict.",
    );
    let choices = |all: Vec<(&'static str, Words)>| {
        let all = all.into_iter().map(|(code, words)| choice(code, shown(words, language)));
        object! { "oneOf" => all.collect::<Vec<_>>() }
    };
    let severities = choices(Severity::ALL.map(|severity| (severity.code(), severity.words())).to_vec());
    let codes: Vec<&str> = Rule::all().iter().map(|rule| rule.code).collect();
    let entry = |schema: Json, fr, en| object! { "description" => say(fr, en) }.and(schema);
    let counts = Severity::ALL
        .map(|severity| (severity.code(), entry(whole(), severity.words().fr, severity.words().en)));
    let finding = record(vec![
        ("code", entry(reference("code"), "La règle.", "The rule.")),
        ("severity", entry(severities, "Le poids.", "How much it weighs.")),
        (
            "path",
            entry(reference("path"), "Le champ ; vide pour l’ensemble.", "The field; empty for the whole."),
        ),
        (
            "related",
            entry(list(reference("path")), "Les autres champs concernés.", "The other fields involved."),
        ),
        (
            "params",
            entry(
                object! { "type" => "object" },
                "Les valeurs dont le message est fait.",
                "The values of which the message is made.",
            ),
        ),
        ("message", entry(text(), "Ce qui ne va pas, et pourquoi.", "What is wrong, and why.")),
        (
            "help",
            entry(
                text(),
                "Que faire ; vide s’il n’y a rien à faire.",
                "What to do; empty when there is nothing to do.",
            ),
        ),
        (
            "fix",
            entry(
                object! { "anyOf" => vec![reference("fix"), object! { "type" => "null" }] },
                "La correction proposée, si elle est assez sûre.",
                "The remedy, where it is certain enough.",
            ),
        ),
    ]);
    let fix = record(vec![
        ("path", entry(reference("path"), "Le champ à changer.", "The field to change.")),
        ("value", object! { "description" => say("La valeur à y mettre.", "The value to put there.") }),
        ("label", entry(text(), "La valeur en mots.", "The value in words.")),
    ]);
    let not_checked = record(vec![
        ("code", entry(reference("code"), "La règle.", "The rule.")),
        (
            "because",
            entry(
                list(reference("path")).with("minItems", 1_u32),
                "Les champs qui y font obstacle.",
                "The fields that stand in its way.",
            ),
        ),
    ]);
    head(title, about)
        .and(record(vec![
            ("campaign", entry(text(), "L’identifiant de la campagne.", "The identifier of the campaign.")),
            (
                "mode",
                entry(
                    enumeration(Mode::ALL.iter().copied().map(Mode::code).collect()),
                    "Le but de la vérification.",
                    "What the check was for.",
                ),
            ),
            ("now", entry(instant(), "L’instant retenu comme présent.", "The instant taken for now.")),
            (
                "phase",
                entry(
                    choices(Phase::ALL.iter().copied().map(|phase| (phase.code(), phase.words())).collect()),
                    "L’état de la campagne à cet instant.",
                    "Where the campaign stands at that instant.",
                ),
            ),
            (
                "extended_deadline",
                entry(
                    instant(),
                    "Le délai supplémentaire accordé à cet événement, s’il y en a un.",
                    "The extra time granted to this event, where there is any.",
                ),
            ),
            (
                "verdict",
                entry(
                    enumeration(Verdict::ALL.map(Verdict::code).to_vec()),
                    "La décision : acceptée s’il n’y a aucune erreur.",
                    "The verdict: accepted where no finding is an error.",
                ),
            ),
            (
                "counts",
                entry(
                    record(counts.to_vec()),
                    "Le nombre de constats, même de ceux qui ne sont pas montrés.",
                    "The number of findings, those left out among them.",
                ),
            ),
            (
                "findings",
                entry(
                    list(reference("finding")),
                    "Les constats, dans l’ordre des champs.",
                    "The findings, in the order of the fields.",
                ),
            ),
            (
                "not_checked",
                entry(
                    list(reference("not_checked")),
                    "Les règles qui n’ont pas pu être vérifiées.",
                    "The rules that could not run.",
                ),
            ),
        ]))
        .with(
            "$defs",
            object! {
                "finding" => finding,
                "fix" => fix,
                "not_checked" => not_checked,
                "code" => enumeration(codes),
                "path" => pointer(),
            },
        )
}

/// Fields that are there only where there is something to say.
const OPTIONAL: [&str; 1] = ["extended_deadline"];

/// An object that has all these fields. It may have more: who reads a report passes over them.
fn record(fields: Vec<(&'static str, Json)>) -> Json {
    let required: Vec<&str> =
        fields.iter().map(|(name, _)| *name).filter(|name| !OPTIONAL.contains(name)).collect();
    let properties = fields.into_iter().map(|(name, schema)| (name.into(), schema));
    object! { "type" => "object", "required" => required, "properties" => Json::Object(properties.collect()) }
}

fn text() -> Json {
    object! { "type" => "string" }
}

fn whole() -> Json {
    object! { "type" => "integer", "minimum" => 0_u32 }
}

fn list(item: Json) -> Json {
    object! { "type" => "array", "items" => item }
}

fn enumeration(values: Vec<&'static str>) -> Json {
    object! { "enum" => values }
}

/// A JSON Pointer (RFC 6901).
fn pointer() -> Json {
    object! { "type" => "string", "format" => "json-pointer", "pattern" => "^(?:/(?:[^~/]|~[01])*)*$" }
}

fn instant() -> Json {
    object! { "type" => "string", "format" => "date-time" }
}
