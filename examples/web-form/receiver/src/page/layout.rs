//! In which order the form asks, under which headings: what no schema says.

use campagne::Words;

/// Why a part of the form is there at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Always,
    /// Formats that take place at a time; those that are on demand.
    Sessions,
    OnDemand,
    /// Attendance on site; from afar.
    Place,
    Online,
}

impl Need {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Sessions => "sessions",
            Self::OnDemand => "on_demand",
            Self::Place => "place",
            Self::Online => "online",
        }
    }
}

/// A part of the form with a heading.
pub(crate) struct Section {
    pub(crate) id: &'static str,
    pub(crate) title: Words,
    pub(crate) intro: Words,
    pub(crate) need: Need,
    pub(crate) fields: &'static [&'static str],
}

const fn section(
    id: &'static str,
    title: Words,
    intro: Words,
    need: Need,
    fields: &'static [&'static str],
) -> Section {
    Section { id, title, intro, need, fields }
}

const fn words(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en }
}

/// The sections, in order.
pub(crate) const SECTIONS: [Section; 12] = [
    section(
        "event",
        words("Votre événement", "Your event"),
        words("", ""),
        Need::Always,
        &["/format", "/attendance", "/title", "/summary", "/description"],
    ),
    section(
        "place",
        words("Où se tient-il ?", "Where is it held?"),
        words("Pour un événement qui accueille du public sur place.", "For an event with people on site."),
        Need::Place,
        &["/venue/commune", "/venue/name", "/venue/address", "/venue/postal_code"],
    ),
    section(
        "online",
        words("L’accès en ligne", "Online access"),
        words(
            "Pour un événement que l’on suit à distance. Sans lien public, indiquez plus bas où s’inscrire pour le recevoir.",
            "For an event that is followed from afar. Without a public link, say below where to register to get it.",
        ),
        Need::Online,
        &["/online/url"],
    ),
    section(
        "when",
        words("Quand a-t-il lieu ?", "When is it held?"),
        words(
            "Les heures sont celles de l’horloge du lieu. Sans heure, une séance dure toute la journée.",
            "Times are those of the clock on the spot. Without a time, a session takes the whole day.",
        ),
        Need::Sessions,
        &["/sessions"],
    ),
    section(
        "available",
        words("Quand peut-on le suivre ?", "When can it be followed?"),
        words(
            "Pour ce qui se suit à la demande : podcast, module de formation en ligne…",
            "For what is followed on demand: a podcast, an online course…",
        ),
        Need::OnDemand,
        &["/availability/from", "/availability/until"],
    ),
    section(
        "territory",
        words("Le territoire", "The territory"),
        words(
            "Le territoire et le fuseau horaire se déduisent de la commune ; indiquez-les pour un événement en ligne.",
            "The territory and the time zone follow from the commune; give them for an online event.",
        ),
        Need::Always,
        &["/territory", "/time_zone"],
    ),
    section(
        "people",
        words("Pour qui ?", "For whom?"),
        words("", ""),
        Need::Always,
        &["/audiences", "/topics", "/free", "/open_to_public", "/languages"],
    ),
    section(
        "register",
        words("Comment s’inscrire ?", "How to register?"),
        words("", ""),
        Need::Always,
        &[
            "/registration/required",
            "/registration/url",
            "/registration/email",
            "/registration/phone",
            "/registration/capacity",
            "/registration/closes",
        ],
    ),
    section(
        "accessible",
        words(
            "Qu’est-ce qui est prévu pour les personnes handicapées ?",
            "What is provided for disabled people?",
        ),
        words(
            "« Oui » veut dire qu’un aménagement est prévu ; « Non précisé », que vous ne le savez pas encore.",
            "“Yes” means that arrangements are made; “Not stated” that you do not know yet.",
        ),
        Need::Always,
        &[
            "/accessibility/motor",
            "/accessibility/hearing",
            "/accessibility/visual",
            "/accessibility/psychic",
            "/accessibility/intellectual",
        ],
    ),
    section(
        "known",
        words("Comment le faire connaître ?", "How to make it known?"),
        words("", ""),
        Need::Always,
        &["/keywords", "/image/url", "/image/alt", "/image/credit"],
    ),
    section(
        "organiser",
        words("Qui l’organise ?", "Who organises it?"),
        words("", ""),
        Need::Always,
        &[
            "/organiser/name",
            "/organiser/category",
            "/organiser/versant",
            "/organiser/siret",
            "/organiser/url",
            "/co_organisers",
            "/contact/name",
            "/contact/email",
            "/contact/phone",
        ],
    ),
    section(
        "submitter",
        words("Vous", "You"),
        words(
            "Ces coordonnées servent à vous répondre ; elles ne sont jamais publiées.",
            "These are for answering you; they are never published.",
        ),
        Need::Always,
        &["/submitter/name", "/submitter/role", "/submitter/email", "/submitter/phone"],
    ),
];

/// The fields of one item of a list of objects.
pub(crate) const ITEMS: [(&str, &[&str]); 2] =
    [("/sessions", &["start", "end"]), ("/co_organisers", &["name", "category", "versant", "siret", "url"])];

/// Dates that need no time of day.
pub(crate) const DAYS: [&str; 2] = ["/availability/from", "/availability/until"];

/// What a first submission has no use for: the identifier is the receiver's, the life of the event
/// begins later, and a commune says where it is.
#[cfg(test)]
pub(crate) const LEFT_OUT: [&str; 5] =
    ["/id", "/status", "/previous_sessions", "/venue/latitude", "/venue/longitude"];

#[cfg(test)]
mod tests {
    use campagne::{Campaign, Language};

    use super::*;
    use crate::fields::{Fields, Kind};

    #[test]
    fn every_field_of_the_schema_has_its_place() {
        let campaign = Campaign::builtin("mip-2020").unwrap();
        let fields = Fields::of(&campaign, Language::Fr).unwrap();
        let mut placed: Vec<String> = LEFT_OUT.iter().map(|pointer| (*pointer).to_owned()).collect();
        placed.push("/previous_sessions/*/start".to_owned());
        placed.push("/previous_sessions/*/end".to_owned());
        placed
            .extend(SECTIONS.iter().flat_map(|section| section.fields).map(|pointer| (*pointer).to_owned()));
        for (list, names) in ITEMS {
            placed.extend(names.iter().map(|name| format!("{list}/*/{name}")));
        }
        let known = fields.all().filter(|(_, field)| field.kind != Kind::Object);
        let mut known: Vec<&str> = known.map(|(pointer, _)| pointer).collect();
        placed.sort();
        known.sort_unstable();
        assert_eq!(placed, known);
    }
}
