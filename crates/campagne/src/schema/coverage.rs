//! Which rules the schema of a submission covers for its campaign, and what it cannot express. The
//! documentation and the test that schema and checks agree both use this list.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// How far the schema of a campaign's submissions covers a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// It refuses exactly what the rule refuses.
    Whole,
    /// The same, except for what the text explains.
    But(&'static str),
    /// It does not cover the rule, for the reason in the text.
    Nothing(&'static str),
}

/// A rule, and how far the schema covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// The code of the rule.
    pub rule: &'static str,
    /// How far the schema covers it.
    pub extent: Extent,
}

impl Serialize for Covered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (extent, because) = match self.extent {
            Extent::Whole => ("whole", None),
            Extent::But(because) => ("but", Some(because)),
            Extent::Nothing(because) => ("nothing", Some(because)),
        };
        let mut out = serializer.serialize_struct("Covered", 3)?;
        out.serialize_field("rule", self.rule)?;
        out.serialize_field("extent", extent)?;
        out.serialize_field("because", &because)?;
        out.end()
    }
}

const fn whole(rule: &'static str) -> Covered {
    Covered { rule, extent: Extent::Whole }
}

const fn but(rule: &'static str, because: &'static str) -> Covered {
    Covered { rule, extent: Extent::But(because) }
}

const fn nothing(rule: &'static str, because: &'static str) -> Covered {
    Covered { rule, extent: Extent::Nothing(because) }
}

/// Every rule of the family Shape, and the other rules that the schema covers. It covers no rule that is
/// missing here: such a rule compares fields, or needs tables or a clock.
///
/// A rule about what is on offer is covered only if the campaign makes it an error.
pub const COVERAGE: &[Covered] = &[
    nothing("malformed-document", "what is no JSON has no value that a schema could judge"),
    nothing(
        "duplicate-field",
        "most readers of JSON keep one of the values, so that a schema sees just that",
    ),
    nothing("document-too-large", "a schema does not see bytes"),
    nothing("unknown-field", "a warning: the submission is accepted"),
    whole("wrong-type"),
    whole("missing-value"),
    whole("text-too-short"),
    whole("text-too-long"),
    whole("too-many-items"),
    nothing("duplicate-item", "a warning: the submission is accepted"),
    whole("invalid-choice"),
    whole("invalid-date-time"),
    but("implausible-date", "24:00 on the last day of a year is in the next year, which decides"),
    but("invalid-url", "beyond ASCII, signs pass in the name of a host where the rule wants letters"),
    nothing("insecure-url", "a warning: the submission is accepted"),
    but(
        "invalid-email",
        "beyond ASCII, signs pass where the rule wants letters, and lengths are counted in characters instead of bytes",
    ),
    but(
        "invalid-phone",
        "the zero in brackets that one does not dial from abroad is known only after the code of the country",
    ),
    but("invalid-postal-code", "before « CEDEX », only Latin letters are known"),
    but("invalid-siret", "the check digits: no pattern adds digits up"),
    whole("invalid-language"),
    whole("invalid-time-zone"),
    whole("invalid-number"),
    whole("forbidden-characters"),
    whole("format-not-offered"),
    whole("topic-not-offered"),
    whole("audience-not-offered"),
    whole("organiser-not-eligible"),
    whole("submitter-not-eligible"),
    whole("attendance-mismatch"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Family, Rule};

    #[test]
    fn every_rule_of_shape_is_spoken_of_once() {
        for rule in Rule::all().iter().filter(|rule| rule.family == Family::Shape) {
            let times = COVERAGE.iter().filter(|covered| covered.rule == rule.code).count();
            assert_eq!(times, 1, "{}: say in COVERAGE how far the schema goes with it", rule.code);
        }
    }
}
