//! All that the library writes, held against the shapes that are declared; and the shapes against what is written.

mod operations;
mod ordered;
mod strict;

use std::collections::BTreeSet;

use campagne::shapes::campaign::CAMPAIGN;
use campagne::shapes::catalogue::CALL_ERROR;
use campagne::shapes::{ANSWERS, Side, Type, all};
use campagne::wire::OPERATIONS;

use crate::support::read;
use strict::Strict;

/// What is declared and met nowhere in the corpus, with the reason.
const UNMET: &[(&str, &str)] = &[
    ("CodeOn = never: it is never met", "what is found was a code once; only the command asks for others"),
    ("CodeUnknown.date: it never has a value", "the same"),
];

#[test]
fn all_that_is_written_has_the_shape_that_is_declared() {
    let mut strict = Strict::default();
    operations::run(&mut strict);
    assert!(strict.faults.is_empty(), "{:#?}", strict.faults);

    // The command writes its own document: its tests hold it.
    let elsewhere = ["Run", "Summary"];
    let answers: Vec<_> = all()
        .into_iter()
        .filter(|shape| shape.side == Side::Answer && !elsewhere.contains(&shape.name))
        // A word with its label is looked at where it stands; what is said beside an event, with the event.
        .filter(|shape| shape.name != "Choice" && shape.name != "AboutEvent")
        .collect();
    let unmet: BTreeSet<String> = UNMET.iter().map(|(what, _)| (*what).to_owned()).collect();
    assert_eq!(strict.unseen(&answers), unmet, "declared and never met, or met and said never to be");
}

#[test]
fn campaigns_have_the_shape_that_is_declared() {
    let mut strict = Strict { any_order: true, ..Strict::default() };
    let builtin = read("crates/campagne/campaigns/builtin.ndjson");
    assert_eq!(builtin.lines().count(), campagne::Campaign::builtin_ids().count());
    for campaign in builtin.lines().chain([read("tests/schemas/campaign.json").as_str()]) {
        strict.text("campaign", Type::Shape(&CAMPAIGN), campaign);
    }
    assert!(strict.faults.is_empty(), "{:#?}", strict.faults);
}

#[test]
fn what_is_not_as_declared_is_found() {
    let faults = |text: &str| {
        let mut strict = Strict::default();
        strict.text("fault", Type::Shape(&CALL_ERROR), text);
        strict.faults.into_iter().collect::<Vec<_>>().join("; ")
    };
    assert_eq!(faults(r#"{"code": "not-an-instant", "message": "…"}"#), "");
    for (text, found) in [
        (
            r#"{"code": "not-an-instant", "message": "…", "more": 1}"#,
            "CallError.more: no such member is declared",
        ),
        (r#"{"code": "not-an-instant"}"#, "CallError.message: it is missing"),
        (r#"{"code": "not-an-instand", "message": "…"}"#, "CallError.code: Text"),
        (r#"{"code": "not-an-instant", "message": 1}"#, "CallError.message: Number"),
        (r#"{"code": "not-an-instant", "message": null}"#, "CallError.message: Null"),
        (r#"{"message": "…", "code": "not-an-instant"}"#, "CallError.code: it stands in another place"),
        (r#"{"code": "not-an-instant", "message": "…", "faults": []}"#, "CallError.faults: List"),
        (r#"{"code": "not-an-instant", "message": "…", "faults": [{}]}"#, "Fault.line: it is missing"),
    ] {
        assert!(faults(text).contains(found), "{text}: {}", faults(text));
    }
}

#[test]
fn every_operation_has_an_answer_that_is_declared() {
    let declared: Vec<&str> = ANSWERS.iter().map(|answer| answer.operation).collect();
    let mut without_repeats = declared.clone();
    without_repeats.dedup();
    let operations: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(without_repeats, operations);
}

#[test]
fn shapes_have_names_of_their_own_and_say_what_they_are() {
    let mut names = BTreeSet::new();
    for shape in all() {
        assert!(names.insert(shape.name), "{} is there twice", shape.name);
        assert!(shape.about.en.ends_with('.'), "{}", shape.name);
    }
}

/// The operations take the options that are declared, and no others: the fault of one that there is not lists them.
#[test]
fn options_are_those_that_are_declared() {
    for answer in ANSWERS {
        let Some(options) = answer.options else { continue };
        let declared: BTreeSet<&str> = options.members().iter().map(|member| member.name).collect();
        let error = operations::refused(answer, r#"{"zzzzzzzzzzzz": 1}"#);
        let listed = error.split_once("; there are ").map(|(_, listed)| listed).unwrap_or_default();
        let listed: BTreeSet<&str> = listed.split(", ").collect();
        assert_eq!(listed, declared, "{} {}: {error}", answer.operation, answer.method);
    }
}
