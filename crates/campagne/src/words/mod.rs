//! Words for people: two languages, dates and numbers as people read them, French typography.

mod dates;
mod language;
mod nearest;
mod template;
mod typography;

pub(crate) use dates::day_range;
pub use dates::{clock, day, day_and_time};
pub use language::{Language, Words};
pub(crate) use nearest::{Nearness, fold, nearest, nearest_name};
pub use template::placeholders;
pub(crate) use template::{enumerate, fill};
pub use typography::french;
