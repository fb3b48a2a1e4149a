#!/usr/bin/env python3
"""Says which days are holidays, by libraries that others keep: writes expected.json beside itself.

    python3 -m venv venv && venv/bin/pip install holidays jours-feries-france python-dateutil
    venv/bin/python tests/holidays/expected.py

Nothing here comes from the Rust code. `jours-feries-france` is the State's own (Etalab): it tells the
national holidays, those of Alsace and Moselle, and the abolition of slavery. It knows nothing of the
Pacific, whose holidays come from `holidays`, but for what that library has and the sources named in
`holiday.rs` do not. Easter comes from `dateutil`.
"""

import json
from datetime import date
from pathlib import Path

import holidays
from dateutil.easter import easter
from jours_feries_france import JoursFeries

YEARS = range(2014, 2041)
AREAS = {
    "33": "Métropole",
    "57": "Alsace-Moselle",
    "67": "Alsace-Moselle",
    "68": "Alsace-Moselle",
    "971": "Guadeloupe",
    "972": "Martinique",
    "973": "Guyane",
    "974": "La Réunion",
    "975": "Saint-Pierre-et-Miquelon",
    "976": "Mayotte",
    "977": "Saint-Barthélémy",
    "978": "Saint-Martin",
}
PACIFIC = {"986": "WF", "987": "PF", "988": "NC"}


def differs(area, day):
    """What `holidays` has otherwise than the sources."""
    # Lists of the holidays of Wallis-et-Futuna differ on Saint Peter and Saint Paul's day.
    if area == "986":
        return {(6, 29): False}.get((day.month, day.day))
    # The loi du pays of 2025 takes effect in 2026; the library goes by its announcement in 2024.
    if area == "987" and day.year == 2025:
        return {(6, 29): True, (11, 20): False}.get((day.month, day.day))
    return None


def days_of(area, year):
    if area in AREAS:
        return sorted(JoursFeries.for_year(year, AREAS[area]).values())
    days = set(holidays.France(years=year, subdiv=PACIFIC[area]))
    days |= {day for day in [date(year, 6, 29), date(year, 11, 20)] if differs(area, day)}
    return sorted(day for day in days if differs(area, day) is not False)


def main():
    every = {area: {day for year in YEARS for day in days_of(area, year)} for area in [*AREAS, *PACIFIC]}
    national = every["33"]
    assert all(national <= days for days in every.values())
    expected = {
        "easter": {str(year): easter(year).strftime("%m-%d") for year in range(1583, 2300)},
        "years": [YEARS[0], YEARS[-1]],
        "national": [day.isoformat() for day in sorted(national)],
        "local": {
            area: [day.isoformat() for day in sorted(days - national)] for area, days in every.items()
        },
    }
    lines = ",\n".join(f'"{name}": {json.dumps(value)}' for name, value in expected.items())
    (Path(__file__).parent / "expected.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
