"""What the system's tzdata says of the French zones, through Python's zoneinfo.

Prints a line a question, which the Rust test answers in its turn:

    at     ZONE  UTC-INSTANT        OFFSET-IN-MINUTES
    local  ZONE  LOCAL-TIME         the instants at which clocks show it: none, one or two

Questions: every hour for three days around the deadline of 2020 and the borders of its window;
every hour for three days around each change of clocks from 2014 to 2030, and every half hour
of local time around them; the first of each month from 2014 to 2030.
"""

import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ZONES = sys.argv[1:]
HOUR = timedelta(hours=1)
UTC = timezone.utc


def minutes(instant, zone):
    return int(instant.astimezone(zone).utcoffset().total_seconds()) // 60


def around(middle, reach, step):
    moment = middle - reach
    while moment <= middle + reach:
        yield moment
        moment += step


def changes(zone, year):
    """The instants of a year at which the offset changes, to the minute; no two are within six hours."""
    instant = datetime(year, 1, 1, tzinfo=UTC)
    offset = minutes(instant, zone)
    while instant.year == year:
        after = instant + 6 * HOUR
        before, offset = offset, minutes(after, zone)
        if before != offset:
            low, high = instant, after
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=int((high - low).total_seconds() // 120))
                low, high = (low, middle) if minutes(middle, zone) != minutes(low, zone) else (middle, high)
            yield high
        instant = after


def instants_of(local, zone):
    """The instants whose local time is this: a skipped time has none, a repeated one two."""
    found = {
        local.replace(tzinfo=zone, fold=fold).astimezone(UTC)
        for fold in (0, 1)
        if local.replace(tzinfo=zone, fold=fold).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local
    }
    return sorted(found)


def say_at(name, instant):
    print("at", name, instant.strftime("%Y-%m-%dT%H:%M:%SZ"), minutes(instant, ZoneInfo(name)), sep="\t")


def say_local(name, local):
    instants = [instant.strftime("%Y-%m-%dT%H:%M:%SZ") for instant in instants_of(local, ZoneInfo(name))]
    print("local", name, local.strftime("%Y-%m-%dT%H:%M:%S"), *instants, sep="\t")


for name in ZONES:
    zone = ZoneInfo(name)
    for middle in (
        datetime(2020, 10, 31, 23, tzinfo=UTC),
        datetime(2020, 11, 2, tzinfo=UTC),
        datetime(2020, 12, 1, tzinfo=UTC),
    ):
        for instant in around(middle, timedelta(days=3), HOUR):
            say_at(name, instant)
            say_local(name, instant.replace(tzinfo=None))
    for year in range(2014, 2031):
        for month in range(1, 13):
            say_at(name, datetime(year, month, 1, tzinfo=UTC))
        found = list(changes(zone, year))
        print("changes", name, year, len(found), sep="\t")
        for change in found:
            say_at(name, change - timedelta(seconds=1))
            for instant in around(change, timedelta(days=3), HOUR):
                say_at(name, instant)
            local = (change + timedelta(minutes=minutes(change, zone))).replace(tzinfo=None)
            for moment in around(local, timedelta(hours=12), timedelta(minutes=30)):
                say_local(name, moment)
