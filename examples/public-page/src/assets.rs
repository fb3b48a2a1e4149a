//! Styles, fonts and scripts: what the design system gives, and our own.

use std::path::Path;

use crate::folder::{Folder, read};
use crate::site::Site;
use crate::strip;

/// The parts of the design system that the page uses.
const COMPONENTS: [&str; 17] = [
    "skiplink",
    "link",
    "header",
    "footer",
    "notice",
    "breadcrumb",
    "button",
    "form",
    "input",
    "select",
    "checkbox",
    "segmented",
    "badge",
    "alert",
    "tag",
    "table",
    "pagination",
];

const FONTS: [&str; 3] = ["Marianne-Regular", "Marianne-Medium", "Marianne-Bold"];

/// What a browser takes of the npm package, and what of that this page does not ask for.
const TAKEN: [&str; 4] = [".js", ".wasm", ".bin", "NOTICE"];
const LEFT_OUT: [&str; 10] = [
    "node.js",
    "index.js",
    "exchange.js",
    "wasm/core.js",
    "wasm/core_bg.wasm",
    "wasm/full.js",
    "wasm/full_bg.wasm",
    "wasm/exchange.js",
    "wasm/exchange_bg.wasm",
    "territories/points.bin",
];

/// Our own styles, without those that depend on the campaign.
const STYLES: &str = include_str!("../site/page.css");
/// Our own other files, which are part of the program.
const OWN: [(&str, &str); 10] = [
    ("icon.svg", include_str!("../site/icon.svg")),
    ("js/early.js", include_str!("../site/js/early.js")),
    ("js/main.js", include_str!("../site/js/main.js")),
    ("js/engine.js", include_str!("../site/js/engine.js")),
    ("js/address.js", include_str!("../site/js/address.js")),
    ("js/list.js", include_str!("../site/js/list.js")),
    ("js/choices.js", include_str!("../site/js/choices.js")),
    ("js/map.js", include_str!("../site/js/map.js")),
    ("js/territory.js", include_str!("../site/js/territory.js")),
    ("js/steps.js", include_str!("../site/js/steps.js")),
];

/// Writes them all.
pub(crate) fn write(site: &Site<'_>, folder: &Folder) -> Result<(), String> {
    let styles = format!("{STYLES}{}", strip::columns(site));
    folder.write_compressed("assets/page.css", styles.as_bytes())?;
    for (name, text) in OWN {
        folder.write_compressed(&format!("assets/{name}"), text.as_bytes())?;
    }
    let sources = format!("{}\n\n{}", campagne_territories::NOTICE, include_str!("../map/README.md"));
    folder.write_compressed("assets/sources.txt", sources.as_bytes())?;
    design_system(&site.build.dsfr, folder)?;
    if let Some(package) = &site.build.package {
        copy(package, Path::new(""), folder)?;
    }
    Ok(())
}

/// One style sheet of the parts that are used, with the fonts and icons that it names. Fonts are taken
/// where they are there in time, so that no text moves when they come.
fn design_system(dist: &Path, folder: &Folder) -> Result<(), String> {
    let mut sheet = text(&dist.join("core/core.main.min.css"))?
        .replace("../fonts/", "fonts/")
        .replace("../icons/", "icons/");
    for component in COMPONENTS {
        let file = dist.join(format!("component/{component}/{component}.main.min.css"));
        sheet.push_str(&text(&file)?.replace("../../icons/", "icons/"));
    }
    let sheet =
        sheet.replace("font-display:swap", "font-display:optional").replace("@charset \"UTF-8\";", "");
    for icon in named(&sheet, "icons/", ".svg") {
        folder.write(&format!("assets/{icon}"), &read(&dist.join(&icon))?)?;
    }
    for font in FONTS {
        let name = format!("fonts/{font}.woff2");
        folder.write(&format!("assets/{name}"), &read(&dist.join(&name))?)?;
    }
    folder.write_compressed("assets/dsfr.css", sheet.as_bytes())
}

/// The files of a kind that a style sheet names, each once.
fn named(sheet: &str, from: &str, to: &str) -> Vec<String> {
    let mut found: Vec<String> = sheet
        .split("url(")
        .filter_map(|rest| {
            let name = rest.split(')').next()?.trim_matches('"');
            (name.starts_with(from) && name.ends_with(to)).then(|| name.to_owned())
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Copies the npm package, all that the page may fetch of it.
fn copy(package: &Path, below: &Path, folder: &Folder) -> Result<(), String> {
    let here = package.join(below);
    let entries = std::fs::read_dir(&here).map_err(|error| format!("{}: {error}", here.display()))?;
    for entry in entries {
        let path = below.join(entry.map_err(|error| error.to_string())?.file_name());
        let name = path.to_string_lossy().replace('\\', "/");
        if package.join(&path).is_dir() {
            copy(package, &path, folder)?;
        } else if TAKEN.iter().any(|ending| name.ends_with(ending)) && !LEFT_OUT.contains(&name.as_str()) {
            folder.write_compressed(&format!("assets/campagne/{name}"), &read(&package.join(&path))?)?;
        }
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}
