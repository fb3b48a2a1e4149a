//! Dates and date-times on the wire.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _, Utc};

/// A moment as typed, without a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A whole day: `2020-11-03`.
    Day(NaiveDate),
    /// A date-time on the clocks of the event's place: `2020-11-03T14:00`.
    Local(NaiveDateTime),
    /// The same with an offset, which must be the zone's: `2020-11-03T14:00+01:00`.
    Offset(NaiveDateTime, FixedOffset),
    /// An instant: `2020-11-03T13:00:00Z`.
    Instant(DateTime<Utc>),
}

impl When {
    /// The date as written.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Local(local) | Self::Offset(local, _) => local.date(),
            Self::Instant(instant) => instant.date_naive(),
        }
    }

    /// Whether it is a whole day.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

/// Which part of a date or date-time is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It has another shape altogether.
    Shape,
    /// There is no such month.
    Month,
    /// There is no such day in that month.
    Day,
    /// There is no such hour, minute or second.
    Time,
    /// There is no such offset.
    Offset,
}

/// Reads ISO 8601 as in SPEC §2: `2020-11-03`, `2020-11-03T14:00`, with seconds and their fractions, with
/// an offset or `Z`. Years may have more than four digits, so that a slip of the finger is reported as such
/// (`implausible-date`).
pub(crate) fn parse(text: &str) -> Result<When, Fault> {
    if let Some(usual) = usual_form(text) {
        return Ok(usual);
    }
    let (date, time) = match text.find(['T', 't']) {
        None => (text, None),
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
    };
    let day = parse_day(date)?;
    let Some(time) = time else { return Ok(When::Day(day)) };
    let (clock, zone) = match time.find(['Z', 'z', '+', '-']) {
        None => (time, ""),
        Some(at) => time.split_at_checked(at).unwrap_or((time, "")),
    };
    let (time, next_day) = parse_time(clock)?;
    let day = if next_day { day.succ_opt().ok_or(Fault::Day)? } else { day };
    let local = day.and_time(time);
    match zone {
        "" => Ok(When::Local(local)),
        "Z" | "z" => Ok(When::Instant(local.and_utc())),
        zone => Ok(When::Offset(local, parse_offset(zone)?)),
    }
}

/// Reads the forms of nearly every date quickly: `2020-11-03` and `2020-11-03T14:00`. Returns `None` for
/// anything else, faults included, which is then read in full.
fn usual_form(text: &str) -> Option<When> {
    let digit = |b: &u8| b.is_ascii_digit().then(|| u32::from(b - b'0'));
    let number = |digits: &[u8]| digits.iter().try_fold(0, |sum, b| Some(10 * sum + digit(b)?));
    let day = |date: &[u8]| match date {
        [year @ .., b'-', m1, m2, b'-', d1, d2] if year.len() == 4 => NaiveDate::from_ymd_opt(
            i32::try_from(number(year)?).ok()?,
            number(&[*m1, *m2])?,
            number(&[*d1, *d2])?,
        ),
        _ => None,
    };
    match text.as_bytes() {
        [date @ .., b'T', h1, h2, b':', m1, m2] if date.len() == 10 => {
            Some(When::Local(day(date)?.and_hms_opt(number(&[*h1, *h2])?, number(&[*m1, *m2])?, 0)?))
        }
        date => day(date).map(When::Day),
    }
}

