//! The sets of words of the wire, each from the list that the library itself uses.

use std::borrow::Cow;

use super::document::Document;
use crate::campaign::{OutsideWindow, Phase, TimeModel};
use crate::form::{Form, Kind, ObjectSpec};
use crate::mode::Mode;
use crate::report::Verdict;
use crate::rule::{Family, Level, Rule, Severity};
use crate::vocabulary::{
    Attendance, Audience, Format, OrganiserCategory, SubmitterRole, Topic, Vocabulary, VocabularySpec,
};
use crate::words::{Language, Words};
use crate::zone::Zone;

/// A closed set of words.
#[derive(Debug)]
pub struct WordSet {
    /// Its name, in the spelling of types.
    pub name: &'static str,
    /// What its words are, in a sentence.
    pub about: &'static str,
    list: fn() -> Vec<Listed>,
}

/// A word of a set.
#[derive(Debug, Clone)]
pub struct Listed {
    /// How it is written on the wire.
    pub word: Cow<'static, str>,
    /// The label that people read, if it has one.
    pub label: Option<Words>,
}

impl WordSet {
    /// Its words, in their order.
    #[must_use]
    pub fn words(&self) -> Vec<Listed> {
        (self.list)()
    }
}

fn plain(words: impl IntoIterator<Item = &'static str>) -> Vec<Listed> {
    words.into_iter().map(|word| Listed { word: word.into(), label: None }).collect()
}

