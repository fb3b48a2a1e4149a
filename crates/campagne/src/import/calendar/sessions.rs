//! When an event takes place: its start and end, its recurrence, its exceptions and changed occurrences.

use std::collections::BTreeMap;

use calcard::common::CalendarScale;
use calcard::icalendar::{ICalendarParameterName, ICalendarPeriod, ICalendarRecurrenceRule, ICalendarValue};
use chrono::{NaiveDateTime, TimeDelta};

use super::about::About;
use super::properties::Property;
use super::recurrence::{MOST, occurrences};
use super::times::{Moment, Span};
use crate::campaign::Window;
use crate::import::draft::Draft;
use crate::import::dropped::Loss;
use crate::zone::Zone;

/// The times of an event, or of a changed occurrence.
#[derive(Debug, Default)]
pub(super) struct Times {
    pub(super) start: Option<(Moment, Option<u64>)>,
    end: Option<(Moment, Option<u64>)>,
    span: Option<Span>,
    /// Rules, with their lines. The flag marks a rule whose occurrences do not take place (EXRULE of RFC
    /// 2445).
    rules: Vec<(ICalendarRecurrenceRule, Option<u64>, bool)>,
    dates: Vec<(Moment, Option<Moment>, Option<u64>)>,
    except: Vec<Moment>,
    pub(super) occurrence: Option<Moment>,
    and_following: bool,
    pub(super) cancelled: bool,
}

impl Times {
    /// Reads a property, if it is about time. A value that cannot be read is passed on as typed if a session
    /// has a field for it. Otherwise it is reported as dropped.
    pub(super) fn take(&mut self, property: &Property, about: &About, draft: &mut Draft) -> bool {
        let (name, line) = (property.name.as_str(), property.line);
        if !matches!(
            name,
            "DTSTART" | "DTEND" | "DURATION" | "RRULE" | "EXRULE" | "RDATE" | "EXDATE" | "RECURRENCE-ID"
        ) {
            return false;
        }
        let id = property.parameter(&ICalendarParameterName::Tzid);
        let clock = id.and_then(|id| about.zones.clock(id));
        if id.is_some() && clock.is_none() {
            draft.lose(name, line, Loss::UnknownTimeZone);
        }
        let moment = |value: &ICalendarValue| match value {
            ICalendarValue::PartialDateTime(value) => Moment::of(value, clock.clone()),
            _ => None,
        };
        for value in &property.entry.values {
            match (name, value) {
                ("DTSTART" | "DTEND" | "RECURRENCE-ID", value) => {
                    let read = moment(value);
                    match (name, read) {
                        ("DTSTART", Some(read)) => self.start = Some((read, line)),
                        ("DTEND", Some(read)) => self.end = Some((read, line)),
                        ("RECURRENCE-ID", Some(read)) => {
                            self.occurrence = Some(read);
                            self.and_following = property.entry.has_parameter(&ICalendarParameterName::Range);
                        }
                        ("DTSTART" | "DTEND", None) => {
                            let end = if name == "DTSTART" { "start" } else { "end" };
                            draft.put(&format!("/sessions/0/{end}"), property.typed_time(), name, line);
                        }
                        _ => draft.lose(name, line, Loss::UnknownValue),
                    }
                }
                ("DURATION", ICalendarValue::Duration(duration)) => self.span = Some(Span::of(duration)),
                ("RRULE" | "EXRULE", ICalendarValue::RecurrenceRule(rule)) if self.rules.len() < 8 => {
                    self.rules.push(((**rule).clone(), line, name == "EXRULE"));
                }
                ("RRULE" | "EXRULE", _) => draft.lose(name, line, Loss::UnreadableRecurrence),
                ("RDATE", ICalendarValue::Period(period)) => {
                    let of = |value| Moment::of(value, clock.clone());
                    let read = match period {
                        ICalendarPeriod::Range { start, end } => of(start).zip(Some(of(end))),
                        ICalendarPeriod::Duration { start, duration } => of(start).map(|start| {
                            let end = start.plus(Span::of(duration));
                            (start, end)
                        }),
                    };
                    match read {
                        Some((start, end)) => self.dates.push((start, end, line)),
                        None => draft.lose(name, line, Loss::UnknownValue),
                    }
                }
                ("RDATE", value) => match moment(value) {
                    Some(read) => self.dates.push((read, None, line)),
                    None => draft.lose(name, line, Loss::UnknownValue),
                },
                ("EXDATE", value) => match moment(value) {
                    Some(read) => self.except.push(read),
                    None => draft.lose(name, line, Loss::UnknownValue),
                },
                _ => draft.lose(name, line, Loss::UnknownValue),
            }
        }
        true
    }

