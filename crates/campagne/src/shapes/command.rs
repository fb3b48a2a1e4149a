//! What the command `campagne check --format json` writes.

use super::files::FILE_REPORT;
use super::model::Side::Answer;
use super::model::{Shape, Type, shapes};
use super::words::RULE_CODE;

shapes! {
    SUMMARY = "Summary", Answer, "What a whole run comes to." {
        Always "checked": Type::Whole, "How many submissions were checked.";
        Always "accepted": Type::Whole, "How many of them were accepted.";
        Always "rejected": Type::Whole, "How many were rejected.";
        Always "by_code": Type::Map(&Type::Word(&RULE_CODE), &Type::Whole), "How many findings each rule has.";
    }

    RUN = "Run", Answer, "The document of a whole run of the command." {
        Always "campaign": Type::Text, "The identifier of the campaign.";
        Always "now": Type::Instant, "The instant taken for now.";
        Always "reports": Type::List(&Type::Shape(&FILE_REPORT), 0), "The reports, in the order of the files.";
        Always "summary": Type::Shape(&SUMMARY), "What it comes to.";
    }
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[&SUMMARY, &RUN];
