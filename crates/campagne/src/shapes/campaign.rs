//! A campaign, as a host writes it in JSON or TOML: the entries that `campaign/read.rs` reads.

use super::model::{Member, Presence, Shape, Side, Type, shapes};
use super::words::{
    ATTENDANCE, AUDIENCE, FIELD_POINTER, FORMAT, ORGANISER_CATEGORY, OUTSIDE_WINDOW, RULE_LEVEL,
    SUBMITTER_ROLE, TIME_MODEL, TIME_ZONE, TOPIC,
};
use crate::campaign::Limits;
use crate::rule::Rule;
use crate::words::Words;

/// A table of a file.
const TABLE: Side = Side::File { one_of: &[] };

/// Texts in both languages, or in one.
const TEXTS: Type = Type::Shape(&LOCAL_TEXT);

/// The words that are on offer.
macro_rules! offered {
    ($( $static:ident = $name:literal, $words:ident; )*) => {
        shapes! { $(
            $static = $name, TABLE, "The words on offer." / "Les valeurs proposées.", citing source {
                Always "offered": Type::List(&Type::Word(&$words), 1), "The values on offer."
                    / "Les valeurs possibles.";
            }
        )* }
    };
}

offered! {
    OFFERED_ORGANISERS = "OfferedOrganisers", ORGANISER_CATEGORY;
    OFFERED_SUBMITTERS = "OfferedSubmitters", SUBMITTER_ROLE;
    OFFERED_TOPICS = "OfferedTopics", TOPIC;
    OFFERED_AUDIENCES = "OfferedAudiences", AUDIENCE;
}

shapes! {
    LOCAL_TEXT = "LocalText", Side::File { one_of: &["fr", "en"] },
        "A text in one language or both." / "Un texte dans une langue ou les deux.", citing source {
        Optional "fr": Type::Text, "In French." / "En français.";
        Optional "en": Type::Text, "In English." / "En anglais.";
    }

    SOURCE = "CampaignSource", Side::File { one_of: &["sentence", "by", "url"] },
        "Where a fact comes from." / "D’où vient un fait." {
        Optional "sentence": Type::Text, "The sentence, word for word." / "La phrase, mot pour mot.";
        Optional "by": Type::Text, "Who says so." / "Qui le dit.";
        Optional "url": Type::Text, "The page on which it stands." / "La page où elle se trouve.";
        Optional "note": TEXTS, "What to know of it." / "Ce qu’il faut en savoir.";
    }

    SUBMISSIONS = "CampaignSubmissions", TABLE, "When to file." / "Quand déposer.", citing source {
        Optional "opens": Type::Day, "First day on which to file." / "Premier jour de dépôt.";
        Optional "closes": Type::Day, "Last day on which to file, all of it."
            / "Dernier jour de dépôt, jusqu’à minuit.";
        Optional "grace_minutes": Type::Whole32(None), "Grace period after the deadline, in minutes."
            / "Délai de grâce après la date limite, en minutes.";
    }

    AMENDMENT = "CampaignAmendment", TABLE, "What may change of accepted events."
        / "Ce que deviennent les événements acceptés.", citing source {
        Optional "until": Type::Day, "Last day of changes, all of it."
            / "Dernier jour des modifications, jusqu’à minuit.";
        Optional "frozen": Type::List(&Type::Word(&FIELD_POINTER), 1),
            "Fields that stay as they are after the deadline."
            / "Champs qui ne changent plus après la date limite.";
    }

    DAYS = "CampaignWindow", TABLE, "Days on which events take place, both included."
        / "Des jours où ont lieu les événements, tous deux compris.", citing source {
        Always "from": Type::Day, "First day." / "Premier jour.";
        Always "to": Type::Day, "Last day, included." / "Dernier jour, compris.";
    }

    FORMAT_ON_OFFER = "CampaignFormat", TABLE, "A format on offer." / "Un format proposé.", citing source {
        Always "format": Type::Word(&FORMAT), "The format." / "Le format.";
        Optional "attendance": Type::List(&Type::Word(&ATTENDANCE), 1),
            "How to attend; one way alone goes without saying."
            / "Comment y participer ; un seul mode va de soi.";
        Optional "time": Type::Word(&TIME_MODEL), "When it takes place." / "Quand il a lieu.";
        Optional "closes": Type::Day, "Last day on which to file this format, where it has its own."
            / "Dernier jour de dépôt de ce format, s’il a le sien.";
    }

    LEVELS = "CampaignLevels", TABLE, "Levels given to rules." / "Niveaux donnés aux règles.",
        derived levels, citing source {}

    LIMITS = "CampaignLimits", TABLE, "Lengths allowed." / "Longueurs permises.", derived limits, citing source {}

    CAMPAIGN = "CampaignFile", TABLE, "One edition: its dates, its formats, who may take part."
        / "Une édition : ses dates, ses formats, qui peut y participer.", citing source {
        Always "id": Type::Text, "Identifier of the campaign." / "Identifiant de la campagne.";
        Always "name": TEXTS, "Name of the campaign." / "Nom de la campagne.";
        Optional "other_names": Type::List(&Type::Text, 1), "Other names under which it goes."
            / "Autres noms sous lesquels on la connaît.";
        Optional "theme": TEXTS, "Theme that was announced." / "Thème annoncé.";
        Optional "edition": Type::Whole32(None), "Number of the edition." / "Numéro de l’édition.";
        Optional "organiser": TEXTS, "Who runs the campaign." / "Qui organise la campagne.";
        Optional "url": Type::Text, "Page that presents it." / "Page de présentation.";
        Optional "email": Type::Text, "Mailbox of the team." / "Adresse électronique de l’équipe.";
        Always "time_zone": Type::Word(&TIME_ZONE), "Time zone of the deadline, and of events that tell no other."
            / "Fuseau horaire de la date limite, et des événements qui n’en indiquent pas d’autre.";
        Optional "submissions": Type::Shape(&SUBMISSIONS), "When to file." / "Quand déposer.";
        Optional "amendment": Type::Shape(&AMENDMENT), "What may change of accepted events."
            / "Ce que deviennent les événements acceptés.";
        Always "window": Type::List(&Type::Shape(&DAYS), 1), "When events take place; several periods are possible."
            / "Quand ont lieu les événements ; plusieurs périodes sont possibles.";
        Optional "outside_window": Type::Word(&OUTSIDE_WINDOW), "What becomes of an event outside these dates."
            / "Ce que devient un événement hors de ces dates.";
        Optional "formats": Type::List(&Type::Shape(&FORMAT_ON_OFFER), 1),
            "Formats on offer; all where nothing is said." / "Formats proposés ; tous si rien n’est indiqué.";
        Optional "other_formats": Type::Flag, "Other formats are welcome besides."
            / "Les autres formats sont aussi les bienvenus.";
        Optional "organisers": Type::Shape(&OFFERED_ORGANISERS), "Who may organise." / "Qui peut organiser.";
        Optional "submitters": Type::Shape(&OFFERED_SUBMITTERS), "Who may file." / "Qui peut déposer.";
        Optional "topics": Type::Shape(&OFFERED_TOPICS), "Topics on offer." / "Thèmes proposés.";
        Optional "audiences": Type::Shape(&OFFERED_AUDIENCES), "Audiences on offer." / "Publics proposés.";
        Optional "required": Type::List(&Type::Word(&FIELD_POINTER), 1), "Required fields, over those that always are."
            / "Champs obligatoires, en plus de ceux qui le sont toujours.";
        Optional "levels": Type::Shape(&LEVELS), "Levels given to rules." / "Niveaux donnés aux règles.";
        Optional "limits": Type::Shape(&LIMITS), "Lengths allowed." / "Longueurs permises.";
    }
}

