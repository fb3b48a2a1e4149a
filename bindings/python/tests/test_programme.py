"""The programme, by the same cases as the core, and against filtering in plain Python."""

import json
from collections import Counter

import campagne
import pytest
from campagne import Programme
from conftest import ROOT

EXAMPLE = ROOT / "examples/programme.ndjson"


def merged(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    target = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            target.pop(name, None)
        else:
            target[name] = merged(target.get(name), value)
    return target


def record(entry):
    event = merged(json.loads((ROOT / f"tests/bases/{entry['base']}.json").read_text("utf-8")), entry.get("patch", {}))
    if entry.get("plain"):
        return event
    return {"event": event} | {name: entry[name] for name in ("moderation", "revision", "updated") if name in entry}


CASES = [
    pytest.param(case, query, id=f"{file.stem}: {query['description']}")
    for file in sorted((ROOT / "tests/programme").glob("*.json"))
    for case in json.loads(file.read_text("utf-8"))
    for query in case["queries"]
]


def programme_of(case):
    campaign = case.get("campaign")
    if campaign:
        campaign = campagne.Campaign((ROOT / f"tests/campaigns/{campaign}.toml").read_text("utf-8"))
    lines = "\n".join(json.dumps(record(entry)) for entry in case["programme"])
    programme = Programme(lines.encode(), campaign)
    assert programme.intake["left_out"] == []
    return programme


def counts(facet):
    return {count["value"]: count["count"] for count in facet if count["count"]}


@pytest.mark.parametrize(("case", "query"), CASES)
def test_a_case_gives_what_it_says(case, query):
    programme = programme_of(case)
    asked = query.get("query", query.get("url"))
    if "error" in query:
        with pytest.raises(campagne.CampagneError) as caught:
            programme.page(asked)
        assert str(caught.value) == query["error"]
        return
    page = programme.page(asked)
    if "total" in query:
        assert page["total"] == query["total"]
    if "ids" in query:
        assert [event["id"] for event in page["events"]] == query["ids"]
    if "facets" in query:
        facets = programme.page(asked, facets=list(query["facets"]))["facets"]
        assert {name: counts(facet) for name, facet in facets.items()} == query["facets"]
    if "statistics" in query:
        statistics = programme.statistics(asked, by=list(query["statistics"]))["statistics"]
        assert {name: counts(facet) for name, facet in statistics.items()} == query["statistics"]
    if "on" in query:
        on = programme.on(query["on"]["at"], asked)
        for part in {"now", "next"} & set(query["on"]):
            named = [f"{one['event']['id']}/{one['session']}" for one in on[part]]
            assert named == query["on"][part]


def test_it_is_an_iterable_of_plain_dicts():
    programme = Programme(EXAMPLE)
    events = list(programme)
    assert len(events) == len(programme) == programme.intake["moderation"]["published"]
    assert programme[events[0]["id"]] == events[0]
    assert all("submitter" not in event for event in events)


def test_counts_are_those_of_plain_python():
    lines = [json.loads(line) for line in EXAMPLE.read_text("utf-8").splitlines()]
    published = [line["event"] for line in lines if line["moderation"] == "published"]
    programme = Programme(EXAMPLE)
    page = programme.page(limit=1000)
    assert {event["id"] for event in page["events"]} == {event["id"] for event in published}
    for facet, value in [("format", lambda event: [event["format"]]), ("topic", lambda event: event.get("topics", []))]:
        expected = Counter(one for event in published for one in set(value(event)))
        assert counts(page["facets"][facet]) == expected
    workshops = programme.page(format="workshop", day="2020-11-03")
    by_hand = [
        event
        for event in published
        if event["format"] == "workshop" and any(s["start"][:10] == "2020-11-03" for s in event["sessions"])
    ]
    assert {event["id"] for event in workshops["events"]} == {event["id"] for event in by_hand}


def test_nobody_reads_who_filed_an_event():
    lines = [json.loads(line) for line in EXAMPLE.read_text("utf-8").splitlines()]
    for line in lines:
        line["event"]["submitter"] = {"name": "ZZNAMEZZ", "role": "agent", "email": "zzmailzz@exemple.fr"}
        line["event"].setdefault("keywords", []).append("secret" if line["moderation"] != "published" else "dit")
    programme = Programme("\n".join(map(json.dumps, lines)).encode())
    said = [json.dumps([*programme, programme.page(limit=100), programme.statistics(), programme.intake])]
    said.append(json.dumps(programme.on("2020-11-01T00:00:00Z", most=100)))
    for format in campagne.types.ExportFormat.__args__:
        files = programme.export(format, now="2020-11-01T00:00:00Z")
        assert files and all(file["text"] for file in files)
        said.append(json.dumps(files))
    for text in said:
        assert "dit" in text or "statistics" in text
        for secret in ("ZZNAMEZZ", "zzmailzz", "secret", "submitter"):
            assert secret not in text
    with pytest.raises(campagne.CampagneError) as caught:
        programme["sub-000207"]
    assert caught.value.code == "unknown-event"


def test_mistakes_say_what_to_do():
    programme = campagne.programme(EXAMPLE, plain="published")
    for call, code in [
        (lambda: programme.page(formt="workshop"), "unknown-parameter"),
        (lambda: programme.page(format="worskhop"), "invalid-parameter"),
        (lambda: programme.page(facets=["formats"]), "invalid-option"),
        (lambda: programme.export("pdf", now="2020-11-01T00:00:00Z"), "unknown-export"),
        (lambda: programme.export("ics"), "missing-option"),
        (lambda: Programme(b"", plain="publie"), "invalid-option"),
        (lambda: Programme(b"", from_="docx"), "unknown-file-kind"),
    ]:
        with pytest.raises(campagne.CampagneError) as caught:
            call()
        assert caught.value.code == code


def test_what_does_not_pass_is_told():
    programme = Programme(b'{"event": {"title": "Un"}}\n{"moderation": "publie", "event": {}}\n')
    first, second = programme.intake["left_out"]
    assert (first["source"], first["report"]["verdict"]) == ("programme.ndjson:1", "rejected")
    assert second["fault"] == "`moderation` has no `publie`, did you mean `published`?"
