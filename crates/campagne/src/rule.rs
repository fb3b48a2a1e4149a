//! What a rule is: one declaration, from which everything else about the rule derives.

#[macro_use]
pub(crate) mod page;
#[macro_use]
pub(crate) mod saying;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::form::Path;
use crate::words::{Language, Words, french};

pub use crate::words::placeholders;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Info,
    /// Should be corrected, but does not block.
    Warning,
    /// Must be corrected before the submission is accepted.
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

/// The level that a campaign or a caller gives to a rule: a severity, or off.
///
/// ```
/// use campagne::{Level, Severity};
/// assert_eq!("off".parse(), Ok(Level::OFF));
/// assert_eq!("warning".parse(), Ok(Level::from(Severity::Warning)));
/// assert_eq!(Level::WARNING.code(), "warning");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level(Option<Severity>);

impl Level {
    /// The rule has no findings.
    pub const OFF: Self = Self(None);
    /// Its findings are worth knowing.
    pub const INFO: Self = Self(Some(Severity::Info));
    /// Its findings should be corrected.
    pub const WARNING: Self = Self(Some(Severity::Warning));
    /// Its findings must be corrected.
    pub const ERROR: Self = Self(Some(Severity::Error));

    /// The four levels, the heaviest first.
    pub const ALL: [Self; 4] = [Self::ERROR, Self::WARNING, Self::INFO, Self::OFF];

    /// The severity of the findings. Returns `None` if the rule is off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        self.0
    }

    /// The level as campaigns and callers write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.0 {
            Some(severity) => severity.code(),
            None => "off",
        }
    }

    /// The level in words.
    #[must_use]
    pub const fn words(self) -> Words {
        match self.0 {
            Some(severity) => severity.words(),
            None => Words { fr: "désactivée", en: "off" },
        }
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
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
        let level = Self::ALL.into_iter().find(|level| level.code() == text);
        level.ok_or_else(|| crate::Error::UnknownLevel { given: text.into() })
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
    /// What is shown to the public.
    Publication,
    /// What becomes of the event once it is announced.
    Life,
    /// Whether it is in a list or file twice.
    Collection,
}

impl Family {
    /// Every family, in order.
    pub const ALL: &'static [Self] = &[
        Self::Shape,
        Self::Campaign,
        Self::Time,
        Self::Place,
        Self::Publication,
        Self::Life,
        Self::Collection,
    ];

    /// The folder and the name of the family.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Campaign => "campaign",
            Self::Time => "time",
            Self::Place => "place",
            Self::Publication => "publication",
            Self::Life => "life",
            Self::Collection => "collection",
        }
    }
}

/// A field that a rule must be able to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The field at a path, which may stand for every item of a list.
    Field(Path),
    /// The zone of the event, wherever it comes from.
    Zone,
    /// Where the event is: the commune of its venue or its territory, of which one is enough.
    Place,
    /// The French territories, which a browser fetches when they are needed.
    Territories,
    /// The coordinates of the communes, which a browser fetches too.
    Points,
    /// The accepted submission that an amendment changes. Without it the rule has nothing to check.
    Previous,
    /// The fields that the campaign has frozen. Without any the rule has nothing to check.
    Frozen,
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

/// One of the messages of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The name of the message within the rule; empty if the rule has just one.
    pub name: &'static str,
    /// In French.
    pub fr: Said,
    /// In English.
    pub en: Said,
}

impl Message {
    /// The texts in one language.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> Said {
        match language {
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}

/// A check with a stable code, a default level, documentation, and messages.
#[derive(Debug)]
pub struct Rule {
    /// The stable name: kebab case, names the problem, is never given to another rule.
    pub code: &'static str,
    /// The version that introduced it.
    pub since: &'static str,
    /// What it is about.
    pub family: Family,
    /// The level of its findings, unless the campaign or the caller sets another; off if each campaign
    /// decides.
    pub level: Level,
    /// The fields it reads. If one is unusable, the rule does not judge it, and is listed in `not_checked`.
    pub reads: &'static [Input],
    /// Its messages.
    pub messages: &'static [Message],
    /// Its page, or without the feature `pages` the head of it alone: a sentence, the same in French after
    /// `Fr: `, and, if it depends on facts of the campaign, their names after `Facts: `.
    pub(crate) docs: &'static str,
}

/// The rules whose findings are errors whatever the levels. What they find leaves a field without a value that an
/// event cannot be made without.
const FIXED: [&str; 19] = [
    "attendance-mismatch",
    "document-too-large",
    "end-before-start",
    "forbidden-characters",
    "format-not-offered",
    "implausible-date",
    "invalid-choice",
    "invalid-date-time",
    "invalid-email",
    "invalid-number",
    "invalid-time-zone",
    "malformed-document",
    "missing-value",
    "mixed-date-kinds",
    "nonexistent-local-time",
    "offset-mismatch",
    "text-too-long",
    "text-too-short",
    "wrong-type",
];

impl Rule {
    /// Whether its findings are errors whatever the levels: an event cannot be made without what it asks for.
    ///
    /// ```
    /// use campagne::Rule;
    /// assert!(Rule::named("missing-value").unwrap().is_fixed());
    /// assert!(!Rule::named("deadline-passed").unwrap().is_fixed());
    /// ```
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        FIXED.contains(&self.code)
    }

    /// What it finds, in one sentence: the first line of its documentation, or the line that begins with
    /// `Fr: `.
    ///
    /// ```
    /// use campagne::{Language, Rule};
    /// let rule = Rule::named("end-before-start").unwrap();
    /// assert_eq!(rule.summary(Language::En), "A session ends when it starts, or before.");
    /// ```
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        match language {
            Language::Fr => french(self.head("Fr: ").unwrap_or_default()),
            Language::En => self.docs.lines().next().unwrap_or_default().to_owned(),
        }
    }

    /// The facts of a campaign that it depends on, such as `window`, by their names in the campaign's file.
    /// They are in the line of its documentation that begins with `Facts: `.
    pub fn facts(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.head("Facts: ").into_iter().flat_map(|facts| facts.split(", "))
    }

    /// Its documentation, in Markdown, with examples that the tests run. It begins with a sentence, the same in
    /// French after `Fr: `, and, if it depends on facts of the campaign, their names after `Facts: `.
    #[cfg(feature = "pages")]
    #[must_use]
    pub const fn docs(&self) -> &'static str {
        self.docs
    }

    /// Its documentation after the lines at its head: why, examples, what to do.
    #[cfg(feature = "pages")]
    #[must_use]
    pub fn explanation(&self) -> &'static str {
        self.docs.split_once("\n\n").map_or("", |(_, rest)| rest)
    }

    /// The text after a word in the lines at the head of its documentation.
    fn head(&self, word: &str) -> Option<&'static str> {
        let (head, _) = self.docs.split_once("\n\n")?;
        head.lines().find_map(|line| line.strip_prefix(word))
    }
}

#[derive(Serialize)]
struct Summary {
    fr: String,
    en: String,
}

impl Serialize for Rule {
    /// The rule as in the catalogue: everything but the check itself.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Rule", 7)?;
        out.serialize_field("code", self.code)?;
        out.serialize_field("since", self.since)?;
        out.serialize_field("family", self.family.code())?;
        out.serialize_field("level", &self.level)?;
        let [fr, en] = [Language::Fr, Language::En].map(|language| self.summary(language));
        out.serialize_field("summary", &Summary { fr, en })?;
        out.serialize_field("facts", &self.facts().collect::<Vec<_>>())?;
        out.serialize_field("messages", self.messages)?;
        out.end()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
