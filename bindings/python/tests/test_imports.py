"""Files of other systems: the cases of `tests/import`, as Rust runs them."""

import json

import campagne
import pytest
from conftest import ROOT

CASES = sorted((ROOT / "tests/import").glob("*.json"))


def brief(dropped):
    return [{name: value for name, value in one.items() if name != "message"} for one in dropped]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_file_gives_the_submissions_it_names(path):
    case = json.loads(path.read_text(encoding="utf-8"))
    read = campagne.read_file(ROOT / "tests/import/files" / case["file"], **case["options"])
    expected = case["expect"]
    records = [
        {"source": record["source"], "submission": record["submission"], "dropped": brief(record["dropped"])}
        for record in read["records"]
    ]
    assert records == expected["records"]
    assert brief(read["dropped"]) == expected["dropped"]
    assert [guess["path"] for guess in read["guessed"]] == expected["guessed"]


def test_a_report_says_what_could_not_be_carried():
    [report] = campagne.check_file(
        ROOT / "tests/import/files/outlook.ics", now="2020-10-15T10:00:00Z", language="en"
    )
    assert all(isinstance(lost, campagne.Dropped) for lost in report.dropped)
    codes = [(lost.code, lost.from_, lost.count) for lost in report.dropped]
    assert ("person", "ORGANIZER", 1) in codes
    [priority] = [lost for lost in report.dropped if lost.from_ == "PRIORITY"]
    assert priority.line == 33
    assert priority.message == "“PRIORITY” has no equivalent in an event of the campaign and is not carried."
    # What is no file of another system has nothing to lose.
    assert campagne.check({"title": "Un"}, now="2020-10-15T10:00:00Z").dropped == ()


def test_there_are_cases():
    assert len(CASES) >= 6


def test_a_column_that_leads_nowhere_is_a_mistake(tmp_path):
    path = tmp_path / "evenements.csv"
    path.write_text("A\nb\n", encoding="utf-8")
    with pytest.raises(campagne.CampagneError) as raised:
        campagne.read_file(path, columns={"A": "venue.nme"})
    assert raised.value.code == "unknown-pointer"
    with pytest.raises(campagne.CampagneError):
        campagne.read_file(tmp_path / "evenements.csv", from_="xls")
