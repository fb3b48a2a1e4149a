//! The deadline: an inclusive civil day in the campaign's zone, an instant, and words for both.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Serialize, Serializer};

use crate::words::{Language, Words, clock, day, day_and_time, french};
use crate::zone::Zone;

/// The phase of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Submissions are not taken yet.
    NotOpen,
    /// Submissions are taken.
    Open,
    /// The deadline has passed; submissions are still taken, with a warning.
    Grace,
    /// Submissions are no longer taken.
    Closed,
}

impl Phase {
    /// Every phase, in their order in time.
    pub const ALL: &'static [Self] = &[Self::NotOpen, Self::Open, Self::Grace, Self::Closed];

    /// The phase as the wire has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotOpen => "not_open",
            Self::Open => "open",
            Self::Grace => "grace",
            Self::Closed => "closed",
        }
    }

    /// The phase in words.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::NotOpen => Words { fr: "pas encore ouverte", en: "not open yet" },
            Self::Open => Words { fr: "ouverte", en: "open" },
            Self::Grace => {
                Words { fr: "close, délai de grâce en cours", en: "closed, within the grace period" }
            }
            Self::Closed => Words { fr: "close", en: "closed" },
        }
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// The local time of an end that excludes an instant. Midnight becomes the last minute of the day before.
pub(crate) fn last_local(end: DateTime<Utc>, zone: Zone) -> NaiveDateTime {
    let local = zone.local(end);
    match local.time() == NaiveTime::MIN {
        true => local.checked_sub_signed(TimeDelta::minutes(1)).unwrap_or(local),
        false => local,
    }
}

/// An end in words, on the clocks of a zone: `5 novembre 2020 à 23 h 59, heure de Paris`.
///
/// ```
/// use campagne::{Language, Zone, campaign::until_words};
/// let end = "2020-11-05T23:00:00Z".parse().unwrap();
/// assert_eq!(until_words(end, Zone::PARIS, Language::En), "5 November 2020 at 11:59 pm, Paris time");
/// ```
#[must_use]
pub fn until_words(end: DateTime<Utc>, zone: Zone, language: Language) -> String {
    let (time, name) =
        (day_and_time(last_local(end, zone), language), zone.time_words().in_language(language));
    match language {
        Language::Fr => french(&format!("{time}, {name}")),
        Language::En => format!("{time}, {name}"),
    }
}

/// The end of an inclusive day in a zone.
///
/// ```
/// use campagne::{Campaign, Language, Zone};
/// let deadline = Campaign::builtin("mip-2020")?.deadline().unwrap();
/// assert_eq!(
///     deadline.words(Language::En),
///     "31 October 2020 at 11:59 pm, Paris time"
/// );
/// assert_eq!(
///     deadline.words_for(Zone::named("Pacific/Noumea").unwrap(), Language::En),
///     "31 October 2020 at 11:59 pm, Paris time (1 November at 9:59 am in Nouméa)"
/// );
/// # Ok::<(), campagne::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The last day, inclusive.
    pub day: NaiveDate,
    /// The zone in which it ends.
    pub zone: Zone,
}

impl Deadline {
    pub(super) const fn new(day: NaiveDate, zone: Zone) -> Self {
        Self { day, zone }
    }

    /// The first instant that is too late.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        self.zone.start_of(self.day.succ_opt().unwrap_or(self.day))
    }

    /// The time that remains. Returns `None` once the deadline has passed.
    #[must_use]
    pub fn remaining(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        Some(self.instant() - now).filter(|left| *left > TimeDelta::zero())
    }

    /// The time that remains, in words: `16 jours et 13 heures`. It has the two largest units, rounded
    /// down.
    #[must_use]
    pub fn remaining_words(&self, now: DateTime<Utc>, language: Language) -> Option<String> {
        let left = self.remaining(now)?;
        let counts = [left.num_days(), left.num_hours() % 24, left.num_minutes() % 60];
        let (names, and): ([(&str, &str); 3], _) = match language {
            Language::Fr => ([("jour", "jours"), ("heure", "heures"), ("minute", "minutes")], " et "),
            Language::En => ([("day", "days"), ("hour", "hours"), ("minute", "minutes")], " and "),
        };
        let units: Vec<String> = counts
            .into_iter()
            .zip(names)
            .skip_while(|(count, _)| *count == 0)
            .take(2)
            .filter(|(count, _)| *count > 0)
            .map(|(count, (one, many))| format!("{count} {}", if count == 1 { one } else { many }))
            .collect();
        Some(match (units.is_empty(), language) {
            (false, Language::Fr) => french(&units.join(and)),
            (false, Language::En) => units.join(and),
            (true, Language::Fr) => french("moins de 1 minute"),
            (true, Language::En) => "less than 1 minute".to_owned(),
        })
    }

    /// The deadline in words, at its last minute: `31 octobre 2020 à 23 h 59, heure de Paris`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        until_words(self.instant(), self.zone, language)
    }

    /// The same, with the time on the clocks of another zone if they differ:
    /// `…, soit le 1er novembre à 9 h 59 à Nouméa`.
    #[must_use]
    pub fn words_for(&self, zone: Zone, language: Language) -> String {
        let last = self.last_minute();
        let (here, there) = (self.zone.local(last), zone.local(last));
        let words = self.words(language);
        if here == there {
            return words;
        }
        let year = format!(" {}", there.year());
        let whole = day(there.date(), language);
        let short = if here.year() == there.year() { whole.trim_end_matches(&year) } else { &whole };
        let (time, place) = (clock(there.time(), language), zone.place_words().in_language(language));
        match language {
            Language::Fr => french(&format!("{words}, soit le {short} à {time} {place}")),
            Language::En => format!("{words} ({short} at {time} {place})"),
        }
    }

    fn last_minute(&self) -> DateTime<Utc> {
        self.instant().checked_sub_signed(TimeDelta::minutes(1)).unwrap_or_else(|| self.instant())
    }
}
