//! What reading the files of other systems gives.

use super::model::Side::Answer;
use super::model::{Shape, Type, shapes};
use super::report::REPORT;
use super::words::LOSS;

shapes! {
    DROPPED = "Dropped", Answer, "Something of a file that no submission can hold." {
        Always "code": Type::Word(&LOSS), "Why, as a word for programs.";
        Always "from": Type::Text, "What it is in the file: a property, a JSON Pointer, a column.";
        Optional "line": Type::Whole, "The line on which it begins, where it is known.";
        Always "count": Type::Whole, "How many of them.";
        Always "message": Type::Text, "What was dropped and why, in a sentence.";
    }

    ORIGIN = "Origin", Answer, "What a field comes from." {
        Optional "line": Type::Whole, "Its line, where it is known.";
        Always "name": Type::Text, "A column, a property, or a JSON Pointer.";
    }

    FILE_RECORD = "FileRecord", Answer, "One submission of a file." {
        Always "source": Type::Text, "Where it stands: `evenements.csv:12`.";
        OrNull "submission": Type::Submission, "The submission; `null` where it is no JSON.";
        Always "origins": Type::Map(&Type::Pointer, &Type::Shape(&ORIGIN)), "What each field comes from, by its JSON Pointer.";
        Always "dropped": Type::List(&Type::Shape(&DROPPED), 0), "What of it could not be carried.";
    }

    GUESSED = "Guessed", Answer, "A column whose field was guessed." {
        Always "column": Type::Text, "The name of the column.";
        Always "path": Type::Text, "The field, as a wire path: `venue.name`.";
        Always "label": Type::Text, "What people call that field.";
    }

    FILE_READ = "FileRead", Answer, "What a file holds." {
        Always "records": Type::List(&Type::Shape(&FILE_RECORD), 0), "Its submissions.";
        Always "dropped": Type::List(&Type::Shape(&DROPPED), 0), "What of the file itself could not be carried.";
        Always "guessed": Type::List(&Type::Shape(&GUESSED), 0), "The columns whose fields were guessed.";
    }

    FILE_REPORT = "FileReport", Answer, "A report on one submission of a file.", and REPORT {
        Always "source": Type::Text, "Where the submission stood in its file: `evenements.csv:12`.";
        OrNull "id": Type::Text, "The identifier of the submission, where it has one.";
        Optional "dropped": Type::List(&Type::Shape(&DROPPED), 1), "What of its source could not be carried.";
    }
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[&DROPPED, &ORIGIN, &FILE_RECORD, &GUESSED, &FILE_READ, &FILE_REPORT];
