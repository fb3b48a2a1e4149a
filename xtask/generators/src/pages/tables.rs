//! Tables inside pages that are written by hand: the text between two marks is generated.
//!
//! `<!-- shape: Report -->` begins the table of a shape, `<!-- moderation -->` the table of the states of
//! moderation; `<!-- end -->` ends either. A prefix before the mark, as in a comment of Rust, is repeated
//! before each line of the table. With `in French`, the table is in French.

use std::collections::BTreeMap;

use campagne::Language;
use campagne::programme::Moderation;
use campagne::shapes::{Member, Presence, Shape, Side, Type, WordSet, all};
use campagne::vocabulary::Vocabulary as _;

use super::cell;
use crate::files::root;

/// The pages that hold such tables.
const PAGES: [&str; 7] = [
    "bindings/python/README.md",
    "crates/campagne/src/options/wire.rs",
    "docs/campaign.fr.md",
    "docs/campaign.md",
    "docs/checking.md",
    "docs/importing.md",
    "docs/programme.md",
];

const END: &str = "<!-- end -->";

/// The most words of a set that are listed. For a larger set its name is enough.
const FEW: usize = 6;

pub(crate) fn add(files: &mut BTreeMap<String, String>) -> Result<(), String> {
    for path in PAGES {
        let page = std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
        files.insert(path.to_owned(), filled(&page).map_err(|error| format!("{path}: {error}"))?);
    }
    Ok(())
}

/// A page with fresh tables.
fn filled(page: &str) -> Result<String, String> {
    let mut text = String::with_capacity(page.len());
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        let Some(mark) = line.find("<!-- ").and_then(|at| line.get(at..)) else { continue };
        let Some(table) = table(mark)? else { continue };
        let before = line.strip_suffix(mark).unwrap_or_default();
        for row in table {
            text.push_str(format!("{before}{row}").trim_end());
            text.push('\n');
        }
        let end = lines.by_ref().find(|line| line.ends_with(END));
        text.push_str(end.ok_or_else(|| format!("nothing ends `{mark}`"))?);
        text.push('\n');
    }
    Ok(text)
}

/// The table that a mark asks for. Returns `None` if the comment is no mark.
fn table(mark: &str) -> Result<Option<Vec<String>>, String> {
    let mark = mark.trim_start_matches("<!-- ").trim_end_matches(" -->");
    if mark == "moderation" {
        return Ok(Some(moderation()));
    }
    let Some(name) = mark.strip_prefix("shape: ") else { return Ok(None) };
    let (name, language) = match name.strip_suffix(" in French") {
        Some(name) => (name, Language::Fr),
        None => (name, Language::En),
    };
    // Some members are described apart from the table, such as the arguments of a function.
    let (name, without) = name.split_once(" without ").unwrap_or((name, ""));
    let without: Vec<&str> = without.split(", ").collect();
    let shape = all().into_iter().find(|shape| shape.name == name);
    let shape = shape.ok_or_else(|| format!("there is no shape `{name}`"))?;
    Ok(Some(members(shape, &without, language)))
}

fn members(shape: &Shape, without: &[&str], language: Language) -> Vec<String> {
    let head = match (shape.side, language) {
        (Side::Options, _) => "| option | value | what it is |",
        (_, Language::En) => "| member | value | what it is |",
        (_, Language::Fr) => "| entrée | valeur | ce que c’est |",
    };
    let mut rows = vec![head.to_owned(), "|---|---|---|".to_owned()];
    for member in shape.own_members() {
        if !without.contains(&member.name) {
            rows.push(format!(
                "| `{}` | {} | {} |",
                member.name,
                value(&member, shape.side, language),
                cell(member.about.in_language(language))
            ));
        }
    }
    if let Some(and) = shape.and {
        rows.push(format!("| | | and all of `{}` |", and.name));
    }
    rows.insert(0, String::new());
    rows.push(String::new());
    rows
}

fn value(member: &Member, side: Side, language: Language) -> String {
    let kind = match language {
        Language::En => kind(member.kind),
        Language::Fr => kind_in_french(member.kind),
    };
    match (member.presence, language) {
        (Presence::OrNull, _) => format!("{kind}, or `null`"),
        (Presence::Optional, Language::En) if side != Side::Options => format!("{kind}, if any"),
        (Presence::Optional, Language::Fr) => format!("{kind}, facultatif"),
        _ => kind,
    }
}

