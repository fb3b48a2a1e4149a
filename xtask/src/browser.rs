//! Examples that are tested in a browser. What they need is installed below `target/`. Playwright drives the
//! Chromium of the distribution, which also updates it; nothing downloads one.

use std::path::Path;

use crate::files::{copy, copy_folder, root};
use crate::provide::{debian, node_packages};
use crate::shell::{Outcome, command, run_command};

/// The browsers that will do, by their packages. The first has no window, and takes two thirds of the time.
const BROWSERS: [&str; 2] = ["chromium-headless-shell", "chromium"];

/// The files that the tests of all examples share. They are with the first example.
const SHARED: [&str; 2] = ["playwright.config.mjs", "reporter.mjs"];
const SHARED_IN: &str = "examples/web-form/tests";

/// An example: its name, the folder of its sources, and the folder in which it is built and tested.
pub(crate) struct Example {
    pub(crate) name: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) here: &'static str,
}

impl Example {
    /// Installs the packages of its lock file.
    pub(crate) fn install(&self) -> Outcome {
        node_packages(self.sources, self.here)
    }

    /// Where the design system is installed.
    pub(crate) fn design_system(&self) -> String {
        format!("{}/node_modules/@gouvfr/dsfr", self.here)
    }

    /// Whether there is a browser to test it in. Installs one if possible.
    pub(crate) fn browser(&self) -> Result<bool, String> {
        let install = |package| debian::provide(&[package], || Path::new(&program(package)).exists());
        if there().is_some() || BROWSERS.into_iter().any(install) {
            return Ok(true);
        }
        debian::missing(&format!("{} IS NOT TRIED", self.name), &BROWSERS[1..]).map(|()| false)
    }

    /// Copies its tests to where they find what they need.
    pub(crate) fn bring_tests(&self) -> Outcome {
        let tests = format!("{}/tests", self.here);
        copy_folder(&format!("{}/tests", self.sources), &tests)?;
        SHARED.iter().try_for_each(|file| copy(&format!("{SHARED_IN}/{file}"), &format!("{tests}/{file}")))
    }

    /// Runs its tests, or those that a filter of Playwright selects.
    pub(crate) fn playwright(&self, filter: &[&str]) -> Outcome {
        let test =
            ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/playwright.config.mjs"];
        self.node(&[&test[..], filter].concat())
    }

    /// Runs a script of its own.
    pub(crate) fn node(&self, args: &[&str]) -> Outcome {
        let mut node = command("node", args);
        node.current_dir(root().join(self.here))
            .env("ROOT", root())
            .envs(there().map(|path| ("BROWSER", path)));
        run_command(node)
    }
}

/// The program of a package of a browser.
fn program(package: &str) -> String {
    format!("/usr/bin/{package}")
}

/// The first browser that this machine has.
fn there() -> Option<String> {
    BROWSERS.into_iter().map(program).find(|path| Path::new(path).exists())
}
