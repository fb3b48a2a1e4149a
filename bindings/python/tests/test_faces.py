"""What the package offers, and how it takes and gives values."""

import copy
import dataclasses
import json
import pickle
from collections import UserDict
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import campagne
import pytest
from campagne import _native, types
from conftest import ROOT


def test_every_operation_of_the_core_is_here():
    operations = set(_native.operations())
    functions = {name for name in campagne.__all__ if callable(getattr(campagne, name)) and name.islower()}
    assert functions - {"check_lines_raw"} == operations


def test_a_submission_comes_in_many_forms(workshop, now):
    text = json.dumps(workshop)
    reports = [
        campagne.check(given, now=now)
        for given in (workshop, text, text.encode(), bytearray(text.encode()), memoryview(text.encode()))
    ]
    assert reports[0].verdict == "accepted"
    assert set(reports) == {reports[0]}
    assert campagne.check(UserDict(workshop), now=now) == reports[0]


def test_dataclasses_are_taken_with_what_they_hold(workshop, now):
    @dataclasses.dataclass
    class Session:
        start: datetime
        end: datetime

    @dataclasses.dataclass
    class Event:
        title: str
        sessions: list[Session]

    zone = ZoneInfo("Europe/Paris")
    session = Session(datetime(2020, 11, 3, 14), datetime(2020, 11, 3, 17, 0, 0, 5, zone))
    report = campagne.check(Event("Atelier : l’accueil", [session]), now=now, mode="draft")
    assert report.verdict == "accepted", report


def test_dates_stand_wherever_the_wire_has_their_text(workshop, now):
    workshop["sessions"] = [{"start": date(2020, 11, 3), "end": date(2020, 11, 3)}]
    workshop["registration"] = {"required": True, "email": "a@exemple.fr", "closes": date(2020, 11, 1)}
    workshop["venue"]["latitude"] = Decimal("44.83")
    assert campagne.check(workshop, now=now).verdict == "accepted"
    workshop["sessions"] = [{"start": date(2020, 12, 3), "end": date(2020, 12, 3)}]
    [finding] = campagne.check(workshop, now=now).findings
    assert finding.code == "outside-campaign-window"


def test_now_is_an_instant_in_any_zone(now):
    instant = datetime(2020, 10, 15, 10, tzinfo=timezone.utc)
    there = instant.astimezone(timezone(timedelta(hours=11)))
    reports = {campagne.check({}, now=given) for given in (now, instant, there)}
    assert len(reports) == 1
    assert reports.pop().now == instant


def test_a_now_without_zone_is_refused_with_what_to_do():
    with pytest.raises(campagne.CampagneError, match="with `Z` or an offset") as caught:
        campagne.check({}, now=datetime(2020, 10, 15, 10))
    assert caught.value.code == "not-an-instant"
    with pytest.raises(campagne.CampagneError) as caught:
        campagne.checker(now="2020-10-15T10:00:00Z").at(datetime(2020, 10, 15, 10))
    assert caught.value.code == "not-an-instant"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({}, "missing-option"),
        ({"now": "2020-10-15T10:00:00Z", "langage": "en"}, "unknown-option"),
        ({"now": "2020-10-15T10:00:00Z", "mode": "drat"}, "unknown-mode"),
        ({"now": "2020-10-15T10:00:00Z", "campaign": "mip-1990"}, "unknown-campaign"),
        ({"now": "2020-10-15T10:00:00Z", "levels": {"x": "off"}}, "unknown-rule"),
        ({"now": "2020-10-15T10:00:00Z", "max_findings": -1}, "invalid-option"),
        ({"now": "2020-10-15T10:00:00Z", "only": ["title"]}, "not-a-pointer"),
        ({"now": "2020-10-15T10:00:00Z", "mode": "amend"}, "missing-previous"),
        ({"now": "2020-10-15T10:00:00Z", "levels": {1: object()}}, "unwritable"),
    ],
)
def test_mistakes_of_the_caller_have_codes(options, code):
    for call in (campagne.check, campagne.check_lines):
        with pytest.raises(campagne.CampagneError) as caught:
            call(b"{}", **options)
        assert caught.value.code == code
        assert str(caught.value) == caught.value.message
        assert pickle.loads(pickle.dumps(caught.value)).code == code


def test_a_campaign_tells_all_its_faults():
    with pytest.raises(campagne.CampagneError) as caught:
        campagne.Campaign.from_toml('id = 3\nwindow = "x"\n')
    assert caught.value.code == "invalid-campaign"
    assert len(caught.value.faults) > 1
    assert caught.value.faults[0]["line"] == 1
    assert set(caught.value.faults[0]["message"]) == {"fr", "en"}


