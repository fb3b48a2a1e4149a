//! Where the chefs-lieux of communes are.

use crate::areas::AREAS_OF_COMMUNES;
use crate::store::bytes::Planes;
use crate::store::{Bytes, DataError, Section, Sections};

/// A place on the earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees east of Greenwich.
    pub longitude: f64,
    /// Degrees north of the equator.
    pub latitude: f64,
}

impl Point {
    /// The distance to another place along the surface, in kilometres, on a sphere of the earth's
    /// mean radius (6,371 km): off by half a hundredth at most.
    ///
    /// ```
    /// use campagne_territories::Point;
    /// let (bordeaux, paris) =
    ///     (Point { longitude: -0.58, latitude: 44.84 }, Point { longitude: 2.35, latitude: 48.86 });
    /// assert_eq!(bordeaux.kilometres_to(paris).round(), 499.0);
    /// ```
    #[must_use]
    pub fn kilometres_to(self, other: Self) -> f64 {
        let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
        let along = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();
        let square = half(self.latitude, other.latitude) + along * half(self.longitude, other.longitude);
        2.0 * 6_371.0 * square.clamp(0.0, 1.0).sqrt().asin()
    }
}

/// The step of the tables, in degrees: some 110 metres from south to north.
#[cfg(feature = "build")]
pub(crate) const STEP: f64 = 0.001;

/// The number of a place that is not known.
pub(crate) const UNKNOWN: u32 = 0xFFFF;

/// Coordinates of communes.
#[derive(Debug, Clone)]
pub(crate) struct Points {
    /// For each area, the thousandths of a degree of its west and of its south, plus 180,000.
    corners: Bytes,
    east: Planes<2>,
    north: Planes<2>,
}

impl Points {
    pub(crate) fn read(sections: Sections<'_>, communes: usize) -> Result<Self, DataError> {
        let unsound = || Section::Eastings.unsound();
        let points = Self {
            corners: sections.get(Section::Corners)?,
            east: Planes::new(sections.get(Section::Eastings)?).ok_or_else(unsound)?,
            north: Planes::new(sections.get(Section::Northings)?).ok_or_else(unsound)?,
        };
        let sound = points.corners.len() == 6 * AREAS_OF_COMMUNES
            && [points.east.len(), points.north.len()] == [communes; 2];
        if sound { Ok(points) } else { Err(unsound()) }
    }

    /// The place of the chef-lieu of a commune of an area.
    pub(crate) fn get(&self, area: usize, commune: usize) -> Option<Point> {
        let degrees = |corner: usize, steps: u32| {
            let corner = crate::store::bytes::u24_at(&self.corners, 2 * area + corner);
            (f64::from(corner + steps) - 180_000.0) / 1_000.0
        };
        let (east, north) = (self.east.at(commune), self.north.at(commune));
        (east != UNKNOWN).then(|| Point { longitude: degrees(0, east), latitude: degrees(1, north) })
    }
}
