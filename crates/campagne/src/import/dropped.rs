//! What an import could not carry, as data and in words.

use serde::{Serialize, Serializer};

use crate::words::{Language, Words, fill};

/// Something in a file that no submission holds. It is reported, so that nothing is lost silently.
///
/// Neither its name nor its message holds a value of the file, which could be personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// What it is in the file: the name of a property, a JSON Pointer, the name of a column.
    pub from: String,
    /// The line on which it begins, counted from one, if it is known.
    pub line: Option<u64>,
    /// Why it was dropped.
    pub why: Loss,
    /// How many there are, if there may be several.
    pub count: u64,
}

macro_rules! losses {
    ($( $(#[$doc:meta])* $name:ident $code:literal $fr:literal / $en:literal; )*) => {
        /// Why something could not be carried.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Loss {
            $( $(#[$doc])* $name, )*
        }

        impl Loss {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$( Self::$name ),*];

            /// Its name for programs.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$name => $code, )* }
            }

            const fn words(self) -> Words {
                match self { $( Self::$name => Words { fr: $fr, en: $en }, )* }
            }
        }
    };
}

losses! {
    /// No field of a submission holds such a thing.
    NoEquivalent "no-equivalent"
        "« {from} » n’a pas d’équivalent dans un événement de la campagne et n’est pas repris."
        / "“{from}” has no equivalent in an event of the campaign and is not carried.";
    /// A person: nobody becomes submitter or contact without having asked.
    Person "person"
        "« {from} » désigne des personnes ou leurs coordonnées, qui ne sont pas reprises : personne ne devient contact ou déposant sans l’avoir demandé."
        / "“{from}” names people or how to reach them, which is not carried: nobody becomes contact or submitter without asking.";
    /// A text in several languages, of which one is kept.
    OtherLanguages "other-languages"
        "« {from} » existe en plusieurs langues ; une seule est reprise, {count} {count?autre est laissée|autres sont laissées} de côté."
        / "“{from}” is there in several languages; one is carried, {count} {count?other is|others are} left out.";
    /// Several values where a submission holds one.
    OtherValues "other-values"
        "« {from} » a plusieurs valeurs ; la première est reprise, {count} {count?autre est laissée|autres sont laissées} de côté."
        / "“{from}” has several values; the first is carried, {count} {count?other is|others are} left out.";
    /// A value that nobody knows.
    UnknownValue "unknown-value"
        "La valeur de « {from} » n’est pas connue et n’est pas reprise."
        / "The value of “{from}” is not known and is not carried.";
    /// Text with tags that have no Markdown, such as tables.
    Markup "markup"
        "Une partie de la mise en forme de « {from} » n’est pas reprise ; le texte l’est."
        / "Some of the formatting of “{from}” is not carried; the text is.";
    /// Occurrences of a recurrence outside the days of the campaign.
    OutsideWindow "outside-window"
        "Les occurrences que « {from} » donne en dehors des dates de la campagne ne sont pas reprises."
        / "The occurrences that “{from}” gives outside the days of the campaign are not carried.";
    /// A recurrence with more occurrences than an event may have.
    TooManyOccurrences "too-many-occurrences"
        "« {from} » donne plus d’occurrences qu’un événement ne peut en avoir ; les premières sont reprises."
        / "“{from}” gives more occurrences than an event may have; the first are carried.";
    /// A recurrence that cannot be read.
    UnreadableRecurrence "unreadable-recurrence"
        "La règle de répétition « {from} » n’a pas pu être lue ; seules les dates écrites en clair sont reprises."
        / "The recurrence “{from}” could not be read; only the dates written out are carried.";
    /// An occurrence that differs in more than its times.
    OccurrenceDetails "occurrence-details"
        "Une occurrence de l’événement a ses propres détails (« {from} ») ; seuls ses horaires sont repris."
        / "An occurrence of the event has details of its own (“{from}”); only its times are carried.";
    /// A time zone that nobody knows.
    UnknownTimeZone "unknown-time-zone"
        "Le fuseau horaire de « {from} » n’est pas connu ; l’heure est comprise comme celle du lieu."
        / "The time zone of “{from}” is not known; the time is taken for that of the place.";
    /// A time zone of no French territory: times are kept as instants.
    ForeignTimeZone "foreign-time-zone"
        "Le fuseau horaire de « {from} » n’est celui d’aucun territoire français ; les horaires sont repris comme des instants, le fuseau ne l’est pas."
        / "The time zone of “{from}” is that of no French territory; times are carried as instants, the zone is not.";
    /// A place in another country.
    OutsideFrance "outside-france"
        "« {from} » est dans un autre pays ; son pays n’est pas repris."
        / "“{from}” is in another country; its country is not carried.";
    /// A line that is no property.
    UnreadableLine "unreadable-line"
        "{count} {count?ligne n’a|lignes n’ont} pas pu être {count?lue|lues} et {count?n’est pas reprise|ne sont pas reprises}."
        / "{count} {count?line|lines} could not be read and {count?is|are} not carried.";
    /// An event whose end is missing, as in a file that was cut off.
    Unfinished "unfinished"
        "La fin de l’événement manque : le fichier est peut-être incomplet."
        / "The end of the event is missing: the file may be incomplete.";
    /// Entries of a calendar that are no events.
    NotAnEvent "not-an-event"
        "{count} {count?élément|éléments} « {from} » du fichier {count?n’est pas un événement et n’est pas repris|ne sont pas des événements et ne sont pas repris}."
        / "{count} “{from}” {count?entry|entries} of the file {count?is no event and is|are no events and are} not carried.";
    /// A column that the caller left out.
    LeftOut "left-out"
        "La colonne « {from} » est laissée de côté, comme demandé."
        / "The column “{from}” is left out, as asked.";
}

impl Dropped {
    pub(super) fn new(from: impl Into<String>, line: Option<u64>, why: Loss) -> Self {
        Self { from: shown(&from.into()), line, why, count: 1 }
    }

    pub(super) const fn times(mut self, count: u64) -> Self {
        self.count = count;
        self
    }

    /// Its code, which never changes its meaning.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.why.code()
    }

    /// What was dropped and why, in a sentence.
    ///
    /// ```
    /// use campagne::Language;
    /// use campagne::import::{Format, Reading, records};
    ///
    /// let file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Atelier\r\nPRIORITY:5\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    /// let record = records(file.as_bytes(), &Reading::new(Format::Ics)).next().unwrap()?;
    /// let dropped = &record.dropped[0];
    /// assert_eq!((dropped.from.as_str(), dropped.line, dropped.code()), ("PRIORITY", Some(4), "no-equivalent"));
    /// assert_eq!(
    ///     dropped.message(Language::En),
    ///     "“PRIORITY” has no equivalent in an event of the campaign and is not carried."
    /// );
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let value = |name: &str| match name {
            "from" => Some(self.from.clone()),
            _ => Some(self.count.to_string()),
        };
        let text = fill(self.why.words().in_language(language), language, value, |_| Some(self.count));
        if language == Language::Fr { crate::words::french(&text) } else { text }
    }

    /// The same with its message, as programs read it.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> DroppedIn<'_> {
        DroppedIn { dropped: self, language }
    }
}

/// A [`Dropped`] with its message in one language.
#[derive(Debug, Clone, Copy)]
pub struct DroppedIn<'d> {
    dropped: &'d Dropped,
    language: Language,
}

impl Serialize for DroppedIn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'d> {
            code: &'static str,
            from: &'d str,
            #[serde(skip_serializing_if = "Option::is_none")]
            line: Option<u64>,
            count: u64,
            message: String,
        }
        let Dropped { from, line, count, .. } = self.dropped;
        let message = self.dropped.message(self.language);
        Entry { code: self.dropped.code(), from, line: *line, count: *count, message }.serialize(serializer)
    }
}

/// A name from the file, short and without characters that could act on a terminal.
fn shown(name: &str) -> String {
    const LONGEST: usize = 64;
    let acts = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut out: String = name.chars().filter(|c| !acts(*c)).take(LONGEST).collect();
    if name.chars().count() > LONGEST {
        out.push('…');
    }
    out
}
