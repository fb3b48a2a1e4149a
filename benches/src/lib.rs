//! The cost of a check, in relation to named peers in the same run.

pub mod generate;
pub mod programme;
pub mod territories;
pub mod typed;
