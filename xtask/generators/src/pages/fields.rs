//! The fields of a submission and the words of its vocabularies.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use campagne::form::{Form, Kind, Limit, ObjectSpec};
use campagne::vocabulary::VocabularySpec;

use super::{NOTICE, cell};

pub(crate) fn add(files: &mut BTreeMap<String, String>) {
    let mut text = format!(
        "{NOTICE}# Fields of a submission\n\nThe order is that of findings. Limits are those of the contract; a campaign may set others.\n\n| path | French label | English label | holds | limit | example |\n|---|---|---|---|---|---|\n"
    );
    let mut vocabularies: Vec<&'static VocabularySpec> = Vec::new();
    rows(&Form::SPEC, "", &mut text, &mut vocabularies);
    text.push_str("\n# Vocabularies\n");
    for vocabulary in vocabularies {
        let _ = write!(
            text,
            "\n## {}\n\n| word | French | English | also understood in suggestions and tables |\n|---|---|---|---|\n",
            vocabulary.name
        );
        for word in vocabulary.words {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} |",
                word.word,
                word.label.fr,
                word.label.en,
                cell(&word.aliases.join(", "))
            );
        }
    }
    files.insert("docs/fields.md".to_owned(), text);
}

fn rows(
    object: &'static ObjectSpec,
    above: &str,
    text: &mut String,
    vocabularies: &mut Vec<&'static VocabularySpec>,
) {
    for field in object.fields {
        let path = format!("{above}/{}", field.name);
        let _ = writeln!(
            text,
            "| `{path}` | {} | {} | {} | {} | {} |",
            cell(field.label.fr),
            cell(field.label.en),
            holds(field.kind),
            limit(field.kind, field.limit),
            cell(field.example)
        );
        match field.kind {
            Kind::Object(object) => rows(object, &path, text, vocabularies),
            Kind::List(&Kind::Object(object)) => rows(object, &format!("{path}/*"), text, vocabularies),
            Kind::Word(vocabulary) | Kind::List(&Kind::Word(vocabulary))
                if !vocabularies.contains(&vocabulary) =>
            {
                vocabularies.push(vocabulary);
            }
            _ => {}
        }
    }
}

fn holds(kind: Kind) -> String {
    match kind {
        Kind::Text => "one line of text".to_owned(),
        Kind::Prose => "text of several lines".to_owned(),
        Kind::Word(vocabulary) => format!("a word of {}", vocabulary.name),
        Kind::Flag => "true or false".to_owned(),
        Kind::Count => "a whole number from 1 up".to_owned(),
        Kind::Number(least, most) => format!("a number from {least} to {most}"),
        Kind::When => "a date or date-time".to_owned(),
        Kind::Link => "an http or https link".to_owned(),
        Kind::Email => "an email address".to_owned(),
        Kind::Phone => "a telephone number".to_owned(),
        Kind::PostalCode => "a postal code".to_owned(),
        Kind::Siret => "a SIRET".to_owned(),
        Kind::Commune => "the INSEE code of a commune".to_owned(),
        Kind::Territory => "a territory".to_owned(),
        Kind::Zone => "a time zone of a French territory".to_owned(),
        Kind::Language => "the code of a language".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
        Kind::List(item) => format!("a list: {}", holds(*item)),
    }
}

fn limit(kind: Kind, limit: Limit) -> String {
    let limits = campagne::campaign::Limits::default();
    let most = match limit {
        Limit::Title => return format!("{} to {} characters", limits.title_min, limits.title),
        Limit::Summary => limits.summary,
        Limit::Description => limits.description,
        Limit::Link => limits.link,
        Limit::Email => limits.email,
        Limit::Sessions => limits.sessions,
        Limit::Other => limits.other,
    };
    match kind {
        Kind::List(_) => format!("{most} items"),
        Kind::Text | Kind::Prose | Kind::Link | Kind::Email => format!("{most} characters"),
        _ => String::new(),
    }
}
