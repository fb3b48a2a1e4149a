//! What holds for any input.

use campagne::{Campaign, Options, Report, Rule, Submission};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::support::patched;

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
fn nearly_right() -> impl Strategy<Value = Value> {
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
fn right() -> impl Strategy<Value = Value> {
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_report_and_the_same_each_time(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (once, again) = (check(&bytes), check(&bytes));
        prop_assert_eq!(serde_json::to_vec(&once).unwrap(), serde_json::to_vec(&again).unwrap());
    }

    #[test]
    fn any_value_gives_findings_in_order(value in prop_oneof![value(), nearly_right()]) {
        let report = check(value.to_string().as_bytes());
        prop_assert!(report.findings.windows(2).all(|pair| pair[0].place <= pair[1].place));
        for finding in &report.findings {
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
    fn layout_and_the_order_of_fields_change_nothing(value in prop_oneof![value(), nearly_right()]) {
        let compact = check(value.to_string().as_bytes());
        let pretty = check(serde_json::to_string_pretty(&value).unwrap().as_bytes());
        let reversed = check(reversed(&value).as_bytes());
        prop_assert_eq!(findings(&compact), findings(&pretty));
        prop_assert_eq!(findings(&compact), findings(&reversed));
        prop_assert_eq!(&compact.not_checked, &reversed.not_checked);
    }

    #[test]
    fn an_accepted_event_is_accepted_again(value in prop_oneof![right(), nearly_right()]) {
        let (campaign, options) = (campaign(), options());
        let checker = campaign.checker(&options);
        let (report, event) = checker.accept(&Submission::from_value(&value));
        prop_assert_eq!(event.is_some(), report.is_accepted());
        if let Some(event) = event {
            let (again, same) = checker.accept(&Submission::from_value(&event));
            prop_assert!(again.is_accepted(), "{again}");
            let known: Vec<&str> = report.findings.iter().map(|finding| finding.code()).collect();
            for finding in &again.findings {
                prop_assert!(known.contains(&finding.code()), "{} was not there", finding.code());
            }
            prop_assert_eq!(same.as_ref(), Some(&event));
        }
    }

    #[test]
    fn right_submissions_are_accepted(value in right()) {
        let report = check(value.to_string().as_bytes());
        prop_assert!(report.is_accepted() || findings(&report).iter().all(|finding| finding.contains("forbidden-characters")), "{report}");
    }

    #[test]
    fn max_findings_cuts_and_nothing_else(value in value(), max in 0_usize..5) {
        let whole = check(value.to_string().as_bytes());
        let cut = campaign().check(&Submission::from_value(&value), &options().max_findings(max));
        prop_assert_eq!(cut.counts, whole.counts);
        prop_assert_eq!(cut.verdict(), whole.verdict());
        prop_assert_eq!(findings(&cut), findings(&whole).into_iter().take(max).collect::<Vec<_>>());
    }

    #[test]
    fn a_rule_that_is_off_is_silent_and_changes_no_other(value in nearly_right(), which in 0..Rule::all().len()) {
        let code = Rule::all()[which].code;
        let whole = check(value.to_string().as_bytes());
        let without = campaign().check(&Submission::from_value(&value), &options().level(code, "off").unwrap());
        let kept: Vec<String> = findings(&whole).into_iter().filter(|finding| !finding.starts_with(&format!("\"{code}\""))).collect();
        prop_assert_eq!(findings(&without), kept);
    }
}

/// A value as JSON with the fields of every object in reverse.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .rev()
                .map(|(name, value)| format!("{}: {}", json!(name), reversed(value)))
                .collect();
            format!("{{ {} }}", fields.join(" , "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(reversed).collect::<Vec<_>>().join(",\n")),
        scalar => scalar.to_string(),
    }
}
