//! The public page of `examples/public-page`: built below `target/`, served, tested and measured in a
//! browser.

use crate::browser::Example;
use crate::files::{read, root, write};
use crate::packages::wasm::{self, Kind};
use crate::shell::{Outcome, built, output, run};

const PAGE: Example =
    Example { name: "THE PUBLIC PAGE", sources: "examples/public-page", here: "target/public-page" };
const PROGRAM: &str = "campagne-public-page";
const PROGRAMME: &str = "examples/programme.ndjson";

/// The instant of the demonstration and of the tests: in the first days of the campaign.
const NOW: &str = "2020-11-03T14:00:00Z";

/// The sites of the tests: their folder, the number of generated events, the other arguments.
const SITES: [(&str, &str, &[&str]); 3] =
    [("site", "300", &[]), ("large", "5000", &[]), ("aside", "60", &["--campaign", ASIDE])];

/// The campaign of the last site: its first week. Events outside are in a section of their own.
const ASIDE: &str = "target/public-page/aside.toml";
const CAMPAIGN: &str = "crates/campagne/campaigns/mip-2020.toml";
const CHANGES: [(&str, &str); 2] =
    [("outside_window = \"error\"", "outside_window = \"aside\""), ("to = 2020-11-30", "to = 2020-11-08")];

/// Builds the page of the example programme, or of another, and serves it until it is stopped.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    wasm::build(Kind::Quick)?;
    let program = prepare()?;
    let (programme, arguments) = match arguments.split_first() {
        Some((file, rest)) if !file.starts_with("--") => (*file, rest),
        _ => (PROGRAMME, arguments),
    };
    let site = format!("{}/demonstration", PAGE.here);
    let at: &[&str] = if programme == PROGRAMME { &["--now", NOW, "--freeze"] } else { &[] };
    build(&program, programme, &site, at)?;
    run(&program, &[&["serve", &site], arguments].concat())
}

/// Makes what every site needs besides the npm package: the design system, and the program. Returns the path
/// of the program.
fn prepare() -> Result<String, String> {
    PAGE.install()?;
    built("--bin", PROGRAM)
}

fn build(program: &str, programme: &str, site: &str, more: &[&str]) -> Outcome {
    let _ = std::fs::remove_dir_all(root().join(site));
    let design = format!("{}/dist", PAGE.design_system());
    let folders = ["build", programme, "--out", site, "--dsfr", &design, "--package", wasm::PACKAGE];
    run(program, &[&folders, more].concat())
}

/// Builds the sites of the tests.
fn build_sites() -> Outcome {
    let program = prepare()?;
    let generator = built("--example", "programme_of_any_size")?;
    let mut campaign = read(CAMPAIGN)?;
    for (from, to) in CHANGES {
        if !campaign.contains(from) {
            return Err(format!("{CAMPAIGN}: `{from}` is expected"));
        }
        campaign = campaign.replace(from, to);
    }
    write(ASIDE, &campaign)?;
    for (site, count, said) in SITES {
        let programme = format!("{}/{site}.ndjson", PAGE.here);
        let (lines, code) = output(&generator, &[count])?;
        if code != 0 {
            return Err(format!("the generator ended with {code}"));
        }
        write(&programme, &lines)?;
        let more = ["--now", NOW, "--freeze", "--host", "https://exemple.fr"];
        build(&program, &programme, &format!("{}/{site}", PAGE.here), &[&more[..], said].concat())?;
    }
    PAGE.bring_tests()
}

/// Builds everything, and tests the page in Chromium.
pub(crate) fn test(filter: &[&str]) -> Outcome {
    if !PAGE.browser()? {
        return Ok(());
    }
    wasm::build(Kind::Quick)?;
    build_sites()?;
    PAGE.playwright(filter)
}

/// Measures it in Chromium, with 5,000 events.
pub(crate) fn measure() -> Outcome {
    if !PAGE.browser()? {
        return Ok(());
    }
    wasm::build(Kind::Published)?;
    build_sites()?;
    PAGE.node(&["tests/measure.mjs"])
}
