"""Calendars read back: every session at its instant, by readers that are not ours.

calendars.py FOLDER [READING…]: FOLDER holds submissions.json and the .ics files written from them; each
READING is what another reader made of the same files, one line an event: identifier, start, end.
"""

import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

WHEN = "%Y-%m-%dT%H:%M:%SZ"


def written(moment):
    """An instant in UTC, or a day, as every reader writes it."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).strftime(WHEN)
    return moment.isoformat()


def expected(submissions):
    """The instants that the submissions mean, by the system's tzdata."""
    for event in submissions:
        zone = ZoneInfo(event["time_zone"])
        for session in event["sessions"]:
            start, end = session["start"], session["end"]
            if "T" in start:
                moments = (datetime.fromisoformat(text) for text in (start, end))
                start, end = (at if at.tzinfo else at.replace(tzinfo=zone) for at in moments)
            else:
                start, end = date.fromisoformat(start), date.fromisoformat(end) + timedelta(days=1)
            yield event["id"], written(start), written(end)


def by_vtimezone(calendar):
    """The zones of a calendar as it describes them, whatever the reader knows of their names."""
    return {zone["TZID"]: zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}


def read(path):
    """The events of a file, by Python's icalendar."""
    raw = path.read_bytes()
    lines = raw.split(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b""), f"{path}: a line ends otherwise"
    assert all(len(line) <= 75 for line in lines), f"{path}: a line is too long"
    for line in lines:
        line.decode("utf-8")
    calendar = Calendar.from_ical(raw)
    zones = by_vtimezone(calendar)
    uids = set()
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        uids.add(str(event["UID"]))
        moments = []
        for name in ("DTSTART", "DTEND"):
            moment = event[name].dt
            zone = event[name].params.get("TZID")
            if zone is not None:
                moment = moment.replace(tzinfo=zones[zone])
            moments.append(written(moment))
        yield str(event["X-CAMPAGNE-ID"]), *moments
    assert len(uids) == len(list(calendar.walk("VEVENT"))), f"{path}: an identifier stands twice"


def compare(name, found, wanted):
    found, wanted = sorted(found), sorted(wanted)
    for missing in sorted(set(wanted) - set(found))[:10]:
        print(f"{name}: {missing} is not there")
    for surplus in sorted(set(found) - set(wanted))[:10]:
        print(f"{name}: {surplus} should not be there")
    assert found == wanted, name
    print(f"{name}: {len(found)} sessions at their instants")


def main():
    folder, *readings = (Path(argument) for argument in sys.argv[1:])
    submissions = json.loads((folder / "submissions.json").read_text(encoding="utf-8"))
    wanted = list(expected(submissions))
    zones = {event["time_zone"] for event in submissions}
    print(f"{len(wanted)} sessions in {len(zones)} zones")
    compare("icalendar", (event for path in sorted(folder.glob("*.ics")) for event in read(path)), wanted)
    for reading in readings:
        lines = reading.read_text(encoding="utf-8").splitlines()
        compare(reading.stem, (tuple(line.split("\t")) for line in lines), wanted)


main()
