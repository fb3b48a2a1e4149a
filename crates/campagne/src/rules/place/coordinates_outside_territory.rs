//! The coordinates are far from the commune, or from the territory.

use crate::form::Path;
use crate::report::{Finding, Param, Sink};
use crate::rule::{Check, Family, Input, Message, Rule, Said, Severity, Stage};
use crate::rules::{Context, TerritoryGiven};
use campagne_territories::{Level, Point, Territory};

const LATITUDE: Path = Path::of("/venue/latitude");
const LONGITUDE: Path = Path::of("/venue/longitude");
const COMMUNE: Path = Path::of("/venue/commune");
const TERRITORY: Path = Path::of("/territory");

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "coordinates-outside-territory",
    since: "0.1.0",
    family: Family::Place,
    severity: Severity::Warning,
    reads: &[Input::at("/venue/latitude"), Input::at("/venue/longitude"), Input::Territories, Input::Points],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Les coordonnées du lieu sont à {distance} km du centre de {commune}.",
                help: "Vérifiez la latitude, la longitude et la commune ; le centre de cette commune est à {latitude}° de latitude et {longitude}° de longitude.",
            },
            en: Said {
                message: "The coordinates of the venue are {distance} km from the centre of {commune}.",
                help: "Check the latitude, the longitude and the commune; the centre of that commune is at {latitude}° of latitude and {longitude}° of longitude.",
            },
        },
        Message {
            name: "swapped",
            fr: Said {
                message: "La latitude et la longitude du lieu semblent inversées : dans l’autre ordre, elles situent {commune}.",
                help: "Échangez les deux valeurs.",
            },
            en: Said {
                message: "The latitude and the longitude of the venue seem to be the wrong way round: the other way, they are those of {commune}.",
                help: "Exchange the two values.",
            },
        },
        Message {
            name: "territory",
            fr: Said {
                message: "Les coordonnées du lieu sont hors du territoire indiqué, {territory}.",
                help: "Vérifiez la latitude, la longitude et le territoire.",
            },
            en: Said {
                message: "The coordinates of the venue are outside the territory given, {territory}.",
                help: "Check the latitude, the longitude and the territory.",
            },
        },
    ],
    docs: include_str!("coordinates_outside_territory.md"),
    check: Check::Form(Stage::Meaning, check),
};

/// How far a venue may be from the chef-lieu of its commune, in kilometres: the farthest end of
/// Arles, the widest commune of the metropole, is 40 km from its town hall.
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
    let finding = Finding::new(&RULE, LATITUDE).related(LONGITUDE);
    let nearest = cx
        .places
        .commune
        .today()
        .iter()
        .filter_map(|commune| Some((commune, commune.point()?)))
        .min_by(|a, b| venue.kilometres_to(a.1).total_cmp(&venue.kilometres_to(b.1)));
    if let Some((commune, centre)) = nearest {
        let guyane = commune.departement().is_some_and(|area| area.code() == "973");
        let far = if guyane { FAR_IN_GUYANE } else { FAR };
        let distance = venue.kilometres_to(centre);
        if distance <= far {
            return;
        }
        let finding = finding.related(COMMUNE).with("commune", Param::Territory((*commune).into()));
        let turned = Point { longitude: venue.latitude, latitude: venue.longitude };
        out.push(if turned.kilometres_to(centre) <= far {
            finding.saying("swapped")
        } else {
            finding
                .with("distance", Param::Count(distance.round() as u64))
                .with("latitude", Param::Number(centre.latitude))
                .with("longitude", Param::Number(centre.longitude))
        });
    } else if let TerritoryGiven::Known(territory) = &cx.places.territory
        && !is_near(venue, territory)
    {
        out.push(
            finding
                .related(TERRITORY)
                .saying("territory")
                .with("territory", Param::Territory((*territory).into())),
        );
    }
}

/// True when a venue is among the chefs-lieux of a territory, or where none are known.
fn is_near(venue: Point, territory: &Territory<'_>) -> bool {
    let mut known = false;
    let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for point in territory.children(Level::Commune).iter().filter_map(Territory::point) {
        known = true;
        (west, east) = (west.min(point.longitude), east.max(point.longitude));
        (south, north) = (south.min(point.latitude), north.max(point.latitude));
    }
    let within = |value: f64, least: f64, most: f64| (least - MARGIN..=most + MARGIN).contains(&value);
    !known || within(venue.longitude, west, east) && within(venue.latitude, south, north)
}
