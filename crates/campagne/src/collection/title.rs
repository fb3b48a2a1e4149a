//! Titles, and whether two of them are close.
//!
//! A title counts by its meaningful words, without accents, capitals and punctuation. Numbers are kept
//! apart: they must be the same, since they are all that distinguishes « Atelier 1/3 » from
//! « Atelier 2/3 ». Two titles are close if one has all words of the other, in any order and with slips of
//! the pen allowed, and not many more.

use crate::words::fold;

/// Words that link others, folded.
const LINKS: [&str; 32] = [
    "a", "and", "au", "aux", "avec", "c", "d", "dans", "de", "des", "du", "en", "et", "for", "in", "l", "la",
    "le", "les", "n", "of", "on", "ou", "par", "pour", "qu", "s", "sur", "the", "to", "un", "une",
];

/// Roman numerals. A lone `i`, `v` or `x` counts at the end only.
const ROMAN: [&str; 9] = ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"];

/// The meaningful words of a text, folded; all its words if none is meaningful.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let all = || folded.split('_').filter(|word| !word.is_empty());
    let some: Vec<String> = all().filter(|word| !LINKS.contains(word)).map(str::to_owned).collect();
    if some.is_empty() { all().map(str::to_owned).collect() } else { some }
}

/// How many letters of five bits a number holds.
const PER_NUMBER: usize = 12;
/// How many letters of a title are kept: about ninety characters as typed.
const LETTERS: usize = 5 * PER_NUMBER;
/// Stands between two words. 1 to 26 are letters; the numbers above 27 are letters of other alphabets.
const GAP: u8 = 27;

/// The words of a title, packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Title([u64; LETTERS / PER_NUMBER]);

impl Title {
    /// A title, and what a close one must share: its numbers, and the words that do not fit. Returns `None`
    /// if the text has no letter or digit.
    pub(super) fn read(text: &str) -> Option<(Self, String)> {
        let words = words(text);
        let last = words.len().checked_sub(1)?;
        let (mut letters, mut marks) = (Vec::with_capacity(LETTERS), String::new());
        let mut full = false;
        for (at, word) in words.iter().enumerate() {
            let length = word.chars().count();
            let numbers = word.contains(|c: char| c.is_numeric())
                || ROMAN.contains(&word.as_str())
                || (at == last && at > 0 && length == 1);
            let gap = usize::from(!letters.is_empty());
            full |= !numbers && !letters.is_empty() && letters.len() + gap + length > LETTERS;
            if numbers || full {
                marks.push_str(word);
                marks.push(' ');
            } else {
                letters.extend(std::iter::repeat_n(GAP, gap));
                letters.extend(word.chars().map(code).take(LETTERS));
            }
        }
        Some((Self::pack(&letters), marks))
    }

    fn pack(letters: &[u8]) -> Self {
        let mut packed = [0; LETTERS / PER_NUMBER];
        for (number, letters) in packed.iter_mut().zip(letters.chunks(PER_NUMBER)) {
            *number = letters.iter().rev().fold(0, |number, letter| number << 5 | u64::from(*letter));
        }
        Self(packed)
    }

    fn letters(&self) -> Vec<u8> {
        let of = |number: &u64| {
            let number = *number;
            (0..PER_NUMBER).map(move |at| (number >> (5 * at) & 31) as u8)
        };
        self.0.iter().flat_map(of).take_while(|letter| *letter != 0).collect()
    }

    /// Whether two titles are the same apart from slips, or one says a little more: it has all words of the
    /// shorter, and these are at least two thirds of it.
    pub(super) fn is_close_to(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let (mine, its) = (self.letters(), other.letters());
        if same_run_together(&mine, &its) {
            return true;
        }
        let split = |letters| <[u8]>::split(letters, |letter| *letter == GAP).collect::<Vec<_>>();
        let (mut mine, mut its) = (split(&mine), split(&its));
        let longest = mine.len().max(its.len());
        strike_out(&mut mine, &mut its, |a, b| a == b);
        strike_out(&mut mine, &mut its, is_slip);
        // As many words are struck out on either side, so at most a third of the longest is left.
        let (left, more) = (mine.len().min(its.len()), mine.len().max(its.len()));
        left == 0 && 3 * more <= longest
    }
}

/// A letter in five bits. Letters of other alphabets share four numbers.
fn code(c: char) -> u8 {
    match c {
        'a'..='z' => c as u8 - b'a' + 1,
        _ => 28 + (u32::from(c) % 4) as u8,
    }
}

/// Whether two titles are the same without their gaps: « co-construire » is « coconstruire ».
fn same_run_together(a: &[u8], b: &[u8]) -> bool {
    let letters = |text: &[u8]| text.iter().copied().filter(|letter| *letter != GAP).collect::<Vec<_>>();
    letters(a) == letters(b)
}

