//! The history of the communes, undone day by day from today's.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use campagne_territories::build::{Edge, FormerName};
use chrono::NaiveDate;

use super::day::{Changes, Day, State};
use super::movements::{Movement, Place, SUPPRESSED};

/// The INSEE's rows end these two communes, and do not say what became of them: the collectivities by which
/// the organic law 2007-223 of 21 February 2007 replaced the two communes of Guadeloupe (code général des
/// collectivités territoriales, LO 6211-1 and LO 6311-1). The day is that of the rows, the law's entry into
/// force; the councils first sat on 15 July 2007.
pub(crate) const COLLECTIVITIES: [(&str, &str); 2] = [("97123", "97701"), ("97127", "97801")];

/// Codes that were given and withdrawn on 1 January 2018, on the way from one département to a commune of
/// another: the code before, the code, the code after (Freigné and Pont-Farcy). They existed at the end of no
/// day. Other lists count them among the retired codes, and people may have them.
pub(crate) const OF_NO_DAY: [[&str; 3]; 2] = [["49144", "44225", "44180"], ["14513", "50649", "50592"]];

/// What a day changed for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) date: NaiveDate,
    pub(crate) code: String,
    /// The name before. `None` if the code was no commune's.
    pub(crate) before: Option<String>,
    /// The name after. `None` if the code is no longer a commune's.
    pub(crate) after: Option<String>,
}

/// Every change of every commune.
#[derive(Debug)]
pub(crate) struct History {
    today: State,
    /// The latest first.
    pub(crate) changes: Vec<Change>,
    /// The earliest first.
    pub(crate) edges: Vec<Edge>,
    /// For each code, the days on which it ended and what it became.
    ends: BTreeMap<String, BTreeMap<NaiveDate, Vec<String>>>,
}

impl History {
    /// Undoes the movements, from the communes of today.
    pub(crate) fn new(today: State, movements: &[Movement]) -> Result<Self, String> {
        let mut days: BTreeMap<NaiveDate, Vec<&Movement>> = BTreeMap::new();
        for movement in movements {
            days.entry(movement.date).or_default().push(movement);
        }
        let mut history =
            Self { today: today.clone(), changes: Vec::new(), edges: Vec::new(), ends: BTreeMap::new() };
        let mut state = today;
        for (date, rows) in days.into_iter().rev() {
            let day = Day::new(date, &rows);
            let mut changes = day.changes(&state)?;
            history.edges.extend(day.edges(&changes, &state));
            history.edges.extend(replaced(date, &rows, &mut changes, &state)?);
            for (code, (before, after)) in changes {
                match &before {
                    Some(name) => state.insert(code.clone(), name.clone()),
                    None => state.remove(&code),
                };
                history.changes.push(Change { date, code, before, after });
            }
        }
        history.edges.sort();
        for edge in history.edges.iter().filter(|edge| edge.ends) {
            let days = history.ends.entry(edge.before.clone()).or_default();
            days.entry(edge.date).or_default().push(edge.after.clone());
        }
        Ok(history)
    }

    /// The edges for the tables: also the edges of the codes that began from nothing, and of those of no day.
    pub(crate) fn all_edges(&self) -> Vec<Edge> {
        let begun: BTreeSet<_> =
            self.edges.iter().filter(|edge| edge.begins).map(|edge| (edge.date, &edge.after)).collect();
        let from_nothing = self
            .changes
            .iter()
            .filter(|change| change.before.is_none() && !begun.contains(&(change.date, &change.code)));
        let from_nothing = from_nothing.map(|change| {
            let (before, after) = (String::new(), change.code.clone());
            Edge { date: change.date, before, after, ends: false, begins: true }
        });
        let date = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
        let edge = |before: &str, after: &str, ends| {
            let (before, after) = (before.to_owned(), after.to_owned());
            Edge { date, before, after, ends, begins: !ends }
        };
        let of_no_day = OF_NO_DAY
            .iter()
            .flat_map(|[before, code, after]| [edge(before, code, false), edge(code, after, true)]);
        let mut edges: Vec<Edge> = self.edges.iter().cloned().chain(from_nothing).chain(of_no_day).collect();
        edges.sort();
        edges
    }

    /// The communes at the end of a day.
    pub(crate) fn on(&self, date: NaiveDate) -> State {
        let mut state = self.today.clone();
        for change in self.changes.iter().take_while(|change| change.date > date) {
            match &change.before {
                Some(name) => state.insert(change.code.clone(), name.clone()),
                None => state.remove(&change.code),
            };
        }
        state
    }

    /// The communes of today that hold what was a commune's at the end of a day.
    pub(crate) fn holders(&self, code: &str, date: NaiveDate) -> Vec<String> {
        let later = (Bound::Excluded(date), Bound::Unbounded);
        let Some((end, next)) = self.ends.get(code).and_then(|days| days.range(later).next()) else {
            return vec![code.to_owned()];
        };
        let mut holders: Vec<String> = next.iter().flat_map(|code| self.holders(code, *end)).collect();
        holders.sort();
        holders.dedup();
        holders
    }

