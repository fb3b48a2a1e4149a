//! The schema of a submission: the fields of the form, one by one.

use super::json::{Json, object};
use super::needs;
use super::parts::head;
use super::values::{Choices, Values, filled, words};
use super::words::{description, shown};
use crate::campaign::Campaign;
use crate::form::{FieldSpec, Form, Kind, ObjectSpec, Path};
use crate::mode::Mode;
use crate::rules::shape::missing_value;
use crate::vocabulary::{VocabularySpec, Word};
use crate::words::{Language, Words, french};

pub(super) fn schema(campaign: Option<&Campaign>, mode: Mode, language: Language) -> Json {
    let values = Values::new(campaign, language);
    let required = match mode {
        _ if !values.refuses("missing-value") => Vec::new(),
        Mode::Draft => Vec::new(),
        _ => missing_value::ALWAYS
            .into_iter()
            .chain(campaign.into_iter().flat_map(|campaign| campaign.required.iter().copied()))
            .collect(),
    };
    let mut fields = Fields { values, required };
    let needs = needs::schema(&mut fields.values, !fields.required.is_empty());
    let schema = head(title(campaign, language), about(mode, language))
        .and(fields.object(&Form::SPEC, Path::ROOT))
        .with_some("allOf", needs);
    schema.with("$defs", fields.values.definitions())
}

fn title(campaign: Option<&Campaign>, language: Language) -> String {
    let title = Words { fr: "Événement", en: "Event" }.in_language(language);
    match (campaign, language) {
        (None, _) => title.to_owned(),
        (Some(campaign), Language::Fr) => french(&format!("{title} : {}", campaign.name.fr)),
        (Some(campaign), Language::En) => format!("{title}: {}", campaign.name.en),
    }
}

fn about(mode: Mode, language: Language) -> String {
    let words = match mode {
        Mode::Draft => Words {
            fr: "Un événement gardé pour plus tard : rien n’est encore obligatoire.",
            en: "An event kept for later: nothing is required yet.",
        },
        _ => Words { fr: "Un événement tel qu’on le dépose.", en: "An event as it is filed." },
    };
    shown(words, language)
}

/// Makes the schemas of fields.
struct Fields<'c> {
    values: Values<'c>,
    /// The fields without which nothing is accepted.
    required: Vec<Path>,
}

impl Fields<'_> {
    /// Whether a field, or something in it, must be filled in.
    fn demands(&self, at: Path) -> bool {
        self.required.iter().any(|required| required.is_blocked_by(at))
    }

    fn object(&mut self, spec: &'static ObjectSpec, at: Path) -> Json {
        let (mut properties, mut required) = (Vec::new(), Vec::new());
        for (step, field) in spec.fields.iter().enumerate() {
            let at = at.child(step);
            if self.demands(at) {
                required.push(Json::from(field.name));
            }
            properties.push((field.name.into(), self.field(field, at)));
        }
        object! { "type" => "object", "properties" => Json::Object(properties) }
            .with_some("required", required)
    }

    /// A field with its label, its description, an example, and the values that it takes.
    fn field(&mut self, field: &'static FieldSpec, at: Path) -> Json {
        let language = self.values.language;
        let mut schema = object! { "title" => shown(field.label, language) };
        let (least, most) = (self.values.shortest(field.limit), self.values.longest(field.limit));
        if let Some(description) = description(field, least, most, language) {
            schema = schema.with("description", description);
        }
        schema = schema.with_some("examples", example(field).into_iter().collect());
        let mut alternatives = self.alternatives(field, at);
        if !self.demands(at) {
            alternatives.push(self.values.blank());
        }
        match <[Json; 1]>::try_from(alternatives) {
            Ok([only]) => schema.and(only),
            Err(alternatives) => schema.with("anyOf", alternatives),
        }
    }

    fn alternatives(&mut self, field: &'static FieldSpec, at: Path) -> Vec<Json> {
        let choices = |kind| match kind {
            Kind::Word(vocabulary) => choices(&self.values, vocabulary, at),
            _ => Choices { proposed: Vec::new(), accepted: Vec::new() },
        };
        match field.kind {
            Kind::Object(spec) => {
                let object = self.object(spec, at);
                match self.required.contains(&at) {
                    true => vec![object.and(filled(&mut self.values, field.kind))],
                    false => vec![object],
                }
            }
            Kind::List(&Kind::Object(spec)) => {
                // Nothing in a list is required by name, so any item stands for all.
                let item = self.object(spec, at.child(0));
                let items = vec![item, self.values.blank()];
                vec![self.list(field, items, at)]
            }
            Kind::List(item) => {
                let mut items = self.values.scalar(*item, field.limit, &choices(*item));
                items.push(self.values.blank());
                vec![self.list(field, items, at)]
            }
            kind => self.values.scalar(kind, field.limit, &choices(kind)),
        }
    }

    fn list(&self, field: &FieldSpec, items: Vec<Json>, at: Path) -> Json {
        let list = object! { "type" => "array", "maxItems" => self.values.longest(field.limit) };
        let list = if self.demands(at) { list.with("minItems", 1_u32) } else { list };
        list.with("items", object! { "anyOf" => items })
    }
}

/// An accepted value, as the wire has it. Returns `None` for an object or a list of objects.
fn example(field: &FieldSpec) -> Option<Json> {
    let text = field.example;
    match field.kind {
        Kind::Object(_) | Kind::List(&Kind::Object(_)) => None,
        Kind::List(_) => Some(vec![text].into()),
        Kind::Flag => text.parse::<bool>().ok().map(Json::from),
        Kind::Count => text.parse::<u32>().ok().map(Json::from),
        Kind::Number(..) => text.parse::<f64>().ok().map(Json::from),
        _ => Some(text.into()),
    }
}

/// The words of a field. A form proposes the words on offer. The others are accepted unless a rule of the
/// campaign refuses them.
fn choices(values: &Values<'_>, vocabulary: &'static VocabularySpec, at: Path) -> Choices {
    const ORGANISER: Path = Path::of("/organiser/category");
    const SUBMITTER: Path = Path::of("/submitter/role");
    let all: Vec<&'static Word> = vocabulary.words.iter().collect();
    let Some(campaign) = values.campaign else {
        return Choices { proposed: all.clone(), accepted: all };
    };
    let offered = |word: &&'static Word| campaign.offers(vocabulary, word);
    let proposed: Vec<&'static Word> = all.iter().copied().filter(offered).collect();
    let (rule, narrow) = match vocabulary.name {
        "Format" => ("format-not-offered", proposed.clone()),
        "Topic" => ("topic-not-offered", proposed.clone()),
        "Audience" => ("audience-not-offered", proposed.clone()),
        _ if at == ORGANISER => ("organiser-not-eligible", words(&campaign.eligible_organisers)),
        _ if at == SUBMITTER => ("submitter-not-eligible", words(&campaign.eligible_submitters)),
        _ => ("", Vec::new()),
    };
    match values.refuses(rule) && !narrow.is_empty() {
        true => Choices { proposed: narrow.clone(), accepted: narrow },
        false => Choices { proposed, accepted: all },
    }
}
