//! Marks in a text that are meant for a machine: HTML, its entities, BBCode, Markdown.

use memchr::{memchr_iter, memchr2};

/// The kind of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// A tag of HTML, or a comment.
    Html,
    /// An entity of HTML: `&eacute;`, `&#233;`.
    Entity,
    /// A tag of the markup of forums: `[b]…[/b]`.
    BbCode,
    /// Emphasis, a link, code or a heading of Markdown, in a text that is shown as it is.
    Markdown,
}

/// The first mark in a text, with the byte at which it begins. In a Markdown text, the marks of Markdown
/// are allowed, and `code` is shown as it is.
pub(crate) fn first_markup(text: &str, is_markdown: bool) -> Option<(Markup, usize)> {
    let bytes = text.as_bytes();
    let mut rest = 0;
    // Jump from one of the three signs to the next: nearly no text has any.
    while let Some(at) = memchr::memchr3(b'<', b'&', b'[', bytes.get(rest..)?).map(|at| rest + at) {
        rest = at + 1;
        let after = bytes.get(rest..)?;
        let found = match bytes.get(at)? {
            b'<' if is_tag(after) => Markup::Html,
            b'&' if is_entity(after) => Markup::Entity,
            b'[' if is_closing_bbcode(after) => Markup::BbCode,
            _ => continue,
        };
        if !(is_markdown && is_in_code(bytes.get(..at)?)) {
            return Some((found, at));
        }
    }
    if is_markdown { None } else { first_markdown(text).map(|at| (Markup::Markdown, at)) }
}

/// Whether the line has an odd number of backticks before this place.
fn is_in_code(before: &[u8]) -> bool {
    let line = memchr::memrchr(b'\n', before).and_then(|at| before.get(at..)).unwrap_or(before);
    !memchr_iter(b'`', line).count().is_multiple_of(2)
}

/// Tags that come with texts from web pages, mails and word processors.
const TAGS: [&str; 66] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "div",
    "em",
    "embed",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "s",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

