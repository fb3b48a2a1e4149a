//! Every operation, on all of the corpus.

use campagne::programme::{Moderation, Reader};
use campagne::shapes::catalogue::CALL_ERROR;
use campagne::shapes::event::EVENT;
use campagne::shapes::programme::ENTRY;
use campagne::shapes::{ANSWERS, Answer, Type};
use campagne::wire::{self, CallError, Library, Programme, Session};
use campagne::{Campaign, Submission};
use serde_json::{Value, json};

use super::strict::Strict;
use crate::support::{cases, files, patched, read, root};

const NOW: &str = "2020-10-15T10:00:00Z";

/// Holds what all operations answer against what is declared.
pub(super) fn run(strict: &mut Strict) {
    let library = Library::new();
    checks(strict, &library);
    imports(strict, &library);
    programmes(strict, &library);
    territories(strict, &library);
    catalogue(strict);
    faults(strict, &library);
}

/// Holds the answer of an operation against what is declared.
fn answered(strict: &mut Strict, (operation, method): (&str, &str), text: &str) {
    let mut declared = ANSWERS.iter();
    let declared = declared.find(|answer| answer.operation == operation && answer.method == method);
    let declared = declared.unwrap_or_else(|| panic!("{operation} {method} is not declared"));
    let kind = declared.kind.unwrap();
    match declared.lines {
        true => text.lines().for_each(|line| strict.text(operation, kind, line)),
        false => strict.text(operation, kind, text),
    }
}

/// The campaign of a case, as the option has it.
fn campaign_option(name: &str) -> String {
    match Campaign::builtin(name) {
        Ok(_) => name.to_owned(),
        Err(_) => read(format!("tests/campaigns/{name}.toml")),
    }
}

fn checks(strict: &mut Strict, library: &Library) {
    for file in files("tests/cases") {
        for case in cases(&file) {
            let mut options = case.options_json();
            options["campaign"] = campaign_option(&case.campaign).into();
            let session = Session::new(&options.to_string()).unwrap();
            let (campaign, events) = (case.campaign(), case.options());
            let checker = campaign.checker(&events);
            for document in case.documents() {
                answered(strict, ("check", ""), &session.check(&document, library));
                answered(strict, ("checker", "issues"), &session.issues(&document, library));
                let (_, event) = checker.accept(&Submission::from_json(&document));
                if let Some(event) = event {
                    strict.text("event", Type::Shape(&EVENT), &serde_json::to_string(&event).unwrap());
                }
            }
            for report in case.reports() {
                answered(strict, ("check_lines", ""), &serde_json::to_string(&report).unwrap());
            }
        }
    }
    // An event with all that it may have; and one whose co-organiser has no name, which nobody asks for.
    let session = json!({"now": NOW});
    let options = campagne::Options::from_json(&session.to_string()).unwrap();
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let checker = campaign.checker(&options);
    for patch in [json!({}), json!({"co_organisers": [{"url": "https://exemple.fr"}]})] {
        let (report, event) = checker.accept(&Submission::from_value(&patched("full", &patch)).unwrap());
        let event = event.unwrap_or_else(|| panic!("{report}"));
        strict.text("event", Type::Shape(&EVENT), &serde_json::to_string(&event).unwrap());
    }
    let options = json!({"now": NOW}).to_string();
    let lines = library.check_lines(b"{}\n[]\n", &options).unwrap();
    answered(strict, ("check_lines", ""), &lines);
}

fn imports(strict: &mut Strict, library: &Library) {
    let check = |strict: &mut Strict, name: &str, file: &[u8], options: &Value| {
        let mut options = options.clone();
        answered(strict, ("read_file", ""), &library.read_file(name, file, &options.to_string()).unwrap());
        options["now"] = NOW.into();
        options["extended_deadline"] = if name.ends_with("csv") { NOW.into() } else { Value::Null };
        answered(strict, ("check_file", ""), &library.check_file(name, file, &options.to_string()).unwrap());
    };
    for path in files("tests/import") {
        if path.parent() != Some(&root().join("tests/import")) {
            continue;
        }
        let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let name = case["file"].as_str().unwrap();
        let file = std::fs::read(root().join("tests/import/files").join(name)).unwrap();
        check(strict, name, &file, &case["options"]);
    }
    check(strict, "evenements.ndjson", b"{\"id\": \"un\"}\n{", &json!({}));
}

