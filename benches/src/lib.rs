//! What a check costs, as ratios to named peers in the same run.

pub mod generate;
pub mod programme;
pub mod territories;
pub mod typed;
