//! The tables that are part of the program.

use std::sync::LazyLock;

#[cfg(feature = "coordinates")]
use crate::points::Points;
use crate::store::{DataError, Sections};
use crate::territories::Territories;

static IMAGE: &[u8] = include_bytes!("../data/embedded.bin");

#[cfg(feature = "coordinates")]
static POINTS: &[u8] = include_bytes!("../data/points.bin");

impl Territories {
    /// The tables that are part of the program. Nothing is unpacked or allocated.
    #[must_use]
    pub fn embedded() -> &'static Self {
        territories()
    }
}

/// The tables. Their places in the image are looked up once.
#[expect(
    clippy::expect_used,
    reason = "the image is compiled in; every test would fail if it were not sound"
)]
fn territories() -> &'static Territories {
    static TERRITORIES: LazyLock<Territories> =
        LazyLock::new(|| read().expect("the embedded tables of territories are sound"));
    &TERRITORIES
}

fn read() -> Result<Territories, DataError> {
    #[cfg_attr(not(feature = "coordinates"), expect(unused_mut, reason = "coordinates are added below"))]
    let mut territories = Territories::of_image(Sections::embedded(IMAGE)?)?;
    #[cfg(feature = "coordinates")]
    {
        let communes = territories.communes.codes.len();
        territories.points = Some(Points::read(Sections::embedded(POINTS)?, communes)?);
    }
    Ok(territories)
}