/// A sentence, a source in full, or several of either.
const SOURCES: Type = Type::OneOf(&[
    Type::Filled,
    Type::Shape(&SOURCE),
    Type::List(&Type::OneOf(&[Type::Filled, Type::Shape(&SOURCE)]), 1),
]);

/// What every table may have.
const fn source() -> Member {
    Member {
        name: "source",
        kind: SOURCES,
        presence: Presence::Optional,
        about: Words {
            fr: "D’où viennent ces faits : la phrase de l’annonce, la page, ou les deux.",
            en: "Where these facts come from: the sentence of the announcement, the page, or both.",
        },
    }
}

/// A level for each rule.
fn levels() -> Vec<Member> {
    let level = Type::Word(&RULE_LEVEL);
    Rule::all().iter().map(|rule| optional(rule.code, level)).collect()
}

/// Each limit, with its default.
fn limits() -> Vec<Member> {
    let mut limits = Limits::default();
    let entries =
        limits.entries().map(|(name, default)| optional(name, Type::Whole32(u32::try_from(*default).ok())));
    entries.to_vec()
}

const fn optional(name: &'static str, kind: Type) -> Member {
    Member { name, kind, presence: Presence::Optional, about: Words { fr: "", en: "" } }
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[
    &LOCAL_TEXT,
    &SOURCE,
    &SUBMISSIONS,
    &AMENDMENT,
    &DAYS,
    &FORMAT_ON_OFFER,
    &OFFERED_ORGANISERS,
    &OFFERED_SUBMITTERS,
    &OFFERED_TOPICS,
    &OFFERED_AUDIENCES,
    &LEVELS,
    &LIMITS,
    &CAMPAIGN,
];
