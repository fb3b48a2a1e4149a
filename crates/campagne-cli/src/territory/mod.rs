//! `campagne territory`: French territories by what people type.

pub(crate) mod search;
pub(crate) mod show;

use campagne::{Language, Words};
use campagne_territories::Level;

/// A level as people call it.
fn level(level: Level, language: Language) -> &'static str {
    let (fr, en) = level.names();
    Words { fr, en }.in_language(language)
}

/// `about 265,000`, rounded to two digits: more would be more exact than the tables.
fn about(count: u32, language: Language) -> String {
    let unit = 10_u32.pow(count.checked_ilog10().unwrap_or(0).saturating_sub(1));
    let rounded = (count + unit / 2) / unit * unit;
    let (digits, separator) = (rounded.to_string(), if language == Language::Fr { '\u{202f}' } else { ',' });
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::about;
    use campagne::Language;

    #[test]
    fn two_digits_are_enough() {
        for (count, text) in
            [(0, "0"), (7, "7"), (94, "94"), (856, "860"), (262_143, "260,000"), (2_097_151, "2,100,000")]
        {
            assert_eq!(about(count, Language::En), text);
        }
    }
}
