//! The columns of a table: which field each one fills.

use std::collections::BTreeMap;

use campagne_territories::Territories;
use serde_json::{Map, Value};

use super::steps::{Step, of_pointer, pointer, put};
use super::synonyms::SYNONYMS;
use super::{Mapping, cells, place};
use crate::form::{Form, Kind, ObjectSpec, Place};
use crate::words::{Nearness, Words, fold, nearest};

/// The columns of a table, in order.
#[derive(Debug, Clone)]
pub struct Columns {
    headers: Vec<String>,
    targets: Vec<Target>,
    guesses: Vec<Guess>,
    /// The column of each field, by its JSON Pointer.
    by_pointer: BTreeMap<String, usize>,
}

/// A column whose name is none that the library knows, and the field for which it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The name of the column.
    pub column: String,
    /// The wire path of the field: `venue.commune`.
    pub path: String,
    /// What the field is called.
    pub label: Words,
}

/// What becomes of a column.
#[derive(Debug, Clone)]
enum Target {
    /// It fills a field: the steps to it, and what it holds where that is known.
    Field(Vec<Step>, Option<Kind>),
    /// The caller wants none of it.
    LeftOut,
}

/// The field that a header names.
struct Named {
    steps: Vec<Step>,
    kind: Kind,
    label: Words,
}

impl Columns {
    /// Reads the names of columns: as the caller says; or wire paths (`venue.postal_code`,
    /// `sessions.1.start`), or the labels of the fields in either language, with a number behind for
    /// the second and later items of a list (`Début de la séance 2`); or what people write for them,
    /// which is a guess. What is none of these is an unknown field.
    pub(super) fn new(headers: Vec<String>, mapping: &Mapping) -> Self {
        let known = known_names();
        let headers: Vec<String> = headers.iter().map(|header| header.trim().to_owned()).collect();
        let named: Vec<Option<Named>> = headers.iter().map(|header| named(header, &known, mapping)).collect();
        let filled: Vec<String> = named.iter().flatten().map(|named| pointer(&named.steps)).collect();
        let mut columns = Self {
            headers: Vec::new(),
            targets: Vec::new(),
            guesses: Vec::new(),
            by_pointer: BTreeMap::new(),
        };
        for (at, (header, named)) in headers.iter().zip(named).enumerate() {
            let left_out = mapping.columns.get(&fold(header)).is_some_and(Option::is_none);
            let guessed = || guess(header, &known).filter(|guess| !filled.contains(&pointer(&guess.steps)));
            let (mut steps, mut kind) = (vec![Step::Name(header.clone())], None);
            if left_out {
                columns.targets.push(Target::LeftOut);
                continue;
            } else if let Some(named) = named {
                (steps, kind) = (named.steps, Some(named.kind));
            } else if let Some(named) = guessed()
                && !columns.by_pointer.contains_key(&pointer(&named.steps))
            {
                let path = dotted(&named.steps);
                columns.guesses.push(Guess { column: header.clone(), path, label: named.label });
                (steps, kind) = (named.steps, Some(named.kind));
            }
            // The first of two columns fills the field; the other is an unknown field of its own.
            if columns.by_pointer.contains_key(&pointer(&steps)) {
                (steps, kind) = (vec![Step::Name(format!("{header} (column {})", at + 1))], None);
            }
            columns.by_pointer.insert(pointer(&steps), at);
            columns.targets.push(Target::Field(steps, kind));
        }
        columns.headers = headers;
        columns
    }

