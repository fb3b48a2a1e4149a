//! The form: a submission field by field. Each field is blank, unusable or a value.

mod changes;
mod email;
mod field;
mod french_date;
mod json_type;
mod kinds;
mod labels;
mod link;
mod lookup;
mod objects;
mod part;
mod path;
mod pointer;
mod spec;
mod when;

pub(crate) use changes::{Change, changes};
pub(crate) use email::is_email;
pub use field::{Field, List};
pub(crate) use french_date::french_date;
#[cfg(feature = "import")]
pub(crate) use french_date::french_hour;
pub(crate) use json_type::JsonType;
pub use kinds::{
    Commune, Email, Flag, Link, Number, Phone, PostalCode, Prose, Siret, Territory, Text, Tongue, Whole,
};
pub(crate) use labels::Labels;
pub(crate) use link::is_link;
pub(crate) use objects::objects;
pub use objects::{
    Accessibility, Availability, CoOrganiser, Contact, Form, Image, Online, Organiser, PreviousSession,
    Registration, Session, Submitter, Venue,
};
pub(crate) use part::{Part, Plain, State, Tell};
pub use path::{Path, Place, Segment};
pub use spec::{FieldSpec, Kind, Limit, ObjectSpec};
pub use when::When;
pub(crate) use when::{Fault, parse as parse_when, read_day, read_instant, write as write_when};
