//! The public holidays of France: the national ones, and the ones of parts of the country.
//!
//! They follow the law as it has been since 2008. Sources:
//!
//! - the whole country: Code du travail, art. L3133-1;
//! - Alsace and Moselle: ordinance of 16 August 1892, kept by Code du travail, art. L3134-13: 26
//!   December everywhere, Good Friday in communes with a Protestant temple or a church shared by
//!   two faiths; no public list says which these are;
//! - the abolition of slavery overseas: law no. 83-550 of 30 June 1983, decree no. 83-1003 of 23
//!   November 1983 with that of 23 April 2012 (no. 2012-553), Code du travail, art. L3422-2. The code still
//!   says 27 May for Saint-Martin; since a circular of 2018 it is kept on the 28th, as in the State's own
//!   library of holidays (etalab/jours-feries-france);
//! - Nouvelle-Calédonie: accord interprofessionnel territorial, art. 74;
//! - Polynésie française: its Code du travail; 20 November takes the place of 29 June by the loi du
//!   pays adopted on 6 May 2025, from 2026 on;
//! - Wallis-et-Futuna: 28 April and 29 July, in every list of its holidays from 2018 to 2026.
//!
//! Left out, since they are kept by custom or by agreements and no statute lists them: Good Friday,
//! Mi-Carême and Victor Schœlcher's day in the Antilles, the Muslim feasts of Mayotte (which art.
//! L3422-2 mentions without making them holidays), the 29 June of Wallis-et-Futuna, on which its
//! lists differ.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::words::Words;

/// A public holiday.
///
/// ```
/// use campagne::holiday::Holiday;
/// let day = |text: &str| text.parse().unwrap();
/// assert_eq!(Holiday::on(day("2020-11-11"), None).unwrap().name().en, "Armistice Day");
/// assert!(Holiday::on(day("2020-12-20"), None).is_none());
/// assert_eq!(Holiday::on(day("2020-12-20"), Some("974")).unwrap().place().unwrap().fr, "à La Réunion");
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    code: &'static str,
    name: Words,
    day: Day,
    local: Option<Local>,
    years: RangeInclusive<i32>,
}

/// The day on which it falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    /// On a day of a month.
    Of(u32, u32),
    /// A number of days after Easter Sunday.
    AfterEaster(i64),
}

/// Where it is a holiday, if not in the whole country.
#[derive(Debug, PartialEq, Eq)]
struct Local {
    areas: &'static [&'static str],
    place: Words,
}

impl Holiday {
    /// Its name on the wire, in kebab case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Its name in words.
    #[must_use]
    pub const fn name(&self) -> Words {
        self.name
    }

    /// Where it is a holiday, in words that follow "a holiday". Returns `None` if it is one in the whole
    /// country.
    #[must_use]
    pub fn place(&self) -> Option<Words> {
        self.local.as_ref().map(|local| local.place)
    }

    /// The day on which it falls in a year. Returns `None` if it is not kept that year.
    #[must_use]
    pub fn day_in(&self, year: i32) -> Option<NaiveDate> {
        if !self.years.contains(&year) {
            return None;
        }
        match self.day {
            Day::Of(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Day::AfterEaster(days) => easter(year)?.checked_add_signed(TimeDelta::days(days)),
        }
    }

    /// Whether it is kept in a département or collectivity, given by its code; without a code, whether it
    /// is kept in the whole country.
    #[must_use]
    pub fn is_kept_in(&self, area: Option<&str>) -> bool {
        self.local.as_ref().is_none_or(|local| area.is_some_and(|area| local.areas.contains(&area)))
    }

    /// The holiday of a day in a département or collectivity, given by its code; without a code, in the
    /// whole country.
    #[must_use]
    pub fn on(day: NaiveDate, area: Option<&str>) -> Option<&'static Self> {
        let (month, of_month) = (day.month(), day.day());
        Self::all().find(|holiday| {
            let may_fall = match holiday.day {
                Day::Of(its_month, its_day) => (its_month, its_day) == (month, of_month),
                // From Good Friday, 20 March at the earliest, to Whit Monday, 14 June at the latest.
                Day::AfterEaster(_) => (3..=6).contains(&month),
            };
            may_fall && holiday.is_kept_in(area) && holiday.day_in(day.year()) == Some(day)
        })
    }

    /// Every holiday, the national ones first.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        HOLIDAYS.iter()
    }
}

/// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher
/// (J. Meeus, *Astronomical Algorithms*, chapter 8): eight lines in place of a crate.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = u32::try_from(epact + weekday - 7 * late + 114).ok()?;
    NaiveDate::from_ymd_opt(year, days / 31, days % 31 + 1)
}

const ALWAYS: RangeInclusive<i32> = i32::MIN..=i32::MAX;
const ABOLITION: Words = Words { fr: "abolition de l’esclavage", en: "abolition of slavery" };
const GOOD_FRIDAY: Words = Words { fr: "Vendredi saint", en: "Good Friday" };

const fn national(code: &'static str, day: Day, fr: &'static str, en: &'static str) -> Holiday {
    Holiday { code, name: Words { fr, en }, day, local: None, years: ALWAYS }
}

