//! What is shown to the public.

pub(crate) mod markup_in_text;
pub(crate) mod missing_alt_text;
pub(crate) mod missing_image_credit;
pub(crate) mod personal_data_in_text;
pub(crate) mod personal_email;
pub(crate) mod shouting_title;
pub(crate) mod unstated_accessibility;
