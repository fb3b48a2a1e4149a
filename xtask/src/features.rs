//! The library with some of its features. A feature may only add: with any choice of features the build has
//! no fault, and the corpus gives the same reports, or reports that a rule was not checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::read;
use crate::shell::{Outcome, run};

/// The libraries whose features users choose.
const LIBRARIES: [&str; 2] = ["campagne", "campagne-territories"];

/// Each feature alone, and none: linted, and the corpus run. Every other step has all of them together. With
/// `every`, every set of features.
pub(crate) fn test(every: bool) -> Outcome {
    for library in LIBRARIES {
        let features = Features::of(library)?;
        let sets = if every { features.powerset() } else { features.alone() };
        for (at, set) in sets.iter().enumerate() {
            println!(
                "\n{library}, {} of {}: {}",
                at + 1,
                sets.len(),
                if set.is_empty() { "none" } else { set }
            );
            let chosen = ["--package", library, "--no-default-features", "--features", set];
            let lints = ["--quiet", "--lib", "--", "--deny", "warnings"];
            run("cargo", &[&["clippy"], &chosen[..], &lints].concat())?;
            // The tests of the territories need the tables, and every other step runs them.
            if library == "campagne" {
                run("cargo", &[&["test", "--quiet"], &chosen[..], &["--test", "corpus"]].concat())?;
            }
        }
    }
    Ok(())
}

/// The features of a library, each with the features that it enables.
struct Features(BTreeMap<String, BTreeSet<String>>);

impl Features {
    /// Reads them from the manifest, in which each has a line of its own.
    fn of(library: &str) -> Result<Self, String> {
        let path = format!("crates/{library}/Cargo.toml");
        let manifest = read(&path)?;
        let (_, table) = manifest.split_once("\n[features]\n").ok_or(format!("{path}: no `[features]`"))?;
        let lines = table.lines().take_while(|line| !line.starts_with('['));
        let named: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" = [")).collect();
        let is_feature = |name: &str| named.iter().any(|(known, _)| *known == name);
        let brings = |all: &str| {
            let all = all.split('"').skip(1).step_by(2);
            all.filter(|name| is_feature(name)).map(str::to_owned).collect()
        };
        let named = named.iter().filter(|(name, _)| *name != "default");
        Ok(Self(named.map(|(name, all)| ((*name).to_owned(), brings(all))).collect()))
    }

    /// No feature, and each feature alone, as cargo takes them.
    fn alone(&self) -> Vec<String> {
        std::iter::once(String::new()).chain(self.0.keys().cloned()).collect()
    }

    /// Every set. Sets with the same effect are listed once.
    fn powerset(&self) -> Vec<String> {
        let mut sets = BTreeSet::from([BTreeSet::new()]);
        for name in self.0.keys() {
            let with = |set: &BTreeSet<String>| {
                let mut set = set.clone();
                self.add(name, &mut set);
                set
            };
            let more: Vec<_> = sets.iter().map(with).collect();
            sets.extend(more);
        }
        sets.into_iter().map(|set| set.into_iter().collect::<Vec<_>>().join(",")).collect()
    }

    /// Adds a feature, with all that it enables.
    fn add(&self, name: &str, set: &mut BTreeSet<String>) {
        if set.insert(name.to_owned()) {
            self.0.get(name).into_iter().flatten().for_each(|brought| self.add(brought, set));
        }
    }
}
