//! What the campaign allows.

pub(crate) mod amendment_closed;
pub(crate) mod availability_outside_window;
pub(crate) mod deadline_passed;
pub(crate) mod format_not_offered;
pub(crate) mod frozen_field;
pub(crate) mod illegal_status_change;
pub(crate) mod in_grace_period;
pub(crate) mod outside_campaign_window;
pub(crate) mod submissions_not_open;
