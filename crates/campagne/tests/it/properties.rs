//! What holds for any input.

use std::cell::Cell;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use campagne::report::Param;
use campagne::rule::Family;
use campagne::{Campaign, Options, Report, Rule, Submission};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::support::{cases, files, patched};

fn campaign() -> Campaign {
    Campaign::builtin("mip-2020").unwrap()
}

fn options() -> Options {
    Options::at("2020-10-15T10:00:00Z").unwrap()
}

fn check(bytes: &[u8]) -> Report {
    campaign().check(&Submission::from_json(bytes), &options())
}

/// The findings without their words.
fn findings(report: &Report) -> Vec<String> {
    let report = serde_json::to_value(report).unwrap();
    let seen = |finding: &Value| {
        format!("{} {} {} {}", finding["code"], finding["severity"], finding["path"], finding["params"])
    };
    report["findings"].as_array().unwrap().iter().map(seen).collect()
}

/// Field names, most of them real.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(vec![
            "id", "title", "summary", "format", "attendance", "time_zone", "sessions", "start", "end", "availability",
            "from", "until", "venue", "name", "postal_code", "commune", "latitude", "territory", "online", "url",
            "registration", "capacity", "closes", "free", "organiser", "category", "siret", "submitter", "role", "email",
            "phone", "audiences", "topics", "keywords", "languages", "accessibility", "motor", "status", "titel",
        ]).prop_map(str::to_owned),
        1 => ".{0,12}",
    ]
}

/// Values, many of them nearly right.
fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        ".{0,40}".prop_map(Value::from),
        prop::sample::select(vec![
            "workshop",
            "podcast",
            "webinar",
            "Atelier",
            "in_person",
            "online",
            "2020-11-03",
            "2020-11-03T14:00",
            "2020-11-03T14:00Z",
            "2020-12-01T00:00",
            "03/11/2020 14h30",
            "2020-13-01",
            "Europe/Paris",
            "Pacific/Noumea",
            "33063",
            "98718",
            "33000",
            "fr:departement:33",
            "https://exemple.fr",
            "exemple.fr",
            "a@exemple.fr",
            "20005375900011",
            "0512345678",
            "agents",
            "fr",
            "\u{202e}",
            "e\u{301}",
            "\u{a0}",
            "L’été",
        ])
        .prop_map(Value::from),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name(), inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// A submission that is right but for what is changed in it.
pub(crate) fn nearly_right() -> impl Strategy<Value = Value> {
    let fields = prop::collection::vec((name(), value()), 0..3);
    (prop::sample::select(vec!["workshop", "webinar", "podcast"]), fields, any::<bool>()).prop_map(
        |(base, fields, within)| {
            let mut submission = patched(base, &Value::Null);
            for (name, value) in fields {
                match within {
                    true => submission["organiser"][&name] = value,
                    false => submission[&name] = value,
                }
            }
            submission
        },
    )
}

/// Right submissions, each with other words and times.
pub(crate) fn right() -> impl Strategy<Value = Value> {
    let zones: Vec<&str> = campagne::Zone::all().map(campagne::Zone::name).collect();
    let texts = ("[a-zé’ ]{3,60}", "[A-Za-zéà«»… \u{301}]{1,150}", "\\PC{0,300}");
    (texts, 2_u32..29, 0_u32..23, 0_u32..60, prop::sample::select(zones), any::<bool>(), "05( ?[0-9]{2}){4}").prop_map(
        |((title, summary, description), day, hour, minute, zone, whole, phone)| {
            let session = match whole {
                true => json!({"start": format!("2020-11-{day:02}"), "end": format!("2020-11-{:02}", day + 1)}),
                false => json!({
                    "start": format!("2020-11-{day:02}T{hour:02}:{minute:02}"),
                    "end": format!("2020-11-{day:02}T{:02}:{minute:02}:30", hour + 1),
                }),
            };
            let patch = json!({
                "title": format!("  {title}abc\u{a0}"), "summary": format!("{summary}a"), "description": description, "time_zone": zone,
                "sessions": [session], "contact": {"phone": phone}, "languages": ["fr-FR", "BR"],
            });
            patched("workshop", &patch)
        },
    )
}

