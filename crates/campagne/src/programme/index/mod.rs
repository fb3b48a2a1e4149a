//! An index of events: what answers a query without looking at each of them.
//!
//! Few values (formats, topics) have a set of events each, one bit an event; places and days are columns
//! of numbers, words a list of events each. A filter becomes a set, what all filters leave is what the
//! sets share, and a facet counts what it shares with that. All of it costs in proportion to the number
//! of events, and little of that: see `docs/performance.md`.

mod bits;
mod days;
mod events;
mod facet;
mod order;
mod places;
mod selection;
mod sessions;
mod text;

pub use events::Index;
pub use facet::Facet;
pub use selection::{Count, Selection};
pub use sessions::Occurrence;
