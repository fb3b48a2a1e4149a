//! What answers hold besides territories: places on the earth, what a code was on a day.

use chrono::NaiveDate;

use crate::id::Id;

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

/// What the code of a commune was on a day; see
/// [`Territories::code_on`](crate::Territories::code_on).
///
/// A commune that is divided leaves several behind, and one may come out of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeOn {
    /// A commune had it.
    InUse,
    /// It was no longer in use.
    Ended {
        /// The first day on which no commune had it.
        on: NaiveDate,
        /// The communes that held its land on the day that was asked for.
        now: Vec<Id>,
    },
    /// It was not yet in use.
    NotYet {
        /// The first day on which a commune had it.
        begins: NaiveDate,
        /// The communes that held its land on the day that was asked for.
        then: Vec<Id>,
    },
    /// No commune has had it since 1943.
    Never,
}
