//! The coordinates are far from the commune, or from the territory.

use campagne_territories::{Level as TerritoryLevel, Point, Territory};

use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::{Finding, Param};
use crate::rule::{Family, Input, Level, Message, Rule, Said};

const LATITUDE: Path = Path::of("/venue/latitude");
const LONGITUDE: Path = Path::of("/venue/longitude");
const COMMUNE: Path = Path::of("/venue/commune");
const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "coordinates-outside-territory",
    since: "0.1.0",
    family: Family::Place,
    level: Level::WARNING,
    reads: &[
        Input::at("/venue/latitude"),
        Input::at("/venue/longitude"),
        Input::at("/venue/commune"),
        Input::Place,
        Input::Territories,
        Input::Points,
    ],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Les coordonnées du lieu sont à {distance} km du centre de la commune indiquée, {place}.",
                help: "Corrigez la latitude et la longitude, ou la commune. Exemple : le centre de cette commune est à la latitude {latitude} et à la longitude {longitude}.",
            },
            en: Said {
                message: "The coordinates of the venue are {distance} km from the centre of the commune given, {place}.",
                help: "Correct the latitude and the longitude, or the commune. Example: the centre of that commune is at latitude {latitude} and longitude {longitude}.",
            },
        },
        Message {
            name: "swapped",
            fr: Said {
                message: "La latitude et la longitude du lieu semblent inversées : dans l’autre ordre, elles correspondent au lieu indiqué, {place}.",
                help: "Échangez les deux valeurs. Exemple : à Bordeaux, la latitude est 44,838 et la longitude -0,579.",
            },
            en: Said {
                message: "The latitude and the longitude of the venue seem to be swapped: the other way round, they go with the place given, {place}.",
                help: "Swap the two values. Example: in Bordeaux the latitude is 44.838 and the longitude -0.579.",
            },
        },
        Message {
            name: "territory",
            fr: Said {
                message: "Les coordonnées du lieu sont hors du territoire indiqué, {place}.",
                help: "Corrigez la latitude et la longitude, ou le territoire. Exemple : à Bordeaux, la latitude est 44,838 et la longitude -0,579.",
            },
            en: Said {
                message: "The coordinates of the venue are outside the territory given, {place}.",
                help: "Correct the latitude and the longitude, or the territory. Example: in Bordeaux the latitude is 44.838 and the longitude -0.579.",
            },
        },
    ],
    docs: page!("coordinates_outside_territory.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

/// How far a venue may be from the chef-lieu of its commune, in kilometres. The farthest end of Arles, the
/// widest commune of the metropole, is 40 km from its town hall.
const FAR: f64 = 45.0;

/// The same in Guyane, where Maripasoula is wider than the Île-de-France.
const FAR_IN_GUYANE: f64 = 250.0;

/// How far a venue may be beyond the outermost chefs-lieux of its territory, in degrees.
const MARGIN: f64 = 0.5;

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    let (Some(latitude), Some(longitude)) = (cx.form.venue.latitude.value(), cx.form.venue.longitude.value())
    else {
        return;
    };
    let venue = Point { longitude: longitude.0, latitude: latitude.0 };
    let swapped = Point { longitude: venue.latitude, latitude: venue.longitude };
    let known = cx.places.commune.today().iter().filter_map(|commune| Some((commune, commune.point()?)));
    let nearest = known.min_by(|a, b| venue.kilometres_to(a.1).total_cmp(&venue.kilometres_to(b.1)));
    if let Some((commune, centre)) = nearest {
        let guyane = commune.departement().is_some_and(|area| area.code() == "973");
        let far = if guyane { FAR_IN_GUYANE } else { FAR };
        let distance = venue.kilometres_to(centre);
        if distance <= far {
            return;
        }
        let Some(named) = cx.places.commune_named() else { return };
        let finding = finding().related(COMMUNE).with(hole!("place"), Param::Territory(named));
        out.push(if swapped.kilometres_to(centre) <= far {
            finding.saying(says!("swapped"))
        } else {
            finding
                .with(hole!("distance"), Param::Count(distance.round() as u64))
                .with(hole!("latitude"), Param::Number(centre.latitude))
                .with(hole!("longitude"), Param::Number(centre.longitude))
        });
    } else if cx.is_blank(COMMUNE)
        && !out.is_blocked(COMMUNE)
        && let Some(named) = cx.places.territory_named()
        && let Some(bounds) = Bounds::of(cx.places.territory.today())
        && !bounds.hold(venue)
    {
        let message = if bounds.hold(swapped) { says!("swapped") } else { says!("territory") };
        out.push(finding().related(TERRITORY).saying(message).with(hole!("place"), Param::Territory(named)));
    }
}

fn finding() -> Finding {
    Finding::new(&RULE, LATITUDE).related(LONGITUDE)
}

/// The degrees between which the chefs-lieux of some territories lie.
struct Bounds {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Bounds {
    /// Returns `None` if no chef-lieu is known.
    fn of(territories: &[Territory<'_>]) -> Option<Self> {
        let communes = territories.iter().flat_map(|territory| match territory.commune() {
            Some(commune) => vec![commune],
            None => territory.children(TerritoryLevel::Commune),
        });
        let mut points = communes.filter_map(|commune| commune.point());
        let first = points.next()?;
        let one = |point: Point| Self {
            west: point.longitude,
            east: point.longitude,
            south: point.latitude,
            north: point.latitude,
        };
        Some(points.fold(one(first), |all, point| Self {
            west: all.west.min(point.longitude),
            east: all.east.max(point.longitude),
            south: all.south.min(point.latitude),
            north: all.north.max(point.latitude),
        }))
    }

    fn hold(&self, point: Point) -> bool {
        let within = |value: f64, least: f64, most: f64| (least - MARGIN..=most + MARGIN).contains(&value);
        within(point.longitude, self.west, self.east) && within(point.latitude, self.south, self.north)
    }
}