fn digits<N: std::str::FromStr>(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<N> {
    (length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn parse_day(text: &str) -> Result<NaiveDate, Fault> {
    let mut parts = text.split('-');
    let year: i32 = parts.next().and_then(|text| digits(text, 4..=6)).ok_or(Fault::Shape)?;
    let month: u32 = parts.next().and_then(|text| digits(text, 2..=2)).ok_or(Fault::Shape)?;
    let day: u32 = parts.next().and_then(|text| digits(text, 2..=2)).ok_or(Fault::Shape)?;
    if parts.next().is_some() {
        return Err(Fault::Shape);
    }
    if !(1..=12).contains(&month) {
        return Err(Fault::Month);
    }
    // chrono ends before the year 262143; such a year is no less a slip than 32026.
    NaiveDate::from_ymd_opt(year.min(99_999), month, day).ok_or(Fault::Day)
}

/// A time of day. 24:00 is midnight at the end of the day, as again in ISO 8601-1:2019/Amd 1.
fn parse_time(text: &str) -> Result<(NaiveTime, bool), Fault> {
    let (clock, fraction) = match text.split_once(['.', ',']) {
        None => (text, None),
        Some((clock, fraction)) => (clock, Some(fraction)),
    };
    let mut parts = clock.split(':');
    let hour: u32 = parts.next().and_then(|text| digits(text, 2..=2)).ok_or(Fault::Shape)?;
    let minute: u32 = parts.next().and_then(|text| digits(text, 2..=2)).ok_or(Fault::Shape)?;
    let second = parts.next();
    if parts.next().is_some() || (fraction.is_some() && second.is_none()) {
        return Err(Fault::Shape);
    }
    let second: u32 = second.map_or(Some(0), |text| digits(text, 2..=2)).ok_or(Fault::Shape)?;
    let nanos = match fraction {
        None => 0,
        Some(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => text
            .bytes()
            .chain(std::iter::repeat(b'0'))
            .take(9)
            .fold(0, |sum, b| 10 * sum + u32::from(b - b'0')),
        Some(_) => return Err(Fault::Shape),
    };
    if (hour, minute, second, nanos) == (24, 0, 0, 0) {
        return Ok((NaiveTime::MIN, true));
    }
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanos).map(|time| (time, false)).ok_or(Fault::Time)
}

fn parse_offset(text: &str) -> Result<FixedOffset, Fault> {
    let (sign, clock) = match text.split_at_checked(1) {
        Some(("+", clock)) => (1, clock),
        Some(("-", clock)) => (-1, clock),
        _ => return Err(Fault::Shape),
    };
    let (hours, minutes) = match clock.split_once(':') {
        Some(parts) => parts,
        None => clock.split_at_checked(2).ok_or(Fault::Offset)?,
    };
    let hours: i32 = digits(hours, 2..=2).ok_or(Fault::Offset)?;
    let minutes: i32 =
        if minutes.is_empty() { Some(0) } else { digits(minutes, 2..=2) }.ok_or(Fault::Offset)?;
    if hours > 14 || minutes > 59 {
        return Err(Fault::Offset);
    }
    FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)).ok_or(Fault::Offset)
}

/// Writes a moment for the wire, with seconds only if they are not zero.
pub(crate) fn write(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Local(local) => write_local(local),
        When::Offset(local, offset) => format!("{}{offset}", write_local(local)),
        When::Instant(instant) => format!("{}Z", write_local(instant.naive_utc())),
    }
}

/// Writes seconds and their fractions only if they are not zero.
fn write_local(local: NaiveDateTime) -> String {
    let (day, time) = (local.date(), local.time());
    if (time.second(), time.nanosecond()) == (0, 0) {
        return format!("{day}T{:02}:{:02}", time.hour(), time.minute());
    }
    // chrono writes a time with its seconds, and with fractions if there are any.
    format!("{day}T{time}")
}

/// Reads a day: `2020-11-03`.
pub(crate) fn read_day(text: &str) -> Option<NaiveDate> {
    match parse(text) {
        Ok(When::Day(day)) => Some(day),
        _ => None,
    }
}

/// Reads an instant: a date-time with `Z` or an offset.
pub(crate) fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    match parse(text) {
        Ok(When::Instant(instant)) => Some(instant),
        Ok(When::Offset(local, offset)) => Some(local.and_local_timezone(offset).single()?.to_utc()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepted_forms() {
        for text in [
            "2020-11-03",
            "2020-11-03T14:00",
            "2020-11-03T14:00:30",
            "2020-11-03T14:00:30.250",
            "2020-11-03T14:00+01:00",
            "2020-11-03T14:00-09:30",
            "2020-11-03T13:00Z",
        ] {
            assert_eq!(parse(text).map(write).as_deref(), Ok(text));
        }
        assert_eq!(parse("2020-11-03T24:00").map(write).as_deref(), Ok("2020-11-04T00:00"));
        assert_eq!(parse("2020-11-03t14:00:00z").map(write).as_deref(), Ok("2020-11-03T14:00Z"));
        assert_eq!(parse("2020-11-03T14:00+0100").map(write).as_deref(), Ok("2020-11-03T14:00+01:00"));
    }

    #[test]
    fn the_wrong_part_is_named() {
        for (text, fault) in [
            ("", Fault::Shape),
            ("02/11/2020", Fault::Shape),
            ("2020-11", Fault::Shape),
            ("20-11-03", Fault::Shape),
            ("2020-13-01", Fault::Month),
            ("2020-11-31", Fault::Day),
            ("2019-02-29", Fault::Day),
            ("2020-11-03T25:00", Fault::Time),
            ("2020-11-03T14:60", Fault::Time),
            ("2020-11-03T14h00", Fault::Shape),
            ("2020-11-03T", Fault::Shape),
            ("2020-11-03T24:01", Fault::Time),
            ("2020-11-03T14:00+25:00", Fault::Offset),
            ("2020-11-03T14:00+1", Fault::Offset),
            ("é-é-é", Fault::Shape),
        ] {
            assert_eq!(parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn long_years_are_read() {
        assert_eq!(parse("32026-11-03").map(|when| when.date().to_string()).as_deref(), Ok("+32026-11-03"));
        assert!(parse("999999-01-01").is_ok());
    }
}
