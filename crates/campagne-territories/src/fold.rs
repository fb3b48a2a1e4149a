//! Names without what people leave out when they type: accents, capitals, hyphens, apostrophes
//! and spaces.
//!
//! The key of a name is its letters and digits alone, in lower case: « L’Haÿ-les-Roses » has the
//! key `lhaylesroses`. So `saint denis`, `Saint-Denis` and `saintdenis` are one.

use crate::unicode::{is_mark, without_marks};

/// The length at which keys are cut off. The longest name of a commune has a key of 38 letters.
pub(crate) const LONGEST: usize = 96;

/// Words that nobody searches by.
const LINKS: [&[u8]; 16] = [
    b"de", b"du", b"des", b"la", b"le", b"les", b"l", b"d", b"sur", b"sous", b"en", b"et", b"a", b"au",
    b"aux", b"lez",
];

/// Whether a word only links others: « sur », « les »…
pub(crate) fn is_link(word: &[u8]) -> bool {
    LINKS.contains(&word)
}

/// The key of a name, or of the end of a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    bytes: [u8; LONGEST],
    len: usize,
}

impl PartialEq for Key {
    /// Bytes beyond the length are left over from an earlier key.
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Key {}

impl Key {
    pub(crate) const EMPTY: Self = Self { bytes: [0; LONGEST], len: 0 };

    pub(crate) fn push(&mut self, letter: u8) {
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = letter;
            self.len += 1;
        }
    }

    pub(crate) fn extend(&mut self, letters: &[u8]) {
        letters.iter().for_each(|&letter| self.push(letter));
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// The first eight letters as a number that is ordered as they are.
pub(crate) fn head(letters: &[u8]) -> u64 {
    letters.iter().chain(&[0; 8]).take(8).fold(0, |number, &letter| number << 8 | u64::from(letter))
}

/// Folds names piece by piece; `St` and the like are written in full.
pub(crate) struct Folder<'k> {
    key: &'k mut Key,
    /// Words left to skip before the key begins.
    skip: u8,
    in_word: bool,
    /// Where in the key the word begins.
    word: usize,
}

impl<'k> Folder<'k> {
    /// Begins the key at a word of the name, counted from 0. Overwrites the key.
    pub(crate) const fn new(key: &'k mut Key, word: u8) -> Self {
        key.len = 0;
        Self { key, skip: word, in_word: false, word: 0 }
    }

    /// Adds a piece of a name.
    pub(crate) fn push(&mut self, piece: &str) {
        self.push_bytes(piece.as_bytes());
    }

    /// Adds a piece of a name as UTF-8.
    pub(crate) fn push_bytes(&mut self, piece: &[u8]) {
        if piece.is_ascii() {
            piece.iter().for_each(|&b| self.ascii(b));
        } else {
            std::str::from_utf8(piece).unwrap_or_default().chars().for_each(|c| self.char(c));
        }
    }

    /// Ends the last word.
    pub(crate) fn finish(mut self) {
        self.end_word();
    }

    fn ascii(&mut self, b: u8) {
        if b.is_ascii_alphanumeric() {
            self.letter(b.to_ascii_lowercase());
        } else if self.in_word {
            self.end_word();
        }
    }

    fn char(&mut self, c: char) {
        match u8::try_from(c) {
            Ok(b) if b.is_ascii() => self.ascii(b),
            _ if parts_words(c) => self.end_word(),
            _ => letters(c, |letter| self.letter(letter)),
        }
    }

    fn letter(&mut self, letter: u8) {
        self.in_word = true;
        if self.skip == 0 {
            self.key.push(letter);
        }
    }

