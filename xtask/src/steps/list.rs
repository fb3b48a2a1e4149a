//! The steps, in the order in which they begin if nothing prevents it.

use crate::dependencies::{self, Versions};
use crate::packages::wasm::Kind;
use crate::shell::{Outcome, generators};
use crate::{exports, features, fuzz, packages, public_page, spelling, web_form};

use super::{documents, rust};

/// A step of the tests.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// What it does, in a line.
    pub(crate) about: &'static str,
    pub(crate) part: Part,
    /// The steps whose results it uses.
    pub(crate) after: &'static [&'static str],
    /// What it needs for itself. No two steps that name the same thing run at once.
    pub(crate) alone: &'static [&'static str],
    pub(crate) run: fn() -> Outcome,
}

/// When a step runs, unless it is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(crate) enum Part {
    /// In every run of the tests.
    Quick,
    /// In every run but `--quick`.
    Usual,
    /// With `--long`, as CI does after the usual ones.
    Long,
}

/// Cargo locks the folder of a profile while it builds, so two steps that build tests would wait for each
/// other. What is published and what is fuzzed have folders of their own.
const DEV: &str = "target/debug";
/// One browser at a time, since the tests measure its time.
const CHROMIUM: &str = "chromium";
/// apt-get locks its lists.
const APT: &str = "apt-get";

/// Every step.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "layout",
        about: "the code is laid out as rustfmt does",
        part: Part::Quick,
        after: &[],
        alone: &[],
        run: rust::layout,
    },
    Step {
        name: "programs",
        about: "builds the programs that other steps run",
        part: Part::Quick,
        after: &[],
        alone: &[DEV],
        run: rust::programs,
    },
    Step {
        name: "corpus",
        about: "writes what Rust says of the corpus, for packages to say the same",
        part: Part::Usual,
        after: &["programs"],
        alone: &[],
        run: packages::write_corpus,
    },
    Step {
        name: "npm-build",
        about: "builds the npm package, four WebAssemblies, without making them small or fast",
        part: Part::Usual,
        after: &["programs"],
        alone: &[],
        run: || packages::wasm::build(Kind::Quick),
    },
    Step {
        name: "tests",
        about: "every test of every crate, the corpus among them",
        part: Part::Quick,
        after: &[],
        alone: &[DEV],
        run: rust::tests,
    },
    Step {
        name: "generated",
        about: "the generated pages, types and schemas are fresh",
        part: Part::Quick,
        after: &["programs"],
        alone: &[],
        run: || generators(&["pages", "--check"]),
    },
    Step {
        name: "territories",
        about: "the tables of territories are those of their fingerprint",
        part: Part::Quick,
        after: &["programs"],
        alone: &[],
        run: || generators(&["tables"]),
    },
    Step {
        name: "spelling",
        about: "the spelling of messages, summaries and labels in both languages",
        part: Part::Quick,
        after: &["programs"],
        alone: &[APT],
        run: spelling::check,
    },
    Step {
        name: "schemas",
        about: "the corpus fits its schema, and the schemas we give agree with the checks, by a validator of others",
        part: Part::Quick,
        after: &["programs"],
        alone: &[],
        run: documents::schemas_agree,
    },
    Step {
        name: "exports",
        about: "programs of others read what exporters write",
        part: Part::Usual,
        after: &["programs"],
        alone: &[APT],
        run: exports::check,
    },
    Step {
        name: "npm",
        about: "the npm package, installed where nothing else is: the corpus, its README, types, bad input",
        part: Part::Usual,
        after: &["npm-build", "corpus"],
        alone: &[],
        run: || packages::wasm::package(Kind::Quick),
    },
    Step {
        name: "web-form",
        about: "the web form, in Chromium",
        part: Part::Usual,
        after: &["npm-build", "corpus"],
        alone: &[APT, CHROMIUM],
        run: || web_form::test(&[]),
    },
    Step {
        name: "public-page",
        about: "the public page, in Chromium",
        part: Part::Usual,
        after: &["npm-build"],
        alone: &[APT, CHROMIUM],
        run: || public_page::test(&[]),
    },
    Step {
        name: "python",
        about: "the Python package, installed where nothing else is: the corpus, its README, types, bad input",
        part: Part::Usual,
        after: &["corpus"],
        alone: &[DEV],
        run: || packages::python::package(false),
    },
    Step {
        name: "lints",
        about: "clippy finds nothing in any crate",
        part: Part::Quick,
        after: &[],
        alone: &[DEV],
        run: rust::lints,
    },
    Step {
        name: "features",
        about: "the corpus with each feature of the library alone, and with none",
        part: Part::Long,
        after: &[],
        alone: &[DEV],
        run: || features::test(false),
    },
    Step {
        name: "documentation",
        about: "the documentation of every crate, without a broken link",
        part: Part::Usual,
        after: &[],
        alone: &[DEV],
        run: rust::documentation,
    },
    Step {
        name: "browser-target",
        about: "the library compiles for browsers, with no feature and with all",
        part: Part::Usual,
        after: &[],
        alone: &[DEV],
        run: rust::browser_target,
    },
    Step {
        name: "newest",
        about: "the libraries with the newest versions of what they use, unless Cargo.lock has these",
        part: Part::Long,
        after: &[],
        alone: &[DEV],
        run: || dependencies::test(Versions::Newest),
    },
    Step {
        name: "oldest",
        about: "the libraries with the oldest versions that their manifests allow",
        part: Part::Long,
        after: &[],
        alone: &[DEV],
        run: || dependencies::test(Versions::Oldest),
    },
    Step {
        name: "readme",
        about: "the first command of the README reports what the README says",
        part: Part::Usual,
        after: &[],
        alone: &[DEV],
        run: documents::readme,
    },
    Step {
        name: "npm-published",
        about: "the npm package as it is published, built and tested like the quick one",
        part: Part::Long,
        after: &["programs", "corpus"],
        alone: &[],
        run: || packages::wasm::package(Kind::Published),
    },
    Step {
        name: "fuzz",
        about: "every fuzz target from its seeds: for fifteen seconds in CI, for a minute elsewhere",
        part: Part::Long,
        after: &[],
        alone: &[],
        run: || fuzz::every_target(if std::env::var_os("CI").is_some() { 15 } else { 60 }),
    },
];
