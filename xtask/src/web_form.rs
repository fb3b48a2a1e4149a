//! The web form of `examples/web-form`: built below `target/`, served, tried and measured in a browser.

use std::path::Path;

use crate::apt;
use crate::packages::wasm::{self, copy, copy_folder, npm};
use crate::packages::write_cases;
use crate::shell::{Outcome, command, read, root, run, run_command};

const SOURCES: &str = "examples/web-form";
const HERE: &str = "target/web-form";
const RECEIVER: &str = "target/debug/campagne-web-form";

/// The browser of the distribution, which updates it; its tests download none.
const BROWSER: &str = "/usr/bin/chromium";
const PACKAGES: [&str; 1] = ["chromium"];

/// Builds the site, and serves it until it is ended.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    let campaign = arguments.iter().skip_while(|word| **word != "--campaign").take(2).copied();
    wasm::build()?;
    build(&campaign.collect::<Vec<_>>())?;
    let folders = ["serve", "--site", "target/web-form/site", "--events", "target/web-form/evenements"];
    run(RECEIVER, &[&folders, arguments].concat())
}

/// Makes the site from the pages, the npm package as it is built, and the design system.
fn build(campaign: &[&str]) -> Outcome {
    install()?;
    run("cargo", &["build", "--package", "campagne-web-form"])?;
    let sources = format!("{SOURCES}/site");
    let (design, site) = (format!("{HERE}/node_modules/@gouvfr/dsfr"), format!("{HERE}/site"));
    let folders =
        ["build", "--sources", &sources, "--package", wasm::PACKAGE, "--dsfr", &design, "--site", &site];
    run(RECEIVER, &[&folders, campaign].concat())
}

/// Installs what the lock file names, unless that was done.
fn install() -> Outcome {
    let lock = |folder: &str| read(format!("{folder}/package-lock.json")).ok();
    if root().join(HERE).join("node_modules/.package-lock.json").exists() && lock(SOURCES) == lock(HERE) {
        return Ok(());
    }
    for file in ["package.json", "package-lock.json"] {
        copy(&format!("{SOURCES}/{file}"), &format!("{HERE}/{file}"))?;
    }
    npm(HERE, &["ci", "--no-audit", "--no-fund", "--loglevel=error"])
}

/// Builds everything, and tries the form.
pub(crate) fn test(filter: &[&str]) -> Outcome {
    wasm::build()?;
    try_it(filter)
}

/// With the npm package as it is built: makes the site, checks the types of its scripts, and tries it
/// in Chromium.
pub(crate) fn try_it(filter: &[&str]) -> Outcome {
    if !apt::provide(&PACKAGES, || Path::new(BROWSER).exists()) {
        return apt::missing("THE WEB FORM IS NOT TRIED", &PACKAGES);
    }
    build(&[])?;
    copy_folder(&format!("{SOURCES}/tests"), &format!("{HERE}/tests"))?;
    let cases = write_cases()?;
    println!("\n{cases} reports of the corpus");
    node(&["node_modules/typescript/bin/tsc", "--project", "tests"])?;
    node(
        &[
            &["node_modules/@playwright/test/cli.js", "test", "--config", "tests/playwright.config.mjs"],
            filter,
        ]
        .concat(),
    )
}

/// Measures it in Chromium.
pub(crate) fn measure() -> Outcome {
    wasm::build()?;
    build(&[])?;
    copy_folder(&format!("{SOURCES}/tests"), &format!("{HERE}/tests"))?;
    node(&["tests/measure.mjs"])
}

fn node(args: &[&str]) -> Outcome {
    let mut node = command("node", args);
    node.current_dir(root().join(HERE)).env("ROOT", root()).env("BROWSER", BROWSER);
    run_command(node)
}
