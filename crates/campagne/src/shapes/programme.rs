//! The programme: its file, and its answers.

use super::event::EVENT;
use super::model::Side::Answer;
use super::model::{Member, Shape, Type, shapes};
use super::report::REPORT;
use super::words::{FACET, MODERATION};

/// How many events have each value of each facet that was asked for.
const COUNTS: Type = Type::Map(&Type::Word(&FACET), &Type::List(&Type::Shape(&COUNT), 0));

shapes! {
    ENTRY = "Entry", Answer, "A line of a programme file, for its host alone." {
        Always "moderation": Type::Word(&MODERATION), "Where it stands in moderation; `submitted` unless said.";
        Always "revision": Type::Whole,
            "How often it was changed since it was accepted, the `SEQUENCE` of iCalendar; 0 unless said.";
        Optional "updated": Type::Instant, "When it was last changed, where the host knows.";
        Always "event": Type::Shape(&EVENT), "The accepted submission; it alone is needed.";
    }

    PLACE = "Place", Answer, "Where an event is, by name." {
        Always "id": Type::Text, "The identifier of the territory.";
        Always "name": Type::Text, "Its name.";
        OrNull "departement": Type::Text, "The name of its département.";
        OrNull "region": Type::Text, "The name of its région.";
    }

    ABOUT_EVENT = "AboutEvent", Answer, "What is said of a public event beside its fields." {
        OrNull "place": Type::Shape(&PLACE), "Where it is, by name.";
        Always "aside": Type::Flag, "To be shown in a section of its own: outside the dates of the campaign.";
        Always "revision": Type::Whole, "How often it was changed.";
        OrNull "updated": Type::Instant, "When it was last changed, where the host knows.";
    }

    PUBLIC_EVENT = "PublicEvent", Answer, "A public event: a submission without its submitter, and where it is by name.",
        and ABOUT_EVENT, derived public {}

    COUNT = "Count", Answer, "How many events have a value." {
        Always "value": Type::Text, "The value, as a query has it: `workshop`, `fr:region:84`, `2020-11-03`, `true`.";
        Always "label": Type::Text, "What people read.";
        Always "count": Type::Whole, "How many events.";
    }

    PROGRAMME_PAGE = "ProgrammePage", Answer, "A page of what a query selects, and the facets under the other filters." {
        Always "total": Type::Whole, "How many events there are on all pages.";
        Always "offset": Type::Whole, "How many come before this page.";
        Always "limit": Type::Whole, "How many a page has at most.";
        Always "events": Type::List(&Type::Shape(&PUBLIC_EVENT), 0), "The events of this page.";
        Always "facets": COUNTS, "The values of each facet, counted under the other filters.";
    }

    STATISTICS = "Statistics", Answer, "Counts of what is selected, with the zeros." {
        Always "total": Type::Whole, "How many events there are.";
        Always "placed": Type::Whole, "How many of them have a place that is known.";
        Always "statistics": COUNTS, "The values of each facet that was asked for.";
    }

    SESSION_SHOWN = "SessionShown", Answer, "A session that is on, or that comes." {
        Always "session": Type::Whole, "Which of the sessions of its event, counted from zero.";
        Always "start": Type::Instant, "When it starts.";
        Always "end": Type::Instant, "When it ends.";
        Always "event": Type::Shape(&PUBLIC_EVENT), "Its event.";
    }

    ON_PAGE = "OnPage", Answer, "What is on at an instant, and what comes next." {
        Always "now": Type::List(&Type::Shape(&SESSION_SHOWN), 0), "What is on.";
        Always "next": Type::List(&Type::Shape(&SESSION_SHOWN), 0), "What comes next.";
    }

    LEFT_OUT = "LeftOut", Answer,
        "A record that is no entry of the programme: with its report, or what is wrong beside its event." {
        Always "source": Type::Text, "Where it stands: `programme.ndjson:12`.";
        Optional "fault": Type::Text, "What is wrong beside its event.";
        Optional "report": Type::Shape(&REPORT), "The report on its event.";
    }

    INTAKE = "Intake", Answer, "What became of the records of a programme file." {
        Always "moderation": Type::Each(&MODERATION, &Type::Whole), "How many entries there are in each state.";
        Always "left_out": Type::List(&Type::Shape(&LEFT_OUT), 0), "The records that are no entry.";
    }

    #[cfg(feature = "export")]
    EXPORT_FILE = "ExportFile", Answer, "A file of an export." {
        Always "name": Type::Text, "Its name.";
        Always "media_type": Type::Text, "What it is, as the web says it.";
        Always "text": Type::Text, "What it holds.";
    }
}

fn public() -> Vec<Member> {
    super::event::public()
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[
    &ENTRY,
    &PLACE,
    &ABOUT_EVENT,
    &PUBLIC_EVENT,
    &COUNT,
    &PROGRAMME_PAGE,
    &STATISTICS,
    &SESSION_SHOWN,
    &ON_PAGE,
    &LEFT_OUT,
    &INTAKE,
    #[cfg(feature = "export")]
    &EXPORT_FILE,
];
