//! Programmes: read back, moderated, counted. `tests/corpus` runs the cases of `tests/programme`.

use campagne::programme::{Facet, Moderation, Query, Reader};
use campagne::{Options, Submission};
use serde_json::{Value, json};

use crate::entries::{options, read};
use crate::support::{campaign, patched};

#[test]
fn statistics_have_every_territory_with_its_zero() {
    let campaign = campaign("mip-2020");
    let programme = read(&campaign, [patched("workshop", &json!({}))].into_iter());
    let index = programme.index_of(&[Moderation::Submitted]);
    let (query, territories) = (Query::default(), campagne_territories::Territories::embedded());
    let selection = index.select(&query);
    for (facet, count) in [(Facet::Region, 18), (Facet::Departement, 109)] {
        let counts = selection.statistic(facet, Some(territories));
        assert_eq!(counts.len(), count);
        assert_eq!(counts.iter().map(|count| count.count).sum::<usize>(), 1);
    }
    assert_eq!(selection.statistic(Facet::Day, None).len(), 29);
    assert_eq!(selection.statistic(Facet::Format, None).len(), 8);
    assert_eq!(selection.placed(), 1);
}

#[test]
fn a_programme_is_read_back_as_it_was_written() {
    let campaign = campaign("mip-2020");
    let bases = ["workshop", "webinar", "podcast"].map(|base| patched(base, &json!({"id": null})));
    let mut programme = read(&campaign, bases.into_iter());
    let id = programme.entries()[1].id.clone();
    programme.moderate(&id, Moderation::Ready).unwrap();
    programme.moderate(&id, Moderation::Published).unwrap();
    assert_eq!(programme.public().events().len(), 1);
    let error = programme.moderate(&id, Moderation::Published).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().contains("`changes_requested`")),
        ("illegal-moderation", true)
    );
    let event = programme.entries()[1].event.clone();
    let mut amended = programme.entry(&id).unwrap().clone();
    amended.amend(event, Some("2020-11-01T10:00:00Z".parse().unwrap()));
    let before = programme.add(amended).unwrap();
    assert_eq!((before.revision, programme.entry(&id).unwrap().revision), (0, 1));

    let lines = programme.entries().iter().map(|entry| serde_json::to_value(entry).unwrap());
    let again = read(&campaign, lines);
    assert_eq!(again.entries(), programme.entries());
    let counts = again.moderation_counts();
    assert_eq!(counts.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 0, 0, 1, 0]);
}

#[test]
fn an_event_without_identifier_gets_the_same_on_every_run() {
    let campaign = campaign("mip-2020");
    let bare = || patched("workshop", &json!({"id": null}));
    let other_submitter =
        patched("workshop", &json!({"id": null, "submitter": {"email": "autre@exemple.fr"}}));
    let checker = campaign.checker_of_accepted(&options());
    let ids = |records: &[Value]| -> Vec<String> {
        let mut reader = Reader::new(&checker);
        let read =
            |record: &Value| reader.read("r", record.to_string().as_bytes()).unwrap().entry.unwrap().id;
        records.iter().map(read).collect()
    };
    let first = ids(&[bare(), other_submitter.clone()]);
    assert_eq!(first, ids(&[other_submitter, bare()]));
    assert_eq!(first[1], format!("{}-2", first[0]));
    // As a SipHash-1-3 written in Python has it, of the four texts, each after its length.
    assert_eq!(first[0], "ev-a53f2a91d9dac4ea");
}

#[test]
fn what_does_not_pass_comes_back_with_its_report() {
    let campaign = campaign("mip-2020");
    let checker = campaign.checker_of_accepted(&Options::at("2021-06-01T00:00:00Z").unwrap());
    let mut reader = Reader::new(&checker);
    let mut read = |record: Value| reader.read("r", record.to_string().as_bytes()).unwrap();
    // Long after the deadline.
    assert!(read(patched("workshop", &json!({"id": "1"}))).entry.is_some());
    let late = read(
        json!({"event": patched("workshop", &json!({"id": "2", "format": "conference", "sessions": [{"start": "2020-12-03", "end": "2020-12-03"}]}))}),
    );
    assert!(late.entry.is_none());
    assert_eq!(late.inspection.codes[0].0, "outside-campaign-window");
    let again = read(patched("webinar", &json!({"id": "1"})));
    assert!(again.entry.is_none() && again.inspection.codes.iter().any(|(code, _)| *code == "duplicate-id"));
    assert!(read(json!("no object")).entry.is_none());
    assert!(read(json!({"event": 3})).entry.is_none());
}

