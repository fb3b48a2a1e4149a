//! The values that the readers of the fields accept, as regular expressions.
//!
//! They only use what ECMA-262 and other dialects have in common: no look-around, and no `\s`, `\d` or `\w`,
//! which mean different characters in different languages.

use crate::form::Kind;
use crate::rules::shape::invalid_language;

/// The characters trimmed from the ends of a text (`form/normal.rs`), as part of a character class.
const EDGE: &str =
    r"\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF";

/// White space, which may stand between the digits of a number.
const WHITE: &str = r"\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";

/// The characters that no text may have (`forbidden-characters`), except for line breaks and tabs.
const HIDDEN: &str =
    r"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB";

/// Line breaks and tabs, which a single line may not have.
const BREAKS: &str = r"\u0009\u000A\u000D";

/// The characters that an internationalised link may not have outside its brackets and percents (RFC 3987),
/// except for those that divide its parts.
const NO_LINK: &str = r"\u0000-\u0020\u0022\u003C\u003E\u005B-\u005E\u0060\u007B-\u007D\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFF0-\uFFFF";

/// Private-use characters, which a link may have only in its query.
const PRIVATE: &str = r"\uE000-\uF8FF";

/// Characters that are neither letters nor digits, in ASCII and among the spaces and signs of Unicode.
const NO_LETTER: &str = r"\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u2000-\u206F\u3000";

/// The same, except for the hyphen.
const NO_NAME: &str = r"\u0000-\u002C\u002E\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u2000-\u206F\u3000";

/// The characters that no unquoted part of an electronic mail address has (RFC 5322, `atext`), with those
/// signs.
const NO_MAIL: &str = r"\u0000-\u0020\u0022\u0028\u0029\u002C\u002E\u003A-\u003C\u003E\u0040\u005B-\u005D\u007F-\u00A9\u2000-\u206F\u3000";

/// Only blanks, or nothing.
pub(super) fn blank() -> String {
    format!("^[{EDGE}]*$")
}

/// The whole text matches.
pub(super) fn exactly(core: &str) -> String {
    format!("^(?:{core})$")
}

/// The text matches, with or without spaces around it.
pub(super) fn padded(core: &str) -> String {
    format!("^[{EDGE}]*(?:{core})[{EDGE}]*$")
}

/// One of some words.
pub(super) fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().collect::<Vec<_>>().join("|")
}

/// A trimmed text with so many characters, and no hidden ones.
pub(super) fn text(least: usize, most: Option<usize>, multiline: bool) -> String {
    let breaks = if multiline { "" } else { BREAKS };
    let any = format!("[^{HIDDEN}{breaks}]");
    let end = format!("[^{HIDDEN}{EDGE}]");
    let between = |least: usize| match most {
        None => Some(format!("{{{least},}}")),
        Some(most) => {
            most.checked_sub(2).filter(|most| *most >= least).map(|most| format!("{{{least},{most}}}"))
        }
    };
    match (least, most) {
        (_, Some(0)) => NOTHING.to_owned(),
        (0 | 1, Some(1)) => end,
        (0 | 1, _) => format!("{end}(?:{any}{}{end})?", between(0).unwrap_or_default()),
        _ => between(least - 2).map_or(NOTHING.to_owned(), |times| format!("{end}{any}{times}{end}")),
    }
}

/// Matches nothing.
const NOTHING: &str = r"[^\s\S]";

/// How a code may look: as the library writes it, and as people may type it.
pub(super) struct Code {
    pub(super) written: String,
    pub(super) typed: String,
}

impl Code {
    fn same(core: String) -> Self {
        Self { written: core.clone(), typed: core }
    }
}

/// The codes of a kind. Returns `None` if the kind has no codes. A date may only be in these years.
pub(super) fn code(kind: Kind, years: Option<&[i32]>) -> Option<Code> {
    Some(match kind {
        Kind::When => Code::same(when(years)),
        Kind::Link => Code::same(link()),
        Kind::Email => Code::same(email()),
        Kind::Phone => phone(),
        Kind::PostalCode => postal_code(),
        Kind::Siret => {
            Code { written: "[0-9]{14}".to_owned(), typed: format!("[0-9](?:[{WHITE}]*[0-9]){{13}}") }
        }
        Kind::Language => language(),
        _ => return None,
    })
}

/// Dates that exist, with their times (`form/when.rs`).
fn when(years: Option<&[i32]>) -> String {
    let (any, leap) = match years {
        // Any year may have 366 days, since the years are not known.
        None => ("[0-9]{4,6}".to_owned(), "[0-9]{4,6}".to_owned()),
        Some(years) => {
            let list = |years: Vec<i32>| {
                if years.is_empty() {
                    return NOTHING.to_owned();
                }
                let years: Vec<String> = years.iter().map(|year| format!("{year:04}")).collect();
                // Years may be written with up to six digits.
                format!("0{{0,2}}(?:{})", years.join("|"))
            };
            let is_leap = |year: &i32| chrono::NaiveDate::from_ymd_opt(*year, 2, 29).is_some();
            (list(years.to_vec()), list(years.iter().copied().filter(is_leap).collect()))
        }
    };
    let date = format!(
        "(?:{any})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:{leap})-02-29"
    );
    let time = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?|24:00(?::00(?:[.,](?:0{1,8}|0{9}[0-9]*))?)?";
    let offset = "[Zz]|[+-](?:0[0-9]|1[0-4]):?(?:[0-5][0-9])?";
    format!("(?:{date})(?:[Tt](?:{time})(?:{offset})?)?")
}