fn labelled(words: impl IntoIterator<Item = (&'static str, Words)>) -> Vec<Listed> {
    words.into_iter().map(|(word, label)| Listed { word: word.into(), label: Some(label) }).collect()
}

fn vocabulary(spec: &'static VocabularySpec) -> Vec<Listed> {
    labelled(spec.words.iter().map(|word| (word.word, word.label)))
}

macro_rules! sets {
    ($( $(#[$attribute:meta])* $static:ident = $name:literal, $about:literal, $list:expr; )*) => {
        $(
            $(#[$attribute])*
            #[doc = $about]
            pub static $static: WordSet = WordSet { name: $name, about: $about, list: || $list };
        )*

        /// The sets that are not a vocabulary of the fields of a submission.
        #[must_use]
        pub fn word_sets() -> Vec<&'static WordSet> {
            vec![$( $(#[$attribute])* &$static ),*]
        }
    };
}

sets! {
    RULE_CODE = "RuleCode", "The code of a rule.", plain(Rule::all().iter().map(|rule| rule.code));
    RULE_FAMILY = "RuleFamily", "What a rule is about.", plain(Family::ALL.iter().copied().map(Family::code));
    SEVERITY = "Severity", "How much a finding weighs.",
        labelled(Severity::ALL.map(|severity| (severity.code(), severity.words())));
    RULE_LEVEL = "RuleLevel", "What is made of a rule: a severity, or nothing at all.",
        plain(Level::ALL.into_iter().rev().map(Level::code));
    MODE = "Mode", "What a check is for.", plain(Mode::ALL.iter().copied().map(Mode::code));
    LANGUAGE = "Language", "A language of messages.", plain(Language::ALL.iter().copied().map(Language::code));
    PHASE = "Phase", "Where a campaign stands.", labelled(Phase::ALL.iter().copied().map(|phase| (phase.code(), phase.words())));
    VERDICT = "Verdict", "Whether a submission may enter the programme.", plain(Verdict::ALL.map(Verdict::code));
    CALL_ERROR_CODE = "CallErrorCode", "The code of a caller’s mistake.", plain(crate::error::CODES.iter().copied());
    TERRITORY_LEVEL = "TerritoryLevel", "A level of territory.",
        plain(campagne_territories::Level::ALL.iter().copied().map(campagne_territories::Level::word));
    #[cfg(feature = "territories")]
    MATCH = "Match", "How what was typed goes with the name or the code of a territory.",
        plain(campagne_territories::Match::ALL.iter().map(|matched| matched.word()));
    #[cfg(feature = "programme")]
    MODERATION = "Moderation", "Where an entry of a programme stands in moderation.",
        vocabulary(crate::programme::Moderation::SPEC);
    #[cfg(feature = "programme")]
    FACET = "Facet", "What the events of a programme are counted by.",
        plain(crate::programme::Facet::ALL.iter().copied().map(crate::programme::Facet::name));
    #[cfg(feature = "export")]
    EXPORT_FORMAT = "ExportFormat", "A format in which a programme can be had.",
        plain(crate::export::Format::ALL.iter().copied().map(crate::export::Format::name));
    #[cfg(feature = "import")]
    FILE_KIND = "FileKind", "A kind of file that is read.",
        plain(crate::import::Format::ALL.iter().map(|(_, name, _)| *name));
    #[cfg(feature = "import")]
    LOSS = "Loss", "Why something of a file is not carried.",
        plain(crate::import::Loss::ALL.iter().map(|loss| loss.code()));
    TIME_ZONE = "TimeZone", "A time zone of a French territory.",
        labelled(Zone::all().map(|zone| (zone.name(), zone.time_words())));
    TIME_MODEL = "TimeModel", "When a format takes place.",
        labelled(TimeModel::ALL.iter().map(|model| (model.code(), time(*model))));
    OUTSIDE_WINDOW = "OutsideWindow", "What becomes of an event outside the dates of the campaign.",
        labelled(OutsideWindow::ALL.iter().map(|choice| (choice.code(), outside(*choice))));
    SCHEMA_DOCUMENT = "SchemaDocument", "A kind of document that has a schema.",
        plain(Document::ALL.iter().copied().map(Document::code));
}

macro_rules! vocabularies {
    ($( $static:ident = $name:literal, $type:ty; )*) => { $(
        #[doc = concat!("The words of `", $name, "`.")]
        pub static $static: WordSet =
            WordSet { name: $name, about: "Words of the wire.", list: || vocabulary(<$type>::SPEC) };
    )* };
}

vocabularies! {
    FORMAT = "Format", Format;
    ATTENDANCE = "Attendance", Attendance;
    ORGANISER_CATEGORY = "OrganiserCategory", OrganiserCategory;
    SUBMITTER_ROLE = "SubmitterRole", SubmitterRole;
    TOPIC = "Topic", Topic;
    AUDIENCE = "Audience", Audience;
}

/// The pointers to the fields outside of lists.
pub static FIELD_POINTER: WordSet = WordSet {
    name: "FieldPointer",
    about: "The JSON Pointer of a field that stands in no list.",
    list: || {
        let mut found = Vec::new();
        pointers(&Form::SPEC, "", &mut found);
        found.into_iter().map(|word| Listed { word: word.into(), label: None }).collect()
    },
};

fn pointers(object: &'static ObjectSpec, above: &str, out: &mut Vec<String>) {
    for field in object.fields {
        let pointer = format!("{above}/{}", field.name);
        out.push(pointer.clone());
        if let Kind::Object(object) = field.kind {
            pointers(object, &pointer, out);
        }
    }
}

const fn time(model: TimeModel) -> Words {
    match model {
        TimeModel::Sessions => Words { fr: "À des dates précises.", en: "At set dates." },
        TimeModel::OnDemand => Words { fr: "À la demande.", en: "On demand." },
    }
}

const fn outside(choice: OutsideWindow) -> Words {
    match choice {
        OutsideWindow::Error => Words { fr: "Il est refusé.", en: "It is refused." },
        OutsideWindow::Warning => {
            Words { fr: "Il est accepté, avec un avertissement.", en: "It is accepted, with a warning." }
        }
        OutsideWindow::Aside => {
            Words { fr: "Il est accepté, et présenté à part.", en: "It is accepted, and shown aside." }
        }
    }
}
