//! The points of the chefs-lieux.

use std::collections::BTreeMap;

use super::movements::{Movement, NEW_CODE};

/// Longitude and latitude, in degrees.
pub(crate) type Point = (f64, f64);

/// The points, by the codes of the source.
#[derive(Debug)]
pub(crate) struct Points {
    points: BTreeMap<String, Point>,
    /// The earlier code of a commune, if only its code changed.
    codes_before: BTreeMap<String, String>,
}

impl Points {
    pub(crate) fn read(text: &str, movements: &[Movement]) -> Result<Self, String> {
        let mut points = BTreeMap::new();
        for line in text.lines().skip(1) {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().ok_or_else(|| format!("points: {line}"));
            let code = cell()?.to_owned();
            let mut degrees = || cell()?.parse::<f64>().map_err(|error| format!("points: {line}: {error}"));
            points.insert(code, (degrees()?, degrees()?));
        }
        let mut codes_before = BTreeMap::new();
        let mut recoded: Vec<&Movement> = movements.iter().filter(|row| row.kind == NEW_CODE).collect();
        recoded.sort_by_key(|row| row.date);
        for row in recoded {
            if let (Some(before), Some(after)) = (&row.before, &row.after) {
                codes_before.insert(after.code.clone(), before.code.clone());
            }
        }
        Ok(Self { points, codes_before })
    }

    /// The point of a commune or part of one.
    ///
    /// The source has Corsica, the suburbs of Paris and others under their codes from before they changed
    /// département: 20004 for Ajaccio, 2A004 since 1976.
    pub(crate) fn of(&self, code: &str) -> Option<Point> {
        let mut code = code;
        // No commune changed its code more than twice; some came back to the first one.
        for _ in 0..3 {
            if let Some(point) = self.points.get(code) {
                return Some(*point);
            }
            code = self.codes_before.get(code)?;
        }
        None
    }
}

/// The middle of several points.
pub(crate) fn mean(points: &[Point]) -> Option<Point> {
    let count = f64::from(u32::try_from(points.len()).ok()?);
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    // To the five decimals of the source.
    let rounded = |sum: f64| (sum / count * 1e5).round() / 1e5;
    (!points.is_empty()).then(|| (rounded(x), rounded(y)))
}
