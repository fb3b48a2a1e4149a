//! What remains to be done in a campaign's file that has no fault.

use super::edition::Campaign;
use super::told::both;
use crate::text::Text;

/// Something to look at in a campaign's file. It is no fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// The line, counted from one. Without it the remark is about something that is not there.
    pub line: Option<usize>,
    /// What it is.
    pub message: Text,
}

/// How comments say that a fact has no source yet, in lower case. [`Campaign::new_edition`] writes the first.
const TO_CONFIRM: [&str; 2] = ["to be confirmed", "à confirmer"];

/// The heading or the name of the entry in a line. Returns `None` if there is none.
fn entry(line: &str) -> Option<&str> {
    let code = line.split('#').next().unwrap_or_default().trim();
    let name = if code.starts_with('[') { code } else { code.split('=').next().unwrap_or_default().trim() };
    (!name.is_empty()).then_some(name)
}

impl Campaign {
    /// What remains to be done in its file: each comment that something is "to be confirmed" («&nbsp;à
    /// confirmer&nbsp;»), in the order of lines, then what most campaigns say and this one does not.
    ///
    /// ```
    /// use campagne::Campaign;
    /// let text = r#"
    /// id = "essai"
    /// time_zone = "Europe/Paris"
    /// url = "https://exemple.fr/essai"
    /// email = "essai@exemple.fr"
    /// name = { fr = "Essai" }
    /// organiser = { fr = "Mairie" }
    /// ## À confirmer : les dates.
    /// window = [{ from = 2025-05-17, to = 2025-05-17 }]
    /// "#;
    /// let remarks = Campaign::from_toml(text)?.remarks(text);
    /// assert_eq!(remarks[0].line, Some(8));
    /// assert_eq!(remarks[0].message.en, "to be confirmed: `window`");
    /// assert_eq!(remarks[1].message.en, "no deadline: submissions are taken until the end, say `closes` in `[submissions]`");
    /// assert_eq!(remarks.len(), 2);
    /// # Ok::<(), campagne::Error>(())
    /// ```
    #[must_use]
    pub fn remarks(&self, text: &str) -> Vec<Remark> {
        let lines: Vec<&str> = text.lines().collect();
        let comments = lines.iter().enumerate().filter_map(|(at, line)| {
            let (_, comment) = line.split_once('#')?;
            let (comment, folded) = (comment.trim(), comment.trim().to_lowercase());
            if !TO_CONFIRM.iter().any(|words| folded.starts_with(words)) {
                return None;
            }
            let what = entry(line).or_else(|| lines.get(at + 1).and_then(|next| entry(next)));
            let message = match what {
                Some(what) => [format!("à confirmer : `{what}`"), format!("to be confirmed: `{what}`")],
                None => [format!("`{comment}`"), format!("`{comment}`")],
            };
            Some(Remark { line: Some(at + 1), message: both(message) })
        });
        comments.chain(self.gaps().map(|message| Remark { line: None, message: both(message) })).collect()
    }

    /// What most campaigns say, and this one does not: French, English.
    fn gaps(&self) -> impl Iterator<Item = [&'static str; 2]> {
        let has_deadline = self.closes.is_some() || self.formats.iter().any(|needs| needs.closes.is_some());
        [
            (
                has_deadline,
                [
                    "aucune clôture : les dépôts sont reçus jusqu’au bout ; donnez `closes` dans `[submissions]`",
                    "no deadline: submissions are taken until the end, say `closes` in `[submissions]`",
                ],
            ),
            (
                self.organiser.is_some(),
                ["rien ne dit qui l’organise : donnez `[organiser]`", "nothing says who runs it: give `[organiser]`"],
            ),
            (
                self.email.is_some(),
                [
                    "aucune adresse électronique de l’équipe : donnez `email`",
                    "no mailbox of its team: give `email`",
                ],
            ),
            (self.url.is_some(), ["aucune page de présentation : donnez `url`", "no page about it: give `url`"]),
        ]
        .into_iter()
        .filter(|(is_there, _)| !is_there)
        .map(|(_, message)| message)
    }
}
