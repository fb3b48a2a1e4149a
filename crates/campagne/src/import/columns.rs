//! The columns of a table, and the field that each one fills.

use std::collections::BTreeMap;

use campagne_territories::Territories;
use serde_json::{Map, Value};

use super::hours::{Moments, Part};
use super::names::{Known, Named, dotted, guess, known_names, of_name};
use super::reading::Mapping;
use super::steps::{Step, of_pointer, pointer, put};
use super::{cells, place};
use crate::form::{Kind, Place};
use crate::json::sorted;
use crate::words::{Words, fold};

/// The columns of a table, in order.
#[derive(Debug, Clone)]
pub struct Columns {
    headers: Vec<String>,
    targets: Vec<Target>,
    guesses: Vec<Guess>,
    /// The column of each field, by its JSON Pointer.
    by_pointer: BTreeMap<String, usize>,
}

/// A column with a name that the library does not know, and the field that it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The name of the column.
    pub column: String,
    /// The wire path of the field: `venue.commune`.
    pub path: String,
    /// What the field is called.
    pub label: Words,
}

/// The use of a column.
#[derive(Debug, Clone)]
enum Target {
    /// It fills a field: the steps to it, and the kind of its values if known.
    Field(Vec<Step>, Option<Kind>),
    /// It holds a day or an hour of a session.
    Part(usize, Part),
    /// The caller leaves it out.
    LeftOut,
}

impl Columns {
    /// Finds the fields of the columns: by the mapping of the caller; by wire paths (`venue.postal_code`,
    /// `sessions.1.start`); by the labels of the fields in either language, with a number for the second and
    /// later items of a list (`Début de la séance 2`). Other names that people use are guesses, and so are
    /// days and hours in columns of their own (`Heure de début`). Any other column is an unknown field.
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
            let told = mapping.columns.get(&fold(header));
            let target = match (told, named) {
                (Some(None), _) => Target::LeftOut,
                // The caller maps two columns to one moment: the second has its hour.
                (Some(_), Some(named)) if columns.by_pointer.contains_key(&pointer(&named.steps)) => {
                    match Part::of_steps(&named.steps) {
                        Some((session, part)) => columns.part(session, part.hour(), at, header),
                        None => columns.field(Some(named), at, header),
                    }
                }
                (_, Some(named)) => columns.field(Some(named), at, header),
                (_, None) => columns.guess(at, header, &known, &filled),
            };
            columns.targets.push(target);
        }
        columns.headers = headers;
        columns.add_parts();
        columns
    }

    /// A column that fills a field. If two columns fill it, the second becomes an unknown field of its own.
    fn field(&mut self, named: Option<Named>, at: usize, header: &str) -> Target {
        let mut steps = vec![Step::Name(header.to_owned())];
        let mut kind = None;
        if let Some(named) = named {
            (steps, kind) = (named.steps, Some(named.kind));
        }
        if self.by_pointer.contains_key(&pointer(&steps)) {
            (steps, kind) = (vec![Step::Name(format!("{header} (column {})", at + 1))], None);
        }
        self.by_pointer.insert(pointer(&steps), at);
        Target::Field(steps, kind)
    }

    /// A column that holds a day or an hour, unless another one holds the same.
    fn part(&mut self, session: usize, part: Part, at: usize, header: &str) -> Target {
        let known =
            |target: &Target| matches!(target, Target::Part(its, of) if (*its, *of) == (session, part));
        if self.targets.iter().any(known) {
            self.field(None, at, header)
        } else {
            Target::Part(session, part)
        }
    }

    /// A column with a name that the library does not know.
    fn guess(&mut self, at: usize, header: &str, known: &Known, filled: &[String]) -> Target {
        if let Some((session, part)) = Part::named(&fold(header)) {
            let target = self.part(session, part, at, header);
            if matches!(target, Target::Part(..)) {
                let path = part.fields().first().map(|field| format!("sessions.{field}")).unwrap_or_default();
                if let Some(named) = of_name(&path, known) {
                    self.guesses.push(Guess { column: header.to_owned(), path, label: named.label });
                }
            }
            return target;
        }
        let free = |named: &Named| {
            let pointer = pointer(&named.steps);
            !filled.contains(&pointer) && !self.by_pointer.contains_key(&pointer)
        };
        let named = guess(header, known).filter(free);
        if let Some(named) = &named {
            let path = dotted(&named.steps);
            self.guesses.push(Guess { column: header.to_owned(), path, label: named.label });
        }
        self.field(named, at, header)
    }

    /// If columns hold days or hours of a session, its fields are parts of its moments too. A field without a
    /// column of its own takes its origin from the column of its hour, else of its day.
    fn add_parts(&mut self) {
        let mut parts: Vec<(Part, usize, usize)> = Vec::new();
        for (at, target) in self.targets.iter().enumerate() {
            if let Target::Part(session, part) = target {
                parts.push((*part, *session, at));
            }
        }
        parts.sort_unstable();
        for target in &mut self.targets {
            if let Target::Field(steps, Some(Kind::When)) = target
                && let Some((session, part)) = Part::of_steps(steps)
                && parts.iter().any(|(_, its, _)| *its == session)
            {
                *target = Target::Part(session, part);
            }
        }
        for (part, session, at) in parts {
            for field in part.fields() {
                self.by_pointer.entry(format!("/sessions/{session}/{field}")).or_insert(at);
            }
        }
    }

    /// The submission of a row. Blank cells are absent. A cell beyond the last column has no name, and
    /// becomes an unknown field. A commune may be given by its name.
    pub(super) fn submission<'r>(
        &self,
        cells: impl Iterator<Item = &'r str>,
        territories: Option<&Territories>,
    ) -> Value {
        let mut root = Value::Object(Map::new());
        let mut moments = Moments::default();
        for (at, cell) in cells.enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            match self.targets.get(at) {
                Some(Target::Field(steps, kind)) => put(&mut root, steps, cells::value(cell, *kind)),
                Some(Target::Part(session, part)) => moments.add(*session, *part, cell),
                Some(Target::LeftOut) => {}
                None => put(&mut root, &[Step::Name(format!("column {}", at + 1))], cell.trim().into()),
            }
        }
        for (session, field, text) in moments.all() {
            let steps = of_pointer(&format!("/sessions/{session}/{field}"));
            put(&mut root, &steps, cells::value(&text, Some(Kind::When)));
        }
        let text = |pointer: &str| root.pointer(pointer).and_then(Value::as_str);
        if let Some(name) = text("/venue/commune").filter(|typed| !place::is_commune_code(typed))
            && let Some(code) = place::commune(territories, name, text("/venue/postal_code"))
        {
            put(&mut root, &of_pointer("/venue/commune"), code.into());
        }
        sorted(root)
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

    /// The name of the column that a field, or something below it, comes from.
    #[must_use]
    pub fn header_of(&self, place: &Place) -> Option<&str> {
        let pointer = place.to_string();
        // A list of words is in one cell: its items have the column of the list.
        let list = pointer.rsplit_once('/').map_or("", |(list, _)| list);
        let found = self.by_pointer.get(&pointer).or_else(|| self.by_pointer.get(list))?;
        self.headers.get(*found).map(String::as_str)
    }
}

