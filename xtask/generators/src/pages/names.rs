//! The closed sets of words of the wire, and the names of its objects, for languages with types.

use campagne::form::{Form, Kind, ObjectSpec};
use campagne::programme::{Parameter, ParameterKind};
use campagne::shapes::{WordSet, word_sets};
use campagne::vocabulary::VocabularySpec;

/// A closed set of words: the name of its type, its purpose, the words.
pub(super) struct Set {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) words: Vec<String>,
}

/// The sets that are not for a field of a submission.
pub(super) fn codes() -> Vec<Set> {
    let set = |set: &'static WordSet| Set {
        name: set.name,
        about: set.about,
        words: set.words().into_iter().map(|listed| listed.word.into_owned()).collect(),
    };
    word_sets().into_iter().map(set).collect()
}

/// The type of one value of a parameter of a query. `text`, `day` and so on are the names in the language.
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

/// The names of the types of parameters in a language.
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
        words: vocabulary.words.iter().map(|word| word.word.to_owned()).collect(),
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
