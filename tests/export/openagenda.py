"""OpenAgenda: the limits of its documentation, and its rules on slots: openagenda.py FOLDER."""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from jsonschema import Draft202012Validator

HERE = Path(__file__).resolve().parent
folder = Path(sys.argv[1])
schema = json.loads((HERE / "openagenda.schema.json").read_text(encoding="utf-8"))
[page] = folder.glob("*.openagenda.json")
page = json.loads(page.read_text(encoding="utf-8"))
errors = list(Draft202012Validator(schema).iter_errors(page))
for error in errors[:10]:
    print(f"{error.json_path}: {error.message}")
assert not errors
assert page["total"] == len(page["events"])
for event in page["events"]:
    slots = [(datetime.fromisoformat(slot["begin"]), datetime.fromisoformat(slot["end"])) for slot in event["timings"]]
    assert all(timedelta() < end - begin <= timedelta(hours=24) for begin, end in slots), event["title"]
    slots.sort()
    assert all(before[1] <= after[0] for before, after in zip(slots, slots[1:])), event["title"]
print(f"OpenAgenda: {page['total']} events keep to its limits")
