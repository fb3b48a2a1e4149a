//! The output of exporters, read by other people's programs: `tests/export/README.md` lists them.

use crate::files::{read, root, write};
use crate::provide::{debian, npm, python};
use crate::shell::{Outcome, generators, output, run, succeeds};

/// The readers in Python.
const PYTHON: [&str; 7] = [
    "feedparser==6.0.14",
    "frictionless==5.21.0",
    "geojson-pydantic==2.2.0",
    "icalendar==7.3.2",
    "jsonschema==4.26.0",
    "pyshacl==0.40.1",
    "rdflib==7.6.0",
];
/// The readers in JavaScript.
const NODE: [&str; 2] = ["@placemarkio/check-geojson@0.1.14", "ical.js@2.2.1"];
/// The reader in C, and the program that finds it.
const DEBIAN: [&str; 3] = ["gcc", "libical-dev", "pkg-config"];

const HERE: &str = "target/exports";

/// Writes the exports of two programmes, and runs the readers on them.
pub(crate) fn check() -> Outcome {
    let calendars = format!("{HERE}/calendars");
    let formats = format!("{HERE}/formats");
    generators(&["exports"])?;
    let python = python("exports", &PYTHON)?;
    let node = node_with(&NODE)?;
    let feed = format!("{calendars}/mip-2020.ics");
    let (js, c) = (format!("{HERE}/ical.js.txt"), format!("{HERE}/libical.txt"));
    write(&js, &read_by("node", &[&format!("{node}/calendars.mjs"), &feed])?)?;
    write(&c, &read_by(&libical()?, &[&feed])?)?;
    let of = |extension: &str| format!("{formats}/mip-2020.{extension}");
    for script in [
        &["tests/export/calendars.py", &calendars, &js, &c][..],
        &["tests/export/linked.py", &of("jsonld"), &of("cpev.jsonld")],
        &["tests/export/tables.py", &formats],
        &["tests/export/feeds.py", &of("atom")],
        &["tests/export/maps.py", &of("geojson")],
        &["tests/export/openagenda.py", &formats],
    ] {
        run(&python, script)?;
    }
    run("node", &[&format!("{node}/maps.mjs"), &of("geojson")])
}

fn read_by(program: &str, args: &[&str]) -> Result<String, String> {
    match output(program, args)? {
        (text, 0) => Ok(text),
        (_, code) => Err(format!("{program} {}: {code}", args.join(" "))),
    }
}

/// A folder with these packages, and the scripts that use them.
fn node_with(packages: &[&str]) -> Result<String, String> {
    let folder = format!("{HERE}/node");
    write(format!("{folder}/package.json"), "{\"private\": true, \"type\": \"module\"}\n")?;
    for script in ["calendars.mjs", "maps.mjs"] {
        write(format!("{folder}/{script}"), &read(format!("tests/export/{script}"))?)?;
    }
    let install =
        ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
    npm(&folder, &[&install, packages].concat())?;
    Ok(folder)
}

/// The reader in C, compiled.
fn libical() -> Result<String, String> {
    let there = || succeeds("cc", &["--version"]) && succeeds("pkg-config", &["--exists", "libical"]);
    if !debian::provide(&DEBIAN, there) {
        return Err(format!("it takes {}, and apt-get to install them", DEBIAN.join(", ")));
    }
    let program = root().join(HERE).join("libical").to_string_lossy().into_owned();
    let (flags, _) = output("pkg-config", &["--cflags", "--libs", "libical"])?;
    let mut args = vec!["-O1", "-o", &program, "tests/export/calendars.c"];
    args.extend(flags.split_whitespace());
    run("cc", &args)?;
    Ok(program)
}