const fn local(
    code: &'static str,
    day: Day,
    name: Words,
    areas: &'static [&'static str],
    (fr, en): (&'static str, &'static str),
    years: RangeInclusive<i32>,
) -> Holiday {
    Holiday { code, name, day, local: Some(Local { areas, place: Words { fr, en } }), years }
}

#[rustfmt::skip]
static HOLIDAYS: [Holiday; 28] = {
    use Day::{AfterEaster, Of};
    let alsace_moselle: &[&str] = &["57", "67", "68"];
    let temple = ("dans les communes d’Alsace et de Moselle qui ont un temple protestant ou une église mixte", "in the communes of Alsace and Moselle that have a Protestant temple or a church shared by two faiths");
    let polynesia = ("en Polynésie française", "in French Polynesia");
    let wallis = ("à Wallis-et-Futuna", "in Wallis and Futuna");
    [
        national("new-year", Of(1, 1), "jour de l’An", "New Year’s Day"),
        national("easter-monday", AfterEaster(1), "lundi de Pâques", "Easter Monday"),
        national("labour-day", Of(5, 1), "fête du Travail", "Labour Day"),
        national("victory-1945", Of(5, 8), "victoire de 1945", "Victory Day"),
        national("ascension", AfterEaster(39), "Ascension", "Ascension Day"),
        national("whit-monday", AfterEaster(50), "lundi de Pentecôte", "Whit Monday"),
        national("national-day", Of(7, 14), "fête nationale", "Bastille Day"),
        national("assumption", Of(8, 15), "Assomption", "Assumption Day"),
        national("all-saints", Of(11, 1), "Toussaint", "All Saints’ Day"),
        national("armistice-1918", Of(11, 11), "armistice de 1918", "Armistice Day"),
        national("christmas", Of(12, 25), "Noël", "Christmas Day"),
        local("good-friday", AfterEaster(-2), GOOD_FRIDAY, alsace_moselle, temple, ALWAYS),
        local("saint-stephen", Of(12, 26), Words { fr: "Saint-Étienne", en: "Saint Stephen’s Day" }, alsace_moselle, ("en Alsace et en Moselle", "in Alsace and Moselle"), ALWAYS),
        local("abolition", Of(4, 27), ABOLITION, &["976"], ("à Mayotte", "in Mayotte"), ALWAYS),
        local("abolition", Of(5, 22), ABOLITION, &["972"], ("en Martinique", "in Martinique"), ALWAYS),
        local("abolition", Of(5, 27), ABOLITION, &["971"], ("en Guadeloupe", "in Guadeloupe"), ALWAYS),
        local("abolition", Of(5, 27), ABOLITION, &["978"], ("à Saint-Martin", "in Saint-Martin"), i32::MIN..=2017),
        local("abolition", Of(5, 28), ABOLITION, &["978"], ("à Saint-Martin", "in Saint-Martin"), 2018..=i32::MAX),
        local("abolition", Of(6, 10), ABOLITION, &["973"], ("en Guyane", "in French Guiana"), ALWAYS),
        local("abolition", Of(10, 9), ABOLITION, &["977"], ("à Saint-Barthélemy", "in Saint-Barthélemy"), ALWAYS),
        local("abolition", Of(12, 20), ABOLITION, &["974"], ("à La Réunion", "in Réunion"), ALWAYS),
        local("citizenship", Of(9, 24), Words { fr: "fête de la citoyenneté", en: "Citizenship Day" }, &["988"], ("en Nouvelle-Calédonie", "in New Caledonia"), ALWAYS),
        local("gospel", Of(3, 5), Words { fr: "arrivée de l’Évangile", en: "Arrival of the Gospel" }, &["987"], polynesia, ALWAYS),
        local("good-friday", AfterEaster(-2), GOOD_FRIDAY, &["987"], polynesia, ALWAYS),
        local("autonomy", Of(6, 29), Words { fr: "fête de l’autonomie", en: "Autonomy Day" }, &["987"], polynesia, i32::MIN..=2025),
        local("matarii", Of(11, 20), Words { fr: "Matari’i", en: "Matari’i" }, &["987"], polynesia, 2026..=i32::MAX),
        local("saint-peter-chanel", Of(4, 28), Words { fr: "Saint-Pierre-Chanel", en: "Saint Peter Chanel’s Day" }, &["986"], wallis, ALWAYS),
        local("territory", Of(7, 29), Words { fr: "fête du Territoire", en: "Territory Day" }, &["986"], wallis, ALWAYS),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_between_its_bounds() {
        for year in 1583..=9999 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{easter}");
            let bounds = (easter.month(), easter.day());
            assert!(((3, 22)..=(4, 25)).contains(&bounds), "{easter}");
        }
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = Holiday::on(day, Some("987"));
            let _ = easter(day.year());
        }
        for year in [i32::MIN, i32::MAX] {
            assert!(Holiday::all().all(|holiday| holiday.day_in(year).is_none()));
        }
    }

    #[test]
    fn two_holidays_on_a_day_are_the_national_one() {
        // Ascension Day of 2008 was 1 May.
        let day = NaiveDate::from_ymd_opt(2008, 5, 1).unwrap();
        assert_eq!(Holiday::on(day, None).unwrap().code(), "labour-day");
    }
}