fn programmes(strict: &mut Strict, library: &Library) {
    full_programme(strict, library);
    for file in files("tests/programme") {
        let cases: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        for case in cases.as_array().unwrap() {
            let campaign = campaign_option(case["campaign"].as_str().unwrap_or("mip-2020"));
            let mut lines = String::new();
            for given in case["programme"].as_array().unwrap() {
                let event = patched(given["base"].as_str().unwrap(), &given["patch"]);
                let entry = match given["plain"] == true {
                    true => event,
                    false => {
                        let mut entry = json!({"event": event});
                        for name in ["moderation", "revision", "updated"] {
                            entry[name] = given[name].clone();
                        }
                        entry
                    }
                };
                lines += &format!("{entry}\n");
            }
            entries(strict, case["campaign"].as_str().unwrap_or("mip-2020"), &lines);
            lines += "{\"event\": {}, \"moderation\": \"hidden\"}\n{\"event\": {}}\n";
            let options = json!({"campaign": campaign}).to_string();
            let programme = Programme::new("programme.ndjson", lines.as_bytes(), &options, library).unwrap();
            ask(strict, &programme, case, library);
        }
    }
}

/// All that an event may have, as the public reads it; and one of which nobody knows any more who filed it.
fn full_programme(strict: &mut Strict, library: &Library) {
    let full = json!({"event": patched("full", &Value::Null), "moderation": "published"});
    let nobody = json!({"event": patched("workshop", &json!({"submitter": null}))});
    let lines = format!("{full}\n{nobody}\n");
    entries(strict, "mip-2020", &lines);
    let programme = Programme::new("programme.ndjson", lines.as_bytes(), "", library).unwrap();
    ask(strict, &programme, &json!({"queries": [{"query": {}}]}), library);
}

/// The entries of a programme file, as they are written again.
fn entries(strict: &mut Strict, campaign: &str, lines: &str) {
    let campaign = crate::support::campaign(campaign);
    let options = campagne::Options::at(NOW).unwrap();
    let checker = campaign.checker_of_accepted(&options);
    let mut reader = Reader::new(&checker).plain_as(Moderation::Submitted);
    for line in lines.lines() {
        let entry = reader.read("programme.ndjson:1", line.as_bytes()).unwrap().entry.unwrap();
        strict.text("entry", Type::Shape(&ENTRY), &serde_json::to_string(&entry).unwrap());
    }
}

fn ask(strict: &mut Strict, programme: &Programme, case: &Value, library: &Library) {
    let of = |method| ("programme", method);
    answered(strict, of("intake"), &programme.intake());
    answered(strict, of("lines"), &programme.lines("", library).unwrap());
    let now = json!({"now": "2020-11-05T10:00:00Z"}).to_string();
    for asked in case["queries"].as_array().unwrap() {
        let query = match (&asked["query"], &asked["url"]) {
            (Value::Null, url) => url.as_str().unwrap_or_default().to_owned(),
            (query, _) => query.to_string(),
        };
        let on = match asked["on"]["at"].as_str() {
            Some(at) => json!({"now": at}).to_string(),
            None => now.clone(),
        };
        let page = match programme.page(&query, "", library) {
            Ok(page) => page,
            Err(error) => {
                fault(strict, &error);
                continue;
            }
        };
        answered(strict, of("page"), &page);
        answered(strict, of("statistics"), &programme.statistics(&query, "", library).unwrap());
        answered(strict, of("on"), &programme.on(&query, &on, library).unwrap());
    }
    let first = programme.lines("", library).unwrap();
    if let Some(event) = first.lines().next() {
        let event: Value = serde_json::from_str(event).unwrap();
        let event = programme.event(event["id"].as_str().unwrap(), library).unwrap();
        answered(strict, of("event"), &event);
    }
    for format in campagne::export::Format::ALL {
        answered(strict, of("export"), &programme.export(format.name(), "", &now, library).unwrap());
    }
}

