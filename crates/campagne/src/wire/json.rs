//! Answers as JSON text.

use serde::Serialize;

/// Writes a value. Answers hold texts, numbers and lists, so writing cannot fail.
pub(super) fn json(value: &(impl Serialize + ?Sized)) -> String {
    let mut out = Vec::with_capacity(128);
    append(&mut out, value);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes a value after others.
#[cfg(not(campagne_browser = "decimals"))]
pub(super) fn append(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    let _ = serde_json::to_writer(out, value);
}

/// Writes a value after others.
#[cfg(campagne_browser = "decimals")]
pub(super) fn append(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    let _ = value.serialize(&mut serde_json::Serializer::with_formatter(out, LentNumbers));
}

/// Lets the host write decimal numbers.
#[cfg(campagne_browser = "decimals")]
struct LentNumbers;

#[cfg(campagne_browser = "decimals")]
impl serde_json::ser::Formatter for LentNumbers {
    fn write_f64<W: ?Sized + std::io::Write>(&mut self, out: &mut W, number: f64) -> std::io::Result<()> {
        out.write_all(crate::number::write(number).as_bytes())
    }
}
