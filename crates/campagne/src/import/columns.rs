//! The columns of a table: which field each one fills.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::cells;
use crate::form::{Form, Kind, ObjectSpec, Place};
use crate::words::fold;

/// The columns of a table, in order.
#[derive(Debug, Clone)]
pub struct Columns {
    headers: Vec<String>,
    targets: Vec<Target>,
    /// The column of each field, by its JSON Pointer.
    by_pointer: HashMap<String, usize>,
}

/// The field that a column fills.
#[derive(Debug, Clone)]
struct Target {
    /// The steps to it: names, and positions in lists.
    steps: Vec<Step>,
    kind: Option<Kind>,
}

#[derive(Debug, Clone, PartialEq)]
enum Step {
    Name(String),
    Item(usize),
}

impl Columns {
    /// Reads the names of columns: wire paths (`venue.postal_code`, `sessions.1.start`), or the
    /// labels of the fields in either language, with a number behind for the second and later
    /// items of a list (`Début de la séance 2`). What is neither is an unknown field.
    pub(super) fn new(headers: Vec<String>) -> Self {
        let known = known_names();
        let headers: Vec<String> = headers.iter().map(|header| header.trim().to_owned()).collect();
        let mut by_pointer = HashMap::new();
        let mut targets = Vec::new();
        for (at, header) in headers.iter().enumerate() {
            let mut target = target(header, &known);
            // The first of two columns fills the field; the other is an unknown field of its own.
            if by_pointer.contains_key(&target.pointer()) {
                let name = format!("{header} (column {})", at + 1);
                target = Target { steps: vec![Step::Name(name)], kind: None };
            }
            by_pointer.insert(target.pointer(), at);
            targets.push(target);
        }
        Self { headers, targets, by_pointer }
    }

    /// The submission of a row: blank cells are absent. One beyond the last column has no name, and
    /// becomes an unknown field.
    pub(super) fn submission<'r>(&self, cells: impl Iterator<Item = &'r str>) -> Value {
        let mut root = Value::Object(Map::new());
        for (at, cell) in cells.enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            match self.targets.get(at) {
                Some(target) => put(&mut root, &target.steps, cells::value(cell, target.kind)),
                None => put(&mut root, &[Step::Name(format!("column {}", at + 1))], cell.trim().into()),
            }
        }
        root
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

impl Target {
    fn pointer(&self) -> String {
        let step = |step: &Step| match step {
            Step::Name(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            Step::Item(index) => format!("/{index}"),
        };
        self.steps.iter().map(step).collect()
    }
}

/// Every plain field of the wire by its folded names; the position in a list is left open.
fn known_names() -> HashMap<String, (Vec<Step>, Kind)> {
    let mut known = HashMap::new();
    collect(&Form::SPEC, &mut Vec::new(), &mut known);
    known
}

fn collect(
    object: &'static ObjectSpec,
    above: &mut Vec<Step>,
    known: &mut HashMap<String, (Vec<Step>, Kind)>,
) {
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
                    known.insert(fold(label), (above.clone(), kind));
                }
                known.insert(fold(&dotted(above)), (above.clone(), kind));
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

fn target(header: &str, known: &HashMap<String, (Vec<Step>, Kind)>) -> Target {
    let folded = fold(header);
    if let Some((steps, kind)) = known.get(&folded) {
        return Target { steps: steps.clone(), kind: Some(*kind) };
    }
    // "Début de la séance 2" counts from one, "sessions.1.start" from zero.
    let numbers: Vec<&str> =
        folded.split('_').filter(|part| part.bytes().all(|b| b.is_ascii_digit())).collect();
    if let [number] = numbers.as_slice() {
        let rest: Vec<&str> = folded.split('_').filter(|part| part != number).collect();
        let position = number.parse::<usize>().ok().filter(|position| *position < 1000);
        if let (Some((steps, kind)), Some(position)) = (known.get(&rest.join("_")), position)
            && steps.contains(&Step::Item(0))
        {
            let index = if folded.ends_with(number) { position.checked_sub(1) } else { Some(position) };
            if let Some(index) = index {
                let fill =
                    |step: &Step| if *step == Step::Item(0) { Step::Item(index) } else { step.clone() };
                return Target { steps: steps.iter().map(fill).collect(), kind: Some(*kind) };
            }
        }
    }
    Target { steps: vec![Step::Name(header.trim().to_owned())], kind: None }
}

fn put(into: &mut Value, steps: &[Step], value: Value) {
    let Some((step, below)) = steps.split_first() else {
        *into = value;
        return;
    };
    match step {
        Step::Name(name) => {
            if !into.is_object() {
                *into = Value::Object(Map::new());
            }
            if let Some(object) = into.as_object_mut() {
                put(object.entry(name.as_str()).or_insert(Value::Null), below, value);
            }
        }
        Step::Item(index) => {
            if !into.is_array() {
                *into = Value::Array(Vec::new());
            }
            if let Some(items) = into.as_array_mut() {
                // A second session whose first is blank keeps its place.
                while items.len() <= *index {
                    items.push(Value::Null);
                }
                if let Some(item) = items.get_mut(*index) {
                    put(item, below, value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(headers: &[&str], cells: &[&str]) -> Value {
        let columns = Columns::new(headers.iter().map(|header| (*header).to_owned()).collect());
        columns.submission(cells.iter().copied())
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
        let columns = Columns::new(vec!["Début de la séance 2".to_owned(), "Publics".to_owned()]);
        let place = |path: crate::Path| Place::from(path);
        assert_eq!(columns.header_of(&place(crate::rules::START.at(1))), Some("Début de la séance 2"));
        assert_eq!(columns.header_of(&place(crate::rules::START.at(0))), None);
        assert_eq!(columns.header_of(&place(crate::Path::of("/audiences/*").at(3))), Some("Publics"));
    }
}
