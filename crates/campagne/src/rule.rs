//! What a rule is: one declaration from which everything that is said of it derives.

#[macro_use]
pub(crate) mod page;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::form::Path;
use crate::rules;
use crate::words::{Language, Words};

pub use crate::words::placeholders;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Info,
    /// Should be mended; does not stand in the way.
    Warning,
    /// Must be mended before the submission is accepted.
    Error,
}

impl Severity {
    /// The three severities, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The severity as the wire has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity in words.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Info => Words { fr: "information", en: "information" },
            Self::Warning => Words { fr: "avertissement", en: "warning" },
            Self::Error => Words { fr: "erreur", en: "error" },
        }
    }
}

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// What a campaign or a caller makes of a rule: a severity, or nothing at all.
///
/// ```
/// use campagne::{Level, Severity};
/// assert_eq!("off".parse(), Ok(Level::OFF));
/// assert_eq!("warning".parse(), Ok(Level::from(Severity::Warning)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level(Option<Severity>);

impl Level {
    /// The rule does not run.
    pub const OFF: Self = Self(None);

    /// The severity of the findings, none when the rule is off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        self.0
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        Self(Some(severity))
    }
}

impl std::str::FromStr for Level {
    type Err = crate::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "off" => Ok(Self::OFF),
            "info" => Ok(Severity::Info.into()),
            "warning" => Ok(Severity::Warning.into()),
            "error" => Ok(Severity::Error.into()),
            _ => Err(crate::Error::UnknownLevel { given: text.into() }),
        }
    }
}

/// What a rule is about; the families of the contract, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Whether each field can be read, by itself.
    Shape,
    /// What the campaign allows.
    Campaign,
    /// When the event takes place.
    Time,
    /// Where it takes place.
    Place,
}

impl Family {
    /// Every family, in order.
    pub const ALL: [Self; 4] = [Self::Shape, Self::Campaign, Self::Time, Self::Place];

    /// The folder and the name of the family.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Campaign => "campaign",
            Self::Time => "time",
            Self::Place => "place",
        }
    }
}

/// A field that a rule must be able to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The field at a path, which may stand for every item of a list.
    Field(Path),
    /// The zone of the event, whatever it comes from.
    Zone,
    /// The French territories, which a browser fetches when they are needed.
    Territories,
    /// The coordinates of the communes, likewise.
    Points,
}

impl Input {
    /// The field of a JSON Pointer; see [`Path::of`].
    pub(crate) const fn at(pointer: &'static str) -> Self {
        Self::Field(Path::of(pointer))
    }
}

/// What a finding says, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Said {
    /// What is wrong and why: a sentence with `{placeholders}`.
    pub message: &'static str,
    /// What to do, with an example of an accepted value; may be empty.
    pub help: &'static str,
}

/// One thing that a rule may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Which of the rule's messages it is; empty where there is just one.
    pub name: &'static str,
    /// In French.
    pub fr: Said,
    /// In English.
    pub en: Said,
}

impl Message {
    /// What is said in one language.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> Said {
        match language {
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}

/// The stages of the rules that look at the whole form: what one finds unusable, the later ones
/// leave alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Whether the choices are on offer, on which the needs of an event depend.
    Offer,
    /// Whether everything needed is there.
    Required,
    /// Whether the times can be read on the clocks of the place.
    Clocks,
    /// Whether they run forward.
    Order,
    /// All the rest.
    Meaning,
}

impl Stage {
    /// The stages, in their order.
    pub(crate) const ALL: [Self; 5] = [Self::Offer, Self::Required, Self::Clocks, Self::Order, Self::Meaning];
}

/// When a rule runs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// While the text is read: the reader of the field calls the rule.
    Reading,
    /// Once the whole form is read, with the rules of its stage.
    Form(Stage, fn(&rules::Context<'_, '_>, &mut crate::report::Sink<'_>)),
}

/// A check with a stable code, a default severity, documentation, and messages.
#[derive(Debug)]
pub struct Rule {
    /// The stable name: kebab case, names the problem, is never given to another rule.
    pub code: &'static str,
    /// The version in which it came.
    pub since: &'static str,
    /// What it is about.
    pub family: Family,
    /// How much its findings weigh, unless the campaign or the caller says otherwise.
    pub severity: Severity,
    /// The fields it reads: where one is unusable, the rule is silent about it and says so.
    pub reads: &'static [Input],
    /// What it may say.
    pub messages: &'static [Message],
    /// Its documentation, in Markdown, with examples that the tests run; without the feature
    /// `pages` the first line alone.
    pub docs: &'static str,
    pub(crate) check: Check,
}

impl Rule {
    /// Every rule, in the order in which findings at one place are given.
    ///
    /// ```
    /// assert!(campagne::Rule::all().iter().any(|rule| rule.code == "deadline-passed"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [&'static Self] {
        rules::RULES
    }

    /// The rule of that code.
    #[must_use]
    pub fn named(code: &str) -> Option<&'static Self> {
        Self::all().iter().copied().find(|rule| rule.code == code)
    }

    /// Its place in [`all`](Self::all).
    pub(crate) fn position(&self) -> usize {
        Self::all().iter().position(|rule| std::ptr::eq(*rule, self)).unwrap_or(usize::MAX)
    }

    /// The first sentence of its documentation.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.docs.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default()
    }
}

impl Serialize for Rule {
    /// The rule as the catalogue has it: all that is declared but the check itself.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Rule", 6)?;
        out.serialize_field("code", self.code)?;
        out.serialize_field("since", self.since)?;
        out.serialize_field("family", self.family.code())?;
        out.serialize_field("severity", &self.severity)?;
        out.serialize_field("summary", self.summary())?;
        out.serialize_field("messages", self.messages)?;
        out.end()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
