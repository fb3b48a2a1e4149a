//! Writes the files of a new rule, each in its place, to be filled in.

use campagne::Rule;
use campagne::rule::Family;

use crate::shell::{Outcome, read, root, write};

pub(crate) fn run(code: &str, family: &str) -> Outcome {
    let family = Family::ALL
        .into_iter()
        .find(|known| known.code() == family)
        .ok_or_else(|| format!("there is no family `{family}`; write shape, campaign, time or place"))?;
    let kebab = |b: u8| b.is_ascii_lowercase() || b == b'-';
    if Rule::named(code).is_some() {
        return Err(format!("there is a rule `{code}` already"));
    }
    if code.is_empty() || !code.bytes().all(kebab) {
        return Err(format!(
            "`{code}`: a code is kebab-case words that name the problem, such as end-before-start"
        ));
    }
    let module = code.replace('-', "_");
    let folder = format!("crates/campagne/src/rules/{}", family.code());
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
    let list = "crates/campagne/src/rules/mod.rs";
    let marker = "    // xtask new-rule: before this line\n";
    let entry = format!("    &{}::{module}::RULE,\n", family.code());
    let text = read(list)?.replace(marker, &format!("{entry}{marker}"));
    write(list, &text)?;
    println!("added it to {list}: move the line to its place in the order of the contract");
    println!("now: fill in what says TODO, then `cargo xtask generate` and `cargo xtask test`");
    Ok(())
}

/// Adds a line to a file among those that begin alike, in alphabetical order.
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

fn declaration(code: &str, family: Family) -> String {
    let module = code.replace('-', "_");
    let mut name = family.code().to_owned();
    name.get_mut(..1).map(str::make_ascii_uppercase);
    format!(
        r#"//! TODO: what it checks, in one sentence.

use crate::report::{{Finding, Sink}};
use crate::rule::{{Check, Family, Message, Rule, Said, Severity, Stage}};
use crate::rules::Context;

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {{
    code: "{code}",
    since: "{version}",
    family: Family::{name},
    severity: Severity::Warning,
    reads: &[],
    messages: &[Message {{
        name: "",
        fr: Said {{ message: "TODO.", help: "TODO." }},
        en: Said {{ message: "TODO.", help: "TODO." }},
    }}],
    docs: page!("{module}.md"),
    check: Check::Form(Stage::Meaning, check),
}};

fn check(_cx: &Context<'_, '_>, _out: &mut Sink<'_>) {{
    let _ = Finding::new;
}}
"#,
        version = env!("CARGO_PKG_VERSION"),
    )
}

const DOCUMENTATION: &str = "TODO: what it checks, in one sentence.

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
