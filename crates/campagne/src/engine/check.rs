//! When a rule runs, and by which function.

use super::context::Context;
use super::sink::Sink;

/// The stages of the rules that look at the whole form. A field that one stage finds unusable is skipped by
/// the later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Whether the choices that decide the needs of an event are on offer.
    Offer,
    /// Whether everything needed is there.
    Required,
    /// Whether the times can be read on the clocks of the place.
    Clocks,
    /// Whether they run forward.
    Order,
    /// Everything else.
    Meaning,
}

impl Stage {
    /// The stages, in their order.
    pub(crate) const ALL: [Self; 5] = [Self::Offer, Self::Required, Self::Clocks, Self::Order, Self::Meaning];
}

/// A check of the whole form.
pub(crate) type FormCheck = fn(&Context<'_, '_>, &mut Sink<'_>);

/// When a rule runs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// While the text is read: the reader of the field calls the rule.
    Reading,
    /// Once the whole form is read, with the rules of its stage.
    Form(Stage, FormCheck),
    /// Once the submission is compared with the earlier ones of a list or file; see
    /// [`Collection`](crate::Collection), which calls the rule.
    Collection,
}
