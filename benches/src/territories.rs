//! Questions of people about the territories, and the obvious way to answer them: a map from codes, and a
//! sorted list of folded names.

use std::collections::HashMap;

use campagne_territories::{Level, SearchOptions, Territories};
use serde::{Deserialize, Serialize};

/// The length of a list of answers.
pub const SHOWN: usize = 10;

/// A commune, as an application would keep it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Commune {
    code: String,
    name: String,
    postal_codes: Vec<String>,
    population: u32,
    departement: String,
}

/// The communes, as the text that an application would load.
#[must_use]
pub fn json() -> String {
    let communes = Territories::embedded().all(Level::Commune).map(|commune| Commune {
        code: commune.code(),
        name: commune.name(),
        postal_codes: commune.postal_codes(),
        population: commune.population_about().unwrap_or(0),
        departement: commune.departement().map(|its| its.code()).unwrap_or_default(),
    });
    serde_json::to_string(&communes.collect::<Vec<_>>()).unwrap_or_default()
}

/// The obvious way.
#[derive(Debug)]
pub struct Alternative {
    communes: HashMap<String, Commune>,
    by_postal_code: HashMap<String, Vec<String>>,
    /// Folded names with a space between words, and codes. Sorted.
    names: Vec<(String, String)>,
}

/// Small letters without accents, with a space between words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'à' | 'â' | 'ä' | 'À' | 'Â' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => folded.push('e'),
            'î' | 'ï' | 'Î' => folded.push('i'),
            'ô' | 'ö' | 'Ô' => folded.push('o'),
            'ù' | 'û' | 'ü' => folded.push('u'),
            'ÿ' => folded.push('y'),
            'ç' | 'Ç' => folded.push('c'),
            'œ' | 'Œ' => folded.push_str("oe"),
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => folded.push(' '),
        }
    }
    folded
}

impl Alternative {
    /// Loads the text.
    ///
    /// # Errors
    ///
    /// If it is another text.
    pub fn load(json: &str) -> serde_json::Result<Self> {
        let list: Vec<Commune> = serde_json::from_str(json)?;
        let mut names: Vec<_> =
            list.iter().map(|commune| (fold(&commune.name), commune.code.clone())).collect();
        names.sort_unstable();
        let mut by_postal_code: HashMap<String, Vec<String>> = HashMap::new();
        for commune in &list {
            for postal_code in &commune.postal_codes {
                by_postal_code.entry(postal_code.clone()).or_default().push(commune.code.clone());
            }
        }
        let communes = list.into_iter().map(|commune| (commune.code.clone(), commune)).collect();
        Ok(Self { communes, by_postal_code, names })
    }

    /// The name of a code.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<String> {
        self.communes.get(code).map(|commune| commune.name.clone())
    }

    /// The names at a postal code.
    #[must_use]
    pub fn at_postal_code(&self, postal_code: &str) -> Vec<String> {
        let codes = self.by_postal_code.get(postal_code).map(Vec::as_slice).unwrap_or_default();
        codes.iter().filter_map(|code| self.name(code)).collect()
    }

    /// The names that begin with what was typed, the most inhabitants first. It finds no word inside names,
    /// and allows no mistakes.
    #[must_use]
    pub fn beginnings(&self, typed: &str, departement: Option<&str>) -> Vec<String> {
        let typed = fold(typed);
        let start = self.names.partition_point(|(name, _)| *name < typed);
        let rest = self.names.get(start..).unwrap_or_default();
        self.best(rest.iter().take_while(|(name, _)| name.starts_with(&typed)), departement)
    }

    /// The names that begin with what was typed, the most inhabitants first. Then the names in which a word
    /// does, by a look at all names. If there are none, the names that match with one mistake, in the same
    /// order.
    #[must_use]
    pub fn search(&self, typed: &str, departement: Option<&str>) -> Vec<String> {
        let mut found = self.beginnings(typed, departement);
        let typed = fold(typed);
        if found.len() < SHOWN {
            let inside = format!(" {typed}");
            let words = self.names.iter().filter(|(name, _)| name.contains(&inside));
            found.extend(self.best(words, departement));
            found.truncate(SHOWN);
        }
        if found.is_empty() && typed.len() >= 4 {
            let near = self.names.iter().filter(|(name, _)| {
                let words = name.match_indices(' ').filter_map(|(at, _)| name.get(at + 1..));
                [name.as_str()].into_iter().chain(words).any(|rest| is_near(&typed, rest))
            });
            found = self.best(near, departement);
        }
        found
    }

    fn best<'n>(
        &self,
        names: impl Iterator<Item = &'n (String, String)>,
        departement: Option<&str>,
    ) -> Vec<String> {
        let communes = names.filter_map(|(_, code)| self.communes.get(code));
        let mut found: Vec<&Commune> =
            communes.filter(|commune| departement.is_none_or(|its| commune.departement == its)).collect();
        found.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        found.iter().take(SHOWN).map(|commune| commune.name.clone()).collect()
    }
}

