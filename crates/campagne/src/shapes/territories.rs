//! The answers about territories.

use super::model::Side::Answer;
use super::model::{Case, Form, Member, Presence, Shape, Type, shapes};
use super::words::{MATCH, TERRITORY_LEVEL, TIME_ZONE};
use crate::words::Words;

/// The identifiers of territories.
const IDS: Type = Type::List(&Type::Text, 0);

const fn member(presence: Presence, name: &'static str, kind: Type, about: &'static str) -> Member {
    Member { name, kind, presence, about: Words { fr: "", en: about } }
}

const fn always(name: &'static str, kind: Type, about: &'static str) -> Member {
    member(Presence::Always, name, kind, about)
}

const fn or_null(name: &'static str, kind: Type, about: &'static str) -> Member {
    member(Presence::OrNull, name, kind, about)
}

const fn cases(
    name: &'static str,
    about: &'static str,
    tag: &'static str,
    common: &'static [Member],
    cases: &'static [Case],
) -> Shape {
    Shape {
        name,
        about: Words { fr: "", en: about },
        form: Form::Cases { tag, common, cases },
        citing: None,
        and: None,
        side: Answer,
    }
}

/// What the code of a commune was on a day.
pub static CODE_ON: Shape = cases("CodeOn", "What the code of a commune was on a day.", "is", DATE, CODES);

const DATE: &[Member] = &[always("date", Type::Day, "The day that was asked for.")];

const CODES: &[Case] = &[
    Case {
        word: "in_use",
        name: "CodeInUse",
        about: "It was in use.",
        members: &[or_null("name", Type::Text, "The name of the commune then.")],
    },
    Case {
        word: "ended",
        name: "CodeEnded",
        about: "It was in use no more.",
        members: &[
            always("on", Type::Day, "The day on which it ended."),
            always("now", IDS, "The communes that hold its land."),
        ],
    },
    Case {
        word: "not_yet",
        name: "CodeToCome",
        about: "It was not in use yet.",
        members: &[
            always("begins", Type::Day, "The day on which it begins."),
            always("then", IDS, "The communes that held its land then."),
        ],
    },
    Case { word: "never", name: "CodeUnknown", about: "It never was a code.", members: &[] },
];

shapes! {
    TERRITORY = "Territory", Answer, "One territory, with all that is known of it." {
        Always "id": Type::Text, "Its identifier: `fr:departement:33`.";
        Always "name": Type::Text, "Its name.";
        Always "level": Type::Word(&TERRITORY_LEVEL), "Its level.";
        Always "code": Type::Text, "Its official code.";
        OrNull "iso": Type::Text, "Its code of ISO 3166.";
        Always "current": Type::Flag, "False of what was in 2020 and is no more.";
        Always "parents": IDS, "The identifiers of what holds it, from the narrowest.";
        OrNull "chef_lieu": Type::Text, "The identifier of its main commune.";
        Always "postal_codes": Type::List(&Type::Text, 0), "Its postal codes.";
        OrNull "population_about": Type::Whole, "How many people live there, about.";
        OrNull "time_zone": Type::Word(&TIME_ZONE), "Its time zone, where it has just one.";
        OrNull "latitude": Type::Number, "Degrees north.";
        OrNull "longitude": Type::Number, "Degrees east.";
        OrNull "at": Type::Shape(&CODE_ON), "What the code of a commune was on the day that was asked for.";
    }

    HIT = "Hit", Answer, "A territory among the answers of a search." {
        Always "id": Type::Text, "Its identifier.";
        Always "name": Type::Text, "Its name.";
        Always "level": Type::Word(&TERRITORY_LEVEL), "Its level.";
        Always "in": Type::Text, "Where it lies, as one says after its name.";
        Always "postal_codes": Type::List(&Type::Text, 0), "Its postal codes.";
        Always "match": Type::Word(&MATCH), "How what was typed goes with it.";
    }
}

/// What comes of a text that was typed for a territory.
pub static TERRITORY_FOUND: Shape =
    cases("TerritoryFound", "What comes of a text that was typed for a territory.", "found", &[], FOUND);

const TERRITORIES: Type = Type::List(&Type::Shape(&TERRITORY), 0);

const FOUND: &[Case] = &[
    Case {
        word: "one",
        name: "FoundOne",
        about: "A text that means one territory.",
        members: &[always("territory", Type::Shape(&TERRITORY), "The territory.")],
    },
    Case {
        word: "several",
        name: "FoundSeveral",
        about: "A text that may mean any of several territories.",
        members: &[always("candidates", TERRITORIES, "The territories that it may mean.")],
    },
    Case {
        word: "retired",
        name: "FoundRetired",
        about: "The code of a commune that is no more, and what holds its land today.",
        members: &[
            always("code", Type::Text, "The code."),
            or_null("name", Type::Text, "The last name of the commune."),
            always("today", TERRITORIES, "The communes that hold its land."),
            or_null("at", Type::Shape(&CODE_ON), "What the code was on the day that was asked for."),
        ],
    },
    Case {
        word: "none",
        name: "FoundNone",
        about: "A text that means no territory, and the nearest names.",
        members: &[always("nearest", TERRITORIES, "The territories of the nearest names.")],
    },
];

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[&CODE_ON, &TERRITORY, &HIT, &TERRITORY_FOUND];
