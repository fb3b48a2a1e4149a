//! The schemas beside the library itself; `tests/schemas.py` holds them against the corpus.

use crate::support::{merge, read};
use campagne::schema::{Document, Schema};
use campagne::{Campaign, Error, Language, Mode};
use serde_json::Value;

fn whole_campaign() -> Value {
    serde_json::from_str(&read("tests/schemas/campaign.json")).unwrap()
}

#[test]
fn a_campaign_with_every_entry_of_the_schema_is_read() {
    let campaign = whole_campaign();
    Campaign::from_json(&campaign.to_string()).unwrap();
    let schema = serde_json::to_value(Schema::campaign(Language::Fr)).unwrap();
    let missing = |table: &Value, schema: &Value, at: &str| {
        let names = schema["properties"].as_object().unwrap().keys();
        let missing: Vec<&String> = names.filter(|name| table.get(*name).is_none()).collect();
        assert!(missing.is_empty(), "{at}: {missing:?}");
    };
    missing(&campaign, &serde_json::json!({"properties": without_source(&schema["properties"])}), "");
    for (name, table) in campaign.as_object().unwrap() {
        let entry = &schema["properties"][name];
        match (table, entry.get("properties")) {
            // One rule or another stands for all.
            (Value::Object(_), Some(_)) if name != "levels" => missing(table, entry, name),
            (Value::Array(items), _) if entry["items"].get("properties").is_some() => {
                missing(&items[0], &entry["items"], name);
            }
            _ => {}
        }
    }
}

/// The campaign itself may cite a source too, which no campaign does.
fn without_source(properties: &Value) -> Value {
    let mut properties = properties.clone();
    properties.as_object_mut().unwrap().remove("source");
    properties
}

#[test]
fn what_the_schema_of_a_campaign_refuses_cannot_be_read() {
    let cases: Vec<Value> = serde_json::from_str(&read("tests/schemas/faulty-campaigns.json")).unwrap();
    for case in cases {
        let mut campaign = whole_campaign();
        merge(&mut campaign, &case["patch"]);
        let read = Campaign::from_json(&campaign.to_string());
        assert!(matches!(read, Err(Error::Campaign(_))), "{}", case["description"]);
    }
}

#[test]
fn fields_keep_their_order_whatever_serde_json_does() {
    let text = Schema::submission(None, Mode::Submit, Language::En).to_string();
    let at = |name: &str| text.find(&format!("\n    \"{name}\": {{")).unwrap();
    assert!(at("title") < at("summary") && at("summary") < at("attendance") && at("venue") < at("contact"));
    assert!(text.ends_with("}\n"));
}

#[test]
fn a_draft_requires_nothing() {
    let campaign = Campaign::builtin("mip-2020").unwrap();
    let text = Schema::submission(Some(&campaign), Mode::Draft, Language::Fr).to_string();
    assert!(!text.contains("\"summary\"\n"), "nothing is required by name");
    let schema =
        serde_json::to_value(Schema::submission(Some(&campaign), Mode::Draft, Language::Fr)).unwrap();
    assert!(schema.get("required").is_none());
}

#[test]
fn documents_are_named() {
    for &document in Document::ALL {
        assert_eq!(document.code().parse(), Ok(document));
    }
    let error = "event".parse::<Document>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no schema of `event`; write `submission`, `campaign` or `report`"
    );
}

/// A campaign whose limits leave nothing still has schemas that can be read.
#[test]
fn limits_at_their_ends() {
    for (least, most) in [(0, 0), (0, 1), (1, 1), (2, 1), (2, 2), (3, 140), (200, 140)] {
        let mut campaign = Campaign::builtin("mip-2020").unwrap();
        campaign.limits.title_min = least;
        campaign.limits.title = most;
        let schema = serde_json::to_value(Schema::submission(Some(&campaign), Mode::Submit, Language::Fr));
        let schema = schema.unwrap();
        assert_eq!(schema["properties"]["title"]["anyOf"][0]["maxLength"], most);
    }
}
