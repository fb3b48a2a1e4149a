//! Sentences with holes: `"{count} {count?caractère|caractères} pour {max} au plus"`.
//!
//! A hole is `{name}`, filled with a value, or `{name?one|many}`, filled with one of two words, depending
//! on the number that `name` holds: French is singular below two, English only at one. `{from..to}` is a
//! range of two days.

use super::language::Language;

/// One piece of a template.
enum Piece<'t> {
    Text(&'t str),
    Value(&'t str),
    Plural { name: &'t str, one: &'t str, many: &'t str },
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(hole) = rest.strip_prefix('{') else {
            let end = memchr::memchr(b'{', rest.as_bytes()).unwrap_or(rest.len());
            let (text, after) = rest.split_at_checked(end)?;
            rest = after;
            return Some(Piece::Text(text));
        };
        let (hole, after) = hole.split_once('}').unwrap_or((hole, ""));
        rest = after;
        Some(match hole.split_once('?') {
            None => Piece::Value(hole),
            Some((name, words)) => {
                let (one, many) = words.split_once('|').unwrap_or((words, words));
                Piece::Plural { name, one, many }
            }
        })
    })
}

/// The names of the holes of a template, in order, each once.
///
/// ```
/// assert_eq!(campagne::rule::placeholders("{max} {max?mot|mots}, {label}"), ["max", "label"]);
/// ```
#[must_use]
pub fn placeholders(template: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces(template) {
        if let Piece::Value(name) | Piece::Plural { name, .. } = piece
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// Fills a template. `value` gives the words for a name, `count` the number for a plural.
pub(crate) fn fill(
    template: &str,
    language: Language,
    value: impl Fn(&str) -> Option<String>,
    count: impl Fn(&str) -> Option<u64>,
) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Value(name) => out.push_str(&value(name).unwrap_or_default()),
            Piece::Plural { name, one, many } => {
                let count = count(name).unwrap_or_default();
                let single = match language {
                    Language::Fr => count < 2,
                    Language::En => count == 1,
                };
                out.push_str(if single { one } else { many });
            }
        }
    }
    out
}

/// A list of words: `a, b ou c`, `a, b or c`.
pub(crate) fn enumerate<'w>(words: impl Iterator<Item = &'w str>, language: Language) -> String {
    let words: Vec<&str> = words.collect();
    let or = match language {
        Language::Fr => " ou ",
        Language::En => " or ",
    };
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{}{or}{last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(template: &str, language: Language, n: u64) -> String {
        fill(
            template,
            language,
            |name| (name == "n").then(|| n.to_string()),
            |name| (name == "n").then_some(n),
        )
    }

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        assert_eq!(say("{n} {n?jour|jours}", Language::Fr, 0), "0 jour");
        assert_eq!(say("{n} {n?day|days}", Language::En, 0), "0 days");
        assert_eq!(say("{n} {n?jour|jours}", Language::Fr, 2), "2 jours");
        assert_eq!(say("{n} {n?day|days}", Language::En, 1), "1 day");
    }

    #[test]
    fn a_broken_template_gives_what_can_be_read_of_it() {
        for (template, said) in [
            ("", ""),
            ("{", ""),
            ("}", "}"),
            ("{n", "1"),
            ("a{n?x}b", "axb"),
            ("{n?x|y|z}", "x"),
            ("a{m}b", "ab"),
            ("{m?x|y}", "x"),
            ("é{n}è", "é1è"),
        ] {
            assert_eq!(say(template, Language::Fr, 1), said, "{template}");
        }
    }

    #[test]
    fn enumerations() {
        let say = |words: &[&str]| enumerate(words.iter().copied(), Language::Fr);
        assert_eq!(say(&["a", "b", "c"]), "a, b ou c");
        assert_eq!(say(&["a"]), "a");
        assert_eq!(say(&[]), "");
    }
}
