//! The known word nearest to a typed one.

use campagne_territories::unicode::{is_mark, lower, without_marks};

/// How near the nearest word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// The same word except for case, accents and separators: certain enough for a fix.
    Same,
    /// A typing mistake away, in a word that is long enough: certain enough for a fix too.
    Slip,
    /// Somewhat alike: worth a suggestion.
    Close,
}

/// A text in lower case without accents. Anything between letters and digits becomes one `_`.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'à' | 'â' | 'À' | 'Â' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out.push('e'),
            'î' | 'ï' | 'Î' | 'Ï' => out.push('i'),
            'ô' | 'Ô' => out.push('o'),
            'ù' | 'û' | 'Ù' | 'Û' => out.push('u'),
            'ç' | 'Ç' => out.push('c'),
            // No sign of typography is a letter or a mark. This spares the many apostrophes of French a
            // look-up.
            c if !matches!(c, '\0'..='\u{a9}' | '\u{2000}'..='\u{206f}') && c.is_alphanumeric() => {
                without_marks(c, |part| lower(part, |c| out.push(c)))
            }
            c if is_mark(c) => {}
            _ if out.is_empty() || out.ends_with('_') => {}
            _ => out.push('_'),
        }
    }
    while out.ends_with('_') {
        out.pop();
    }
    out
}

/// Longer texts are not compared: nobody mistypes a word that badly, and it bounds the time.
const LONGEST: usize = 64;

/// The candidate nearest to `typed`, if any is near enough. Each candidate is a value with the names that
/// people may type for it. Of equally near ones the first wins.
pub(crate) fn nearest<'n, T: Copy>(
    typed: &str,
    candidates: impl Iterator<Item = (T, &'n str)>,
) -> Option<(T, Nearness)> {
    if typed.len() > 4 * LONGEST {
        return None;
    }
    let typed = fold(typed);
    if typed.is_empty() || typed.chars().count() > LONGEST {
        return None;
    }
    let length = typed.chars().count();
    let limit = (length / 3).clamp(1, 3);
    // "visio" is no slip for "visit", but "worskhop" is one for "workshop".
    let slip = length.saturating_sub(2) / 4;
    let mut best: Option<(T, usize)> = None;
    for (value, name) in candidates {
        // Folding only shortens: a name that is already too short need not be folded.
        if name.len() + limit < length {
            continue;
        }
        let name = fold(name);
        if name == typed {
            return Some((value, Nearness::Same));
        }
        if name.chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&name, &typed);
        if distance <= limit && best.is_none_or(|(_, least)| distance < least) {
            best = Some((value, distance));
        }
    }
    best.map(|(value, distance)| (value, if distance <= slip { Nearness::Slip } else { Nearness::Close }))
}

/// The name nearest to `typed`, if any is near enough.
pub(crate) fn nearest_name<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    nearest(typed, names.into_iter().map(|name| (name, name))).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_separators_do_not_count() {
        assert_eq!(fold("  Débat-citoyen !"), "debat_citoyen");
        assert_eq!(fold("Œuvre"), "oeuvre");
        assert_eq!(fold("—"), "");
    }

    #[test]
    fn nearness_has_a_limit() {
        let words = [("workshop", "workshop"), ("debate", "debate")];
        let near = |typed| nearest(typed, words.into_iter());
        assert_eq!(near("Workshop"), Some(("workshop", Nearness::Same)));
        assert_eq!(near("worskhop"), Some(("workshop", Nearness::Slip)));
        assert_eq!(near("worshops"), Some(("workshop", Nearness::Close)));
        assert_eq!(near("atelier"), None);
        assert_eq!(near(""), None);
    }
}
