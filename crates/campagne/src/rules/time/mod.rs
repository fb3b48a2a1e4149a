//! When the event takes place.

use crate::rule::Input;

/// Every pair of start and end: the ones that [`Context::spans`](crate::engine::Context::spans) gives.
const SPANS: &[Input] = &[
    Input::at("/sessions/*/start"),
    Input::at("/sessions/*/end"),
    Input::at("/availability/from"),
    Input::at("/availability/until"),
    Input::at("/previous_sessions/*/start"),
    Input::at("/previous_sessions/*/end"),
];

/// The same, compared as instants.
const SPANS_ON_CLOCKS: &[Input] = &with_zone::<7>(SPANS);

/// Every date-time on the clocks of the place: the ones that
/// [`Context::moments`](crate::engine::Context::moments) gives.
const MOMENTS: &[Input] = &{
    let mut moments = with_zone::<8>(SPANS);
    moments[7] = Input::at("/registration/closes");
    moments
};

/// Inputs, padded with the zone.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn with_zone<const N: usize>(inputs: &[Input]) -> [Input; N] {
    let mut all = [Input::Zone; N];
    let mut at = 0;
    while at < inputs.len() {
        all[at] = inputs[at];
        at += 1;
    }
    all
}

pub(crate) mod ambiguous_local_time;
pub(crate) mod end_before_start;
pub(crate) mod mixed_date_kinds;
pub(crate) mod nonexistent_local_time;
pub(crate) mod offset_mismatch;
pub(crate) mod overlapping_sessions;
pub(crate) mod public_holiday;
pub(crate) mod registration_closes_after_start;
pub(crate) mod session_too_long;
pub(crate) mod unexpected_sessions;
