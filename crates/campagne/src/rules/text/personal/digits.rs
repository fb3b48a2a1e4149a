//! Numbers as people write them in a text: digits in groups, with their beginning and end.

/// A separator between groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Space,
    Dot,
    Hyphen,
    Slash,
}

const SEPARATORS: [(&[u8], Separator); 11] = [
    (b" ", Separator::Space),
    ("\u{a0}".as_bytes(), Separator::Space),
    ("\u{202f}".as_bytes(), Separator::Space),
    ("\u{2009}".as_bytes(), Separator::Space),
    (b".", Separator::Dot),
    ("·".as_bytes(), Separator::Dot),
    (b"-", Separator::Hyphen),
    ("\u{2010}".as_bytes(), Separator::Hyphen),
    ("\u{2011}".as_bytes(), Separator::Hyphen),
    ("–".as_bytes(), Separator::Hyphen),
    (b"/", Separator::Slash),
];

/// A separator at the start, and the rest after it.
pub(super) fn separator(bytes: &[u8]) -> Option<(Separator, &[u8])> {
    if bytes.first().is_none_or(u8::is_ascii_alphanumeric) {
        return None;
    }
    SEPARATORS.iter().find_map(|(sign, kind)| Some((*kind, bytes.strip_prefix(*sign)?)))
}

/// A separator at the end, and the rest before it.
pub(super) fn separator_before(bytes: &[u8]) -> Option<(Separator, &[u8])> {
    SEPARATORS.iter().find_map(|(sign, kind)| Some((*kind, bytes.strip_suffix(*sign)?)))
}

pub(super) fn skip_separator(bytes: &[u8]) -> &[u8] {
    separator(bytes).map_or(bytes, |(_, rest)| rest)
}

/// Digits in groups: `06 12 34 56 78`.
pub(super) struct Digits<'t> {
    pub(super) value: u64,
    /// The lengths of the groups, one hexadecimal digit each: 0x22222.
    pub(super) groups: u64,
    /// The separator of the groups; `None` if there is none.
    pub(super) separator: Option<Separator>,
    pub(super) rest: &'t [u8],
}

/// Reads a number of digits, with all groups separated in the same way.
pub(super) fn read_digits(mut bytes: &[u8], count: u32) -> Option<Digits<'_>> {
    let (mut value, mut groups, mut run) = (0_u64, 0_u64, 0_u64);
    let mut between = None;
    for n in 0..count {
        if n > 0
            && let Some((kind, rest)) = separator(bytes)
        {
            if between.is_some_and(|known| known != kind) {
                return None;
            }
            between = Some(kind);
            groups = groups << 4 | run;
            (run, bytes) = (0, rest);
        }
        let (digit, rest) = bytes.split_first()?;
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
        (run, bytes) = (run + 1, rest);
    }
    Some(Digits { value, groups: groups << 4 | run, separator: between, rest: bytes })
}

/// Whether a number with this separator may begin after `before`: it is not the end of a longer number, of
/// a word, or of a link.
pub(super) fn begins(before: &[u8], dress: Option<Separator>) -> bool {
    match before {
        [] => true,
        [.., b'/'] if dress.is_none() => matches!(before, [.., b'0'..=b'9' | b' ', b'/']),
        [.., b'=' | b'_' | b'&' | b'%' | b'#'] => false,
        [.., last] if last.is_ascii_alphanumeric() => false,
        _ => match separator_before(before) {
            Some((kind, [.., b'0'..=b'9'])) => Some(kind) != dress,
            _ => true,
        },
    }
}

/// Whether a number with this separator ends before `rest`. A zero after a separator begins another number.
pub(super) fn ends(rest: &[u8], dress: Option<Separator>) -> bool {
    match rest {
        [next, ..] if next.is_ascii_alphanumeric() => false,
        _ => match separator(rest) {
            Some((kind, [b'1'..=b'9', ..])) => Some(kind) != dress,
            _ => true,
        },
    }
}