    fn end_word(&mut self) {
        if !self.in_word {
            return;
        }
        self.in_word = false;
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        if let Some(full) = in_full(self.key.as_bytes().get(self.word..).unwrap_or_default()) {
            self.key.len = self.word;
            self.key.extend(full);
        }
        self.word = self.key.len;
    }
}

/// Gives the letters that stand for a character beyond ASCII: nothing for a mark or a sign, `~` for a
/// letter that no French name has.
fn letters(c: char, mut push: impl FnMut(u8)) {
    match c {
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => push(b'a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => push(b'e'),
        'î' | 'ï' | 'Î' | 'Ï' => push(b'i'),
        'ô' | 'ö' | 'Ô' | 'Ö' => push(b'o'),
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => push(b'u'),
        'ÿ' | 'Ÿ' => push(b'y'),
        'ç' | 'Ç' => push(b'c'),
        'œ' | 'Œ' => "oe".bytes().for_each(push),
        'æ' | 'Æ' => "ae".bytes().for_each(push),
        c if c.is_alphanumeric() => without_marks(c, |part| {
            push(if part.is_ascii_alphanumeric() { part.to_ascii_lowercase() as u8 } else { b'~' });
        }),
        _ => {}
    }
}

/// Whether a character separates words: it is neither a letter, nor a digit, nor a combining mark.
fn parts_words(c: char) -> bool {
    !c.is_alphanumeric() && !is_mark(c)
}

/// The whole of a name.
pub(crate) fn key(name: &str) -> Key {
    let mut key = Key::EMPTY;
    let mut folder = Folder::new(&mut key, 0);
    folder.push(name);
    folder.finish();
    key
}

/// The words of a name, each folded.
pub(crate) fn words(name: &str) -> impl Iterator<Item = Key> {
    name.split(parts_words)
        .filter(|word| !word.is_empty())
        .map(key)
        .filter(|word| !word.as_bytes().is_empty())
}

/// « St » and the like in full.
fn in_full(word: &[u8]) -> Option<&'static [u8]> {
    Some(match word {
        b"st" => b"saint",
        b"ste" => b"sainte",
        b"sts" => b"saints",
        b"stes" => b"saintes",
        _ => return None,
    })
}

/// What somebody typed, as keys to look for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Query {
    /// With `St` and the like written in full.
    pub(crate) full: Key,
    /// With the last word as typed, if it could be the beginning of a longer one: `St` of `Strasbourg`.
    pub(crate) unfinished: Option<Key>,
}

impl Query {
    /// Reads a text. Returns `None` if there is nothing to look for, or more than any name has.
    pub(crate) fn new(text: &str) -> Option<Self> {
        if text.len() > 4 * LONGEST {
            return None;
        }
        let mut full = Key::EMPTY;
        let mut folder = Folder::new(&mut full, 0);
        folder.push(text);
        let typed = *folder.key;
        folder.finish();
        let unfinished = (typed != full).then_some(typed);
        (full.len > 0 && full.len < LONGEST).then_some(Self { full, unfinished })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(name: &str) -> String {
        String::from_utf8(key(name).as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn keys_have_letters_and_digits_alone() {
        for (name, key) in [
            ("L’Haÿ-les-Roses", "lhaylesroses"),
            ("Œuf-en-Ternois", "oeufenternois"),
            ("Bors (Canton de Tude-et-Lavalette)", "borscantondetudeetlavalette"),
            ("E\u{301}vry", "evry"),
            ("ＰＡＲＩＳ", "~~~~~"),
            ("—", ""),
        ] {
            assert_eq!(folded(name), key, "{name}");
        }
    }

    #[test]
    fn keys_begin_at_any_word() {
        for (word, rest) in [(0, "larochelle"), (1, "rochelle"), (2, "")] {
            let mut key = Key::EMPTY;
            let mut folder = Folder::new(&mut key, word);
            folder.push("La Ro");
            folder.push("chelle");
            folder.finish();
            assert_eq!(key.as_bytes(), rest.as_bytes());
        }
    }

    #[test]
    fn saints_are_written_in_full() {
        let full =
            |text| Query::new(text).map(|query| String::from_utf8(query.full.as_bytes().to_vec()).unwrap());
        assert_eq!(full("St Denis").as_deref(), Some("saintdenis"));
        assert_eq!(full("Ste-Foy").as_deref(), Some("saintefoy"));
        assert_eq!(full("Stains").as_deref(), Some("stains"));
        assert_eq!(full("Pontchâteau St-Gildas").as_deref(), Some("pontchateausaintgildas"));
        assert_eq!(full(" - "), None);
        assert_eq!(Query::new("st").unwrap().unfinished.unwrap().as_bytes(), b"st");
        assert!(Query::new("st ").unwrap().unfinished.is_none());
    }
}
