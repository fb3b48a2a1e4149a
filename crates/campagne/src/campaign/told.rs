//! How the faults of a campaign's file are told, in French and in English.

use crate::error::{Fault, did_you_mean_both};
use crate::text::Text;
use crate::words::{Language, french};

impl Fault {
    /// The fault in one language, with its line and place: `ligne 4 : submissions.closes : …`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        let place = if self.path.is_empty() { String::new() } else { format!("{} : ", self.path) };
        french(&format!("ligne {} : {place}", self.line)) + &self.message.fr
    }
}

/// An entry that its table does not have.
pub(super) struct Stranger {
    pub(super) line: usize,
    pub(super) path: String,
    pub(super) name: String,
    pub(super) nearest: Option<String>,
}

impl Stranger {
    /// Its fault. An entry of the campaign itself was most likely swallowed by the table above it.
    pub(super) fn fault(self, of_the_campaign: &[String]) -> Fault {
        let Self { line, path, name, nearest } = self;
        let swallowed = path != name && of_the_campaign.contains(&name);
        let [fr, en] = did_you_mean_both(nearest.as_deref());
        let message = if swallowed {
            both([
                format!(
                    "`{name}` est une entrée de la campagne elle-même, et se trouve ici dans le tableau qui \
                     la précède : déplacez-la au-dessus du premier tableau `[…]`"
                ),
                format!(
                    "`{name}` belongs to the campaign itself, and stands here in the table above it: move it \
                     above the first table `[…]`"
                ),
            ])
        } else {
            both([
                format!("aucune entrée de ce nom n’est prévue ici{fr}"),
                format!("nothing of that name belongs here{en}"),
            ])
        };
        Fault { line, path, message }
    }
}

/// A message with the spaces of French typography, except in what is to be copied: between backticks, and in
/// lines of their own.
pub(super) fn both(message: impl Into<Text>) -> Text {
    let Text { fr, en } = message.into();
    let (sentence, lines) = match fr.find('\n') {
        Some(at) => fr.split_at_checked(at).unwrap_or((&fr, "")),
        None => (fr.as_str(), ""),
    };
    let parts = sentence.split('`').enumerate();
    let parts: Vec<String> =
        parts.map(|(at, part)| if at % 2 == 0 { french(part) } else { part.to_owned() }).collect();
    Text { fr: parts.join("`") + lines, en }
}

/// At least one table is expected. The example stands in lines of its own, as it can be copied.
pub(super) fn at_least_one([fr, en]: [&str; 2], example: &str) -> [String; 2] {
    [
        format!("{fr} : il en faut au moins un, par exemple\n{example}"),
        format!("{en}: at least one is expected, such as\n{example}"),
    ]
}
