//! The rules: one file each, declared once; this list gives the order of findings at one place.

pub(crate) mod campaign;
pub(crate) mod collection;
mod levels;
pub(crate) mod life;
pub(crate) mod place;
pub(crate) mod publication;
pub(crate) mod shape;
mod text;
pub(crate) mod time;

use std::sync::LazyLock;

use crate::engine::{Check, Steps};
use crate::error::Error;
use crate::rule::Rule;
use crate::words::nearest;

/// Takes the declaration and the check of each rule file.
macro_rules! list {
    ($( $family:ident::$rule:ident, )*) => {
        pub(crate) static RULES: &[&Rule] = &[ $( &$family::$rule::RULE, )* ];

        static CHECKS: &[Check] = &[ $( $family::$rule::CHECK, )* ];
    };
}

// Every rule, in the order of the contract, which is the order of findings at one place. The stage of a
// rule decides when it runs.
list! {
    shape::malformed_document,
    shape::duplicate_field,
    shape::document_too_large,
    shape::unknown_field,
    shape::wrong_type,
    shape::missing_value,
    shape::text_too_short,
    shape::text_too_long,
    shape::too_many_items,
    shape::duplicate_item,
    shape::invalid_choice,
    shape::invalid_date_time,
    shape::implausible_date,
    shape::invalid_url,
    shape::insecure_url,
    shape::invalid_email,
    shape::invalid_phone,
    shape::invalid_postal_code,
    shape::invalid_siret,
    shape::invalid_language,
    shape::invalid_time_zone,
    shape::invalid_number,
    shape::forbidden_characters,
    campaign::submissions_not_open,
    campaign::deadline_passed,
    campaign::in_grace_period,
    campaign::outside_campaign_window,
    campaign::availability_outside_window,
    campaign::format_not_offered,
    campaign::topic_not_offered,
    campaign::audience_not_offered,
    campaign::organiser_not_eligible,
    campaign::submitter_not_eligible,
    campaign::not_free,
    campaign::not_open_to_public,
    campaign::campaign_name_in_title,
    campaign::amendment_closed,
    campaign::frozen_field,
    campaign::illegal_status_change,
    time::end_before_start,
    time::session_too_long,
    time::overlapping_sessions,
    time::nonexistent_local_time,
    time::ambiguous_local_time,
    time::offset_mismatch,
    time::mixed_date_kinds,
    time::unexpected_sessions,
    time::public_holiday,
    time::registration_closes_after_start,
    place::attendance_mismatch,
    place::unexpected_venue,
    place::unknown_territory,
    place::ambiguous_territory,
    place::unknown_commune,
    place::retired_commune,
    place::future_commune,
    place::commune_postal_code_mismatch,
    place::cedex_postal_code,
    place::venue_outside_territory,
    place::coordinates_outside_territory,
    place::time_zone_mismatch,
    publication::personal_email,
    publication::personal_data_in_text,
    publication::shouting_title,
    publication::markup_in_text,
    publication::missing_alt_text,
    publication::missing_image_credit,
    publication::unstated_accessibility,
    life::status_contradiction,
    collection::duplicate_id,
    collection::probable_duplicate,
    // xtask new-rule: before this line
}

/// The rules that look at the whole form, in the order in which they run.
pub(crate) static STEPS: LazyLock<Steps> = LazyLock::new(|| Steps::new(RULES, CHECKS));

impl Rule {
    /// Every rule, in the order of findings at one place.
    ///
    /// ```
    /// assert!(campagne::Rule::all().iter().any(|rule| rule.code == "deadline-passed"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [&'static Self] {
        RULES
    }

    /// The rule of a code.
    #[must_use]
    pub fn named(code: &str) -> Option<&'static Self> {
        RULES.iter().copied().find(|rule| rule.code == code)
    }
}

/// The rule of a code.
///
/// # Errors
/// [`Error::UnknownRule`] if there is none; the error names the nearest.
pub fn find_rule(code: &str) -> Result<&'static Rule, Error> {
    Rule::named(code).ok_or_else(|| Error::UnknownRule {
        given: code.into(),
        nearest: nearest(code, RULES.iter().map(|rule| (rule.code, rule.code)))
            .map(|(code, _)| code.to_owned()),
    })
}