#[test]
fn mistakes_beside_the_event_say_what_to_do() {
    let campaign = campaign("mip-2020");
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker);
    for (record, expected) in [
        (
            r#"{"event": {}, "moderation": 3}"#,
            "`moderation` is one of `submitted`, `changes_requested`, `ready`, `published`, `refused`",
        ),
        (
            r#"{"event": {}, "moderation": "Publié"}"#,
            "`moderation` has no `Publié`, did you mean `published`?",
        ),
        (r#"{"event": {}, "revision": -1}"#, "`revision` is a whole number from 0 up"),
        (r#"{"event": {}, "updated": "hier"}"#, "`updated` is an instant, such as \"2020-10-20T08:00:00Z\""),
        (r#"{"event": {}, "update": null}"#, "an entry has no `update`, did you mean `updated`?"),
        (r#"{"event": {}, "event": {}}"#, "`event` stands there twice"),
    ] {
        assert_eq!(reader.read("r", record.as_bytes()).unwrap_err().to_string(), expected, "{record}");
    }
}

#[test]
fn probable_duplicates_are_told() {
    let campaign = campaign("mip-2020");
    let patches = [
        json!({"id": "1"}),
        json!({"id": "2", "title": "Tout autre chose"}),
        json!({"id": "3", "title": "ATELIER : coconstruire l'accueil des usagers"}),
        json!({"id": "4", "status": "cancelled"}),
    ];
    let mut programme = read(&campaign, patches.iter().map(|patch| patched("workshop", patch)));
    assert_eq!(programme.probable_duplicates(), [(2, 0)]);
    programme.moderate("1", Moderation::Refused).unwrap();
    assert_eq!(programme.probable_duplicates(), []);
}

#[test]
fn nothing_public_tells_who_filed_an_event() {
    let campaign = campaign("mip-2020");
    let submitter = json!({"name": "ZZNAMEZZ", "role": "agent", "email": "zzmailzz@exemple.fr", "phone": "01 99 00 77 77"});
    let record = |id: &str, state: &str| json!({"moderation": state, "event": patched("workshop", &json!({"id": id, "submitter": submitter}))});
    let programme = read(&campaign, [record("1", "published"), record("2", "ready")].into_iter());
    let public = programme.public();
    let event = public.events()[0];
    for said in [format!("{event:?}"), format!("{public:?}"), serde_json::to_string(public.events()).unwrap()]
    {
        for secret in ["ZZNAMEZZ", "zzmailzz", "77", "submitter"] {
            assert!(!said.contains(secret), "{said}");
        }
    }
    // All else is there.
    let mut whole = serde_json::to_value(&programme.entries()[0].event).unwrap();
    whole.as_object_mut().unwrap().remove("submitter");
    assert_eq!(serde_json::to_value(event).unwrap(), whole);
}

#[test]
fn who_filed_it_is_asked_once() {
    let campaign = campaign("mip-2020");
    let mut typed: Value = patched("workshop", &json!({"submitter": null}));
    let text = typed.to_string();
    // Whoever files an event says who they are.
    let (report, event) = campaign.checker(&options()).accept(&Submission::from_json(&text));
    assert!(!report.is_accepted() && event.is_none());
    // What was made public does not tell it any more, and is read back.
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker).plain_as(Moderation::Published);
    let read = reader.read("public.json:1", text.as_bytes()).unwrap();
    let entry = read.entry.unwrap_or_else(|| panic!("{}", read.inspection.report));
    assert_eq!(entry.event.submitter, None);
    assert_eq!(entry.moderation, Moderation::Published);
    // Half of it is a mistake, as ever.
    typed["id"] = "autre".into();
    typed["submitter"] = json!({"name": "Service innovation"});
    let read = reader.read("public.json:2", typed.to_string().as_bytes()).unwrap();
    assert!(read.entry.is_none());
    let paths: Vec<String> =
        read.inspection.report.findings.iter().map(|finding| finding.place.to_string()).collect();
    assert!(paths.contains(&"/submitter/email".to_owned()), "{paths:?}");
}

#[test]
fn what_its_file_keeps_from_the_public_waits() {
    let campaign = campaign("mip-2020");
    let checker = campaign.checker_of_accepted(&options());
    let mut reader = Reader::new(&checker).plain_as(Moderation::Published);
    for (id, withheld, state) in [("a", false, Moderation::Published), ("b", true, Moderation::Submitted)] {
        let title = format!("Atelier de la fabrique {id}");
        let text = patched("workshop", &json!({"id": id, "title": title, "venue": {"name": id}})).to_string();
        let read = reader.read(id, text.as_bytes()).unwrap().withheld(withheld);
        assert_eq!(read.entry.unwrap().moderation, state);
    }
}
