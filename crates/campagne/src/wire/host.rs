//! What the builds of the npm package use of their host (`--cfg campagne_browser`).

use campagne_territories::unicode;

/// The functions that the host lends: a browser has tables of Unicode and of decimal numbers already.
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

/// Sets the functions of the host, once. Before that, texts stay as they are. A build with Rust's own decimal
/// numbers ignores those of the host; in the other builds no number can be read before.
pub fn set_host(host: Host) {
    let Host { compose, without_marks, lower, .. } = host;
    unicode::set_host(unicode::Host { compose, without_marks, lower });
    #[cfg(campagne_browser = "decimals")]
    let _ =
        crate::number::HOST.set(crate::number::Numbers { read: host.read_number, write: host.write_number });
}
