//! Every French territory since 1943.

mod areas;
#[cfg(feature = "build")]
pub mod build;
mod code;
#[cfg(feature = "embedded")]
mod embedded;
mod fold;
mod former;
mod history;
mod id;
mod level;
mod points;
mod read;
mod search;
mod store;
mod territories;
mod territory;
mod vintage;
mod zone;

pub use history::CodeOn;
pub use id::{Id, IdError};
pub use level::Level;
pub use points::Point;
pub use read::ReadError;
pub use search::{Hit, Match, SearchOptions};
pub use store::DataError;
pub use territories::Territories;
pub use territory::{Territory, Vintage};
pub use zone::zone_of;
