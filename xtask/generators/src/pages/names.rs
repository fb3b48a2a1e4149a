//! The closed sets of words of the wire, and the names of its objects, for languages with types.

use campagne::campaign::Phase;
use campagne::export;
use campagne::form::{Form, Kind, ObjectSpec};
use campagne::import;
use campagne::programme::{Facet, Moderation, Parameter, ParameterKind};
use campagne::rule::Family;
use campagne::schema::Document;
use campagne::vocabulary::{Vocabulary as _, VocabularySpec};
use campagne::wire::CODES;
use campagne::{Language, Mode, Rule, Severity, Verdict, Zone};
use campagne_territories::Level;

/// A closed set of words: the name of its type, what it is for, the words.
pub(super) struct Set {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) words: Vec<&'static str>,
}

/// The sets that are no field of a submission.
pub(super) fn codes() -> Vec<Set> {
    let set = |name, about, words| Set { name, about, words };
    let phases = [Phase::NotOpen, Phase::Open, Phase::Grace, Phase::Closed].map(Phase::code);
    let verdicts = [Verdict::Accepted, Verdict::Rejected].map(Verdict::code);
    let moderation = Moderation::SPEC.words.iter().map(|word| word.word).collect();
    let losses = import::Loss::ALL.iter().map(|loss| loss.code());
    let exports = export::Format::ALL.iter().map(|format| format.name());
    vec![
        set("RuleCode", "The code of a rule.", Rule::all().iter().map(|rule| rule.code).collect()),
        set("RuleFamily", "What a rule is about.", Family::ALL.iter().copied().map(Family::code).collect()),
        set("Severity", "How much a finding weighs.", Severity::ALL.map(Severity::code).to_vec()),
        set("Mode", "What a check is for.", Mode::ALL.iter().copied().map(Mode::code).collect()),
        set(
            "Language",
            "A language of messages.",
            Language::ALL.iter().copied().map(Language::code).collect(),
        ),
        set("Phase", "Where a campaign stands.", phases.to_vec()),
        set("Verdict", "Whether a submission may enter the programme.", verdicts.to_vec()),
        set("CallErrorCode", "The code of a caller’s mistake.", CODES.to_vec()),
        set("TerritoryLevel", "A level of territory.", Level::ALL.iter().copied().map(Level::word).collect()),
        set("Moderation", "Where an entry of a programme stands in moderation.", moderation),
        set(
            "Facet",
            "What the events of a programme are counted by.",
            Facet::ALL.iter().copied().map(Facet::name).collect(),
        ),
        set("ExportFormat", "A format in which a programme can be had.", exports.collect()),
        set(
            "FileKind",
            "A kind of file that is read.",
            import::Format::ALL.iter().copied().map(|(_, name, _)| name).collect(),
        ),
        set("Loss", "Why something of a file is not carried.", losses.collect()),
        set("TimeZone", "A time zone of a French territory.", Zone::all().map(Zone::name).collect()),
        set(
            "SchemaDocument",
            "A kind of document that has a schema.",
            Document::ALL.iter().copied().map(Document::code).collect(),
        ),
    ]
}

/// The type of one value of a parameter of a query; `text`, `day` and so on are what the language calls
/// them.
pub(super) fn parameter_type(parameter: &Parameter, types: &ParameterTypes) -> String {
    match parameter.kind {
        ParameterKind::Day => types.day.to_owned(),
        ParameterKind::Word(spec) => spec.name.to_owned(),
        ParameterKind::OneOf(words) => (types.one_of)(words),
        ParameterKind::Flag => types.flag.to_owned(),
        ParameterKind::Count => types.count.to_owned(),
        _ => types.text.to_owned(),
    }
}

/// What a language calls the values of parameters.
pub(super) struct ParameterTypes {
    pub(super) text: &'static str,
    pub(super) day: &'static str,
    pub(super) flag: &'static str,
    pub(super) count: &'static str,
    pub(super) one_of: fn(&[&str]) -> String,
}

/// The vocabularies of the fields of a submission.
pub(super) fn vocabularies() -> Vec<Set> {
    let mut found = Vec::new();
    words_of(&Form::SPEC, &mut found);
    let set = |vocabulary: &'static VocabularySpec| Set {
        name: vocabulary.name,
        about: "Words of the wire.",
        words: vocabulary.words.iter().map(|word| word.word).collect(),
    };
    found.into_iter().map(set).collect()
}

fn words_of(spec: &'static ObjectSpec, found: &mut Vec<&'static VocabularySpec>) {
    for field in spec.fields {
        let kind = match field.kind {
            Kind::List(item) => *item,
            kind => kind,
        };
        match kind {
            Kind::Object(spec) => words_of(spec, found),
            Kind::Word(vocabulary) if !found.contains(&vocabulary) => found.push(vocabulary),
            _ => {}
        }
    }
}

/// `co_organisers` holds `CoOrganiser`.
pub(super) fn type_name(field: &str, many: bool) -> String {
    let one = if many { field.strip_suffix('s').unwrap_or(field) } else { field };
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    one.split('_').map(capital).collect()
}
