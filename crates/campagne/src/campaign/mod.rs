//! A campaign, as data: what it offers, until when, and for whom.

mod about;
mod amendment;
pub(crate) mod data;
mod deadline;
mod edition;
mod formats;
mod limits;
mod read;
mod remarks;
mod source;
mod table;
mod times;
mod told;
mod window;

pub use amendment::Amendment;
pub(crate) use deadline::last_local;
pub use deadline::{Deadline, Phase, until_words};
pub use edition::Campaign;
pub use formats::{FormatNeeds, TimeModel};
pub use limits::Limits;
pub(crate) use read::from_json;
#[cfg(feature = "toml")]
pub(crate) use read::from_toml;
pub use remarks::Remark;
pub use source::Source;
pub use window::{OutsideWindow, Window};

pub use crate::error::{Fault, Faults};
pub use crate::text::Text;
