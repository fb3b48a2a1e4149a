"""The table with its schema and package, by frictionless: tables.py FOLDER."""

import json
import sys
from pathlib import Path

from frictionless import Package, system, validate

folder = Path(sys.argv[1])
with system.use_context(trusted=True):
    report = validate(str(folder / "datapackage.json"))
    for task in report.tasks:
        for error in task.errors[:10]:
            print(error.message)
    assert report.valid, report.errors
    [table] = Package(str(folder / "datapackage.json")).resources
    rows = table.read_rows()
submissions = json.loads((folder / "submissions.json").read_text(encoding="utf-8"))
assert [row["id"] for row in rows] == [event["id"] for event in submissions]
assert all(row["submitter.name"] is None for row in rows if "submitter.name" in row)
latitudes = {event["id"]: event.get("venue", {}).get("latitude") for event in submissions}
assert all(latitudes[row["id"]] == (None if row["venue.latitude"] is None else float(row["venue.latitude"])) for row in rows)
print(f"frictionless: {len(rows)} rows of {len(table.schema.fields)} columns fit their schema")