def test_a_campaign_goes_wherever_one_is_asked_for(now):
    path = ROOT / "tests/campaigns/grace.toml"
    own = campagne.Campaign.from_path(path)
    assert own == campagne.Campaign.from_toml(path.read_text(encoding="utf-8"))
    for given in (own, own.text):
        assert campagne.check({}, given, now=now).campaign == "grace"
    assert repr(own) == "<Campaign grace>"
    assert campagne.campaign("mip-2020")["id"] in campagne.campaigns()


def test_a_campaign_comes_as_json_too(now):
    plain = {
        "id": "mien",
        "name": {"fr": "Le mien"},
        "time_zone": "Europe/Paris",
        "window": [{"from": date(2020, 11, 2), "to": "2020-11-30"}],
        "formats": [{"format": "workshop", "attendance": ["in_person"], "time": "sessions"}],
    }
    own = campagne.Campaign.from_json(plain)
    assert own.deadline() is None and own.phase(now) == "open"
    assert {campagne.check({}, given, now=now).campaign for given in (plain, own)} == {"mien"}


def test_reports_are_values_that_nothing_changes(now):
    report = campagne.check({"title": "Un", "format": "worskhop"}, now=now)
    assert report == copy.deepcopy(report) == pickle.loads(pickle.dumps(report))
    assert json.loads(report.to_json()) == report.to_dict()
    with pytest.raises(AttributeError):
        report.verdict = "accepted"
    with pytest.raises(AttributeError):
        report.findings[0].code = "x"
    report.to_dict()["findings"].clear()
    assert report.findings
    assert "__bool__" not in dir(report) and "__len__" not in dir(report)
    assert "text-too-short at '/title'" in repr(report)


def test_a_file_is_checked_by_its_kind(tmp_path, now):
    path = tmp_path / "filed.mbox"
    path.write_text('{"id": "a", "title": "Un"}\n\n{', encoding="utf-8")
    with pytest.raises(campagne.CampagneError) as caught:
        campagne.check_file(path, now=now)
    assert caught.value.code == "unknown-file-kind"
    reports = campagne.check_file(path, now=now, from_="ndjson")
    assert [(report.source, report.id) for report in reports] == [("filed.mbox:1", "a"), ("filed.mbox:3", None)]
    with pytest.raises(FileNotFoundError):
        campagne.check_file(tmp_path / "none.csv", now=now)


def test_an_amendment_is_checked_against_what_was_accepted(workshop):
    late = "2020-11-01T10:00:00Z"
    previous = copy.deepcopy(workshop)
    workshop["status"] = "cancelled"
    assert campagne.check(workshop, now=late).verdict == "rejected"
    forms = (previous, json.dumps(previous), json.dumps(previous).encode())
    reports = {campagne.check(workshop, now=late, mode="amend", previous=given) for given in forms}
    assert [report.verdict for report in reports] == ["accepted"]


def test_every_option_of_the_types_is_known(workshop, now):
    options = {
        "now": datetime(2020, 11, 2, tzinfo=timezone.utc),
        "mode": "submit",
        "previous": None,
        "language": "en",
        "levels": {"unknown-field": "warning"},
        "only": ["/title"],
        "extended_deadline": datetime(2020, 11, 3, tzinfo=timezone.utc),
        "labels": {"/title": "Name of the event"},
        "max_findings": 1,
    }
    assert options.keys() == types.Options.__required_keys__ | types.Options.__optional_keys__
    report = campagne.check({**workshop, "title": "Un"}, **options)
    [finding] = report.findings
    assert report.verdict == "rejected"
    assert "Name of the event" in finding.message


def test_schemas_are_those_of_the_campaign():
    schema = campagne.schema("submission", "mip-2020", mode="draft", language="en")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "title" in schema["properties"]
    with pytest.raises(campagne.CampagneError) as caught:
        campagne.schema("submision")
    assert caught.value.code == "unknown-schema"


def test_territories_are_found_and_searched():
    assert campagne.territories.territory("75")["found"] == "several"
    old = campagne.territory("49331", at=date(2020, 11, 2))
    assert old["found"] in ("one", "retired")
    hits = campagne.search("renn", limit=3, levels=["commune"], within="fr:departement:35")
    assert hits[0]["id"] == "fr:commune:35238"
    assert "INSEE" in campagne.notices()


def test_rules_are_listed():
    assert campagne.rules()[0]["code"] == "malformed-document"
