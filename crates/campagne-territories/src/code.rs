//! Codes of communes as numbers.

use std::fmt;

/// The code of a commune of any year as a number that sorts as the code does: the first two characters in
/// base 36, then three digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CommuneNumber(pub(crate) u32);

impl CommuneNumber {
    /// Stands before a commune that came out of no other; the number of no code.
    pub(crate) const NOTHING: Self = Self(0xFF_FFFF);

    /// The number of a code. Returns `None` if the text does not have the shape of a code.
    pub(crate) fn of(code: &str) -> Option<Self> {
        let bytes: &[u8; 5] = code.as_bytes().try_into().ok()?;
        let [a, b, rest @ ..] = *bytes;
        let corsican = a == b'2' && matches!(b, b'A' | b'B');
        if !a.is_ascii_digit() || !(b.is_ascii_digit() || corsican) {
            return None;
        }
        let base_36 = |b: u8| char::from(b).to_digit(36);
        let rest = rest.iter().try_fold(0, |number, &b| Some(10 * number + char::from(b).to_digit(10)?))?;
        Some(Self((36 * base_36(a)? + base_36(b)?) * 1000 + rest))
    }
}

impl fmt::Display for CommuneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let area = self.0 / 1000;
        for digit in [area / 36, area % 36] {
            let c = char::from_digit(digit, 36).unwrap_or('0').to_ascii_uppercase();
            fmt::Write::write_char(f, c)?;
        }
        write!(f, "{:03}", self.0 % 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::CommuneNumber;

    #[test]
    fn numbers_keep_codes_and_their_order() {
        let codes = ["01001", "19999", "21000", "29999", "2A004", "2B366", "30001", "95999", "98901"];
        let numbers: Vec<_> = codes.iter().map(|code| CommuneNumber::of(code).unwrap()).collect();
        assert!(numbers.is_sorted());
        assert!(numbers.iter().all(|number| number.0 < 1 << 24));
        for (code, number) in codes.iter().zip(numbers) {
            assert_eq!(number.to_string(), *code);
        }
        for code in ["", "2C001", "A2001", "3306", "330633", "33 63", "2a004"] {
            assert_eq!(CommuneNumber::of(code), None, "{code}");
        }
    }
}
