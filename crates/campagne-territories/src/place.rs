//! Where a territory is in the tables.

/// Where a territory is in the tables. The order decides between answers of one weight: communes come
/// first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    Commune(usize),
    /// In the table of areas.
    Area(usize),
    Epci(usize),
    Part(usize),
    Country,
}