/// Whether the text after a `<` is a comment, or a known tag that is closed before the next one is opened.
/// "a < b", "<nom>" and "<https://exemple.fr>" are not tags.
fn is_tag(after: &[u8]) -> bool {
    const LONGEST: usize = 2_048;
    if after.starts_with(b"!--") || starts_with_word(after, b"!doctype") {
        return true;
    }
    let named = after.strip_prefix(b"/").unwrap_or(after);
    let length = named.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b':').count();
    let Some((name, rest)) = named.split_at_checked(length) else { return false };
    let known = |name: &[u8]| TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag.as_bytes()));
    // "o:p" and the like come from word processors.
    let is_known = known(name) || matches!(name, [b'o' | b'v' | b'w', b':', b'a'..=b'z', ..]);
    let goes_on = matches!(rest, [b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r', ..]);
    is_known && goes_on && {
        let near = rest.get(..LONGEST).unwrap_or(rest);
        memchr2(b'>', b'<', near).and_then(|at| near.get(at)) == Some(&b'>')
    }
}

fn starts_with_word(bytes: &[u8], word: &[u8]) -> bool {
    bytes.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether the text after a `&` is an entity. "R&D ;" and "?a=1&copy=2" are not.
fn is_entity(after: &[u8]) -> bool {
    const LONGEST: usize = 10;
    let near = after.get(..LONGEST).unwrap_or(after);
    let Some(name) = memchr::memchr(b';', near).and_then(|end| near.get(..end)) else { return false };
    match name {
        [b'#', b'x' | b'X', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit),
        [b'#', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
        name => is_entity_name(name),
    }
}

/// Whether a name is an entity that occurs in French texts. HTML has two thousand others.
fn is_entity_name(name: &[u8]) -> bool {
    const SIGNS: [&str; 42] = [
        "AElig", "OElig", "aelig", "amp", "apos", "bdquo", "bull", "cent", "copy", "deg", "divide", "emsp",
        "ensp", "euro", "frac12", "gt", "hellip", "laquo", "larr", "ldquo", "lsquo", "lt", "mdash", "middot",
        "nbsp", "ndash", "oelig", "ordm", "para", "plusmn", "quot", "raquo", "rarr", "rdquo", "reg", "rsquo",
        "sbquo", "sect", "shy", "szlig", "times", "trade",
    ];
    const ACCENTS: [&[u8]; 8] = [b"acute", b"grave", b"circ", b"uml", b"cedil", b"tilde", b"ring", b"slash"];
    match name {
        [letter, accent @ ..] if letter.is_ascii_alphabetic() && ACCENTS.contains(&accent) => true,
        name => SIGNS.iter().any(|sign| name == sign.as_bytes()),
    }
}

/// Whether the text after a `[` is a closing tag. An opening tag alone may be anything, as in "agent[s]".
fn is_closing_bbcode(after: &[u8]) -> bool {
    const TAGS: [&[u8]; 13] = [
        b"b", b"i", b"u", b"s", b"url", b"img", b"quote", b"code", b"list", b"size", b"color", b"center",
        b"email",
    ];
    let Some(rest) = after.strip_prefix(b"/") else { return false };
    TAGS.iter().any(|tag| starts_with_word(rest, tag) && rest.get(tag.len()) == Some(&b']'))
}

/// The first mark that is surely Markdown. "Agent·e·s", "5*", "#Hashtag" and "mots_avec_tirets" have none.
fn first_markdown(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    // Hardly any text has one of these signs. Without a branch the compiler takes many bytes at once.
    let is_sign = |b: &u8| matches!(b, b'*' | b'_' | b'`' | b'~' | b'#' | b']');
    if !bytes.iter().fold(false, |any, b| any | is_sign(b)) {
        return None;
    }
    let heading = bytes.iter().take_while(|b| **b == b'#').count();
    if (1..=6).contains(&heading) && bytes.get(heading) == Some(&b' ') {
        return Some(0);
    }
    let pairs = [("**", false), ("__", true), ("~~", false), ("`", false), ("*", true), ("_", true)];
    let pairs = pairs.iter().filter_map(|(mark, alone)| first_pair(text, mark, *alone));
    pairs.chain(first_link(bytes)).min()
}

/// The start of a mark that comes before a word and again after one: `**mot**`. With `alone`, no letter or
/// digit may be on its outer sides.
fn first_pair(text: &str, mark: &str, alone: bool) -> Option<usize> {
    let places = || places(text.as_bytes(), mark.as_bytes());
    let is_outside = |c: Option<char>| !alone || c.is_none_or(|c| !c.is_alphanumeric());
    let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !mark.contains(c));
    let before = |at: usize| text.get(..at).and_then(|before| before.chars().next_back());
    let after = |at: usize| text.get(at + mark.len()..).and_then(|after| after.chars().next());
    let opening = places().find(|at| is_outside(before(*at)) && is_word(after(*at)))?;
    let closes = |at: usize| at > opening + mark.len() && is_word(before(at)) && is_outside(after(at));
    places().any(closes).then_some(opening)
}

/// The places of a mark, without overlaps.
fn places<'t>(bytes: &'t [u8], mark: &'t [u8]) -> impl Iterator<Item = usize> + 't {
    let first = mark.first().copied().unwrap_or_default();
    let mut end = 0;
    memchr_iter(first, bytes).filter(move |&at| {
        let stands = at >= end && bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
        if stands {
            end = at + mark.len();
        }
        stands
    })
}

/// The start of a link, `[texte](https://exemple.fr)`, or of an image.
fn first_link(bytes: &[u8]) -> Option<usize> {
    const TARGETS: [&[u8]; 5] = [b"http", b"mailto:", b"www.", b"/", b"#"];
    let middle = places(bytes, b"](").find(|at| {
        let target = bytes.get(at + 2..).unwrap_or_default();
        TARGETS.iter().any(|start| starts_with_word(target, start)) && target.contains(&b')')
    })?;
    let text = bytes.get(..middle)?;
    let opening = memchr::memrchr(b'[', text)?;
    let is_image = text.get(..opening)?.ends_with(b"!");
    Some(opening - usize::from(is_image))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Option<(Markup, usize)> {
        first_markup(text, false)
    }

    #[test]
    fn html() {
        for (text, at) in [
            ("<b>Atelier</b>", 0),
            ("Atelier<br>suite", 7),
            ("Atelier<BR/>suite", 7),
            ("Atelier</p>", 7),
            ("un <a href=\"https://exemple.fr\">lien</a>", 3),
            ("<!-- note -->", 0),
            ("<!DOCTYPE html>", 0),
            ("<o:p></o:p>", 0),
            ("5 < 6 et <em>après</em>", 9),
        ] {
            assert_eq!(plain(text), Some((Markup::Html, at)), "{text}");
            assert_eq!(first_markup(text, true), Some((Markup::Html, at)), "{text}");
        }
        for text in [
            "a < b",
            "a <b c <d>",
            "<3",
            "<nom>",
            "<https://exemple.fr>",
            "->",
            "<>",
            "<",
            "moins de <10 % ou >90 %",
            "<b",
            "<bureau>",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn entities() {
        for text in ["&eacute;", "l&rsquo;usager", "&#233;", "&#xE9;", "A &amp; B", "&nbsp;", "&Ccedil;a"] {
            assert_eq!(plain(text).map(|(kind, _)| kind), Some(Markup::Entity), "{text}");
        }
        for text in
            ["R&D", "R&D ; suite", "Q&A;", "A & B ; C", "?a=1&copy=2", "&;", "&#;", "&#x;", "&inconnu;", "&"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn bbcode() {
        assert_eq!(plain("[b]Atelier[/b]"), Some((Markup::BbCode, 10)));
        assert_eq!(plain("[URL=https://exemple.fr]lien[/URL]").map(|(kind, _)| kind), Some(Markup::BbCode));
        for text in ["agent[s]", "[b]", "[complet]", "[1/2]", "[/x]", "[", "["] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn markdown_in_plain_text() {
        for (text, at) in [
            ("**Atelier**", 0),
            ("Un *atelier* ouvert", 3),
            ("Un _atelier_ ouvert", 3),
            ("__Atelier__", 0),
            ("# Atelier", 0),
            ("le `code`", 3),
            ("~~Annulé~~", 0),
            ("voir [ici](https://exemple.fr)", 5),
            ("![plan](/plan.png)", 0),
        ] {
            assert_eq!(plain(text), Some((Markup::Markdown, at)), "{text}");
            assert_eq!(first_markup(text, true), None, "{text}");
        }
        for text in [
            "#Moisdellinnovationpublique",
            "mois_innovation_publique",
            "agent*e*s",
            "Tarif : 5 € *",
            "2 * 3 * 4",
            "hôtel 3* et 4*",
            "* sous réserve",
            "- un tiret",
            "[complet](sur place)",
            "1. Accueil",
            "a ** b",
            "****",
            "*",
            "_",
            "######## titre",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn code_in_markdown_is_shown_as_it_is() {
        assert_eq!(first_markup("écrire `<b>` puis `&amp;`", true), None);
        assert_eq!(first_markup("`a`\n<b>gras</b>", true), Some((Markup::Html, 4)));
        assert_eq!(first_markup("`a` <b>gras</b>", true), Some((Markup::Html, 4)));
    }
}
