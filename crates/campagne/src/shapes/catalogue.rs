//! The answers about rules and campaigns, and about the mistakes of a caller.

use super::model::Side::Answer;
use super::model::{Shape, Type, shapes};
use super::words::{
    ATTENDANCE, AUDIENCE, CALL_ERROR_CODE, FORMAT, ORGANISER_CATEGORY, OUTSIDE_WINDOW, PHASE, RULE_CODE,
    RULE_FAMILY, RULE_LEVEL, SUBMITTER_ROLE, TIME_MODEL, TIME_ZONE, TOPIC,
};

shapes! {
    SAID = "Said", Answer, "What a rule says, in one language." {
        Always "message": Type::Text, "What is wrong, and why: a sentence with `{placeholders}`.";
        Always "help": Type::Text, "What to do; may be empty.";
    }

    RULE_MESSAGE = "RuleMessage", Answer, "A message of a rule, in both languages." {
        Always "name": Type::Text, "Which of the rule’s messages it is; empty where there is just one.";
        Always "fr": Type::Shape(&SAID), "In French.";
        Always "en": Type::Shape(&SAID), "In English.";
    }

    TEXT = "Text", Answer, "A text in both languages." {
        Always "fr": Type::Text, "In French.";
        Always "en": Type::Text, "In English.";
    }

    RULE = "Rule", Answer, "A rule, as the catalogue has it." {
        Always "code": Type::Word(&RULE_CODE), "Its name, which never changes its meaning.";
        Always "since": Type::Text, "The version in which it came.";
        Always "family": Type::Word(&RULE_FAMILY), "What it is about.";
        Always "level": Type::Word(&RULE_LEVEL),
            "What it makes of a finding, unless a campaign or a caller says otherwise.";
        Always "summary": Type::Shape(&TEXT), "What it finds, in one sentence.";
        Always "facts": Type::List(&Type::Text, 0), "The facts of a campaign that it goes by.";
        Always "messages": Type::List(&Type::Shape(&RULE_MESSAGE), 1), "What it may say.";
    }

    CHOICE = "Choice", Answer, "A word of the wire with its label, as a list of a form has them." {
        Always "value": Type::Text, "The word.";
        Always "label": Type::Text, "What people read.";
    }

    DEADLINE = "Deadline", Answer, "The deadline of a campaign." {
        Always "instant": Type::Instant, "From this instant on it is too late.";
        Always "words": Type::Text, "The last minute in words.";
        OrNull "remaining": Type::Text, "How long remains, where `now` was given and some time does.";
    }

    WINDOW = "Window", Answer, "Days of a campaign, both included." {
        Always "from": Type::Day, "The first.";
        Always "to": Type::Day, "The last.";
        Always "words": Type::Text, "The same in words.";
    }

    FORMAT_FACTS = "FormatFacts", Answer, "A format on offer, and what it needs." {
        Always "choice": Type::Choice(&FORMAT), "The format.";
        Always "attendance": Type::List(&Type::Choice(&ATTENDANCE), 1), "How people may attend.";
        Always "time": Type::Word(&TIME_MODEL), "At set times, or on demand.";
    }

    CAMPAIGN_PAGE = "Campaign", Answer, "What a campaign says, in one language." {
        Always "id": Type::Text, "Its identifier.";
        Always "name": Type::Text, "Its name.";
        OrNull "theme": Type::Text, "The theme that was announced.";
        OrNull "edition": Type::Whole, "The number of the edition.";
        OrNull "organiser": Type::Text, "Who runs it.";
        OrNull "url": Type::Text, "The page that presents it.";
        OrNull "email": Type::Text, "The mailbox of the team.";
        Always "time_zone": Type::Word(&TIME_ZONE), "The time zone of its deadline.";
        OrNull "opens": Type::Day, "The first day on which to file.";
        OrNull "closes": Type::Day, "The last day on which to file.";
        Always "grace_minutes": Type::Whole, "The grace period after the deadline, in minutes.";
        OrNull "phase": Type::Word(&PHASE), "Where it stands; known where `now` was given.";
        OrNull "deadline": Type::Shape(&DEADLINE), "Its deadline, where it has one.";
        Always "windows": Type::List(&Type::Shape(&WINDOW), 1), "When its events take place.";
        Always "outside_window": Type::Word(&OUTSIDE_WINDOW), "What becomes of an event outside these dates.";
        Always "formats": Type::List(&Type::Shape(&FORMAT_FACTS), 0), "The formats that it names.";
        Always "organisers": Type::List(&Type::Choice(&ORGANISER_CATEGORY), 1), "Who may organise.";
        Always "submitters": Type::List(&Type::Choice(&SUBMITTER_ROLE), 1), "Who may file.";
        Always "topics": Type::List(&Type::Choice(&TOPIC), 1), "The topics on offer.";
        Always "audiences": Type::List(&Type::Choice(&AUDIENCE), 1), "The audiences on offer.";
    }

    FAULT = "Fault", Answer, "What is wrong with a campaign that cannot be read, and where." {
        Always "line": Type::Whole, "The line, counted from one.";
        Always "path": Type::Text, "Where in the file: `formats[2].attendance`; empty for the file itself.";
        Always "message": Type::Shape(&TEXT), "What is wrong, and what to write instead.";
    }

    CALL_ERROR = "CallError", Answer, "A mistake of the caller." {
        Always "code": Type::Word(&CALL_ERROR_CODE), "The mistake, for programs.";
        Always "message": Type::Text, "What is wrong and what to do, in a sentence.";
        Optional "faults": Type::List(&Type::Shape(&FAULT), 1), "The faults of a campaign that cannot be read.";
    }
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[
    &SAID,
    &RULE_MESSAGE,
    &TEXT,
    &RULE,
    &CHOICE,
    &DEADLINE,
    &WINDOW,
    &FORMAT_FACTS,
    &CAMPAIGN_PAGE,
    &FAULT,
    &CALL_ERROR,
];
