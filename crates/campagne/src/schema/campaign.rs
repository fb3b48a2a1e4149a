//! The schema of a campaign: the entries that `campaign/read.rs` reads, in JSON or TOML.

use super::json::{Json, object};
use super::parts::{choice, head, reference};
use super::words::shown;
use crate::campaign::Limits;
use crate::form::{Form, Kind, ObjectSpec};
use crate::rule::Rule;
use crate::vocabulary::{Attendance, Audience, Format, OrganiserCategory, SubmitterRole, Topic, Vocabulary};
use crate::words::{Language, Words};
use crate::zone::Zone;

pub(super) fn schema(language: Language) -> Json {
    let title = Words { fr: "Campagne", en: "Campaign" };
    let about = Words {
        fr: "Une édition : ses dates, ses formats, qui peut y participer.",
        en: "One edition: its dates, its formats, who may take part.",
    };
    let writer = Writer { language };
    head(shown(title, language), shown(about, language))
        .and(writer.campaign())
        .with("$defs", object! { "text" => writer.text(), "day" => day(), "source" => writer.source() })
}

/// One entry of a table: its name, what it takes, what it is for in French and English.
type Entry = (&'static str, Json, &'static str, &'static str);

/// Writes in one language.
struct Writer {
    language: Language,
}

impl Writer {
    /// A table in which nothing else stands; any may cite the sentence from which its facts come.
    fn table(&self, required: &[&'static str], entries: Vec<Entry>) -> Json {
        let source = (
            "source",
            sources(),
            "D’où viennent ces faits : la phrase de l’annonce, la page, ou les deux.",
            "Where these facts come from: the sentence of the announcement, the page, or both.",
        );
        let entries = entries.into_iter().chain([source]).map(|(name, schema, fr, en)| {
            (name.into(), object! { "description" => shown(Words { fr, en }, self.language) }.and(schema))
        });
        object! {
            "type" => "object",
            "additionalProperties" => false,
            "properties" => Json::Object(entries.collect()),
        }
        .with_some("required", required.iter().copied().map(Json::from).collect())
    }

    fn campaign(&self) -> Json {
        let required = ["id", "name", "time_zone", "window"];
        self.table(
            &required,
            vec![
                ("id", text(), "Identifiant de la campagne.", "Identifier of the campaign."),
                ("name", reference("text"), "Nom de la campagne.", "Name of the campaign."),
                (
                    "other_names",
                    list(1, text()),
                    "Autres noms sous lesquels on la connaît.",
                    "Other names under which it goes.",
                ),
                ("theme", reference("text"), "Thème annoncé.", "Theme that was announced."),
                ("edition", whole(), "Numéro de l’édition.", "Number of the edition."),
                ("organiser", reference("text"), "Qui organise la campagne.", "Who runs the campaign."),
                ("url", text(), "Page de présentation.", "Page that presents it."),
                ("email", text(), "Adresse électronique de l’équipe.", "Mailbox of the team."),
                (
                    "time_zone",
                    self.zones(),
                    "Fuseau horaire de la date limite, et des événements qui n’en indiquent pas d’autre.",
                    "Time zone of the deadline, and of events that tell no other.",
                ),
                ("submissions", self.submissions(), "Quand déposer.", "When to file."),
                (
                    "amendment",
                    self.amendment(),
                    "Ce que deviennent les événements acceptés.",
                    "What may change of accepted events.",
                ),
                (
                    "window",
                    list(1, self.window()),
                    "Quand ont lieu les événements ; plusieurs périodes sont possibles.",
                    "When events take place; several periods are possible.",
                ),
                (
                    "outside_window",
                    self.outside_window(),
                    "Ce que devient un événement hors de ces dates.",
                    "What becomes of an event outside these dates.",
                ),
                (
                    "formats",
                    list(1, self.format()),
                    "Formats proposés ; tous si rien n’est indiqué.",
                    "Formats on offer; all where nothing is said.",
                ),
                (
                    "other_formats",
                    object! { "type" => "boolean" },
                    "Les autres formats sont aussi les bienvenus.",
                    "Other formats are welcome besides.",
                ),
                (
                    "organisers",
                    self.offered::<OrganiserCategory>(),
                    "Qui peut organiser.",
                    "Who may organise.",
                ),
                ("submitters", self.offered::<SubmitterRole>(), "Qui peut déposer.", "Who may file."),
                ("topics", self.offered::<Topic>(), "Thèmes proposés.", "Topics on offer."),
                ("audiences", self.offered::<Audience>(), "Publics proposés.", "Audiences on offer."),
                (
                    "required",
                    list(1, one_of(fields())),
                    "Champs obligatoires, en plus de ceux qui le sont toujours.",
                    "Required fields, over those that always are.",
                ),
                ("levels", self.levels(), "Niveaux donnés aux règles.", "Levels given to rules."),
                ("limits", self.limits(), "Longueurs permises.", "Lengths allowed."),
            ],
        )
    }

    /// A text in one language or both.
    fn text(&self) -> Json {
        let entries =
            vec![("fr", text(), "En français.", "In French."), ("en", text(), "En anglais.", "In English.")];
        let either = ["fr", "en"].map(|language| object! { "required" => vec![language] });
        self.table(&[], entries).with("anyOf", either.to_vec())
    }

    fn submissions(&self) -> Json {
        self.table(
            &[],
            vec![
                ("opens", reference("day"), "Premier jour de dépôt.", "First day on which to file."),
                (
                    "closes",
                    reference("day"),
                    "Dernier jour de dépôt, jusqu’à minuit.",
                    "Last day on which to file, all of it.",
                ),
                (
                    "grace_minutes",
                    whole(),
                    "Délai de grâce après la date limite, en minutes.",
                    "Grace period after the deadline, in minutes.",
                ),
            ],
        )
    }

    fn amendment(&self) -> Json {
        self.table(
            &[],
            vec![
                (
                    "until",
                    reference("day"),
                    "Dernier jour des modifications, jusqu’à minuit.",
                    "Last day of changes, all of it.",
                ),
                (
                    "frozen",
                    list(1, one_of(fields())),
                    "Champs qui ne changent plus après la date limite.",
                    "Fields that stay as they are after the deadline.",
                ),
            ],
        )
    }

    /// Where a fact comes from, told in full.
    fn source(&self) -> Json {
        let entries = vec![
            ("sentence", text(), "La phrase, mot pour mot.", "The sentence, word for word."),
            ("by", text(), "Qui le dit.", "Who says so."),
            ("url", text(), "La page où elle se trouve.", "The page on which it stands."),
            ("note", reference("text"), "Ce qu’il faut en savoir.", "What to know of it."),
        ];
        let one_of_them = ["sentence", "by", "url"].map(|entry| object! { "required" => vec![entry] });
        let properties = entries.into_iter().map(|(name, schema, fr, en)| {
            (name.into(), object! { "description" => shown(Words { fr, en }, self.language) }.and(schema))
        });
        object! {
            "type" => "object",
            "additionalProperties" => false,
            "properties" => Json::Object(properties.collect()),
            "anyOf" => one_of_them.to_vec(),
        }
    }

    fn window(&self) -> Json {
        self.table(
            &["from", "to"],
            vec![
                ("from", reference("day"), "Premier jour.", "First day."),
                ("to", reference("day"), "Dernier jour, compris.", "Last day, included."),
            ],
        )
    }

    fn outside_window(&self) -> Json {
        let choices = [
            ("error", "Il est refusé.", "It is refused."),
            ("warning", "Il est accepté, avec un avertissement.", "It is accepted, with a warning."),
            ("aside", "Il est accepté, et présenté à part.", "It is accepted, and shown aside."),
        ];
        self.choices(choices)
    }

    fn format(&self) -> Json {
        let time = [
            ("sessions", "À des dates précises.", "At set dates."),
            ("on_demand", "À la demande.", "On demand."),
        ];
        self.table(
            &["format"],
            vec![
                ("format", self.word::<Format>(), "Le format.", "The format."),
                (
                    "attendance",
                    list(1, self.word::<Attendance>()),
                    "Comment y participer ; un seul mode va de soi.",
                    "How to attend; one way alone goes without saying.",
                ),
                ("time", self.choices(time), "Quand il a lieu.", "When it takes place."),
                (
                    "closes",
                    reference("day"),
                    "Dernier jour de dépôt de ce format, s’il a le sien.",
                    "Last day on which to file this format, where it has its own.",
                ),
            ],
        )
    }

    /// The words of a vocabulary that are on offer; all where none is named.
    fn offered<V: Vocabulary>(&self) -> Json {
        let offered = list(1, self.word::<V>());
        self.table(&["offered"], vec![("offered", offered, "Les valeurs possibles.", "The values on offer.")])
    }

    fn levels(&self) -> Json {
        let level = object! { "enum" => vec!["off", "info", "warning", "error"] };
        let entries = Rule::all().iter().map(|rule| (rule.code.into(), level.clone()));
        object! {
            "type" => "object",
            "additionalProperties" => false,
            "properties" => Json::Object(entries.chain([("source".into(), sources())]).collect()),
        }
    }

    fn limits(&self) -> Json {
        let mut limits = Limits::default();
        let entries =
            limits.entries().map(|(name, default)| (name.into(), whole().with("default", *default)));
        object! {
            "type" => "object",
            "additionalProperties" => false,
            "properties" => Json::Object(entries.into_iter().chain([("source".into(), sources())]).collect()),
        }
    }

    fn word<V: Vocabulary>(&self) -> Json {
        let words = V::SPEC.words.iter().map(|word| choice(word.word, shown(word.label, self.language)));
        object! { "oneOf" => words.collect::<Vec<_>>() }
    }

    fn zones(&self) -> Json {
        let zones = Zone::all().map(|zone| choice(zone.name(), shown(zone.time_words(), self.language)));
        object! { "oneOf" => zones.collect::<Vec<_>>() }
    }

    fn choices<const N: usize>(&self, choices: [(&'static str, &'static str, &'static str); N]) -> Json {
        let choices = choices.map(|(value, fr, en)| choice(value, shown(Words { fr, en }, self.language)));
        object! { "oneOf" => choices.to_vec() }
    }
}

/// A sentence, a source in full, or several of either.
fn sources() -> Json {
    let one = vec![text().with("minLength", 1_u32), reference("source")];
    let several = list(1, object! { "anyOf" => one.clone() });
    object! { "anyOf" => one.into_iter().chain([several]).collect::<Vec<_>>() }
}

fn text() -> Json {
    object! { "type" => "string" }
}

fn whole() -> Json {
    object! { "type" => "integer", "minimum" => 0_u32, "maximum" => u32::MAX }
}

/// A day, which is a date in TOML.
fn day() -> Json {
    object! {
        "type" => "string",
        "format" => "date",
        "pattern" => "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        "examples" => vec!["2020-11-02"],
    }
}

fn list(least: u32, item: Json) -> Json {
    let list = object! { "type" => "array" };
    let list = if least > 0 { list.with("minItems", least) } else { list };
    list.with("items", item)
}

fn one_of(values: Vec<String>) -> Json {
    object! { "enum" => values.into_iter().map(Json::from).collect::<Vec<_>>() }
}

/// The pointers to the fields that stand in no list.
fn fields() -> Vec<String> {
    fn below(object: &'static ObjectSpec, above: &str, out: &mut Vec<String>) {
        for field in object.fields {
            let pointer = format!("{above}/{}", field.name);
            out.push(pointer.clone());
            if let Kind::Object(object) = field.kind {
                below(object, &pointer, out);
            }
        }
    }
    let mut out = Vec::new();
    below(&Form::SPEC, "", &mut out);
    out
}