/// The field of a header: by the mapping of the caller, else by its name.
fn named(header: &str, known: &Known, mapping: &Mapping) -> Option<Named> {
    let told = mapping.columns.get(&fold(header)).and_then(Option::as_deref);
    of_name(told.unwrap_or(header), known)
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
        assert_eq!(columns.header_of(&place(crate::engine::START.at(1))), Some("Début de la séance 2"));
        assert_eq!(columns.header_of(&place(crate::engine::START.at(0))), None);
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
        // A label with its right name is no guess, and prevents guesses for the same field.
        let columns = self::columns(&["Ville", "Code de la commune"], &Mapping::default());
        assert!(columns.guesses().is_empty());
        assert!(self::columns(&["Email", "Téléphone"], &Mapping::default()).guesses().is_empty());
    }

    #[test]
    fn days_and_hours_have_columns_of_their_own() {
        let headers = ["Titre", "Date de début", "Heure de début", "Date de fin", "Heure de fin"];
        let cells = ["T", "03/11/2020", "14h30", "03/11/2020", "17h"];
        let session = serde_json::json!([{"start": "2020-11-03T14:30", "end": "2020-11-03T17:00"}]);
        assert_eq!(row(&headers, &cells)["sessions"], session);
        assert_eq!(row(&["Date", "Horaires"], &["03/11/2020", "14h30 - 17h"])["sessions"], session);
        assert_eq!(row(&["Date", "Début", "Fin"], &["03/11/2020", "14h30", "17h"])["sessions"], session);
        let second = row(
            &["Date", "Horaires", "Date 2", "Heure de début 2", "Heure de fin 2"],
            &["03/11/2020", "14h30 - 17h", "4/11/2020", "9h", "10h"],
        );
        assert_eq!(
            second["sessions"][1],
            serde_json::json!({"start": "2020-11-04T09:00", "end": "2020-11-04T10:00"})
        );
        let columns = columns(&["Date", "Heure de début", "Heure", "Heure de début"], &Mapping::default());
        let guessed: Vec<&str> = columns.guesses().iter().map(|guess| guess.path.as_str()).collect();
        assert_eq!(guessed, ["sessions.start"; 3]);
        let start = Place::from(crate::engine::START.at(0));
        assert_eq!(columns.header_of(&start), Some("Heure de début"));
        // A second column for the same part is an unknown field, so nothing is lost.
        let read = columns.submission(["03/11/2020", "14h", "", "15h"].into_iter(), None);
        assert_eq!(read["Heure de début"], "15h");
        // The caller may map columns with any names.
        let told = [("Quand", Some("sessions.start")), ("À quelle heure", Some("sessions.start"))];
        let columns = self::columns(&["Quand", "À quelle heure"], &Mapping::new(told).unwrap());
        let read = columns.submission(["03/11/2020", "14h"].into_iter(), None);
        assert_eq!(read["sessions"][0]["start"], "2020-11-03T14:00");
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
