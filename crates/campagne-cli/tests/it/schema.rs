//! `campagne schema`: the same as the files of the documentation, and for any campaign.

use serde_json::Value;

use crate::support::{campagne, root};

fn written(name: &str) -> String {
    std::fs::read_to_string(root().join("docs/schemas").join(name)).unwrap()
}

#[test]
fn the_schemas_of_the_documentation() {
    for (document, file) in [
        ("submission", "submission.mip-2020.schema.json"),
        ("campaign", "campaign.schema.json"),
        ("report", "report.schema.json"),
    ] {
        let ran = campagne(&["schema", document]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert_eq!(ran.text(), written(file), "{file}");
    }
}

#[test]
fn for_another_campaign_in_another_language() {
    let campaign = "tests/campaigns/small-limits.toml";
    let schema = campagne(&["schema", "submission", "--campaign", campaign, "--language", "en"]).json();
    let title = &schema["properties"]["title"];
    assert_eq!((&title["title"], &title["anyOf"][0]["maxLength"]), (&"Title".into(), &60.into()));
    let formats = schema["properties"]["format"]["anyOf"][0]["oneOf"].as_array().unwrap();
    let formats: Vec<&Value> = formats.iter().map(|choice| &choice["title"]).collect();
    assert_eq!(formats, ["Workshop", "Webinar", "Podcast"]);
    assert!(schema["required"].as_array().unwrap().contains(&"audiences".into()), "the campaign asks for it");
}

#[test]
fn a_draft_requires_nothing() {
    let schema = campagne(&["schema", "submission", "--mode", "draft"]).json();
    assert!(schema.get("required").is_none());
}

#[test]
fn what_has_no_schema_is_a_fault_of_the_caller() {
    let ran = campagne(&["schema", "event"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("there is no schema of `event`; write `submission`, `campaign` or `report`"));
}
