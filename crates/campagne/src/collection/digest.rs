//! What submissions are compared by.

use std::hash::Hasher as _;

use chrono::NaiveDate;
use siphasher::sip::SipHasher13;

use super::title::{Title, words};
use crate::engine::{Context, Moment, START, Sink};
use crate::form::Path;
use crate::rules::collection::{duplicate_id, probable_duplicate};
use crate::vocabulary::{Attendance, Status};

/// What a submission of a list or file is compared by: a few numbers, which reveal nothing that was typed
/// except letters of the title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Stands for the identifier. Two different identifiers share a number once in 2⁶⁴ pairs: among a
    /// million identifiers, with a chance of one in thirty-seven million.
    pub(super) id: Option<u64>,
    pub(super) occasion: Option<Occasion>,
}

/// What shows that two submissions are the same event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Occasion {
    /// They stand for the organiser (by name, and by SIREN), the day, the place and the numbers in the
    /// title: all that must be the same.
    pub(super) keys: [Option<u64>; 2],
    /// The SIREN of the organiser; zero if it is not known.
    pub(super) siren: u32,
    /// The title, which may differ a little.
    pub(super) title: Title,
    /// The field from which the day comes.
    pub(super) date: Path,
}

impl Digest {
    /// Makes the digest of a form, and records which rules cannot run.
    pub(crate) fn of(context: &Context<'_, '_>, out: &mut Sink<'_>) -> Self {
        let (zone_blocker, frozen) = (context.zone_blocker, context.frozen());
        let mut runs = |rule, unread| {
            out.note_not_checked(rule, u64::MAX, zone_blocker, unread, frozen) && !out.is_off(rule)
        };
        // Only a rule that reads the zone depends on it: the rule about identifiers does not.
        let id = if runs(&duplicate_id::RULE, Vec::new()) { context.form.id.value() } else { None };
        let repeats = runs(&probable_duplicate::RULE, Vec::new());
        let occasion = if repeats { Occasion::of(context) } else { None };
        // Equal codes stand for one place. Only the territories know which other codes do.
        if occasion.is_some() && context.attendance != Some(Attendance::Online) {
            let unread = context.unread_at(const { Path::of("/venue/commune") });
            runs(&probable_duplicate::RULE, unread);
        }
        Self { id: id.map(|id| hash([id.as_bytes()])), occasion }
    }
}

impl Occasion {
    /// Returns `None` if the title, the organiser or the date is not usable, or the event is cancelled:
    /// another event may take its place.
    fn of(context: &Context<'_, '_>) -> Option<Self> {
        let form = context.form;
        if form.status.value() == Some(&Status::Cancelled) {
            return None;
        }
        let (title, marks) = Title::read(form.title.value()?)?;
        let (day, date) = first_day(context)?;
        let place = place(context);
        let key = |kind: &[u8], organiser: &[u8]| {
            hash([kind, organiser, day.to_string().as_bytes(), place.as_bytes(), marks.as_bytes()])
        };
        let name = form.organiser.name.value().map(|name| words(name).join(" "));
        let name = name.filter(|name| !name.is_empty());
        let siren = form.organiser.siret.value().and_then(|siret| siret.get(..9));
        let keys = [
            name.map(|name| key(b"name", name.as_bytes())),
            siren.map(|siren| key(b"siren", siren.as_bytes())),
        ];
        let siren = siren.and_then(|siren| siren.parse().ok()).unwrap_or_default();
        (keys != [None, None]).then_some(Self { keys, siren, title, date })
    }
}

/// The day of the first session, or the first day on which something on demand is available.
fn first_day(context: &Context<'_, '_>) -> Option<(NaiveDate, Path)> {
    const FROM: Path = Path::of("/availability/from");
    let starts = context.timings.iter().filter_map(|timing| Some((timing.start?, timing.index)));
    let first = starts.min_by_key(|(start, index)| (start.instant, *index));
    if let Some((start, index)) = first {
        return Some((start.first_day(), START.at(index)));
    }
    let from = Moment::new(*context.form.availability.from.value()?, context.zone?)?;
    Some((from.first_day(), FROM))
}

/// The commune where people meet: today's, if that is known; nothing for an event that is online only.
fn place(context: &Context<'_, '_>) -> String {
    if context.attendance == Some(Attendance::Online) {
        return String::new();
    }
    let today = context.places.commune.today().first();
    let today = today.map(|place| place.commune().unwrap_or(*place).id().code().to_owned());
    today.or_else(|| Some(context.form.venue.commune.value()?.to_string())).unwrap_or_default()
}

/// A number that stands for some texts, the same on every platform and in every version.
pub(crate) fn hash<const N: usize>(texts: [&[u8]; N]) -> u64 {
    let mut hasher = SipHasher13::new();
    for text in texts {
        // The length keeps each text apart from the next.
        hasher.write(&(text.len() as u64).to_le_bytes());
        hasher.write(text);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SipHash-1-3 with a key of zeros, as Python hashes bytes under `PYTHONHASHSEED=0`.
    #[test]
    fn the_hash_is_the_same_everywhere() {
        assert_eq!(hash([b"sub-000123"]), 0xbe74_6fb4_b900_50db);
        assert_ne!(hash([b"ab", b"c"]), hash([b"a", b"bc"]));
    }
}
