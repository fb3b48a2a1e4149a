//! Where communes are.

use std::collections::BTreeMap;

use campagne_territories::{Level, Point};

use crate::support::france;

/// Well-known places: code, latitude, longitude, as in any atlas.
const PLACES: [(&str, f64, f64); 30] = [
    ("75056", 48.857, 2.352),
    ("13055", 43.296, 5.370),
    ("69123", 45.764, 4.836),
    ("31555", 43.604, 1.444),
    ("06088", 43.700, 7.268),
    ("44109", 47.218, -1.554),
    ("67482", 48.573, 7.752),
    ("34172", 43.611, 3.877),
    ("33063", 44.838, -0.579),
    ("59350", 50.637, 3.063),
    ("35238", 48.117, -1.678),
    ("51454", 49.258, 4.032),
    ("76351", 49.494, 0.108),
    ("42218", 45.440, 4.387),
    ("83137", 43.125, 5.931),
    ("38185", 45.188, 5.724),
    ("21231", 47.322, 5.041),
    ("49007", 47.474, -0.552),
    ("29019", 48.390, -4.486),
    ("87085", 45.834, 1.262),
    ("63113", 45.777, 3.087),
    ("80021", 49.894, 2.302),
    ("57463", 49.119, 6.176),
    ("66136", 42.699, 2.895),
    ("2A004", 41.919, 8.738),
    ("2B033", 42.700, 9.450),
    ("97209", 14.604, -61.067),
    ("97411", -20.879, 55.448),
    ("97302", 4.938, -52.335),
    ("97105", 15.998, -61.727),
];

/// South, north, west and east of what is overseas, drawn by hand.
const BOXES: [(&str, [f64; 4]); 13] = [
    ("971", [15.8, 16.6, -61.9, -60.9]),
    ("972", [14.3, 14.95, -61.3, -60.75]),
    ("973", [2.0, 6.0, -54.7, -51.5]),
    ("974", [-21.45, -20.8, 55.15, 55.9]),
    ("975", [46.7, 47.2, -56.5, -56.0]),
    ("976", [-13.1, -12.6, 44.95, 45.35]),
    ("977", [17.8, 18.0, -62.95, -62.75]),
    ("978", [18.0, 18.15, -63.2, -62.95]),
    ("984", [-90.0, -11.0, 39.0, 142.0]),
    ("986", [-14.5, -13.1, -178.3, -176.0]),
    ("987", [-28.0, -7.5, -155.0, -134.0]),
    ("988", [-23.0, -19.0, 162.9, 168.5]),
    ("989", [10.2, 10.4, -109.3, -109.1]),
];

fn points() -> BTreeMap<String, Vec<(String, Point)>> {
    let mut points: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for commune in france().all(Level::Commune) {
        if let Some(point) = commune.point() {
            points.entry(commune.departement().unwrap().code()).or_default().push((commune.code(), point));
        }
    }
    points
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

#[test]
fn places_are_where_they_are() {
    let mut wrong = Vec::new();
    for (code, latitude, longitude) in PLACES {
        let commune = france().commune(code).unwrap();
        let point = commune.point().unwrap();
        let away = [point.latitude - latitude, point.longitude - longitude];
        // Of the three cities with arrondissements it is the middle of these.
        let far = if ["13055", "69123", "75056"].contains(&code) { 0.03 } else { 0.021 };
        if away.iter().any(|degrees| degrees.abs() > far) {
            wrong.push((commune, point, away));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn communes_are_near_the_middle_of_their_departement() {
    for (departement, points) in points().into_iter().filter(|(code, _)| code.len() == 2) {
        let middle = [
            median(points.iter().map(|(_, point)| point.latitude).collect()),
            median(points.iter().map(|(_, point)| point.longitude).collect()),
        ];
        for (code, point) in points {
            // Degrees east are shorter than degrees north.
            let away =
                [point.latitude - middle[0], (point.longitude - middle[1]) * middle[0].to_radians().cos()];
            assert!(
                away.iter().all(|degrees| degrees.abs() < 0.9),
                "{code} of {departement}: {point:?} {away:?}"
            );
        }
    }
}

#[test]
fn communes_overseas_are_there() {
    for (area, points) in points().into_iter().filter(|(code, _)| code.len() == 3) {
        let (_, [south, north, west, east]) = BOXES.iter().find(|(code, _)| *code == area).unwrap();
        for (code, point) in points {
            let inside =
                (*south..=*north).contains(&point.latitude) && (*west..=*east).contains(&point.longitude);
            assert!(inside, "{code}: {point:?}");
        }
    }
}

#[test]
fn almost_every_commune_has_a_point() {
    let without: Vec<_> = france().all(Level::Commune).filter(|commune| commune.point().is_none()).collect();
    let mainland: Vec<_> = without.iter().filter(|its| its.region().is_some()).collect();
    println!("without a point: {} communes, {mainland:?} among them in a région", without.len());
    assert!(mainland.len() <= 18, "{mainland:?}");
    let communes: Vec<_> = france().all(Level::Commune).filter_map(|commune| commune.point()).collect();
    let distinct: std::collections::BTreeSet<_> =
        communes.iter().map(|point| (point.latitude.to_bits(), point.longitude.to_bits())).collect();
    // Two chefs-lieux may be within a hundred metres of each other; many at one place would be an error.
    assert!(distinct.len() + 20 > communes.len(), "{} of {}", distinct.len(), communes.len());
}

#[test]
fn chefs_lieux_stand_for_what_they_are_the_chef_lieu_of() {
    for level in [Level::Region, Level::Departement] {
        for area in france().all(level) {
            let chef_lieu = area.chef_lieu().unwrap();
            assert!(area.contains(&chef_lieu), "{area:?} {chef_lieu:?}");
            assert_eq!(area.point(), chef_lieu.point(), "{area:?}");
            assert!(area.point().is_some(), "{area:?}");
        }
    }
}
