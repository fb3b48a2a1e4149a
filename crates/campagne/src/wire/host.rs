//! What a program without tables of its own takes from its host.

use campagne_territories::unicode;

/// What the host lends: a browser has tables of Unicode and of decimal numbers already.
#[derive(Debug, Clone, Copy)]
pub struct Host {
    /// A text in the form NFC.
    pub compose: fn(&str) -> String,
    /// A text in the form NFD, without its marks (general category M).
    pub without_marks: fn(&str) -> String,
    /// A text in lower case.
    pub lower: fn(&str) -> String,
    /// The number of a text of digits, signs, `.` and `e`; NaN of any other arrangement of these.
    pub read_number: fn(&str) -> f64,
    /// The shortest text that reads as a number; with an exponent below 0.00001.
    pub write_number: fn(f64) -> String,
}

/// Takes what the host lends, once and for all. With the features `unicode` and `decimals` nothing is
/// taken; without either, and without a host, texts stay as they are and no number reads.
pub fn set_host(host: Host) {
    let Host { compose, without_marks, lower, .. } = host;
    unicode::set_host(unicode::Host { compose, without_marks, lower });
    #[cfg(not(feature = "decimals"))]
    let _ =
        crate::number::HOST.set(crate::number::Numbers { read: host.read_number, write: host.write_number });
}
