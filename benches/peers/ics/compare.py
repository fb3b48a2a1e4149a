"""Calendars of the same 10,000 events by campagne and its peers, and the ratios."""

import json
import statistics
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vGeo

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
STAMP = datetime(2020, 11, 1, 8, tzinfo=UTC)
ROUNDS = 3


def with_icalendar(events):
    calendar = Calendar()
    calendar.add("PRODID", "-//exemple//FR")
    calendar.add("VERSION", "2.0")
    calendar.calendar_name = "Mois de l’innovation publique 2020"
    for event in events:
        zone = ZoneInfo(event["zone"])
        for at, session in enumerate(event["sessions"]):
            one = Event()
            one.add("UID", f"mip-2020-{event['id']}-{at}")
            one.add("DTSTAMP", STAMP)
            one.add("SEQUENCE", 0)
            one.add("STATUS", "CONFIRMED")
            one.add("DTSTART", datetime.fromisoformat(session["start"]).replace(tzinfo=zone))
            one.add("DTEND", datetime.fromisoformat(session["end"]).replace(tzinfo=zone))
            one.add("SUMMARY", event["title"])
            one.add("DESCRIPTION", event["description"])
            one.add("CATEGORIES", event["categories"])
            if event["location"]:
                one.add("LOCATION", event["location"])
            if event["geo"]:
                one.add("GEO", vGeo(event["geo"]))
            if event["url"]:
                one.add("URL", event["url"])
            calendar.add_component(one)
    calendar.add_missing_timezones()
    return calendar.to_ical()


def lines(*command):
    """What a peer in another language says of itself: name, microseconds an event, bytes."""
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [(name, float(each), int(size)) for name, each, size in (line.split("\t") for line in text.splitlines())]


def main():
    data = ROOT / "target" / "ics-events.json"
    rows = lines(str(ROOT / "target" / "release" / "examples" / "ics"), "10000", str(data))
    events = json.loads(data.read_text(encoding="utf-8"))
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        text = with_icalendar(events)
        times.append((time.perf_counter() - start) * 1e6 / len(events))
    rows.append(("icalendar (Python)", statistics.median(times), len(text)))
    rows += lines("node", str(HERE / "with_ical_generator.mjs"), str(data))
    ours = rows[0][1]
    print(f"{'what':<28} {'µs an event':>12} {'ratio to campagne':>18} {'MB':>6}")
    for name, each, size in rows:
        print(f"{name:<28} {each:>12.1f} {each / ours:>18.1f} {size / 1e6:>6.1f}")


main()
