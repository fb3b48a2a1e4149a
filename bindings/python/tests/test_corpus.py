"""The corpus: the very bytes that Rust writes."""

import campagne
import pytest
from conftest import CASES


def name(case):
    """As it is filtered by: `pytest -k end-before-start`."""
    return f"{case['case']} ({case['options']['language']})"


def test_there_are_cases():
    assert len(CASES) > 500


@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_report_is_that_of_rust(case):
    report = campagne.check(bytes.fromhex(case["submission"]), **case["options"])
    assert report.to_json() == case["report"]


def test_the_parts_of_every_report_are_what_its_json_says(cases):
    for case in cases:
        report = campagne.Report(case["report"])
        told = report.to_dict()
        for finding, found in zip(report.findings, told["findings"], strict=True):
            fix = finding.fix and finding.fix._asdict()
            assert {**finding._asdict(), "related": list(finding.related), "fix": fix} == found
        assert [left.because for left in report.not_checked] == [
            tuple(left["because"]) for left in told["not_checked"]
        ]
        assert (report.counts.error > 0) == (report.verdict == "rejected")
        assert repr(report).startswith("<Report of ")


def test_lines_give_the_reports_of_single_checks(cases, now):
    lines = [bytes.fromhex(case["submission"]) for case in cases]
    lines = [line for line in lines if line.strip() and b"\n" not in line]
    options = {"now": now, "language": "en"}
    single = [campagne.check(line, **options).to_json().encode() for line in lines]
    for threads in (1, 2, 7):
        together = campagne.check_lines_raw(b"\n".join(lines), threads=threads, **options)
        assert together.split(b"\n") == [*single, b""]
