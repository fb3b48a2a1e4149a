//! A flat table with its description, for spreadsheets and open data portals.
//!
//! One row an event: our importer, spreadsheets and portals take a row for one thing. The sessions of an
//! event have numbered columns, as many as the event with the most sessions needs. One row a session would
//! repeat each event, and count it as often. RFC 4180: commas, CRLF, UTF-8.

mod cells;
mod package;

use super::exporter::Exporter;
use super::file::{File, file_name};
use super::losses::{Loss, partly};
use super::view::View;
use crate::words::Words;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "csv",
    extension: "csv",
    media_type: "text/csv; charset=utf-8; header=present",
    label: Words { fr: "Tableur (CSV et Table Schema)", en: "Spreadsheet (CSV and Table Schema)" },
    losses: LOSSES,
    programme,
    event: None,
};

const LOSSES: &[Loss] = &[partly(
    "keywords",
    "dans une cellule : un mot-clé qui contient une virgule, un point-virgule ou une barre verticale se lit comme plusieurs",
    "in one cell: a keyword with a comma, a semicolon or a vertical bar reads as several",
)];

/// The table, its schema, and the package that holds both.
fn programme(view: &View<'_>) -> Vec<File> {
    let rows: Vec<_> = view.events().iter().map(cells::row).collect();
    let columns = cells::columns(&rows);
    let stem = file_name(&view.campaign().id);
    let schema = format!("{stem}.schema.json");
    let table = File {
        name: format!("{stem}.csv"),
        media_type: EXPORTER.media_type,
        text: cells::table(&columns, &rows),
    };
    let described = package::schema(view, &columns);
    let package = package::package(view, &stem, &table.name, &schema);
    let json = |name: String, text| File { name, media_type: "application/json", text };
    vec![
        table,
        json(schema, view.document(described)),
        json("datapackage.json".to_owned(), view.document(package)),
    ]
}
