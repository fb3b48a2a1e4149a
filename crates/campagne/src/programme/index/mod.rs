//! An index of events, which answers a query without looking at each event.
//!
//! Facets with few values (formats, topics) keep a set of events for each value, one bit an event. Places and
//! days are columns of numbers; each word has a list of events. A filter becomes a set. The result is the
//! intersection of all filters, and a facet counts its intersections with that. The cost is in proportion to
//! the number of events, and small: see `docs/performance.md`.

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
