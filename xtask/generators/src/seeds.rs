//! The inputs that each fuzz target may start from, made from the files of `tests/`. `cargo xtask fuzz
//! --seeds` keeps those that reach what no other input does.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::files::{Outcome, read, root};

/// Where they are written, a folder for each target.
const FOLDER: &str = "target/fuzz/candidates";

type Inputs = Vec<Vec<u8>>;

/// Writes the inputs of every target that has a file in `fuzz/`.
pub(crate) fn write_files() -> Outcome {
    for target in paths(&root().join("fuzz/fuzz_targets"))? {
        let name = target.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = fresh(root().join(FOLDER).join(&name))?;
        for (at, input) in inputs(&name)?.iter().enumerate() {
            let path = folder.join(format!("{at:04}"));
            std::fs::write(&path, input).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// The inputs that a target may start from.
fn inputs(target: &str) -> Result<Inputs, String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    Ok(match target {
        "any_bytes_give_a_report" => documents()?,
        "any_text_is_a_campaign" => {
            let mut all = files(&root().join("tests/campaigns"))?;
            all.extend(files(&root().join("crates/campagne/campaigns"))?);
            all.extend(files(&root().join("tests/schemas"))?);
            all
        }
        "any_text_is_options" => options()?,
        "any_record_is_an_entry" => entries()?,
        "any_query_selects" => queries()?,
        "any_file_gives_records" => files(&root().join("tests/import/files"))?,
        // In turn the contents of its thirteen gaps.
        "any_calendar_gives_events" => texts(&[
            "Europe/Paris\x0019701025T030000\0+0200\0FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\0;TZID=Z:20201103T140000\
             \x0020201103T170000\0FREQ=WEEKLY;COUNT=4\0\x0020201110T140000\0Mairie\0SUMMARY:Atelier\
             \0;TZID=Z:20201117T140000\x0020201118T140000",
            "Pacific/Noumea\x0020200101T000000\0+1100\0\0;VALUE=DATE:20201103\x0020201104\0\x0020201105,20201107\0\0\
             DESCRIPTION:<b>Texte</b>\\nligne\0:20201103\x0020201104",
            "\0\0\0\0:20201103T130000Z\0\0FREQ=MONTHLY;BYDAY=1MO;UNTIL=20201231T000000Z",
        ]),
        "any_markdown_is_harmless_html" => texts(&[
            "# Titre\n\nDu **gras**, de l’*italique*, du `code`.\n\n- un\n- deux\n\n3. trois\n4. quatre\n",
            "[lien](https://exemple.fr/a?b=1&c=2 \"titre\") <https://exemple.fr> ![image](http://exemple.fr/i.png)",
            "[x](javascript:alert(1)) [y](JaVaScRiPt&#58;x) <b onclick=x>b</b>\n\n<script>x</script>\n\n<!-- x -->\n",
            "> citation\n\n```html\n<p>\n```\n\n    code\n\n---\n\nligne  \nautre\n\n[a]: data:text/html,x\n[a] &amp; &#60;",
        ]),
        // The last five bytes are levels, limit and day.
        "any_text_finds_territories" => texts(&[
            "bordaux\0\0\x0a\0\0",
            "saint\0\0\x14\0\x60",
            "33063\x01\0\x05\0\x70",
            "paris 1\0\0\x0a\0\x72",
            "fr:region:84\0\0\x0a\0\0",
            "fr:departement:33\0\0\x0a\0\0",
            "97410\0\0\x0a\0\0",
            "27676\0\0\x0a\x70\x6f",
            "cc du pays\x40\0\x0a\0\0",
            "L’Haÿ-les-Roses\0\0\x0a\0\0",
            "country:fr\0\0\x0a\0\0",
        ]),
        // First the file; then section, place and byte.
        "any_bytes_are_tables_or_an_error" => ["\0", "\x04", "\x08", "\x05", "\x06", "\x07"]
            .iter()
            .flat_map(|which| {
                ["", "\x01\0\0\0\x7f", "\x03\0\x10\0\x01\x05\0\x02\0\0", "@"]
                    .map(|rest| format!("{which}{rest}").into_bytes())
            })
            .collect(),
        "any_call_is_answered" => calls()?,
        other => return Err(format!("{other}: say in xtask/generators/src/seeds.rs what it starts from")),
    })
}

/// A call of each operation, as `any_call_is_answered` numbers them, and some options that are refused.
fn calls() -> Result<Inputs, String> {
    const NOW: &str = r#"{"now":"2020-10-15T10:00:00Z"}"#;
    let workshop = read("tests/bases/workshop.json")?;
    let calls: [(u8, &[&str]); 17] = [
        (0, &[&workshop, NOW]),
        (1, &["{\"title\":\"Un\"}\n{}", NOW]),
        (2, &["title;format\nAtelier;workshop\n", "e.csv", NOW]),
        (3, &["BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Atelier\nEND:VEVENT\nEND:VCALENDAR\n", "a.ics"]),
        (4, &[&workshop, NOW, "2020-11-01T10:00:00Z"]),
        (5, &[&workshop, "p.json", r#"{"plain":"published"}"#, "format=workshop"]),
        (6, &["mip-2020", r#"{"now":"2020-10-15T10:00:00Z","language":"en"}"#]),
        (6, &["id = \"x\"\n", NOW]),
        (7, &["submission", r#"{"campaign":"mip-2020","mode":"draft","language":"fr"}"#]),
        (8, &["33063", r#"{"levels":["commune"],"at":"2020-10-15"}"#]),
        (9, &["bord", r#"{"limit":3,"levels":["commune"],"within":"fr:departement:33"}"#]),
        (10, &["format=workshop&limit=5", r#"{"facets":["day","region"]}"#]),
        (11, &["q=atelier"]),
        (12, &["", r#"{"facets":["region"]}"#]),
        (13, &["", r#"{"at":"2020-11-03T14:00:00Z"}"#]),
        (14, &["sub-000123"]),
        (15, &["", r#"{"now":"2020-11-01T08:00:00Z","site":"https://exemple.fr"}"#, "ics"]),
    ];
    let mut all: Inputs =
        calls.iter().map(|(number, parts)| [&[*number], parts.join("\0").as_bytes()].concat()).collect();
    all.extend(options()?.iter().map(|options| [b"\0{}\0", options.as_slice()].concat()));
    Ok(all)
}

/// The submissions of the cases.
fn documents() -> Result<Inputs, String> {
    let mut all = Vec::new();
    for case in cases("tests/cases")? {
        let list = case["submissions"].as_array().cloned().unwrap_or_else(|| vec![case.clone()]);
        for document in list {
            match (&document["base"], &document["text"], &document["submission"]) {
                (Value::String(_), ..) => all.push(patched(&document)?.to_string().into_bytes()),
                (_, Value::String(text), _) => all.push(text.clone().into_bytes()),
                (.., Value::Null) => {}
                (.., submission) => all.push(submission.to_string().into_bytes()),
            }
        }
    }
    Ok(all)
}

/// The options of the cases, and some options that are refused.
fn options() -> Result<Inputs, String> {
    let mut all = Vec::new();
    for case in cases("tests/cases")?.iter().chain(&list("tests/faults.json")?) {
        match &case["options"] {
            Value::Null => {}
            Value::String(text) => all.push(text.clone().into_bytes()),
            options => {
                let mut options = options.clone();
                if !case["expect"].is_null() && options["now"].is_null() {
                    options["now"] = "2020-10-15T10:00:00Z".into();
                }
                all.push(options.to_string().into_bytes());
            }
        }
    }
    Ok(all)
}

/// The entries of the programmes, one by one and two by two.
fn entries() -> Result<Inputs, String> {
    let mut lines = Vec::new();
    for case in cases("tests/programme")? {
        for given in case["programme"].as_array().into_iter().flatten() {
            let mut entry = json!({"event": patched(given)?});
            for beside in ["moderation", "revision", "updated"] {
                entry[beside] = given[beside].clone();
            }
            lines.push(entry.to_string().into_bytes());
        }
    }
    let pairs: Inputs = lines.chunks(2).map(|pair| pair.join(&b'\n')).collect();
    Ok([lines, pairs].concat())
}

/// The queries of the programmes.
fn queries() -> Result<Inputs, String> {
    let mut all = Vec::new();
    for case in cases("tests/programme")? {
        for asked in case["queries"].as_array().into_iter().flatten() {
            all.extend(asked["url"].as_str().map(|url| url.as_bytes().to_vec()));
            all.extend(
                Some(&asked["query"])
                    .filter(|query| !query.is_null())
                    .map(|query| query.to_string().into_bytes()),
            );
        }
    }
    Ok(all)
}

/// The cases of all files of a folder.
fn cases(folder: &str) -> Result<Vec<Value>, String> {
    let mut all = Vec::new();
    for path in paths(&root().join(folder))? {
        all.extend(list(path)?);
    }
    Ok(all)
}

fn list(path: impl AsRef<Path>) -> Result<Vec<Value>, String> {
    let path = path.as_ref();
    serde_json::from_str(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

/// A base with its patch.
fn patched(given: &Value) -> Result<Value, String> {
    let base = format!("tests/bases/{}.json", given["base"].as_str().unwrap_or_default());
    let mut submission = serde_json::from_str(&read(base)?).map_err(|error| error.to_string())?;
    if !given["patch"].is_null() {
        merge(&mut submission, &given["patch"]);
    }
    Ok(submission)
}

/// RFC 7396.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let Value::Object(target) = target else { return };
    for (name, value) in patch {
        match value {
            Value::Null => drop(target.remove(name)),
            value => merge(target.entry(name).or_insert(Value::Null), value),
        }
    }
}

/// The contents of the files below a folder, in the order of their paths.
fn files(folder: &Path) -> Result<Inputs, String> {
    let read = |path: PathBuf| std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()));
    paths(folder)?.into_iter().map(read).collect()
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (mut folders, mut paths) = (vec![folder.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        let error = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in std::fs::read_dir(&folder).map_err(error)? {
            let path = entry.map_err(error)?.path();
            if path.is_dir() { folders.push(path) } else { paths.push(path) }
        }
    }
    paths.sort();
    Ok(paths)
}

/// An empty folder.
fn fresh(folder: PathBuf) -> Result<PathBuf, String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(error)?;
    }
    std::fs::create_dir_all(&folder).map_err(error)?;
    Ok(folder)
}