    /// The submission of a row: blank cells are absent. One beyond the last column has no name, and
    /// becomes an unknown field. A commune may be given by its name.
    pub(super) fn submission<'r>(
        &self,
        cells: impl Iterator<Item = &'r str>,
        territories: Option<&Territories>,
    ) -> Value {
        let mut root = Value::Object(Map::new());
        for (at, cell) in cells.enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            match self.targets.get(at) {
                Some(Target::Field(steps, kind)) => put(&mut root, steps, cells::value(cell, *kind)),
                Some(Target::LeftOut) => {}
                None => put(&mut root, &[Step::Name(format!("column {}", at + 1))], cell.trim().into()),
            }
        }
        let text = |pointer: &str| root.pointer(pointer).and_then(Value::as_str);
        if let Some(name) = text("/venue/commune").filter(|typed| !place::is_commune_code(typed))
            && let Some(code) = place::commune(territories, name, text("/venue/postal_code"))
        {
            put(&mut root, &of_pointer("/venue/commune"), code.into());
        }
        root
    }

    /// The columns whose fields were guessed.
    pub(super) fn guesses(&self) -> &[Guess] {
        &self.guesses
    }

    /// The columns that the caller left out.
    pub(super) fn left_out(&self) -> impl Iterator<Item = &str> {
        let pairs = self.headers.iter().zip(&self.targets);
        pairs.filter(|(_, target)| matches!(target, Target::LeftOut)).map(|(header, _)| header.as_str())
    }

    /// Every field that a column fills, by its JSON Pointer, with the name of the column.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_pointer.iter().filter_map(move |entry| {
            let (pointer, at) = entry;
            Some((pointer.as_str(), self.headers.get(*at)?.as_str()))
        })
    }

    /// The name of the column from which a field comes, or what is below it.
    #[must_use]
    pub fn header_of(&self, place: &Place) -> Option<&str> {
        let pointer = place.to_string();
        // A list of words stands in one cell: its items have the column of the list.
        let list = pointer.rsplit_once('/').map_or("", |(list, _)| list);
        let found = self.by_pointer.get(&pointer).or_else(|| self.by_pointer.get(list))?;
        self.headers.get(*found).map(String::as_str)
    }
}

/// Every plain field by its folded names: the steps to it, what it holds, what it is called.
type Known = BTreeMap<String, (Vec<Step>, Kind, Words)>;

/// Every plain field of the wire by its folded names; the position in a list is left open.
fn known_names() -> Known {
    let mut known = Known::new();
    collect(&Form::SPEC, &mut Vec::new(), &mut known);
    known
}

fn collect(object: &'static ObjectSpec, above: &mut Vec<Step>, known: &mut Known) {
    for field in object.fields {
        above.push(Step::Name(field.name.to_owned()));
        match field.kind {
            Kind::Object(object) => collect(object, above, known),
            Kind::List(Kind::Object(object)) => {
                above.push(Step::Item(0));
                collect(object, above, known);
                above.pop();
            }
            kind => {
                for label in [field.label.fr, field.label.en] {
                    known.insert(fold(label), (above.clone(), kind, field.label));
                }
                known.insert(fold(&dotted(above)), (above.clone(), kind, field.label));
            }
        }
        above.pop();
    }
}

/// A wire path without the positions: `sessions.start`.
fn dotted(steps: &[Step]) -> String {
    let names: Vec<&str> = steps
        .iter()
        .filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            Step::Item(_) => None,
        })
        .collect();
    names.join(".")
}

/// What the caller says of a header, or what it says itself.
fn named(header: &str, known: &Known, mapping: &Mapping) -> Option<Named> {
    let told = mapping.columns.get(&fold(header)).and_then(Option::as_deref);
    of_name(told.unwrap_or(header), known)
}

/// The field of a wire path or label.
fn of_name(header: &str, known: &Known) -> Option<Named> {
    let folded = fold(header);
    if let Some((steps, kind, label)) = known.get(&folded) {
        return Some(Named { steps: steps.clone(), kind: *kind, label: *label });
    }
    // "Début de la séance 2" counts from one, "sessions.1.start" from zero.
    let numbers: Vec<&str> =
        folded.split('_').filter(|part| part.bytes().all(|b| b.is_ascii_digit())).collect();
    let [number] = numbers.as_slice() else { return None };
    let rest: Vec<&str> = folded.split('_').filter(|part| part != number).collect();
    let position = number.parse::<usize>().ok().filter(|position| *position < 1000)?;
    let (steps, kind, label) = known.get(&rest.join("_"))?;
    if !steps.contains(&Step::Item(0)) {
        return None;
    }
    let index = if folded.ends_with(number) { position.checked_sub(1)? } else { position };
    let fill = |step: &Step| if *step == Step::Item(0) { Step::Item(index) } else { step.clone() };
    Some(Named { steps: steps.iter().map(fill).collect(), kind: *kind, label: *label })
}