    /// How long it lasts, if that is known. A whole day lasts one day.
    fn length(&self) -> Option<Span> {
        let (start, _) = self.start.as_ref()?;
        match (&self.end, self.span) {
            (Some((end, _)), _) if start.is_day() == end.is_day() => Some(start.until(end)),
            (_, Some(span)) => Some(span),
            (None, None) if start.is_day() => Some(Span { days: 1, seconds: 0 }),
            _ => None,
        }
    }
}

/// A session: its start, its end if it has one, and the property that gives it.
#[derive(Debug, Clone)]
struct Slot {
    start: Moment,
    end: Option<Moment>,
    from: (&'static str, Option<u64>),
}

/// Fills the sessions and the zone.
pub(super) fn fill(times: &Times, others: &[Times], about: &About, windows: &[Window], draft: &mut Draft) {
    let Some((start, line)) = &times.start else { return };
    let slots = slots(times, others, windows, draft);
    let zone = zone(start, about);
    if let Some(zone) = zone {
        let from =
            if matches!(start, Moment::Zoned(..)) { ("DTSTART", *line) } else { ("X-WR-TIMEZONE", None) };
        draft.put("/time_zone", zone.name(), from.0, from.1);
    } else if let Moment::Zoned(_, clock) = start
        && !clock.is_universal()
    {
        draft.lose("DTSTART", *line, Loss::ForeignTimeZone);
    }
    let end_line = times.end.as_ref().map(|(_, line)| ("DTEND", *line));
    for (at, slot) in slots.iter().enumerate() {
        let pointer = |end| format!("/sessions/{at}/{end}");
        draft.put(&pointer("start"), slot.start.write(zone), slot.from.0, slot.from.1);
        let (from, line) = if slot.from.0 == "DTSTART" { end_line.unwrap_or(slot.from) } else { slot.from };
        match (&slot.end, &times.end) {
            (Some(end), _) => draft.put(&pointer("end"), end.write(zone), from, line),
            // An end of another kind than the start is passed on, and the check reports it.
            (None, Some((end, line))) => draft.put(&pointer("end"), end.write(zone), "DTEND", *line),
            (None, None) => {}
        }
    }
}

/// The French zone for the clocks of the sessions.
fn zone(start: &Moment, about: &About) -> Option<Zone> {
    match start {
        Moment::Zoned(_, clock) => clock.french(),
        Moment::Floating(_) => about.zone,
        Moment::Day(_) | Moment::Universal(_) => None,
    }
}

/// The last whole day, when the end is the day after (RFC 5545, 3.6.1).
fn inclusive(start: &Moment, end: Moment) -> Moment {
    match (&end, start) {
        (Moment::Day(day), Moment::Day(first)) => {
            Moment::Day(day.pred_opt().filter(|last| last >= first).unwrap_or(if day < first {
                *day
            } else {
                *first
            }))
        }
        _ => end,
    }
}

fn slots(times: &Times, others: &[Times], windows: &[Window], draft: &mut Draft) -> Vec<Slot> {
    let Some((start, line)) = &times.start else { return Vec::new() };
    let length = times.length();
    let slot = |start: Moment, length: Option<Span>, from| {
        let end = length.and_then(|length| start.plus(length)).map(|end| inclusive(&start, end));
        Slot { start, end, from }
    };
    let first = slot(start.clone(), length, ("DTSTART", *line));
    // A changed occurrence whose event is missing counts by itself.
    let own: Vec<&Times> = others.iter().filter(|other| other.occurrence.is_some()).collect();
    let mut sessions = vec![first.clone()];
    for other in others.iter().filter(|other| other.occurrence.is_none()) {
        if let Some((start, line)) = &other.start {
            sessions.push(slot(start.clone(), other.length(), ("DTSTART", *line)));
        }
    }
    if sessions.len() > 1 {
        sessions.sort_by_key(|slot| slot.start.local());
        return sessions;
    }
    if times.rules.is_empty() && times.dates.is_empty() && own.is_empty() {
        return sessions;
    }
    let within = Within::new(
        windows,
        first.end.as_ref().map_or(start, |end| end).local().signed_duration_since(start.local()),
    );
    let mut slots: BTreeMap<NaiveDateTime, Slot> = BTreeMap::new();
    let mut outside = false;
    let place = |slots: &mut BTreeMap<NaiveDateTime, Slot>, key, slot: Slot, outside: &mut bool| {
        if within.takes(&slot) { drop(slots.insert(key, slot)) } else { *outside = true }
    };
    place(&mut slots, start.local(), first.clone(), &mut outside);
    for (rule, rule_line, _) in times.rules.iter().filter(|(.., except)| !except) {
        let starts = expanded(rule, *rule_line, "RRULE", start, &within, draft, &mut outside);
        for local in starts {
            let again = slot(start.at(local), length, ("RRULE", *rule_line));
            slots.entry(local).or_insert(again);
        }
    }
    for (date, end, date_line) in &times.dates {
        let key = date.on_clocks_of(start);
        let mut more = slot(date.clone(), length, ("RDATE", *date_line));
        if let Some(end) = end {
            more.end = Some(inclusive(date, end.clone()));
        }
        place(&mut slots, key, more, &mut outside);
    }
    for (rule, rule_line, _) in times.rules.iter().filter(|(.., except)| *except) {
        for local in expanded(rule, *rule_line, "EXRULE", start, &within, draft, &mut false) {
            slots.remove(&local);
        }
    }
    for except in &times.except {
        remove(&mut slots, except, start);
    }
    let emptied = slots.is_empty() && !outside;
    own.iter().filter(|other| other.and_following).for_each(|other| follow(&mut slots, other, start));
    for other in own {
        let Some(occurrence) = &other.occurrence else { continue };
        remove(&mut slots, occurrence, start);
        if let (false, Some((moved, moved_line))) = (other.cancelled, &other.start) {
            let mut differs = slot(moved.clone(), other.length().or(length), ("DTSTART", *moved_line));
            differs.from = ("RECURRENCE-ID", *moved_line);
            place(&mut slots, moved.on_clocks_of(start), differs, &mut outside);
        }
    }
    if outside {
        draft.lose(
            if times.rules.is_empty() { "RDATE" } else { "RRULE" },
            times.rules.first().and_then(|(_, line, _)| *line),
            Loss::OutsideWindow,
        );
    }
    if slots.is_empty() && outside && !emptied {
        // No occurrence is in the days of the campaign: the check reports that for the first one.
        return vec![first];
    }
    slots.into_values().take(MOST).collect()
}

/// The starts that a rule gives.
fn expanded(
    rule: &ICalendarRecurrenceRule,
    line: Option<u64>,
    name: &'static str,
    start: &Moment,
    within: &Within<'_>,
    draft: &mut Draft,
    outside: &mut bool,
) -> Vec<NaiveDateTime> {
    let until = rule.until.as_ref().and_then(|until| {
        let read = Moment::of(until, None)?;
        // A day as the end of a rule includes the whole day.
        let local = if read.is_day() && !start.is_day() {
            read.local().date().and_hms_opt(23, 59, 59)?
        } else {
            read.on_clocks_of(start)
        };
        Some(local)
    });
    if rule.until.is_some() && until.is_none() || is_foreign(rule) {
        draft.lose(name, line, Loss::UnreadableRecurrence);
        return Vec::new();
    }
    let found = occurrences(rule, start.local(), until, within.bounds(), |local| within.holds(local));
    let Some(found) = found else {
        draft.lose(name, line, Loss::UnreadableRecurrence);
        return Vec::new();
    };
    *outside |= found.outside;
    if found.more {
        draft.lose(name, line, Loss::TooManyOccurrences);
    }
    found.starts
}

/// Whether a rule is for a calendar other than ours (RFC 7529).
fn is_foreign(rule: &ICalendarRecurrenceRule) -> bool {
    rule.rscale.as_ref().is_some_and(|scale| *scale != CalendarScale::Gregorian) || rule.skip.is_some()
}

/// Removes the occurrence that begins then. A whole day removes all that begin on it.
fn remove(slots: &mut BTreeMap<NaiveDateTime, Slot>, moment: &Moment, start: &Moment) {
    let key = moment.on_clocks_of(start);
    if moment.is_day() && !start.is_day() {
        slots.retain(|local, _| local.date() != key.date());
    } else {
        slots.remove(&key);
    }
}

/// Moves an occurrence and all later ones by the same time.
fn follow(slots: &mut BTreeMap<NaiveDateTime, Slot>, other: &Times, start: &Moment) {
    let (Some(occurrence), Some((moved, line))) = (&other.occurrence, &other.start) else { return };
    let key = occurrence.on_clocks_of(start);
    let by = moved.on_clocks_of(start).signed_duration_since(key);
    let later = slots.split_off(&key);
    if other.cancelled {
        return;
    }
    for (local, slot) in later {
        let Some(local) = local.checked_add_signed(by) else { continue };
        let start = slot.start.at(slot.start.local().checked_add_signed(by).unwrap_or(local));
        let length = other.length().or_else(|| slot.end.as_ref().map(|end| slot.start.until(end)));
        let end = length.and_then(|length| start.plus(length)).map(|end| inclusive(&start, end));
        slots.insert(local, Slot { start, end, from: ("RECURRENCE-ID", *line) });
    }
}

/// The days that count: the days of the campaign, or all.
struct Within<'w> {
    windows: &'w [Window],
    /// How long an occurrence lasts: one that began earlier may still be on.
    length: TimeDelta,
}