/// What people may well write in a field: right, unusual, or left out halfway.
const PLAUSIBLE: &str = r#"{
    "id": [null, " sub 1 "], "title": ["Été à l’hôpital", " e\u0301te\u0301… ", "Abc"], "summary": ["Une.\nDeux.", "A\tB", "🙂"],
    "description": [null, "", "Titre\r\n\r\n*Texte*"], "free": [null, true, false], "colour": ["bleu", null],
    "format": ["conference", "debate", "webinar", "podcast", "online_course", "online_conference"],
    "attendance": [null, "in_person", "online", "hybrid"], "status": [null, "full", "postponed"],
    "time_zone": [null, "Europe/Paris", "Pacific/Noumea", "Pacific/Marquesas", "America/Miquelon"],
    "sessions": [
        [{"start": "2020-11-03", "end": "2020-11-05"}], [{"start": "2020-11-03t13:00Z", "end": "2020-11-03T14:00:30.5Z"}],
        [{"start": "2020-11-03T14:00:00.000", "end": "2020-11-03T24:00"}], [{"start": "2020-11-03T14:00+01:00", "end": "2020-11-03T16:00Z"}],
        [{"start": "2020-11-04T09:00", "end": "2020-11-04T12:00"}, {"start": "2020-11-29T23:59", "end": "2020-12-01T00:00", "room": 2}]],
    "availability": [
        null, {"from": "2020-11-02"}, {"from": "2020-10-01T00:00Z", "until": "2020-11-02T00:01"},
        {"from": "2020-11-02T24:00", "until": "2020-11-20T10:00:05"}],
    "venue": [
        null, {"name": " Mairie ", "commune": "33063"}, {"name": "Fare", "commune": "98735", "postal_code": "98 713"},
        {"name": "Salle", "commune": "98718", "address": "1 rue\nBP 3", "latitude": -9, "longitude": -139.03}],
    "territory": [null, "country:fr", "fr:region:04", "fr:collectivite:987"], "online": [null, {"url": "http://exemple.fr"}, {"url": " HTTPS://Exemple.fr/é?x=1#y"}],
    "registration": [
        {"capacity": 1}, {"email": "A.B+c@Exemple.fr", "closes": "2020-11-01"}, {"phone": "0033 (0)5 12 34 56 78"},
        {"closes": "2020-10-25T02:30"}, {"closes": "2020-10-25T02:30+01:00"}],
    "co_organisers": [[{}, {"name": "Ville", "url": "http://exemple.fr"}], [{"siret": "200 053 759 00011"}], [null, {"name": "x", "nom": 1}]],
    "contact": [null, {}, {"phone": "+687 24 66 40"}, {"email": "a@exemple.fr", "name": " B "}],
    "audiences": [[], ["agents", "agents"], ["citizens", "", null]], "keywords": [["a", "a "], ["e\u0301", "é"], ["b", "", "b"]],
    "languages": [["fr-FR", "fr_FR"], ["", "fr", "FR"], ["fsl", "br"]], "image": [null, {"alt": "x"}, {"credit": " "}],
    "accessibility": [null, {"motor": null}, {"hearing": false, "visual": null}],
    "previous_sessions": [[{}], [{"start": "2020-10-25T02:30", "end": "2020-10-25T04:30"}], [{"start": "2020-10-25T02:30+01:00", "end": "2020-10-25T02:40+01:00"}]]
}"#;