fn territories(strict: &mut Strict, library: &Library) {
    // As a browser may find it: the names of what is no more are in another file.
    let mut some = Library::new();
    for file in ["core", "admin"] {
        let file = root().join(format!("crates/campagne-territories/data/{file}.bin"));
        some.load_territories(&std::fs::read(file).unwrap()).unwrap();
    }
    for library in [library, &some] {
        // Some that there are, that are no more, that are not yet, that may be several, and that nobody knows.
        for typed in [
            "country:fr",
            "33",
            "75",
            "33063",
            "Bordeaux",
            "fr:commune:16351",
            "16351",
            "fr:commune:2A004",
            "fr:commune:20004",
            "fr:commune:27676",
            "fr:commune:98818",
            "99999",
            "Bordaeux",
            "",
        ] {
            for at in ["1942-12-01", "1970-01-01", "2000-01-01", "2020-11-02", "2026-01-01"] {
                for levels in [json!(null), json!(["commune"])] {
                    let options = json!({"at": at, "levels": levels}).to_string();
                    answered(strict, ("territory", ""), &library.territory(typed, &options).unwrap());
                }
            }
            answered(strict, ("territory", ""), &library.territory(typed, "").unwrap());
        }
    }
    for typed in ["bord", "saint", "paris", "Bordeaux", "33000", "bordaux", "lyon 3"] {
        answered(strict, ("search", ""), &library.search(typed, "").unwrap());
    }
    answered(strict, ("notices", ""), &wire::notices());
}

fn catalogue(strict: &mut Strict) {
    answered(strict, ("rules", ""), &wire::rules());
    answered(strict, ("campaigns", ""), &wire::campaigns());
    let builtin = Campaign::builtin_ids().map(str::to_owned);
    let others = files("tests/campaigns").into_iter().map(|file| std::fs::read_to_string(file).unwrap());
    for campaign in builtin.chain(others) {
        for options in
            ["", r#"{"now": "2020-10-15T10:00:00Z", "time_zone": "Pacific/Noumea", "language": "en"}"#]
        {
            answered(strict, ("campaign", ""), &wire::campaign(&campaign, options).unwrap());
        }
    }
    for document in campagne::shapes::Document::ALL {
        answered(strict, ("schema", ""), &wire::schema(document.code(), "").unwrap());
    }
}

fn fault(strict: &mut Strict, error: &CallError) {
    strict.text("error", Type::Shape(&CALL_ERROR), &error.to_json());
}

fn faults(strict: &mut Strict, library: &Library) {
    let faults: Value = serde_json::from_str(&read("tests/faults.json")).unwrap();
    for given in faults.as_array().unwrap() {
        let text = match &given["options"] {
            Value::String(text) => text.clone(),
            options => options.to_string(),
        };
        // An option of the wire is none of the library’s.
        if let Err(error) = library.check(b"{}", &text) {
            fault(strict, &error);
        }
    }
    let options = json!({"now": NOW, "campaign": {"id": 3}}).to_string();
    fault(strict, &library.check(b"{}", &options).unwrap_err());
}

/// What is said of options that are refused.
pub(super) fn refused(answer: &Answer, options: &str) -> String {
    let library = Library::new();
    let programme = || Programme::new("p.ndjson", b"", "", &library).unwrap();
    let error = match (answer.operation, answer.method) {
        ("check", _) => library.check(b"{}", options).err(),
        ("check_lines", _) => library.check_lines(b"{}", options).err(),
        ("check_file", _) => library.check_file("f.csv", b"", options).err(),
        ("read_file", _) => library.read_file("f.csv", b"", options).err(),
        ("checker", "") => Session::new(options).err(),
        ("programme", "") => Programme::new("p.ndjson", b"", options, &library).err(),
        ("programme", "page") => programme().page("", options, &library).err(),
        ("programme", "statistics") => programme().statistics("", options, &library).err(),
        ("programme", "on") => programme().on("", options, &library).err(),
        ("programme", "export") => programme().export("json", "", options, &library).err(),
        ("campaign", _) => wire::campaign("mip-2020", options).err(),
        ("schema", _) => wire::schema("report", options).err(),
        ("territory", _) => library.territory("33", options).err(),
        ("search", _) => library.search("33", options).err(),
        (operation, method) => panic!("nobody knows how to call {operation} {method}"),
    };
    error.unwrap_or_else(|| panic!("{} takes what it does not know", answer.operation)).to_string()
}
