"""What both peers share: the words of the campaign, and checks of single values."""

import re
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

FORMATS = {
    "conference": {"in_person", "online", "hybrid"},
    "workshop": {"in_person", "online", "hybrid"},
    "citizen_meeting": {"in_person", "online", "hybrid"},
    "debate": {"in_person", "online", "hybrid"},
    "webinar": {"online"},
    "online_conference": {"online"},
    "podcast": {"online"},
    "online_course": {"online"},
}
ATTENDANCE = {"in_person", "online", "hybrid"}
CATEGORIES = {
    "state_central",
    "state_devolved",
    "operator",
    "local_authority",
    "health_social_establishment",
    "education_establishment",
    "innovation_lab",
    "association",
    "company",
    "other",
}
VERSANTS = {"state", "territorial", "hospital"}
ROLES = {"agent", "manager", "decision_maker", "elected_official", "partner", "other"}
AUDIENCES = {
    "agents",
    "managers",
    "decision_makers",
    "elected_officials",
    "students",
    "associations",
    "companies",
    "citizens",
}
TOPICS = {"health_crisis", "recovery_plan", "territories", "user_centred", "field_initiatives"}
STATUSES = {"scheduled", "rescheduled", "moved_online", "postponed", "full", "cancelled"}

#: The communes of the generated submissions; a set of all of them is no slower to ask.
COMMUNES = {"33063": "33", "35238": "35", "59350": "59", "97120": "971", "98818": "988"}
ZONES = {"971": ZoneInfo("America/Guadeloupe"), "988": ZoneInfo("Pacific/Noumea")}
PARIS = ZoneInfo("Europe/Paris")

NOW = datetime(2020, 10, 15, 10, tzinfo=timezone.utc)
DEADLINE = datetime(2020, 11, 1, tzinfo=PARIS)
FIRST, LAST = date(2020, 11, 2), date(2020, 11, 30)
LONGEST = timedelta(hours=24)

TERRITORY = re.compile(r"fr:(?:region|departement|collectivite|epci|commune):[0-9A-Z]{2,9}")
POSTAL_CODE = re.compile(r"[0-9]{5}")
COMMUNE = re.compile(r"[0-9][0-9AB][0-9]{3}")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
LINK = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?")
PHONE = re.compile(r"(?:0|\+[1-9][0-9]{0,2})[0-9]{8,12}")
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]")
PUNCTUATION = str.maketrans("", "", " .-\u00a0\u202f")


def is_siret(text):
    """Fourteen digits whose sum, every other one doubled, is a multiple of ten; La Poste apart."""
    digits = text.translate(PUNCTUATION)
    if len(digits) != 14 or not digits.isdecimal():
        return False
    if digits.startswith("356000000"):
        return sum(map(int, digits)) % 5 == 0
    total = 0
    for position, digit in enumerate(digits):
        number = int(digit) * (2 - position % 2)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def is_phone(text):
    return PHONE.fullmatch(text.translate(PUNCTUATION)) is not None


def moment(text):
    """A date, or a date-time without offset; anything else is a ValueError."""
    if len(text) == 10:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text)


def zone_of(commune):
    return ZONES.get(COMMUNES.get(commune, ""), PARIS)
