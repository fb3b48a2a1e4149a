//! The house keeps its shape: in each crate a place uses only what stands above it in ARCHITECTURE.md, and no
//! files use one another in a circle but a parent and its own children.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::arrows::{Graph, Module, name};

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The crates that are held, each with the heading of its list.
const CRATES: [(&str, &str); 2] = [
    ("crates/campagne", "## Inside the library"),
    ("crates/campagne-territories", "## Inside the territories"),
];

/// The places of a list in their order: the first column of the table below a heading. A row may name
/// several; one within another place says more of it and has no order of its own.
fn places(heading: &str) -> Vec<Module> {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, below) = text.split_once(heading).unwrap_or_else(|| panic!("ARCHITECTURE.md has no «{heading}»"));
    below
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("| `"))
        .flat_map(|row| row.split(" | ").next().unwrap_or_default().split(", "))
        .map(|place| place.trim_matches(['`', ' ']).trim_end_matches('/').trim_end_matches(".rs"))
        .filter(|place| !place.contains('/'))
        .map(|place| vec![place.to_owned()])
        .collect()
}

/// The arrows that run back, or that start or end at a place that the list does not name.
fn back(graph: &Graph, places: &[Module]) -> Vec<String> {
    let mut faults = Vec::new();
    let rank = |module: &Module| places.iter().position(|place| place.first() == module.first());
    for (from, to, line) in graph.arrows() {
        if from.first() == to.first() {
            continue;
        }
        match (rank(from), rank(to)) {
            (Some(at), Some(other)) if other < at => {}
            (Some(_), Some(_)) => {
                faults.push(format!("{}:{line} uses {}, which stands below", name(from), name(to)))
            }
            (None, _) => faults.push(format!("{} is not in the list", name(from))),
            (_, None) => faults.push(format!("{} is not in the list", name(to))),
        }
    }
    faults
}

#[test]
fn places_use_what_stands_above_them() {
    let mut faults = Vec::new();
    for (folder, heading) in CRATES {
        let (graph, places) = (Graph::of(&root().join(folder).join("src")), places(heading));
        assert!(places.len() > 5, "{heading}: the list is read wrongly");
        let there: BTreeSet<&String> = graph.modules().filter_map(|module| module.first()).collect();
        let listed: BTreeSet<&String> = places.iter().filter_map(|place| place.first()).collect();
        faults.extend(listed.difference(&there).map(|place| format!("{folder} has no {place}")));
        faults.extend(there.difference(&listed).map(|place| format!("{heading} lacks {place}")));
        faults.extend(back(&graph, &places));
    }
    assert!(faults.is_empty(), "{} arrows:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn files_use_one_another_in_no_circle() {
    let mut faults = Vec::new();
    for folder in CRATES.map(|(folder, _)| folder).into_iter().chain(["crates/campagne-cli"]) {
        for circle in Graph::of(&root().join(folder).join("src")).circles() {
            let names: Vec<String> = circle.iter().map(name).collect();
            faults.push(format!("{folder}: {} files: {}", names.len(), names.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{} circles:\n{}", faults.len(), faults.join("\n"));
}

/// A crate of a few files, as their names and texts.
fn crate_of(files: &[(&str, &str)]) -> Graph {
    let files: BTreeMap<Module, String> =
        files.iter().map(|(file, text)| (Graph::module_of(Path::new(file)), (*text).to_owned())).collect();
    Graph::new(&files)
}

#[test]
fn an_arrow_that_runs_back_is_found() {
    let places = [vec!["words".to_owned()], vec!["form".to_owned()]];
    let forward = "use crate::words::{Words, nearest as near};";
    for (text, faults) in [
        ("", 0),
        ("use crate::form::Form;", 1),
        ("use crate::{Form, Other};", 1),
        ("fn f() -> crate::Form { super::form::make() }", 2),
        ("macro_rules! m { () => { $crate::form::Form } }", 1),
        ("// crate::form::Form\n/// [`crate::form::Form`]\nconst TEXT: &str = \"crate::form\";", 0),
        ("#[cfg(test)]\nmod tests { use crate::form::Form; }", 0),
    ] {
        let graph = crate_of(&[
            ("lib.rs", "mod form; mod words; pub use form::Form;"),
            ("words/mod.rs", text),
            ("form.rs", forward),
        ]);
        assert_eq!(back(&graph, &places).len(), faults, "{text}: {:?}", back(&graph, &places));
    }
}

#[test]
fn a_circle_is_found_where_it_is() {
    let circles = |files: &[(&str, &str)]| crate_of(files).circles();
    let parent = ("a/mod.rs", "mod b; mod c; pub use b::B; pub use c::C; struct A;");
    // A name that the parent passes on is its child's.
    assert_eq!(circles(&[parent, ("a/b.rs", "use super::C;"), ("a/c.rs", "")]).len(), 0);
    assert_eq!(circles(&[parent, ("a/b.rs", "use super::C;"), ("a/c.rs", "use super::b::B;")]).len(), 1);
    // A parent and its own child.
    assert_eq!(circles(&[parent, ("a/b.rs", "use super::A;"), ("a/c.rs", "")]).len(), 0);
    assert_eq!(
        circles(&[parent, ("a/b.rs", "use super::A;"), ("a/c.rs", "use super::super::a::A;")]).len(),
        0
    );
    assert_eq!(
        circles(&[("d.rs", "use crate::e::E;"), ("e.rs", "use crate::f::F;"), ("f.rs", "use crate::d::D;")])
            [0]
        .len(),
        3
    );
}
