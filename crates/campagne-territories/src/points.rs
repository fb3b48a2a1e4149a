//! Where the chefs-lieux of communes are.

use crate::answers::Point;
use crate::areas::AREAS_OF_COMMUNES;
use crate::store::bytes::Planes;
use crate::store::{Bytes, DataError, Section, Sections};

/// The step of the tables, in degrees: some 110 metres from south to north.
#[cfg(feature = "build")]
pub(crate) const STEP: f64 = 0.001;

/// The number that stands for an unknown place.
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
