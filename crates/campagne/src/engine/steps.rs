//! The order in which the rules that look at the whole form run.

use super::check::{Check, FormCheck, Stage};
use super::context::Context;
use super::sink::Sink;
use crate::rule::{Input, Rule};

/// A rule that looks at the whole form, with what it reads.
struct Step {
    rule: &'static Rule,
    check: FormCheck,
    /// The fields of the submission that it reads, as bits.
    fields: u64,
    of_amendments: bool,
    of_territories: bool,
}

impl Step {
    fn new(rule: &'static Rule, check: FormCheck) -> Self {
        let reads = |wanted: &[Input]| rule.reads.iter().any(|input| wanted.contains(input));
        let bits = |input: &Input| match input {
            Input::Field(path) => path.top_bit(),
            // The campaign may freeze any field.
            Input::Frozen => u64::MAX,
            // What hides these is passed to the sink.
            Input::Zone | Input::Place | Input::Territories | Input::Points | Input::Previous => 0,
        };
        Self {
            rule,
            check,
            fields: rule.reads.iter().fold(0, |fields, input| fields | bits(input)),
            of_amendments: reads(&[Input::Previous, Input::Frozen]),
            of_territories: reads(&[Input::Territories, Input::Points]),
        }
    }
}

/// The rules that look at the whole form, in the order in which they run.
pub(crate) struct Steps(Vec<Step>);

impl Steps {
    /// Sorts rules by their stages. Within a stage they keep their order.
    pub(crate) fn new(rules: &[&'static Rule], checks: &[Check]) -> Self {
        let of_stage = |stage| {
            rules.iter().zip(checks).filter_map(move |(rule, check)| match check {
                Check::Form(its, check) if *its == stage => Some(Step::new(rule, *check)),
                _ => None,
            })
        };
        Self(Stage::ALL.into_iter().flat_map(of_stage).collect())
    }

    /// Runs every rule.
    pub(crate) fn run(&self, context: &Context<'_, '_>, out: &mut Sink<'_>) {
        for step in &self.0 {
            let rule = step.rule;
            if step.of_amendments && context.is_idle(rule) {
                continue;
            }
            let unread = if step.of_territories { context.unread(rule) } else { Vec::new() };
            out.note_not_checked(rule, step.fields, context.zone_blocker, unread, context.frozen());
            // A disabled rule still runs, because later rules depend on what it blocks.
            (step.check)(context, out);
        }
    }
}