/// Removes words that match from both lists.
fn strike_out(mine: &mut Vec<&[u8]>, its: &mut Vec<&[u8]>, same: impl Fn(&[u8], &[u8]) -> bool) {
    mine.retain(|word| match its.iter().position(|other| same(word, other)) {
        Some(at) => {
            its.remove(at);
            false
        }
        None => true,
    });
}

/// Whether two words differ by one letter (missing, added or another) or by two that changed places. Short
/// words may only differ by a plural.
fn is_slip(a: &[u8], b: &[u8]) -> bool {
    const LONG: usize = 5;
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a_rest, b_rest) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let middle = |rest: &'_ [u8]| rest.len() - end;
    match (middle(a_rest), middle(b_rest), a_rest, b_rest) {
        // One of them has an « s » or « x » more at its end.
        (0, 1, [], [last]) | (1, 0, [last], []) if start > 2 && [code('s'), code('x')].contains(last) => true,
        _ if a.len() < LONG || b.len() < LONG => false,
        (0, 1, ..) | (1, 0, ..) | (1, 1, ..) => true,
        (2, 2, [a, b, ..], [c, d, ..]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: &str, b: &str) -> bool {
        let ((a, a_marks), (b, b_marks)) = (Title::read(a).unwrap(), Title::read(b).unwrap());
        assert_eq!(a.is_close_to(&b), b.is_close_to(&a));
        a_marks == b_marks && a.is_close_to(&b)
    }

    #[test]
    fn what_is_typed_otherwise_is_close() {
        for (a, b) in [
            ("Atelier : co-construire l’accueil", "ATELIER CO-CONSTRUIRE L'ACCUEIL !"),
            ("Atelier : co-construire l’accueil", "Atelier co-construire l’accueil des usagers"),
            ("Atelier : coconstruire l’accueil", "Atelier : co-construire l’accueil"),
            ("Accueil des usagers : atelier", "Atelier sur l’accueil des usagers"),
            ("Simplifier les démarches", "Simplifer les demarche"),
            ("Les élus et le numérique", "L’élu et le numérique"),
            ("Pour et avec", "Pour et avec"),
            ("Semaine 47", "semaine n° 47 !"),
            ("Встреча с жителями", "Встреча с жителями!"),
            ("2020", "« 2020 »"),
        ] {
            assert!(close(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn what_says_something_else_is_not() {
        for (a, b) in [
            ("Atelier 1/3", "Atelier 2/3"),
            ("Atelier", "Atelier 2"),
            ("Atelier, groupe A", "Atelier, groupe B"),
            ("Budget participatif, partie I", "Budget participatif, partie II"),
            ("Atelier budget participatif : les jeunes", "Atelier budget participatif : les aînés"),
            ("Première partie : le diagnostic", "Dernière partie : le diagnostic"),
            ("Atelier", "Atelier : co-construire l’accueil"),
            ("Atelier agents", "Atelier parents"),
            ("Conférence : l’innovation publique", "Atelier : l’innovation publique"),
            ("Le bus", "Le but"),
        ] {
            assert!(!close(a, b), "{a} / {b}");
        }
        assert_eq!(Title::read(" — !"), None);
    }

    #[test]
    fn one_may_say_half_as_much_again() {
        let four = "atelier accueil usagers guichet";
        assert!(close(four, &format!("{four} mairie quartier")));
        assert!(!close(four, &format!("{four} mairie quartier samedi")));
    }

    #[test]
    fn beyond_the_letters_that_are_kept_all_must_be_the_same() {
        let long = "Mois de l’innovation publique dans les services départementaux de l’État en région : ";
        let title = |end: &str| format!("{long}{end}");
        assert!(close(&title("jeunesse"), &title("Jeunesse !")));
        assert!(!close(&title("jeunesse"), &title("jeunesses")));
        assert!(!close(&title("jeunesse"), &title("ruralité")));
        // A word is cut only where it is alone.
        assert!(close(&"x".repeat(70), &"x".repeat(71)));
    }

    #[test]
    fn packing_keeps_the_letters() {
        for length in [0, 1, 11, 12, 13, 59, 60] {
            let letters: Vec<u8> = (0..length).map(|at| at % 31 + 1).collect();
            assert_eq!(Title::pack(&letters).letters(), letters);
        }
    }

    #[test]
    fn slips_are_single() {
        let slip = |a: &str, b: &str| {
            let codes = |word: &str| word.chars().map(code).collect::<Vec<_>>();
            is_slip(&codes(a), &codes(b))
        };
        for (a, b) in [
            ("agent", "agents"),
            ("accueil", "acceuil"),
            ("debat", "debut"),
            ("usager", "sager"),
            ("elu", "elus"),
        ] {
            assert!(slip(a, b) && slip(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("agents", "parents"),
            ("nuit", "unit"),
            ("an", "ans"),
            ("jeunes", "aines"),
            ("accueil", "cacueli"),
        ] {
            assert!(!slip(a, b) && !slip(b, a), "{a} {b}");
        }
    }
}
