//! Counts as tables with bars.

use campagne::Words;
use campagne::programme::{Count, Facet, Selection};
use campagne_territories::Territories;
use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr as _;

use super::shown::Shown;

/// The statistics, and whether people see their zeros. Of a hundred départements most would be zero.
const STATISTICS: [(Facet, bool); 5] = [
    (Facet::Region, true),
    (Facet::Departement, false),
    (Facet::Day, true),
    (Facet::Format, true),
    (Facet::Organiser, true),
];

/// The width of the longest bar.
const BAR: usize = 24;

pub(super) fn statistics(shown: &Shown<'_>, selection: &Selection<'_>) -> String {
    let mut text = String::new();
    for (facet, zeros) in STATISTICS {
        let mut counts = selection.statistic(facet, Some(Territories::embedded()));
        counts.retain(|count| zeros || count.count > 0);
        text += &table(shown, facet, counts);
        if facet == Facet::Departement {
            let nowhere = selection.total() - selection.placed();
            if nowhere > 0 {
                let said = Words { fr: "sans lieu connu", en: "without a known place" };
                text += &format!("  {nowhere} {}\n", shown.say(said));
            }
        }
    }
    text
}

pub(super) fn statistics_json(shown: &Shown<'_>, selection: &Selection<'_>) -> Value {
    let territories = Some(Territories::embedded());
    let all = STATISTICS.iter().map(|(facet, _)| *facet);
    all.map(|facet| (facet.name().to_owned(), values(shown, facet, selection.statistic(facet, territories))))
        .collect::<Map<_, _>>()
        .into()
}

pub(super) fn facets(shown: &Shown<'_>, selection: &Selection<'_>) -> String {
    let table = |facet: &Facet| {
        let mut counts = selection.facet(*facet);
        counts.retain(|count| count.count > 0);
        if counts.is_empty() { String::new() } else { table(shown, *facet, counts) }
    };
    Facet::ALL.iter().map(table).collect()
}

pub(super) fn facets_json(shown: &Shown<'_>, selection: &Selection<'_>) -> Value {
    let all = Facet::ALL.iter();
    all.map(|facet| (facet.name().to_owned(), values(shown, *facet, selection.facet(*facet))))
        .collect::<Map<_, _>>()
        .into()
}

fn label(shown: &Shown<'_>, facet: Facet, value: &str) -> String {
    facet.value_label(value, shown.args.language, Some(Territories::embedded()))
}

fn values(shown: &Shown<'_>, facet: Facet, counts: Vec<Count>) -> Value {
    let value = |count: Count| json!({"value": count.value, "label": label(shown, facet, &count.value), "count": count.count});
    counts.into_iter().map(value).collect::<Vec<_>>().into()
}

fn table(shown: &Shown<'_>, facet: Facet, counts: Vec<Count>) -> String {
    let title = facet.label().in_language(shown.args.language);
    let rows: Vec<(String, usize)> =
        counts.iter().map(|count| (label(shown, facet, &count.value), count.count)).collect();
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let digits = most.to_string().len();
    // Two before, two between, a space before the bar. Without room there is no bar.
    let room = shown.look.width.saturating_sub(digits + 5);
    let bar_width = if room >= 2 * BAR { BAR } else { 0 };
    let widest = rows.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
    let width = widest.min(room - bar_width);
    let mut text = format!("\n{}\n", shown.look.bold(title));
    for (label, count) in rows {
        let lines = textwrap::wrap(&label, width.max(8));
        for (at, line) in lines.iter().enumerate() {
            let pad = " ".repeat(width.saturating_sub(line.width()));
            if at + 1 < lines.len() {
                text += &format!("  {line}\n");
                continue;
            }
            let filled = (count * bar_width).div_ceil(most.max(1));
            let row = format!("  {line}{pad}  {count:>digits$} {}", "█".repeat(filled));
            text += row.trim_end();
            text.push('\n');
        }
    }
    text
}