/// What people write in a file, in French. Other things are in no French page.
fn kind_in_french(of: Type) -> String {
    match of {
        Type::Text | Type::Filled => "un texte".to_owned(),
        Type::Flag => "`true` ou `false`".to_owned(),
        Type::Whole | Type::Whole32(_) => "un nombre entier".to_owned(),
        Type::Day => "une date".to_owned(),
        Type::Word(set) => word(set, Language::Fr),
        Type::Shape(shape) => format!("un tableau : `{}`", shape.name),
        Type::List(Type::Shape(shape), _) => format!("une liste de `{}`", shape.name),
        Type::List(Type::Text, _) => "une liste de textes".to_owned(),
        Type::List(Type::Word(set), _) if set.words().len() > FEW => {
            format!("une liste de mots de [`{}`](fields.md)", set.name)
        }
        Type::List(Type::Word(set), _) => format!("une liste parmi {}", word(set, Language::Fr)),
        Type::List(item, _) => format!("une liste, dont chacun est {}", kind_in_french(*item)),
        Type::OneOf(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|one| kind_in_french(*one)).collect();
            kinds.join(", ou ")
        }
        other => kind(other),
    }
}

fn kind(of: Type) -> String {
    match of {
        Type::Text | Type::Filled => "a text".to_owned(),
        Type::Flag => "`true` or `false`".to_owned(),
        Type::Whole | Type::Whole32(_) => "a whole number".to_owned(),
        Type::Number => "a number".to_owned(),
        Type::Plain => "a text, a number, `true` or `false`".to_owned(),
        Type::Param => "a text, a number, or a list of texts".to_owned(),
        Type::Day => "a day".to_owned(),
        Type::Instant => "an instant in RFC 3339".to_owned(),
        Type::When => "a day or a local time".to_owned(),
        Type::Pointer => "a JSON Pointer".to_owned(),
        Type::Null => "`null`".to_owned(),
        Type::Word(set) => word(set, Language::En),
        Type::Choice(set) => format!("{}, as `value`, with its `label`", word(set, Language::En)),
        Type::Shape(shape) if shape.name == "Event" => "a submission".to_owned(),
        Type::Shape(shape) => format!("an object: `{}`", shape.name),
        Type::Field(_) | Type::Open => "an object".to_owned(),
        Type::List(Type::Shape(shape), _) => format!("a list of `{}`", shape.name),
        Type::List(item, _) => format!("a list, each {}", kind(*item)),
        Type::Map(key, item) => format!("an object: under {}, {}", kind(*key), kind(*item)),
        Type::Each(set, item) => {
            format!("an object: under each of {}, {}", word(set, Language::En), kind(*item))
        }
        Type::OneOf(kinds) => kinds.iter().map(|one| kind(*one)).collect::<Vec<_>>().join(" or "),
        Type::Submission => "a submission as it was typed".to_owned(),
        Type::Campaign => "an identifier, a campaign as an object, or the text of one".to_owned(),
        Type::Accepted => "a submission as an object, or its JSON text".to_owned(),
    }
}

fn word(set: &WordSet, language: Language) -> String {
    let words: Vec<String> = set.words().iter().map(|listed| format!("`{}`", listed.word)).collect();
    if words.len() <= FEW {
        return words.join(", ");
    }
    if language == Language::Fr {
        return format!("un mot de [`{}`](fields.md)", set.name);
    }
    let mut about = set.about.trim_end_matches('.').chars();
    about.next().map_or_else(String::new, |first| first.to_lowercase().chain(about).collect())
}

/// The states that each state of moderation may become.
fn moderation() -> Vec<String> {
    let name = |state: &Moderation| format!("`{}`", state.word().word);
    let mut rows = vec![String::new(), "| from | may become |".to_owned(), "|---|---|".to_owned()];
    for state in Moderation::ALL {
        let next: Vec<String> = state.next().iter().map(name).collect();
        rows.push(format!("| {} | {} |", name(state), next.join(", ")));
    }
    rows.push(String::new());
    rows
}
