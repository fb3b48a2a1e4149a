//! The rules: one file each, declared once; this list gives the order of findings at one place.

mod amendment;
pub(crate) mod campaign;
pub(crate) mod collection;
mod context;
pub(crate) mod life;
pub(crate) mod place;
mod places;
pub(crate) mod publication;
pub(crate) mod shape;
mod text;
pub(crate) mod time;

pub(crate) use amendment::{Amendment, STATUS};
pub(crate) use campaign::campaign_name_in_title::CampaignName;
pub(crate) use context::{Context, Moment, Timing, attendance_of, instant, last_day, run};
pub(crate) use places::{COMMUNES, CommuneGiven, TerritoryGiven};

use crate::form::Path;
use crate::rule::Rule;

/// The start of each session.
pub(crate) const START: Path = Path::of("/sessions/*/start");
/// The end of each session.
pub(crate) const END: Path = Path::of("/sessions/*/end");

/// The start of each session as it was before the event was rescheduled.
pub(crate) const OLD_START: Path = Path::of("/previous_sessions/*/start");
/// The end of each session as it was before the event was rescheduled.
pub(crate) const OLD_END: Path = Path::of("/previous_sessions/*/end");

/// Every rule, in the order of the contract, which is that of findings at one place. When each
/// runs is said by its stage.
pub(crate) static RULES: &[&Rule] = &[
    &shape::malformed_document::RULE,
    &shape::duplicate_field::RULE,
    &shape::document_too_large::RULE,
    &shape::unknown_field::RULE,
    &shape::wrong_type::RULE,
    &shape::missing_value::RULE,
    &shape::text_too_short::RULE,
    &shape::text_too_long::RULE,
    &shape::too_many_items::RULE,
    &shape::duplicate_item::RULE,
    &shape::invalid_choice::RULE,
    &shape::invalid_date_time::RULE,
    &shape::implausible_date::RULE,
    &shape::invalid_url::RULE,
    &shape::insecure_url::RULE,
    &shape::invalid_email::RULE,
    &shape::invalid_phone::RULE,
    &shape::invalid_postal_code::RULE,
    &shape::invalid_siret::RULE,
    &shape::invalid_language::RULE,
    &shape::invalid_time_zone::RULE,
    &shape::invalid_number::RULE,
    &shape::forbidden_characters::RULE,
    &campaign::submissions_not_open::RULE,
    &campaign::deadline_passed::RULE,
    &campaign::in_grace_period::RULE,
    &campaign::outside_campaign_window::RULE,
    &campaign::availability_outside_window::RULE,
    &campaign::format_not_offered::RULE,
    &campaign::topic_not_offered::RULE,
    &campaign::audience_not_offered::RULE,
    &campaign::organiser_not_eligible::RULE,
    &campaign::submitter_not_eligible::RULE,
    &campaign::not_free::RULE,
    &campaign::not_open_to_public::RULE,
    &campaign::campaign_name_in_title::RULE,
    &campaign::amendment_closed::RULE,
    &campaign::frozen_field::RULE,
    &campaign::illegal_status_change::RULE,
    &time::end_before_start::RULE,
    &time::session_too_long::RULE,
    &time::overlapping_sessions::RULE,
    &time::nonexistent_local_time::RULE,
    &time::ambiguous_local_time::RULE,
    &time::offset_mismatch::RULE,
    &time::mixed_date_kinds::RULE,
    &time::unexpected_sessions::RULE,
    &time::public_holiday::RULE,
    &time::registration_closes_after_start::RULE,
    &place::attendance_mismatch::RULE,
    &place::unexpected_venue::RULE,
    &place::unknown_territory::RULE,
    &place::ambiguous_territory::RULE,
    &place::unknown_commune::RULE,
    &place::retired_commune::RULE,
    &place::future_commune::RULE,
    &place::commune_postal_code_mismatch::RULE,
    &place::cedex_postal_code::RULE,
    &place::venue_outside_territory::RULE,
    &place::coordinates_outside_territory::RULE,
    &place::time_zone_mismatch::RULE,
    &publication::personal_email::RULE,
    &publication::personal_data_in_text::RULE,
    &publication::shouting_title::RULE,
    &publication::markup_in_text::RULE,
    &publication::missing_alt_text::RULE,
    &publication::missing_image_credit::RULE,
    &publication::unstated_accessibility::RULE,
    &life::status_contradiction::RULE,
    &collection::duplicate_id::RULE,
    &collection::probable_duplicate::RULE,
    // xtask new-rule: before this line
];
