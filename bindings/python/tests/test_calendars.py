"""The occurrences of recurring events, against another implementation."""

import random
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import campagne
import icalendar
import pytest
import recurring_ical_events

#: The days of mip-2020.
FIRST, LAST = date(2020, 11, 2), date(2020, 11, 30)

ZONES = ["Europe/Paris", "America/Miquelon", "Indian/Reunion", "Pacific/Noumea", "America/New_York", "Asia/Tokyo", ""]


def rule(draw, start):
    """A rule as calendars write them."""
    frequency = draw.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"])
    parts = [f"FREQ={frequency}"]
    if frequency == "HOURLY":
        parts.append(f"INTERVAL={draw.randint(5, 40)}")
    elif draw.random() < 0.5:
        parts.append(f"INTERVAL={draw.randint(1, 4)}")
    days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    if frequency == "WEEKLY" and draw.random() < 0.7:
        parts.append("BYDAY=" + ",".join(draw.sample(days, draw.randint(1, 3))))
    if frequency == "MONTHLY":
        parts.append(
            draw.choice(
                [
                    f"BYDAY={draw.randint(1, 4)}{draw.choice(days)}",
                    f"BYDAY=-1{draw.choice(days)}",
                    f"BYMONTHDAY={draw.randint(1, 30)}",
                    "BYMONTHDAY=-1",
                    "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                ]
            )
        )
    if frequency == "YEARLY":
        parts.append(f"BYMONTH=11;BYMONTHDAY={draw.randint(1, 30)}")
    if draw.random() < 0.3:
        parts.append("WKST=SU")
    end = draw.random()
    if end < 0.25 and frequency != "HOURLY":
        parts.append(f"COUNT={draw.randint(1, 400)}")
    elif end < 0.5 and start < datetime(2020, 11, 9):
        # A rule that ends before it begins means different things to different readers.
        parts.append(f"UNTIL=2020{draw.choice(['1115T120000Z', '1231T235959Z', '1110T000000Z'])}")
    return ";".join(parts)


def calendar(draw):
    zone = draw.choice(ZONES)
    start = datetime(2020, draw.randint(1, 11), draw.randint(1, 28), draw.randint(0, 23), draw.choice([0, 15, 30]))
    if draw.random() < 0.3:
        start = start.replace(year=draw.randint(2015, 2019))
    minutes = draw.choice([30, 60, 90, 600])
    tzid, z = (f";TZID={zone}", "") if zone else ("", "Z")
    stamp = "%Y%m%dT%H%M%S"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//exemple//FR",
        "BEGIN:VEVENT",
        "UID:1",
        "SUMMARY:Atelier",
        f"DTSTART{tzid}:{start.strftime(stamp)}{z}",
        f"DURATION:PT{minutes}M",
        f"RRULE:{rule(draw, start)}",
    ]
    november = datetime(2020, 11, draw.randint(2, 28), start.hour, start.minute)
    if draw.random() < 0.3:
        lines.append(f"EXDATE{tzid}:{november.strftime(stamp)}{z}")
    if draw.random() < 0.3:
        lines.append(f"RDATE{tzid}:{(november + timedelta(days=1, hours=2)).strftime(stamp)}{z}")
    lines += ["END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(lines)


def expected(text):
    """The occurrences that are on in the days of the campaign, by their own clocks."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(FIRST - timedelta(3), LAST + timedelta(3))
    spans = [(event.start, event.end) for event in found]
    within = [(start, end) for start, end in spans if start.date() <= LAST and end.date() >= FIRST]
    return sorted({(start.astimezone(timezone.utc), end.astimezone(timezone.utc)) for start, end in within})


def instant(text, zone):
    read = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone))).astimezone(timezone.utc)


@pytest.mark.parametrize("seed", range(300))
def test_occurrences_are_those_of_another_implementation(seed, tmp_path):
    text = calendar(random.Random(seed))
    path = tmp_path / "agenda.ics"
    path.write_bytes(text.encode())
    [record] = campagne.read_file(path)["records"]
    submission = record["submission"]
    sessions = submission["sessions"]
    zone = submission.get("time_zone", "UTC")
    found = [(instant(session["start"], zone), instant(session["end"], zone)) for session in sessions]
    wanted = expected(text)
    if wanted:
        assert sorted(found) == wanted, text
    else:
        # The first is kept, for the check to say that it is outside.
        assert len(found) == 1, text
