//! Examples that are tried in a browser: what they need is installed below `target/`, and Playwright
//! drives the Chromium of the distribution, which updates it; nothing downloads one.

use std::path::Path;

use crate::files::{copy, copy_folder, root};
use crate::provide::{debian, node_packages};
use crate::shell::{Outcome, command, run_command};

const BROWSER: &str = "/usr/bin/chromium";
const PACKAGES: [&str; 1] = ["chromium"];

/// What all such examples share of their tests, which lies with the first of them.
const SHARED: [&str; 2] = ["playwright.config.mjs", "reporter.mjs"];
const SHARED_IN: &str = "examples/web-form/tests";

/// An example: what it is called, where its sources are, and the folder in which it is built and tried.
pub(crate) struct Example {
    pub(crate) name: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) here: &'static str,
}

impl Example {
    /// Installs what its lock file names.
    pub(crate) fn install(&self) -> Outcome {
        node_packages(self.sources, self.here)
    }

    /// Where the design system is installed.
    pub(crate) fn design_system(&self) -> String {
        format!("{}/node_modules/@gouvfr/dsfr", self.here)
    }

    /// Whether there is a browser to try it in, installed where it can be.
    pub(crate) fn browser(&self) -> Result<bool, String> {
        if debian::provide(&PACKAGES, || Path::new(BROWSER).exists()) {
            return Ok(true);
        }
        debian::missing(&format!("{} IS NOT TRIED", self.name), &PACKAGES).map(|()| false)
    }

    /// Puts its tests where they find what they need.
    pub(crate) fn bring_tests(&self) -> Outcome {
        let tests = format!("{}/tests", self.here);
        copy_folder(&format!("{}/tests", self.sources), &tests)?;
        SHARED.iter().try_for_each(|file| copy(&format!("{SHARED_IN}/{file}"), &format!("{tests}/{file}")))
    }

    /// Runs its tests, those of a filter of Playwright.
    pub(crate) fn playwright(&self, filter: &[&str]) -> Outcome {
        let test =
            ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/playwright.config.mjs"];
        self.node(&[&test[..], filter].concat())
    }

    /// Runs a script of its own.
    pub(crate) fn node(&self, args: &[&str]) -> Outcome {
        let mut node = command("node", args);
        node.current_dir(root().join(self.here)).env("ROOT", root()).env("BROWSER", BROWSER);
        run_command(node)
    }
}
