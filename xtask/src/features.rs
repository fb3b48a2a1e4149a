//! The library with some of its features, of which each may only add: whatever is chosen, what is built has no
//! fault, and the corpus says the same, or that a rule was not checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::shell::{Outcome, output, run};

/// The libraries whose features others choose.
const LIBRARIES: [&str; 2] = ["campagne", "campagne-territories"];

/// Each feature alone, and none: linted, and the corpus run. All of them together are what every other step has.
/// With `every`, all the sets that there are.
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
            // The tests of the territories have the tables, which every other step runs.
            if library == "campagne" {
                run("cargo", &[&["test", "--quiet"], &chosen[..], &["--test", "it", "corpus"]].concat())?;
            }
        }
    }
    Ok(())
}

/// The features of a library, each with those that it brings along.
struct Features(BTreeMap<String, BTreeSet<String>>);

impl Features {
    fn of(library: &str) -> Result<Self, String> {
        let (text, _) = output("cargo", &["metadata", "--no-deps", "--format-version", "1", "--quiet"])?;
        let metadata: serde_json::Value =
            serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
        let mut packages = metadata["packages"].as_array().into_iter().flatten();
        let package = packages.find(|package| package["name"] == library);
        let features = package.and_then(|package| package["features"].as_object());
        let features = features.ok_or_else(|| format!("cargo metadata: no features of {library}"))?;
        let brings = |all: &serde_json::Value| {
            let all = all.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
            all.filter(|name| features.contains_key(*name)).map(str::to_owned).collect()
        };
        let named = features.iter().filter(|(name, _)| *name != "default");
        Ok(Self(named.map(|(name, all)| (name.clone(), brings(all))).collect()))
    }

    /// None, and each alone, as cargo takes them.
    fn alone(&self) -> Vec<String> {
        std::iter::once(String::new()).chain(self.0.keys().cloned()).collect()
    }

    /// Every set, those once that come to the same.
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

    /// Adds a feature with all that it brings along.
    fn add(&self, name: &str, set: &mut BTreeSet<String>) {
        if set.insert(name.to_owned()) {
            self.0.get(name).into_iter().flatten().for_each(|brought| self.add(brought, set));
        }
    }
}
