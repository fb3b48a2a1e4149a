//! The web form of `examples/web-form`: built below `target/`, served, tested and measured in a browser.

use crate::browser::Example;
use crate::packages::wasm::{self, Kind};
use crate::packages::write_corpus;
use crate::shell::{Outcome, built, run};

const FORM: Example = Example { name: "THE WEB FORM", sources: "examples/web-form", here: "target/web-form" };
const RECEIVER: &str = "campagne-web-form";

/// Builds the site, and serves it until it is stopped.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    let campaign = arguments.iter().skip_while(|word| **word != "--campaign").take(2).copied();
    wasm::build(Kind::Quick)?;
    let receiver = build(&campaign.collect::<Vec<_>>())?;
    let folders = ["serve", "--site", "target/web-form/site", "--events", "target/web-form/evenements"];
    run(&receiver, &[&folders, arguments].concat())
}

/// Makes the site from the pages, the built npm package, and the design system. Returns the program that did
/// it, which is the receiver too.
fn build(campaign: &[&str]) -> Result<String, String> {
    FORM.install()?;
    let receiver = built("--bin", RECEIVER)?;
    let (sources, site) = (format!("{}/site", FORM.sources), format!("{}/site", FORM.here));
    let design = FORM.design_system();
    let folders =
        ["build", "--sources", &sources, "--package", wasm::PACKAGE, "--dsfr", &design, "--site", &site];
    run(&receiver, &[&folders, campaign].concat())?;
    Ok(receiver)
}

/// Builds everything, checks the types of its scripts, and tests the form in Chromium.
pub(crate) fn test(filter: &[&str]) -> Outcome {
    if !FORM.browser()? {
        return Ok(());
    }
    wasm::build(Kind::Quick)?;
    build(&[])?;
    FORM.bring_tests()?;
    write_corpus()?;
    FORM.node(&["node_modules/typescript/bin/tsc", "--project", "tests"])?;
    FORM.playwright(filter)
}

/// Measures it in Chromium.
pub(crate) fn measure() -> Outcome {
    if !FORM.browser()? {
        return Ok(());
    }
    wasm::build(Kind::Published)?;
    build(&[])?;
    FORM.bring_tests()?;
    FORM.node(&["tests/measure.mjs"])
}
