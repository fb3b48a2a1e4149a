//! The rows of the INSEE's file of movements, for communes only.

use chrono::NaiveDate;

/// A change of code only, for example when a commune moves to another département.
pub(crate) const NEW_CODE: u8 = 41;
/// An end that leaves nothing in the metropole and the départements d'outre-mer.
pub(crate) const SUPPRESSED: u8 = 30;

/// The kinds of row that are about communes only if they begin with one. Otherwise it is a part that ends,
/// changes its kind or is divided, and its commune stays as it was.
const OF_PARTS: [u8; 5] = [34, 35, 70, 71, 72];

/// A commune with its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) code: String,
    pub(crate) name: String,
}

/// A row.
#[derive(Debug, Clone)]
pub(crate) struct Movement {
    /// What happened, by the INSEE's number.
    pub(crate) kind: u8,
    pub(crate) date: NaiveDate,
    /// The commune before. `None` if it was a part of one, or not yet counted.
    pub(crate) before: Option<Place>,
    /// The commune after. `None` if it is a part of one, or no longer counted.
    pub(crate) after: Option<Place>,
}

/// Reads the rows about communes.
pub(crate) fn read(text: &str) -> Result<Vec<Movement>, String> {
    let mut movements = Vec::new();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| {
        let position = headers.iter().position(|header| header == name);
        position.ok_or_else(|| format!("movements: no column {name}"))
    };
    let (kind, date) = (column("MOD")?, column("DATE_EFF")?);
    let before = (column("TYPECOM_AV")?, column("COM_AV")?, column("LIBELLE_AV")?);
    let after = (column("TYPECOM_AP")?, column("COM_AP")?, column("LIBELLE_AP")?);
    for row in reader.records() {
        let row = row.map_err(|error| format!("movements: {error}"))?;
        let cell = |index: usize| row.get(index).unwrap_or_default();
        let place = |(level, code, name): (usize, usize, usize)| {
            let place = Place { code: cell(code).to_owned(), name: cell(name).to_owned() };
            (cell(level) == "COM").then_some(place)
        };
        let fault = |what: &str| format!("movements: {what} in {row:?}");
        let kind = cell(kind).parse().map_err(|_| fault("no number"))?;
        let date = cell(date).parse().map_err(|_| fault("no date"))?;
        let movement = Movement { kind, date, before: place(before), after: place(after) };
        let of_parts = OF_PARTS.contains(&kind) && movement.before.is_none();
        if !of_parts && (movement.before.is_some() || movement.after.is_some()) {
            movements.push(movement);
        }
    }
    Ok(movements)
}
