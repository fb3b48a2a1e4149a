//! Régions, départements and overseas collectivities: few enough to be a table in the source.

use crate::id::Id;
use crate::level::Level;

mod area;
mod table;

pub(crate) use area::Area;
pub(crate) use table::AREAS;

/// The number of régions, which come first in the table.
pub(crate) const REGIONS: usize = 18;

/// The number of areas that have communes: départements and collectivities, numbered from 0 in the order of
/// the table.
#[cfg(feature = "tables")]
pub(crate) const AREAS_OF_COMMUNES: usize = 109;

/// The area of communes of a number.
pub(crate) fn of_communes(number: usize) -> Option<&'static Area> {
    AREAS.get(REGIONS + number)
}

/// The areas of communes, in order.
pub(crate) fn all_of_communes() -> &'static [Area] {
    AREAS.get(REGIONS..).unwrap_or_default()
}

/// The place in the table of the area of a level and a code.
#[cfg(feature = "tables")]
pub(crate) fn find(level: Level, code: &str) -> Option<usize> {
    match level {
        Level::Region => AREAS.iter().take(REGIONS).position(|area| area.code == code),
        _ => number(code).map(|number| REGIONS + number).filter(|at| {
            // A code alone does not distinguish a département from a collectivity.
            AREAS.get(*at).is_some_and(|area| area.level == level)
        }),
    }
}

/// The number of the area of communes of a code.
pub(crate) fn number(code: &str) -> Option<usize> {
    // The départements are in the order of their codes, and then the collectivities.
    let areas = all_of_communes();
    let collectivities = areas.partition_point(|area| area.level == Level::Departement);
    let (departements, rest) = areas.split_at_checked(collectivities)?;
    departements
        .binary_search_by(|area| area.code.cmp(code))
        .ok()
        .or_else(|| Some(collectivities + rest.iter().position(|area| area.code == code)?))
}

/// The number of the area of a numeric code.
pub(crate) fn split_number(code: usize) -> Option<usize> {
    match code {
        1..=19 => Some(code - 1),
        21..=29 => Some(code - 2),
        30..=95 => Some(code),
        _ => all_of_communes().iter().position(|area| area.code.parse() == Ok(code)),
    }
}

/// The départements and collectivities of a territory, from its identifier alone: all of a région, one for
/// a smaller territory, none for the country and for an EPCI.
pub(crate) fn of(id: &Id) -> impl Iterator<Item = &'static Area> {
    let in_one = match id.level() {
        Level::Country | Level::Epci | Level::Region => None,
        Level::Departement | Level::Collectivite => {
            number(id.code()).and_then(of_communes).filter(|area| area.level == id.level())
        }
        _ => split(id.code()).and_then(|(area, _)| of_communes(area)),
    };
    let region = (id.level() == Level::Region).then(|| id.code());
    let in_region = all_of_communes().iter().filter(move |area| region == Some(area.region));
    in_one.into_iter().chain(in_region)
}

/// The code of the département or collectivity that a territory is or lies in. Only the identifier is read:
/// no table is needed, and the territory need not exist. Returns `None` for the country, for an EPCI, and
/// for a région of several départements.
///
/// ```
/// use campagne_territories::area_of;
/// let area = |id: &str| area_of(&id.parse().unwrap());
/// assert_eq!(area("fr:commune:33063"), Some("33"));
/// assert_eq!(area("fr:commune:98818"), Some("988"));
/// assert_eq!(area("fr:region:04"), Some("974"));
/// assert_eq!(area("fr:region:44"), None);
/// ```
#[must_use]
pub fn area_of(id: &Id) -> Option<&'static str> {
    let mut areas = of(id);
    let first = areas.next()?;
    areas.next().is_none().then_some(first.code)
}

/// Cuts the code of a commune into the number of its area and its number in it.
pub(crate) fn split(code: &str) -> Option<(usize, usize)> {
    let bytes: &[u8; 5] = code.as_bytes().try_into().ok()?;
    let digit = |b: u8| b.is_ascii_digit().then_some(usize::from(b.wrapping_sub(b'0')));
    let [a, b, c, d, e] = *bytes;
    let (c, rest) = (digit(c)?, 10 * digit(d)? + digit(e)?);
    let area = match (a, b) {
        (b'9', b'7' | b'8') => return Some((number(code.get(..3)?)?, rest)),
        // 01 to 19, 2A, 2B, 21 to 95: in the order of bytes the Corsican ones come after 29.
        (b'2', b'A') => 28,
        (b'2', b'B') => 29,
        _ => split_number(10 * digit(a)? + digit(b)?).filter(|&area| area <= 95)?,
    };
    Some((area, 100 * c + rest))
}

/// Joins the number of an area and the number in it into a code.
#[cfg(feature = "tables")]
pub(crate) fn join(area: usize, number: usize) -> String {
    match of_communes(area).map_or("", |area| area.code) {
        code if code.len() == 2 => format!("{code}{number:03}"),
        code => format!("{code}{number:02}"),
    }
}

#[cfg(all(test, feature = "tables"))]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_as_counted() {
        assert_eq!(AREAS.len(), REGIONS + AREAS_OF_COMMUNES);
        assert!(AREAS.iter().take(REGIONS).all(|area| area.level == Level::Region));
        assert!(all_of_communes().iter().all(|area| area.level != Level::Region));
    }

    #[test]
    fn codes_are_cut_and_put_together() {
        for (at, area) in all_of_communes().iter().enumerate() {
            let code = format!("{:0<5}", area.code);
            assert_eq!(split(&code), Some((at, 0)), "{code}");
            assert_eq!(join(at, 0), code);
        }
        for code in
            ["", "3306", "330633", "20004", "96001", "00001", "99100", "2C001", "2a004", "97901", "é300"]
        {
            assert_eq!(split(code), None, "{code}");
        }
    }
}