/// `http` or `https`, a host of two labels or more, a port, and what RFC 3987 allows after them.
fn link() -> String {
    let label = format!("[^{NO_LETTER}](?:[^{NO_NAME}]{{0,61}}[^{NO_LETTER}])?");
    let port = "0*(?:[0-9]{0,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    // A percent sign is followed by two hexadecimal digits.
    let part = |private: &str| format!("(?:[^%?#{NO_LINK}{private}]|%[0-9A-Fa-f]{{2}})*");
    let query = format!("(?:[^%#{NO_LINK}]|%[0-9A-Fa-f]{{2}})*");
    let fragment = format!("(?:[^%#{NO_LINK}{PRIVATE}]|%[0-9A-Fa-f]{{2}})*");
    format!(
        "[Hh][Tt][Tt][Pp][Ss]?://{label}(?:[.]{label})+[.]?(?::{port})?(?:/{})?(?:[?]{query})?(?:#{fragment})?",
        part(PRIVATE)
    )
}

/// One mailbox (RFC 5321) at a domain of two labels or more.
fn email() -> String {
    let label = format!("[^{NO_LETTER}](?:[^{NO_MAIL}]{{0,61}}[^{NO_LETTER}])?");
    format!("[^{NO_MAIL}]+(?:[.][^{NO_MAIL}]+)*@{label}(?:[.]{label})+")
}

/// The name of a mailbox that is longer than RFC 5321 allows (§4.5.3.1.1).
pub(super) fn long_mailbox() -> String {
    format!("[^@{EDGE}]{{65}}@")
}

/// Telephone numbers: French ones, international ones, those of the Pacific, short ones.
fn phone() -> Code {
    // Dots, hyphens, strokes and brackets count as spaces.
    let signs = format!(r"[{WHITE}./()\u2010\u2011\u2013-]*");
    // "+33 (0)5 …": the bracketed zero is not dialled from abroad.
    let zero = format!(r"(?:\(0\){signs})?");
    let digits = |first: &str, more: &str| format!("{first}(?:{signs}[0-9]){{{more}}}");
    let plain = |first: &str, more: &str| format!("{first}[0-9]{{{more}}}");
    let abroad = [
        format!("3{signs}3{signs}{zero}{}", digits("[1-9]", "8")),
        format!("3{signs}[0-24-9]{signs}{zero}{}", digits("[0-9]", "4,12")),
        format!("[124-9]{signs}{zero}{}", digits("[0-9]", "5,13")),
    ];
    let local = [("0[1-9]", "8"), ("[48]", "7"), ("[1-9]", "5"), ("[13]", "3")];
    let written: Vec<String> = local.iter().map(|(first, more)| plain(first, more)).collect();
    let typed: Vec<String> =
        local.iter().map(|(first, more)| digits(&first.replace("0[", &format!("0{signs}[")), more)).collect();
    Code {
        written: format!(
            r"\+(?:33[1-9][0-9]{{8}}|3[0-24-9][0-9]{{5,13}}|[124-9][0-9]{{6,14}})|{}",
            written.join("|")
        ),
        typed: format!(
            r"{signs}(?:(?:\+|0{signs}0){signs}(?:{})|{}){signs}",
            abroad.join("|"),
            typed.join("|")
        ),
    }
}

/// Five digits that begin with 01 to 95, 97 or 98. A name and « CEDEX » may follow.
fn postal_code() -> Code {
    let first = |gap: &str| format!("(?:0{gap}[1-9]|[1-8]{gap}[0-9]|9{gap}[0-578])");
    let digits = |gap: &str| format!("{}(?:{gap}[0-9]){{3}}", first(gap));
    let (spaces, commas) = (format!("[{WHITE}]*"), format!("[,{WHITE}]*"));
    let cedex = format!(
        r"{commas}{}{commas}(?:[A-Za-z\u00C0-\u024F][^{HIDDEN}{BREAKS}]*)?[Cc][Ee][Dd][Ee][Xx][^{HIDDEN}{BREAKS}]*",
        digits(&commas)
    );
    Code { written: digits(""), typed: format!("{}|{cedex}", digits(&spaces)) }
}

/// The codes of languages, with or without a region. Capitals are accepted.
fn language() -> Code {
    let either =
        |code: &str| code.chars().map(|c| format!("[{}{c}]", c.to_ascii_uppercase())).collect::<String>();
    let codes: Vec<&str> = invalid_language::codes().collect();
    let typed: Vec<String> = codes.iter().map(|code| either(code)).collect();
    Code {
        written: format!("(?:{})(?:-[0-9a-z]{{2,8}})?", codes.join("|")),
        typed: format!("(?:{})(?:[-_][0-9A-Za-z]{{2,8}})?", typed.join("|")),
    }
}
