//! A JSON text on its way into the form.

use jiter::Jiter;

use super::normal::Traits;
use crate::campaign::Campaign;
use crate::engine::{Here, Sink};
use crate::form::{FieldSpec, Path};

/// A JSON text on its way into the form.
pub(super) struct Reader<'a, 'c> {
    pub(super) json: Jiter<'a>,
    pub(super) text: &'a str,
    pub(super) traits: Traits,
    pub(super) campaign: &'c Campaign,
    pub(super) out: Sink<'c>,
}

impl<'a, 'c> Reader<'a, 'c> {
    pub(super) fn here(&mut self, at: Path, spec: &'static FieldSpec) -> Here<'_, 'c> {
        Here { at, spec, campaign: self.campaign, plain: false, out: &mut self.out }
    }
}
