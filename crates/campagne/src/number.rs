//! Decimal numbers to text and back: with Rust's own functions, or with those of a browser, which has the
//! tables already and lends them to most builds of the npm package (`--cfg campagne_browser="decimals"`).

/// The host's functions for decimal numbers, for a program without its own.
#[cfg(campagne_browser = "decimals")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbers {
    pub(crate) read: fn(&str) -> f64,
    pub(crate) write: fn(f64) -> String,
}

#[cfg(campagne_browser = "decimals")]
pub(crate) static HOST: std::sync::OnceLock<Numbers> = std::sync::OnceLock::new();

/// The number of a text such as `-12.5e3`. Returns `None` for any other text.
pub(crate) fn read(text: &str) -> Option<f64> {
    // Texts that only Rust (`inf`, `nan`) or only JavaScript (`0x10`, spaces) reads are not numbers.
    let written = |b: u8| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E');
    if text.is_empty() || !text.bytes().all(written) {
        return None;
    }
    #[cfg(not(campagne_browser = "decimals"))]
    return text.parse().ok();
    #[cfg(campagne_browser = "decimals")]
    HOST.get().map(|host| (host.read)(text)).filter(|number| !number.is_nan())
}

/// The shortest JSON text that reads as the number. Whole numbers have no point, as JavaScript writes them,
/// so that all languages give the same bytes.
pub(crate) fn write(number: f64) -> String {
    if let Some(whole) = whole(number) {
        return whole.to_string();
    }
    #[cfg(not(campagne_browser = "decimals"))]
    return serde_json::to_string(&number).unwrap_or_default();
    #[cfg(campagne_browser = "decimals")]
    HOST.get().map(|host| (host.write)(number)).unwrap_or_default()
}

/// A decimal number as a whole number. Returns `None` if it is not whole, or has more than fifteen digits.
pub(crate) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 1e15).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_read() {
        for (text, number) in
            [("44.83", 44.83), ("-0.5", -0.5), ("4e1", 40.0), ("5.", 5.0), (".5", 0.5), ("+5", 5.0)]
        {
            assert_eq!(read(text), Some(number), "{text}");
        }
        for text in ["", ".", "-", "e5", "inf", "NaN", "0x10", " 5", "5 ", "1_0", "5,5"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_short() {
        assert_eq!([90.0, -0.579, 1.5e-7, 0.00001].map(write), ["90", "-0.579", "1.5e-7", "0.00001"]);
    }
}