/// Bases with a few fields as people may well write them: most are accepted.
fn plausible() -> impl Strategy<Value = Value> {
    let fields: Map<String, Value> = serde_json::from_str(PLAUSIBLE).unwrap();
    let choices: Vec<(String, Value)> = fields
        .into_iter()
        .flat_map(|(name, values)| {
            values.as_array().unwrap().iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>()
        })
        .collect();
    let changes = prop::collection::vec(prop::sample::select(choices), 0..4);
    (prop::sample::select(vec!["workshop", "webinar", "podcast"]), changes).prop_map(|(base, changes)| {
        let mut submission = patched(base, &Value::Null);
        for (name, value) in changes {
            submission[name] = value;
        }
        submission
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_report_and_the_same_each_time(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (once, again) = (check(&bytes), check(&bytes));
        prop_assert_eq!(serde_json::to_vec(&once).unwrap(), serde_json::to_vec(&again).unwrap());
    }

    #[test]
    fn any_value_gives_findings_in_order(value in prop_oneof![value(), nearly_right(), plausible()]) {
        let report = check(value.to_string().as_bytes());
        let rule = |code: &str| Rule::all().iter().position(|rule| rule.code == code);
        prop_assert!(report.findings.is_sorted_by_key(|finding| (finding.place.clone(), rule(finding.code()))));
        for finding in &report.findings {
            // Its path leads to what it is about, or to where that is missing.
            let there = value.pointer(&finding.place.to_string());
            let blank = there.is_none_or(|there| [json!(null), json!([]), json!({})].contains(there) || there.is_string());
            let leads = match finding.code() {
                "missing-value" => blank,
                // What is not said stands nowhere, and an event without a status is scheduled.
                "missing-alt-text" | "missing-image-credit" | "unstated-accessibility" | "status-contradiction" => true,
                _ => there.is_some(),
            };
            prop_assert!(leads, "{}", finding.place);
            // Every placeholder is filled, unless the submitter typed one.
            let braces = |text: &str| text.contains(['{', '}']);
            let typed = finding.place.unknown.as_deref().is_some_and(braces);
            let left = braces(&finding.message(campagne::Language::Fr));
            prop_assert!(typed || !left, "a placeholder is left");
            let said = finding.message(campagne::Language::En);
            prop_assert!(!said.is_empty(), "nothing is said");
        }
    }

    #[test]
    fn layout_and_the_order_of_fields_change_nothing(value in prop_oneof![value(), nearly_right(), plausible()], seed: u64) {
        let compact = check(value.to_string().as_bytes());
        let pretty = check(serde_json::to_string_pretty(&value).unwrap().as_bytes());
        let shuffled = check(shuffled(&value, seed).as_bytes());
        prop_assert_eq!(findings(&compact), findings(&pretty));
        prop_assert_eq!(findings(&compact), findings(&shuffled));
        prop_assert_eq!(&compact.not_checked, &shuffled.not_checked);
    }

    #[test]
    fn right_submissions_are_accepted(value in right()) {
        let report = check(value.to_string().as_bytes());
        let mut errors = report.findings.iter().filter(|finding| finding.severity == campagne::Severity::Error);
        prop_assert!(errors.all(|finding| finding.code() == "forbidden-characters"), "{report}");
    }

    #[test]
    fn max_findings_cuts_and_nothing_else(value in value(), max in 0_usize..5) {
        let whole = check(value.to_string().as_bytes());
        let cut = campaign().check(&Submission::from_value(&value).unwrap(), &options().max_findings(max));
        prop_assert_eq!(cut.counts, whole.counts);
        prop_assert_eq!(cut.verdict(), whole.verdict());
        prop_assert_eq!(findings(&cut), findings(&whole).into_iter().take(max).collect::<Vec<_>>());
    }

    #[test]
    fn in_a_list_each_has_the_report_it_has_alone_and_what_it_repeats(
        values in prop::collection::vec(prop_oneof![value(), nearly_right(), plausible(), right()], 0..6),
        again in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let mut texts: Vec<String> = values.iter().map(Value::to_string).collect();
        for which in &again {
            if let Some(text) = values.get(which.index(values.len().max(1))) {
                texts.push(text.to_string());
            }
        }
        let list: Vec<Submission<'_>> = texts.iter().map(Submission::from_json).collect();
        let reports = campaign().check_all(&list, &options());
        prop_assert_eq!(reports.len(), texts.len());
        for (at, (report, text)) in reports.iter().zip(&texts).enumerate() {
            let of_lists = |rule: &Rule| rule.family == Family::Collection;
            let (repeats, rest): (Vec<_>, Vec<_>) = report.findings.iter().cloned().partition(|f| of_lists(f.rule));
            let alone = check(text.as_bytes());
            prop_assert_eq!(&rest, &alone.findings);
            let not_checked: Vec<_> = report.not_checked.iter().filter(|n| !of_lists(n.rule)).cloned().collect();
            prop_assert_eq!(&not_checked, &alone.not_checked);
            prop_assert_eq!(report.counts.error + report.counts.warning + report.counts.info, report.findings.len());
            for finding in &repeats {
                let earlier = finding.params.iter().find(|(name, _)| *name == "earlier");
                prop_assert!(matches!(earlier, Some((_, Param::Count(number))) if (1..=at as u64).contains(number)));
            }
            // What has an identifier is found when it comes again, and what had none is not.
            let id = serde_json::from_str::<Value>(text).ok().and_then(|v| Some(v.get("id")?.as_str()?.to_owned()));
            let came = texts.iter().take(at).any(|earlier| earlier == text);
            if came && alone.is_accepted() && id.is_some_and(|id| id.contains(char::is_alphanumeric)) {
                prop_assert!(repeats.iter().any(|finding| finding.code() == "duplicate-id"), "{report}");
            }
        }
    }

    #[test]
    fn a_rule_that_is_off_is_silent_and_changes_no_other(value in prop_oneof![value(), nearly_right(), plausible()], which in 0..Rule::all().len()) {
        let code = Rule::all()[which].code;
        prop_assume!(!Rule::all()[which].is_fixed());
        let whole = check(value.to_string().as_bytes());
        let without = campaign().check(&Submission::from_value(&value).unwrap(), &options().level(code, "off").unwrap());
        let kept: Vec<String> = findings(&whole).into_iter().filter(|finding| !finding.starts_with(&format!("\"{code}\""))).collect();
        prop_assert_eq!(findings(&without), kept);
    }
}

#[test]
fn an_accepted_event_is_accepted_again() {
    let (campaign, options) = (campaign(), options());
    let checker = campaign.checker(&options);
    // Blank items of a list are not kept, so that those after them move: which one it is does not matter.
    let seen = |report: &Report| -> Vec<String> {
        let path =
            |path: String| path.split('/').filter(|step| step.parse::<u32>().is_err()).collect::<String>();
        report.findings.iter().map(|f| format!("{} {}", f.code(), path(f.place.to_string()))).collect()
    };
    let (all, accepted) = (600, Cell::new(0));
    let config = ProptestConfig { cases: all, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&prop_oneof![2 => plausible(), 1 => right(), 1 => nearly_right()], |value| {
        let (report, event) = checker.accept(&Submission::from_value(&value).unwrap());
        prop_assert_eq!(event.is_some(), report.is_accepted());
        let Some(event) = event else { return Ok(()) };
        accepted.set(accepted.get() + 1);
        let (again, same) = checker.accept(&Submission::from_value(&event).unwrap());
        prop_assert!(again.is_accepted(), "{again}");
        let known = seen(&report);
        for finding in seen(&again) {
            prop_assert!(known.contains(&finding), "{finding} was not there");
        }
        prop_assert_eq!(same.as_ref(), Some(&event));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    assert!(2 * accepted.get() > all, "only {} of {all} were accepted", accepted.get());
}

/// A value as JSON with the fields of every object in some other order.
fn shuffled(value: &Value, seed: u64) -> String {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            let hasher = BuildHasherDefault::<DefaultHasher>::default();
            fields.sort_by_cached_key(|(name, _)| hasher.hash_one((seed, name)));
            let fields: Vec<String> = fields
                .into_iter()
                .map(|(name, value)| format!("{}: {}", json!(name), shuffled(value, seed)))
                .collect();
            format!("{{ {} }}", fields.join(" , "))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(|item| shuffled(item, seed)).collect::<Vec<_>>().join(",\n"))
        }
        scalar => scalar.to_string(),
    }
}

/// Whatever levels a host gives, what is accepted is an event: with every level off that may be.
#[test]
fn what_is_accepted_is_an_event() {
    let off = |options: Options| {
        let free = Rule::all().iter().filter(|rule| !rule.is_fixed());
        free.fold(options, |options, rule| options.level(rule.code, "off").unwrap())
    };
    let (mut accepted, mut faults) = (0, Vec::new());
    for file in files("tests/cases") {
        for case in cases(&file) {
            let (campaign, options) = (case.campaign(), off(case.options()));
            // A draft lacks what it lacks, and is no event yet.
            if options == options.clone().draft() {
                continue;
            }
            for document in case.documents() {
                let (report, event) = campaign.checker(&options).accept(&Submission::from_json(&document));
                accepted += usize::from(report.is_accepted());
                if report.is_accepted() && event.is_none() {
                    faults.push(format!("{}: {}", file.display(), case.description));
                }
                // It comes back the same, and loses nothing that it must have.
                if let Some(event) = event {
                    let again = Submission::from_value(&event).unwrap();
                    if campaign.checker(&options).accept(&again).1.as_ref() != Some(&event) {
                        faults.push(format!("{}: not the same: {}", file.display(), case.description));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} of {accepted}:\n{}", faults.len(), faults.join("\n"));
    assert!(accepted > 500, "{accepted}");
}