impl<'w> Within<'w> {
    fn new(windows: &'w [Window], length: TimeDelta) -> Self {
        Self { windows, length: length.clamp(TimeDelta::zero(), TimeDelta::days(366)) }
    }

    /// A time before all that counts, and a time after.
    fn bounds(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let first = self.windows.iter().map(|window| window.from).min()?;
        let last = self.windows.iter().map(|window| window.to).max()?;
        let margin = TimeDelta::days(2);
        let from = first.and_hms_opt(0, 0, 0)?.checked_sub_signed(self.length.checked_add(&margin)?)?;
        Some((from, last.and_hms_opt(23, 59, 59)?.checked_add_signed(margin)?))
    }

    /// Whether an occurrence that begins then is on in one of the windows.
    fn holds(&self, local: NaiveDateTime) -> bool {
        let end = local.checked_add_signed(self.length).unwrap_or(local);
        self.windows.is_empty()
            || self.windows.iter().any(|window| local.date() <= window.to && end.date() >= window.from)
    }

    fn takes(&self, slot: &Slot) -> bool {
        let (start, end) = (slot.start.local(), slot.end.as_ref().unwrap_or(&slot.start).local());
        self.windows.is_empty()
            || self.windows.iter().any(|window| start.date() <= window.to && end.date() >= window.from)
    }
}