fn is_near(typed: &str, name: &str) -> bool {
    name.bytes().next() == typed.bytes().next()
        && (typed.len() - 1..=typed.len() + 1)
            .filter_map(|len| name.get(..len))
            .any(|beginning| strsim::osa_distance(typed, beginning) <= 1)
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// What was typed.
    pub typed: String,
    /// The département in which to search.
    pub departement: Option<String>,
}

/// A kind of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The name of a code.
    Code,
    /// The names at a postal code.
    PostalCode,
    /// Names typed letter by letter.
    Letters,
    /// The same within a département.
    LettersWithin,
    /// A word inside a name, from its third letter on.
    Word,
    /// A name with one mistake.
    Slip,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Code, Self::PostalCode, Self::Letters, Self::LettersWithin, Self::Word, Self::Slip];

    /// The kind in a word or two.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code to name",
            Self::PostalCode => "postal code",
            Self::Letters => "letter by letter",
            Self::LettersWithin => "within département",
            Self::Word => "word inside",
            Self::Slip => "one mistake",
        }
    }

    /// Questions of the kind, the same each time.
    #[must_use]
    pub fn questions(self, count: usize) -> Vec<Question> {
        let communes: Vec<_> = Territories::embedded().all(Level::Commune).collect();
        let mut state = 1943_u64;
        let mut dice = move |end: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % end.max(1)
        };
        let mut questions = Vec::new();
        while questions.len() < count {
            let Some(commune) = communes.get(dice(communes.len())) else { break };
            let name = commune.name();
            let first = |letters: usize| name.chars().take(letters).collect::<String>();
            let typed = match self {
                Self::Code => vec![commune.code()],
                Self::PostalCode => commune.postal_codes().into_iter().take(1).collect(),
                Self::Letters | Self::LettersWithin => (1..=name.chars().count()).map(first).collect(),
                Self::Word => match name.rsplit_once(['-', ' ', '\'']) {
                    Some((_, last)) if last.len() > 3 => (3..=last.chars().count())
                        .map(|letters| last.chars().take(letters).collect())
                        .collect(),
                    _ => continue,
                },
                Self::Slip => {
                    let mut letters: Vec<char> = name.chars().collect();
                    if letters.len() < 6 {
                        continue;
                    }
                    let at = 1 + dice(letters.len() - 2);
                    let letter = char::from(b'a' + dice(26) as u8);
                    match dice(4) {
                        0 => letters.insert(at, letter),
                        1 => drop(letters.remove(at)),
                        2 => letters.splice(at..=at, [letter]).for_each(drop),
                        _ => letters.swap(at, at + 1),
                    }
                    vec![letters.into_iter().collect()]
                }
            };
            let departement = (self == Self::LettersWithin).then(|| commune.departement()).flatten();
            let departement = departement.map(|its| its.code());
            questions
                .extend(typed.into_iter().map(|typed| Question { typed, departement: departement.clone() }));
        }
        questions.truncate(count);
        questions
    }

    /// Our answer: the names.
    #[must_use]
    pub fn ours(self, france: &Territories, question: &Question) -> Vec<String> {
        match self {
            Self::Code => france.commune(&question.typed).map(|commune| commune.name()).into_iter().collect(),
            Self::PostalCode => {
                france.at_postal_code(&question.typed).iter().map(|commune| commune.name()).collect()
            }
            _ => {
                let within = question.departement.as_ref().and_then(|code| {
                    let area =
                        if code.len() == 3 && !["971", "972", "973", "974", "976"].contains(&code.as_str()) {
                            Level::Collectivite
                        } else {
                            Level::Departement
                        };
                    campagne_territories::Id::new(area, code).ok()
                });
                let options = SearchOptions { limit: SHOWN, levels: &[Level::Commune], within };
                france.search(&question.typed, &options).iter().map(|hit| hit.territory.name()).collect()
            }
        }
    }

    /// The answer of the obvious way.
    #[must_use]
    pub fn theirs(self, alternative: &Alternative, question: &Question) -> Vec<String> {
        match self {
            Self::Code => alternative.name(&question.typed).into_iter().collect(),
            Self::PostalCode => alternative.at_postal_code(&question.typed),
            _ => alternative.search(&question.typed, question.departement.as_deref()),
        }
    }

    /// The answer of the simplest search: names that begin with what was typed.
    #[must_use]
    pub fn least(self, alternative: &Alternative, question: &Question) -> Vec<String> {
        match self {
            Self::Code | Self::PostalCode => self.theirs(alternative, question),
            _ => alternative.beginnings(&question.typed, question.departement.as_deref()),
        }
    }
}