    /// The codes that are no longer a commune's, each with the communes of today that hold its last
    /// territory.
    pub(crate) fn retired(&self) -> BTreeMap<String, Vec<String>> {
        let mut retired = BTreeMap::new();
        for change in self.changes.iter().filter(|change| change.after.is_none()) {
            if self.today.contains_key(&change.code) || retired.contains_key(&change.code) {
                continue;
            }
            let eve = change.date.pred_opt().unwrap_or(change.date);
            retired.insert(change.code.clone(), self.holders(&change.code, eve));
        }
        retired
    }

    /// The former names.
    ///
    /// A name that is used again today is listed only if another one came in between. Otherwise a search for
    /// the first name that ended after a date would find the one in between.
    pub(crate) fn former_names(&self) -> Vec<FormerName> {
        let mut names = Vec::new();
        let mut later: BTreeSet<&str> = BTreeSet::new();
        for change in &self.changes {
            let Some(name) = &change.before else { continue };
            if change.after.as_ref() == Some(name) {
                continue;
            }
            let borne_today = self.today.get(&change.code) == Some(name);
            if borne_today && !later.contains(change.code.as_str()) {
                continue;
            }
            later.insert(&change.code);
            let (code, until) = (change.code.clone(), change.date);
            names.push(FormerName { code, until, name: name.clone() });
        }
        names.sort();
        names
    }
}

/// The edges to the collectivities that replaced communes, and their beginnings.
fn replaced(
    date: NaiveDate,
    rows: &[&Movement],
    changes: &mut Changes,
    state: &State,
) -> Result<Vec<Edge>, String> {
    let mut edges = Vec::new();
    let suppressed = rows.iter().filter(|row| row.kind == SUPPRESSED && row.after.is_none());
    for Place { code, .. } in suppressed.filter_map(|row| row.before.as_ref()) {
        let by = COLLECTIVITIES.iter().find(|(old, _)| old == code);
        let (_, by) = by.ok_or_else(|| format!("{date}: nothing says what became of {code}"))?;
        changes.insert((*by).to_owned(), (None, state.get(*by).cloned()));
        let (before, after) = (code.clone(), (*by).to_owned());
        edges.push(Edge { date, before, after, ends: true, begins: true });
    }
    Ok(edges)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territories::movements;

    /// Pont-Farcy changes département and enters Tessy-Bocage on one day; Les Trois Lacs takes the
    /// code of another chef-lieu, then its own again, and keeps the rows of a part out of it.
    const ROWS: &str = "\
MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
50,2023-01-01,COM,27058,Les Trois Lacs,COM,27676,Les Trois Lacs
35,2021-01-01,COMD,27058,Bernières-sur-Seine,COM,27676,Les Trois Lacs
50,2021-01-01,COM,27676,Les Trois Lacs,COM,27058,Les Trois Lacs
41,2018-01-01,COM,14513,Pont-Farcy,COM,50649,Pont-Farcy
32,2018-01-01,COM,50649,Pont-Farcy,COM,50592,Tessy-Bocage
32,2018-01-01,COM,50649,Pont-Farcy,COMD,50649,Pont-Farcy
32,2018-01-01,COM,50592,Tessy-sur-Vire,COM,50592,Tessy-Bocage
32,2017-01-01,COM,27058,Bernières-sur-Seine,COM,27676,Les Trois Lacs
32,2017-01-01,COM,27676,Venables,COM,27676,Les Trois Lacs
32,2017-01-01,COM,27676,Venables,COMD,27676,Venables
";

    fn history() -> History {
        let today = [("27676", "Les Trois Lacs"), ("50592", "Tessy-Bocage")];
        let today = today.map(|(code, name)| (code.to_owned(), name.to_owned())).into();
        History::new(today, &movements::read(ROWS).unwrap()).unwrap()
    }

    #[test]
    fn the_changes_of_a_day_are_one() {
        let found: Vec<String> = history().edges.iter().map(|edge| format!("{edge:?}")).collect();
        let edge = |date: &str, before: &str, after: &str, begins| {
            let (date, before, after) = (date.parse().unwrap(), before.to_owned(), after.to_owned());
            format!("{:?}", Edge { date, before, after, ends: true, begins })
        };
        let expected = [
            edge("2017-01-01", "27058", "27676", false),
            edge("2018-01-01", "14513", "50592", false),
            edge("2021-01-01", "27676", "27058", true),
            edge("2023-01-01", "27058", "27676", true),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn codes_come_back() {
        let history = history();
        let on = |day: &str| history.on(day.parse().unwrap()).into_keys().collect::<Vec<_>>().join(" ");
        assert_eq!(on("2016-12-31"), "14513 27058 27676 50592");
        assert_eq!(on("2017-01-01"), "14513 27676 50592");
        assert_eq!(on("2022-12-31"), "27058 50592");
        assert_eq!(on("2023-01-01"), "27676 50592");
        let retired = history.retired();
        assert_eq!(retired["27058"], ["27676"]);
        assert_eq!(retired["14513"], ["50592"]);
        assert_eq!(retired.len(), 2);
    }

    #[test]
    fn names_of_today_are_not_former() {
        let names = history().former_names().into_iter();
        let names: Vec<String> = names.map(|name| format!("{} {}", name.code, name.name)).collect();
        let expected =
            ["14513 Pont-Farcy", "27058 Bernières-sur-Seine", "27058 Les Trois Lacs", "27676 Venables"];
        assert_eq!(names.join(", "), format!("{}, 50592 Tessy-sur-Vire", expected.join(", ")));
    }
}
