//! The options of each operation.

use super::model::Side::Options;
use super::model::{Shape, Type, shapes};
#[cfg(feature = "import")]
use super::words::FILE_KIND;
#[cfg(feature = "programme")]
use super::words::{FACET, MODERATION};
use super::words::{LANGUAGE, MODE, RULE_CODE, RULE_LEVEL, TERRITORY_LEVEL, TIME_ZONE};

shapes! {
    CHECK_OPTIONS = "Options", Options, "The options of a check." {
        Always "now": Type::Instant, "The instant taken for now: required, since the library reads no clock.";
        Optional "campaign": Type::Campaign, "The campaign; `mip-2020` unless said.";
        Optional "mode": Type::Word(&MODE), "What the check is for; `submit` unless said, and `amend` needs `previous`.";
        Optional "previous": Type::Accepted, "The accepted submission as it was, in the mode `amend`.";
        Optional "language": Type::Word(&LANGUAGE), "The language of the messages; `fr` unless said.";
        Optional "levels": Type::Map(&Type::Word(&RULE_CODE), &Type::Word(&RULE_LEVEL)),
            "Levels of rules, over the campaign’s and the rules’ own.";
        Optional "only": Type::List(&Type::Pointer, 0),
            "Shows findings on these fields alone, and what is below them, none for an empty list; the counts and the verdict are of all.";
        Optional "extended_deadline": Type::Instant,
            "An instant until which this submission is in time, granted to it by name.";
        Optional "labels": Type::Map(&Type::Pointer, &Type::Text),
            "The host’s own names of fields, by JSON Pointer, in which `*` stands for every item.";
        Optional "max_findings": Type::Whole, "How many findings to keep; the counts and the verdict are of all.";
    }

    FACTS_OPTIONS = "FactsOptions", Options, "What is asked of a campaign." {
        Optional "language": Type::Word(&LANGUAGE), "The language of its texts; `fr` unless said.";
        Optional "now": Type::Instant, "To learn the phase, and how long remains.";
        Optional "time_zone": Type::Word(&TIME_ZONE), "In whose time the deadline is said as well.";
    }

    SCHEMA_OPTIONS = "SchemaOptions", Options, "What is asked of a schema." {
        Optional "campaign": Type::Campaign, "The campaign whose submissions it describes.";
        Optional "mode": Type::Word(&MODE), "In a draft nothing is required.";
        Optional "language": Type::Word(&LANGUAGE), "The language of labels and descriptions; `fr` unless said.";
    }

    TERRITORY_OPTIONS = "TerritoryOptions", Options, "What is asked of a text that was typed for a territory." {
        Optional "levels": Type::List(&Type::Word(&TERRITORY_LEVEL), 0), "The levels to look among.";
        Optional "at": Type::Day, "A day on which to say what the code of a commune was.";
    }

    SEARCH_OPTIONS = "SearchOptions", Options, "What is asked of a search." {
        Optional "limit": Type::Whole, "How many answers at most.";
        Optional "levels": Type::List(&Type::Word(&TERRITORY_LEVEL), 0), "The levels to look among.";
        Optional "within": Type::Text, "The identifier of a territory that holds them.";
    }

    #[cfg(feature = "import")]
    FILE_OPTIONS = "FileOptions", Options, "What a file is." {
        Optional "from": Type::Word(&FILE_KIND), "The kind of file, where the ending of its name does not say it.";
        Optional "columns": Type::Map(&Type::Text, &Type::OneOf(&[Type::Text, Type::Null])),
            "What the columns of a table are, by wire paths (`venue.name`); `null` leaves one out.";
    }

    #[cfg(feature = "import")]
    READ_OPTIONS = "ReadOptions", Options, "How a file is read.", and FILE_OPTIONS {
        Optional "campaign": Type::Campaign, "The campaign whose days recurrences are expanded for; `mip-2020` unless said.";
        Optional "language": Type::Word(&LANGUAGE), "The language of what is said; `fr` unless said.";
    }

    #[cfg(feature = "import")]
    CHECK_FILE_OPTIONS = "CheckFileOptions", Options, "The options of the check of a file.", and CHECK_OPTIONS {
        Optional "from": Type::Word(&FILE_KIND), "The kind of file, where the ending of its name does not say it.";
        Optional "columns": Type::Map(&Type::Text, &Type::OneOf(&[Type::Text, Type::Null])),
            "What the columns of a table are, by wire paths (`venue.name`); `null` leaves one out.";
    }

    #[cfg(feature = "programme")]
    PROGRAMME_OPTIONS = "ProgrammeOptions", Options, "How a programme file is read." {
        Optional "campaign": Type::Campaign, "The campaign; `mip-2020` unless said.";
        Optional "language": Type::Word(&LANGUAGE), "The language of labels; `fr` unless said.";
        Optional "from": PROGRAMME_KIND, "The kind of file, where the ending of its name does not say it.";
        Optional "plain": Type::Word(&MODERATION),
            "The state of moderation of submissions that stand by themselves; `submitted` unless said.";
    }

    #[cfg(feature = "programme")]
    PAGE_OPTIONS = "PageOptions", Options, "What is asked of a page." {
        Optional "facets": Type::List(&Type::Word(&FACET), 0), "The facets to count; all but `epci` and `commune` unless said.";
    }

    #[cfg(feature = "programme")]
    STATISTICS_OPTIONS = "StatisticsOptions", Options, "What is asked of statistics." {
        Optional "by": Type::List(&Type::Word(&FACET), 0),
            "What to count by; région, département, day, format and organiser unless said.";
    }

    #[cfg(feature = "programme")]
    ON_OPTIONS = "OnOptions", Options, "What is asked of what is on." {
        Always "now": Type::Instant, "The instant.";
        Optional "limit": Type::Whole, "How many sessions at most, of each list; 20 unless said.";
    }

    #[cfg(feature = "export")]
    EXPORT_OPTIONS = "ExportOptions", Options, "How to write a programme for other systems." {
        Always "now": Type::Instant, "The instant taken for now.";
        Optional "site": Type::Text, "The address of the site, which names the events.";
        Optional "page": Type::Text, "The address of the page of an event, in which `{id}` stands for its identifier.";
        Optional "max_bytes": Type::Whole,
            "Files of that many bytes at most, where the format can be split; 0 never splits.";
        Optional "id": Type::Text, "That event alone.";
    }
}

#[cfg(all(feature = "programme", feature = "import"))]
const PROGRAMME_KIND: Type = Type::Word(&FILE_KIND);
#[cfg(all(feature = "programme", not(feature = "import")))]
const PROGRAMME_KIND: Type = Type::Text;

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[
    &CHECK_OPTIONS,
    &FACTS_OPTIONS,
    &SCHEMA_OPTIONS,
    &TERRITORY_OPTIONS,
    &SEARCH_OPTIONS,
    #[cfg(feature = "import")]
    &FILE_OPTIONS,
    #[cfg(feature = "import")]
    &READ_OPTIONS,
    #[cfg(feature = "import")]
    &CHECK_FILE_OPTIONS,
    #[cfg(feature = "programme")]
    &PROGRAMME_OPTIONS,
    #[cfg(feature = "programme")]
    &PAGE_OPTIONS,
    #[cfg(feature = "programme")]
    &STATISTICS_OPTIONS,
    #[cfg(feature = "programme")]
    &ON_OPTIONS,
    #[cfg(feature = "export")]
    &EXPORT_OPTIONS,
];
