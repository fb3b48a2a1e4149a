//! Writes the files of a new rule, each in its place, to be filled in.

use std::path::PathBuf;

use crate::files::{read, root, write};
use crate::shell::Outcome;

/// The folder of the rules: a folder for each family, with a file and a page for each rule.
const RULES: &str = "crates/campagne/src/rules";

pub(crate) fn run(code: &str, family: &str) -> Outcome {
    let families = families()?;
    if !families.iter().any(|known| known == family) {
        return Err(format!("there is no family `{family}`; write one of {}", families.join(", ")));
    }
    let kebab = |b: u8| b.is_ascii_lowercase() || b == b'-';
    if code.is_empty() || !code.bytes().all(kebab) {
        return Err(format!(
            "`{code}`: a code is kebab-case words that name the problem, such as end-before-start"
        ));
    }
    let module = code.replace('-', "_");
    if families.iter().any(|family| root().join(format!("{RULES}/{family}/{module}.md")).exists()) {
        return Err(format!("there is a rule `{code}` already"));
    }
    let folder = format!("{RULES}/{family}");
    let files = [
        (format!("{folder}/{module}.rs"), declaration(code, family)),
        (format!("{folder}/{module}.md"), DOCUMENTATION.to_owned()),
        (format!("tests/cases/rules/{code}.json"), CASES.replace("CODE", code)),
    ];
    for (path, text) in &files {
        if root().join(path).exists() {
            return Err(format!("{path} is there already"));
        }
        write(path, text)?;
        println!("wrote {path}");
    }
    insert(&format!("{folder}/mod.rs"), &format!("pub(crate) mod {module};\n"), "pub(crate) mod ")?;
    let list = &format!("{RULES}/mod.rs");
    let marker = "    // xtask new-rule: before this line\n";
    let entry = format!("    {family}::{module},\n");
    let text = read(list)?.replace(marker, &format!("{entry}{marker}"));
    write(list, &text)?;
    println!("added it to {list}: move the line to its place in the order of the contract");
    println!("now: fill in what says TODO, then `cargo xtask generate` and `cargo xtask test`");
    Ok(())
}

/// The families of rules: the folders that hold pages of rules.
pub(crate) fn families() -> Result<Vec<String>, String> {
    let entries = |path: PathBuf| {
        let entries = std::fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok::<Vec<PathBuf>, String>(entries.flatten().map(|entry| entry.path()).collect())
    };
    let mut families = Vec::new();
    for folder in entries(root().join(RULES))?.into_iter().filter(|path| path.is_dir()) {
        let is_page = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
        if entries(folder.clone())?.iter().any(is_page) {
            families.extend(folder.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    families.sort_unstable();
    Ok(families)
}

/// Adds a line to a file, in alphabetical order among the lines with the same beginning.
fn insert(path: &str, line: &str, alike: &str) -> Outcome {
    let text = read(path)?;
    let mut lines: Vec<&str> = text.lines().collect();
    let line = line.trim_end();
    let at = lines
        .iter()
        .position(|other| other.starts_with(alike) && *other > line)
        .or_else(|| lines.iter().rposition(|other| other.starts_with(alike)).map(|at| at + 1))
        .unwrap_or(lines.len());
    lines.insert(at, line);
    println!("added it to {path}");
    write(path, &format!("{}\n", lines.join("\n")))
}

fn declaration(code: &str, family: &str) -> String {
    let module = code.replace('-', "_");
    let mut name = family.to_owned();
    name.get_mut(..1).map(str::make_ascii_uppercase);
    let (uses, check, function) = match family {
        "collection" => (COLLECTION_USES, "Check::Collection", COLLECTION_FUNCTION),
        _ => (USES, "Check::Form(Stage::Meaning, check)", FUNCTION),
    };
    format!(
        r#"//! TODO: what it checks, in one sentence.

{uses}
/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {{
    code: "{code}",
    since: "{version}",
    family: Family::{name},
    level: Level::WARNING,
    reads: &[],
    messages: &[Message {{
        name: "",
        fr: Said {{ message: "TODO.", help: "TODO." }},
        en: Said {{ message: "TODO.", help: "TODO." }},
    }}],
    docs: page!("{module}.md"),
}};

pub(crate) const CHECK: Check = {check};

{function}"#,
        version = env!("CARGO_PKG_VERSION"),
    )
}

const USES: &str = "use crate::engine::{Check, Context, Sink, Stage};
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Level, Message, Rule, Said};
";

const FUNCTION: &str = "fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    // TODO: where it fires, and at which field.
    if cx.form.is_blank() {
        out.push(Finding::new(&RULE, Path::ROOT));
    }
}
";

/// A rule of a list is called by the collection, which finds the earlier submission.
const COLLECTION_USES: &str = "use crate::engine::Check;
use crate::form::Path;
use crate::report::Finding;
use crate::rule::{Family, Level, Message, Rule, Said};
";

const COLLECTION_FUNCTION: &str = "/// TODO: called from `Collection::add`.
pub(crate) fn found() -> Finding {
    Finding::new(&RULE, Path::ROOT)
}
";

const DOCUMENTATION: &str = "TODO: what it finds, in one sentence.
Fr: TODO: the same in French.

## Why

TODO.

## Wrong

```json wrong
{}
```

## Right

```json right
{}
```

## What to do

TODO.
";

const CASES: &str = r#"[
  {
    "description": "TODO: where it fires",
    "kind": "firing",
    "base": "workshop",
    "patch": {},
    "expect": [{"code": "CODE", "severity": "warning", "path": ""}]
  },
  {
    "description": "TODO: where it must not fire",
    "kind": "silent",
    "base": "workshop",
    "patch": {},
    "expect": []
  },
  {
    "description": "TODO: the exact border",
    "kind": "border",
    "base": "workshop",
    "patch": {},
    "expect": [{"code": "CODE", "severity": "warning", "path": ""}]
  }
]
"#;
