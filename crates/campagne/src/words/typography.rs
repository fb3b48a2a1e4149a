//! French typography: no-break spaces.

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// Replaces spaces of a French sentence by no-break spaces as the rules of typography ask: before `; ! ? %`
/// (narrow), before `:` and inside guillemets, between a number and the word that it counts, and after
/// `n°`. So no line begins with a lone sign, number or unit.
///
/// Templates have plain spaces; this is applied once, when a text is rendered.
#[must_use]
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for space in memchr::memchr_iter(b' ', text.as_bytes()) {
        let (since, after) = (text.get(done..space).unwrap_or_default(), text.get(space + 1..));
        // Nearly every space stays as it is; the bytes beside it decide.
        let unbreakable = match (since.as_bytes(), after.unwrap_or_default().as_bytes()) {
            (_, [b';' | b'!' | b'?' | b'%', ..]) => NARROW_NO_BREAK,
            // Guillemets are 0xC2 and 0xAB or 0xBB, the sign of degrees 0xC2 and 0xB0.
            (_, [b':', ..] | [0xC2, 0xBB, ..]) | ([.., 0xC2, 0xAB], [_, ..]) => NO_BREAK,
            ([.., b'0'..=b'9'], _)
                if after.and_then(|text| text.chars().next()).is_some_and(char::is_alphanumeric) =>
            {
                NO_BREAK
            }
            ([.., 0xC2, 0xB0], [b'0'..=b'9', ..]) => NO_BREAK,
            // "14 h 05"
            ([.., b'h'], [b'0'..=b'9', ..]) if ends_with_hour(&out, since) => NO_BREAK,
            _ => continue,
        };
        out.push_str(since);
        out.push(unbreakable);
        done = space + 1;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Whether a text ends with a lone `h` after a no-break space.
fn ends_with_hour(out: &str, since: &str) -> bool {
    since
        .strip_suffix('h')
        .is_some_and(|before| before.ends_with(NO_BREAK) || (before.is_empty() && out.ends_with(NO_BREAK)))
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
