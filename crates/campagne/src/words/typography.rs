//! French typography: the spaces that must not break.

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// Makes the spaces of a French sentence unbreakable where the typographers' rules ask for it:
/// before `; ! ? %` (narrow), before `:` and inside guillemets, between a number and the word
/// that it counts, and behind `n°`, so that no line begins with a lone sign, number or unit.
///
/// Templates are written with plain spaces; this is applied once, when a text is rendered.
#[must_use]
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for space in memchr::memchr_iter(b' ', text.as_bytes()) {
        let (before, after) = (text.get(done..space).unwrap_or_default(), text.get(space + 1..));
        out.push_str(before);
        done = space + 1;
        out.push(match (before.chars().next_back(), after.and_then(|after| after.chars().next())) {
            (_, Some(';' | '!' | '?' | '%')) => NARROW_NO_BREAK,
            (_, Some(':' | '»')) => NO_BREAK,
            (Some('«'), Some(_)) => NO_BREAK,
            (Some('0'..='9'), Some(next)) if next.is_alphanumeric() => NO_BREAK,
            (Some('°'), Some('0'..='9')) => NO_BREAK,
            // "14 h 05"
            (Some('h'), Some('0'..='9')) if out.ends_with("\u{a0}h") => NO_BREAK,
            _ => ' ',
        });
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::french;

    #[test]
    fn signs_and_units_keep_to_their_words() {
        assert_eq!(french("Quoi ?"), "Quoi\u{202f}?");
        assert_eq!(french("« Titre » : oui"), "«\u{a0}Titre\u{a0}»\u{a0}: oui");
        assert_eq!(french("le 2 novembre à 14 h 05"), "le 2\u{a0}novembre à 14\u{a0}h\u{a0}05");
        assert_eq!(french("la séance n° 1"), "la séance n°\u{a0}1");
        assert_eq!(french("https://exemple.fr"), "https://exemple.fr");
    }
}
