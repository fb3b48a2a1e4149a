"""What a type checker accepts."""

from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import assert_type

import campagne
from campagne.types import RuleCode, Submission, Verdict

NOW = datetime(2020, 10, 15, 10, tzinfo=timezone.utc)


@dataclass
class Event:
    title: str


event: Submission = {
    "title": "Atelier",
    "format": "workshop",
    "sessions": [{"start": datetime(2020, 11, 3, 14), "end": "2020-11-03T17:00"}],
    "availability": {"from": date(2020, 11, 2), "until": None},
}
report = campagne.check(event, "mip-2020", now=NOW, mode="draft", language="en", levels={"invalid-url": "off"})
campagne.check(Event("Atelier"), now="2020-10-15T10:00:00Z")
campagne.check('{"title": "Un"}', campagne.Campaign.builtin("mip-2020"), now=NOW)
assert_type(report.verdict, Verdict)
for finding in report.findings:
    assert_type(finding.code, RuleCode)
    if finding.code == "invalid-choice" and finding.fix:
        print(finding.fix.label)
assert_type(report.now, datetime)
reports = campagne.check_lines(b"{}", now=NOW, threads=2)
assert_type(reports, list[campagne.Report])

found = campagne.territory("33", levels=["departement"])
if found["found"] == "one":
    print(found["territory"]["name"])