/// The field that a header most likely means: by what people write, or a slip away from a label.
fn guess(header: &str, known: &Known) -> Option<Named> {
    let folded = fold(header);
    let synonym = SYNONYMS.iter().find(|(name, _)| *name == folded).map(|(_, path)| *path);
    if let Some(path) = synonym {
        return of_name(path, known);
    }
    let names = known.keys().map(|name| (name.as_str(), name.as_str()));
    match nearest(header, names) {
        Some((name, Nearness::Slip)) => of_name(name, known),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(headers: &[&str], mapping: &Mapping) -> Columns {
        Columns::new(headers.iter().map(|header| (*header).to_owned()).collect(), mapping)
    }

    fn row(headers: &[&str], cells: &[&str]) -> Value {
        columns(headers, &Mapping::default()).submission(cells.iter().copied(), None)
    }

    #[test]
    fn paths_and_labels_name_columns() {
        let headers = [
            "title",
            "venue.postal_code",
            "Nom du lieu",
            "Session start",
            "Début de la séance 2",
            "sessions.1.end",
        ];
        let cells = ["T", "33000", "Salle", "2020-11-03", "2020-11-04", "2020-11-05"];
        assert_eq!(
            row(&headers, &cells),
            serde_json::json!({
                "title": "T", "venue": {"postal_code": "33000", "name": "Salle"},
                "sessions": [{"start": "2020-11-03"}, {"start": "2020-11-04", "end": "2020-11-05"}],
            })
        );
    }

    #[test]
    fn what_nobody_knows_is_an_unknown_field() {
        assert_eq!(
            row(&["Observations", "Titre"], &["à voir", ""]),
            serde_json::json!({"Observations": "à voir"})
        );
    }

    #[test]
    fn a_cell_beyond_the_last_column_is_not_lost() {
        assert_eq!(
            row(&["Titre"], &["T", "", "reste"]),
            serde_json::json!({"title": "T", "column 3": "reste"})
        );
    }

    #[test]
    fn two_columns_for_one_field_are_both_kept() {
        let read = row(&["Titre", "title"], &["A", "B"]);
        assert_eq!(read, serde_json::json!({"title": "A", "title (column 2)": "B"}));
    }

    #[test]
    fn findings_have_their_column() {
        let columns = columns(&["Début de la séance 2", "Publics"], &Mapping::default());
        let place = |path: crate::Path| Place::from(path);
        assert_eq!(columns.header_of(&place(crate::rules::START.at(1))), Some("Début de la séance 2"));
        assert_eq!(columns.header_of(&place(crate::rules::START.at(0))), None);
        assert_eq!(columns.header_of(&place(crate::Path::of("/audiences/*").at(3))), Some("Publics"));
    }

    #[test]
    fn other_names_are_guessed_and_said() {
        let headers = ["Intitulé", "Ville", "Titer", "Nom du lei", "Organisateur"];
        let columns = columns(&headers, &Mapping::default());
        let guessed: Vec<(&str, &str)> =
            columns.guesses().iter().map(|guess| (guess.column.as_str(), guess.path.as_str())).collect();
        assert_eq!(
            guessed,
            [
                ("Intitulé", "title"),
                ("Ville", "venue.commune"),
                ("Nom du lei", "venue.name"),
                ("Organisateur", "organiser.name"),
            ]
        );
        // A label by its right name is no guess, and nothing is guessed beside it.
        let columns = self::columns(&["Ville", "Code de la commune"], &Mapping::default());
        assert!(columns.guesses().is_empty());
        assert!(self::columns(&["Email", "Téléphone"], &Mapping::default()).guesses().is_empty());
    }

    #[test]
    fn every_synonym_names_a_field() {
        let known = known_names();
        for (name, path) in SYNONYMS {
            assert_eq!(fold(name), *name);
            assert!(of_name(path, &known).is_some(), "{path}");
            assert!(!known.contains_key(*name), "{name} is a name already");
        }
    }

    #[test]
    fn the_caller_says_what_columns_are() {
        let mapping =
            Mapping::new([("Où ?", Some("venue.name")), ("Suivi", None), ("D2", Some("sessions.1.start"))]);
        let columns = columns(&["Où ?", "Suivi", "D2", "Titre"], &mapping.unwrap());
        assert_eq!(
            columns.submission(["Mairie", "interne", "04/11/2020", "T"].into_iter(), None),
            serde_json::json!({"venue": {"name": "Mairie"}, "sessions": [null, {"start": "2020-11-04"}], "title": "T"})
        );
        assert_eq!(columns.left_out().collect::<Vec<_>>(), ["Suivi"]);
    }

    #[cfg(feature = "embedded")]
    #[test]
    fn communes_go_by_name_and_postal_code() {
        let columns = columns(&["Commune", "Code postal"], &Mapping::default());
        let row =
            |cells: [&'static str; 2]| columns.submission(cells.into_iter(), Some(Territories::embedded()));
        assert_eq!(row(["Saint-Denis", "97400"])["venue"]["commune"], "97411");
        assert_eq!(row(["Bordeaux", ""])["venue"]["commune"], "33063");
        assert_eq!(row(["Saint-Denis", ""])["venue"]["commune"], "Saint-Denis");
        assert_eq!(row(["33063", "33000"])["venue"]["commune"], "33063");
    }
}
