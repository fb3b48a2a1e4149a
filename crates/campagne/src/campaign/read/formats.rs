//! The formats of a campaign. If an entry has no attendance or time, the usual needs apply.

use chrono::NaiveDate;

use super::super::table::Table;
use super::dates;
use crate::campaign::{FormatNeeds, TimeModel};
use crate::vocabulary::{Format, Vocabulary as _};

/// The formats that the campaign names, and the further welcome ones.
pub(super) fn read(root: &Table<'_>, opens: Option<NaiveDate>) -> (Vec<FormatNeeds>, Vec<FormatNeeds>) {
    let mut formats: Vec<FormatNeeds> = Vec::new();
    for table in root.some_tables("formats", "[[formats]]\nformat = \"conference\"") {
        if let Some(needs) = format(&table, opens) {
            if formats.iter().any(|known| known.format == needs.format) {
                table.fault("format", ["ce format est écrit deux fois", "this format stands here twice"]);
            }
            formats.push(needs);
        }
    }
    let names_some = root.has("formats");
    let others = root.flag("other_formats");
    if others == Some(false) && !names_some {
        let message = [
            "sans `[[formats]]`, il ne reste aucun format : nommez-en, ou retirez ceci",
            "without `[[formats]]` this leaves none: name some, or take this out",
        ];
        root.fault("other_formats", message);
    }
    if !others.unwrap_or(!names_some) {
        return (formats, Vec::new());
    }
    let named = |format: &Format| formats.iter().any(|needs| needs.format == *format);
    let others = Format::ALL.iter().filter(|format| !named(format)).map(|format| FormatNeeds::usual(*format));
    let others = others.collect();
    (formats, others)
}

fn format(table: &Table<'_>, opens: Option<NaiveDate>) -> Option<FormatNeeds> {
    let format: Option<Format> = table.word("format");
    let usual = format.map(FormatNeeds::usual);
    let attendance =
        table.words("attendance", ["`in_person`, `online` ou `hybrid`", "`in_person`, `online` or `hybrid`"]);
    let time = match table.text("time").as_deref() {
        Some("sessions") => Some(TimeModel::Sessions),
        Some("on_demand") => Some(TimeModel::OnDemand),
        Some(_) => {
            let message = ["`sessions` ou `on_demand` est attendu", "`sessions` or `on_demand` is expected"];
            table.fault("time", message);
            None
        }
        None => None,
    };
    let closes = dates::closes(table, opens);
    let says_attendance = table.has("attendance");
    table.finish();
    let usual = usual?;
    Some(FormatNeeds {
        attendance: if says_attendance { attendance } else { usual.attendance },
        time: time.unwrap_or(usual.time),
        closes,
        ..usual
    })
}
