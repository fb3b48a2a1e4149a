//! The occurrences of a recurrence rule, at most as many as an event may have.
//!
//! Rules run on the clocks of the event, whatever its zone: they are expanded without a zone, and the zone
//! applies to each occurrence later. The cost of a rule is bounded: it starts shortly before the days that
//! count, and takes a limited number of steps.

use calcard::icalendar::{ICalendarFrequency, ICalendarRecurrenceRule, ICalendarWeekday};
use chrono::{DateTime, Datelike as _, Month, NaiveDateTime, TimeDelta, TimeZone as _, Weekday};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz};

/// The most occurrences that are kept: the wire takes no more sessions.
pub(super) const MOST: usize = 1000;
/// The most occurrences that are examined, including those before the days that count.
const STEPS: usize = 20_000;

/// The result of a rule.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    pub(super) starts: Vec<NaiveDateTime>,
    /// Whether there are others, outside the days that count.
    pub(super) outside: bool,
    /// Whether there are more than are kept.
    pub(super) more: bool,
}

/// The occurrences from `start` on that pass `wanted`. Returns `None` if the rule cannot be read. `between`
/// holds a time before every wanted occurrence and a time after.
pub(super) fn occurrences(
    rule: &ICalendarRecurrenceRule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
    between: Option<(NaiveDateTime, NaiveDateTime)>,
    wanted: impl Fn(NaiveDateTime) -> bool,
) -> Option<Occurrences> {
    let mut found = Occurrences::default();
    if rule.freq == ICalendarFrequency::Secondly {
        found.more = true;
        return Some(found);
    }
    if until.is_some_and(|until| until < start) {
        return Some(found);
    }
    let mut first = start;
    if let Some((from, _)) = between {
        first = forwarded(rule, start, from);
        found.outside = first > start;
    }
    if until.is_some_and(|until| until < first) {
        return Some(found);
    }
    for (step, occurrence) in set(rule, first, until)?.into_iter().enumerate() {
        let occurrence = occurrence.naive_utc();
        if between.is_some_and(|(_, last)| occurrence > last) {
            found.outside = true;
            break;
        }
        if step >= STEPS || found.starts.len() >= MOST {
            found.more = true;
            break;
        }
        if wanted(occurrence) {
            found.starts.push(occurrence);
        } else {
            found.outside = true;
        }
    }
    Some(found)
}

/// The onsets of a zone's clocks, before the year 2200.
pub(super) fn of_zone(
    rule: &ICalendarRecurrenceRule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
) -> Vec<NaiveDateTime> {
    if rule.freq > ICalendarFrequency::Monthly || until.is_some_and(|until| until < start) {
        return Vec::new();
    }
    let Some(set) = set(rule, start, until) else { return Vec::new() };
    let onsets = set.into_iter().map(|onset| onset.naive_utc());
    onsets.take_while(|onset| onset.year() < 2200).take(MOST).collect()
}

/// A start of the same rhythm shortly before `from`. A rule that counts its occurrences must begin at the
/// first one.
fn forwarded(rule: &ICalendarRecurrenceRule, start: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
    let unit = match rule.freq {
        _ if rule.count.is_some() => return start,
        ICalendarFrequency::Weekly => 7 * 86_400,
        ICalendarFrequency::Daily => 86_400,
        ICalendarFrequency::Hourly => 3600,
        ICalendarFrequency::Minutely => 60,
        _ => return start,
    };
    let every = unit * i64::from(rule.interval.unwrap_or(1).max(1));
    let gap = from.signed_duration_since(start).num_seconds();
    let whole = (gap / every - 1).max(0) * every;
    start.checked_add_signed(TimeDelta::seconds(whole)).unwrap_or(start)
}

fn universal(time: NaiveDateTime) -> DateTime<Tz> {
    Tz::UTC.from_utc_datetime(&time)
}

/// The rule in the types of the library that expands it.
fn set(
    rule: &ICalendarRecurrenceRule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
) -> Option<RRuleSet> {
    let foreign = rule.bymonth.iter().any(|month| month.is_leap());
    if foreign || rule.interval == Some(0) || rule.count == Some(0) {
        return None;
    }
    let frequency = match rule.freq {
        ICalendarFrequency::Yearly => Frequency::Yearly,
        ICalendarFrequency::Monthly => Frequency::Monthly,
        ICalendarFrequency::Weekly => Frequency::Weekly,
        ICalendarFrequency::Daily => Frequency::Daily,
        ICalendarFrequency::Hourly => Frequency::Hourly,
        ICalendarFrequency::Minutely => Frequency::Minutely,
        ICalendarFrequency::Secondly => return None,
    };
    let months: Option<Vec<Month>> =
        rule.bymonth.iter().map(|month| Month::try_from(month.month()).ok()).collect();
    let days = rule.byday.iter().map(|day| NWeekday::new(day.ordwk, weekday(day.weekday))).collect();
    let mut read = RRule::new(frequency)
        .interval(rule.interval.unwrap_or(1))
        .week_start(rule.wkst.map_or(Weekday::Mon, weekday))
        .by_set_pos(rule.bysetpos.clone())
        .by_month(&months?)
        .by_month_day(rule.bymonthday.clone())
        .by_year_day(rule.byyearday.clone())
        .by_week_no(rule.byweekno.clone())
        .by_weekday(days)
        .by_hour(rule.byhour.clone())
        .by_minute(rule.byminute.clone())
        .by_second(rule.bysecond.clone());
    if let Some(count) = rule.count {
        read = read.count(count);
    }
    if let Some(until) = until {
        read = read.until(universal(until));
    }
    let start = universal(start);
    let read = read.validate(start).ok()?;
    Some(RRuleSet::new(start).rrule(read).limit())
}

const fn weekday(day: ICalendarWeekday) -> Weekday {
    match day {
        ICalendarWeekday::Monday => Weekday::Mon,
        ICalendarWeekday::Tuesday => Weekday::Tue,
        ICalendarWeekday::Wednesday => Weekday::Wed,
        ICalendarWeekday::Thursday => Weekday::Thu,
        ICalendarWeekday::Friday => Weekday::Fri,
        ICalendarWeekday::Saturday => Weekday::Sat,
        ICalendarWeekday::Sunday => Weekday::Sun,
    }
}
