//! The corpus as a library is held to it that was built with some of the features: what it says is the same, or
//! the rule that would say more is in `not_checked`.

use campagne::rule::Input;
use campagne::{Checker, Rule};

/// Whether a rule may be in `not_checked` for want of a feature.
pub(crate) fn may_be_missing(rule: &Rule) -> bool {
    let of_territories = |input: &Input| matches!(input, Input::Territories | Input::Points);
    !cfg!(feature = "territories") && rule.reads.iter().any(of_territories)
}

/// With territories, which are there from the start.
#[cfg(feature = "embedded")]
pub(crate) const fn equipped(checker: Checker<'_>) -> Checker<'_> {
    checker
}

/// With territories, which are handed over as files.
#[cfg(all(feature = "territories", not(feature = "embedded")))]
pub(crate) fn equipped(checker: Checker<'_>) -> Checker<'_> {
    use campagne_territories::Territories;
    use std::sync::LazyLock;

    static FRANCE: LazyLock<Territories> = LazyLock::new(|| {
        let file = |name: &str| {
            let path = format!("crates/campagne-territories/data/{name}.bin");
            std::fs::read(crate::support::root().join(path)).unwrap()
        };
        let mut france = Territories::decode(&file("core")).unwrap();
        for name in ["admin", "names", "points"] {
            france.add(&file(name)).unwrap();
        }
        france
    });
    checker.territories(Some(&FRANCE))
}

/// Without territories, of which there are none.
#[cfg(not(feature = "territories"))]
pub(crate) const fn equipped(checker: Checker<'_>) -> Checker<'_> {
    checker
}
