"""The checks by hand on what msgspec reads: into plain values, since its typed decoding stops at the
first problem. Every problem is found, whatever else is wrong."""

from datetime import datetime

import msgspec

import words

decode = msgspec.json.Decoder().decode

TOP = {
    "id", "title", "summary", "description", "format", "attendance", "time_zone", "sessions", "availability",
    "venue", "territory", "online", "registration", "free", "open_to_public", "organiser", "co_organisers",
    "submitter", "contact", "audiences", "topics", "keywords", "languages", "image", "accessibility", "status",
    "previous_sessions",
}  # fmt: skip
VENUE = {"name", "address", "postal_code", "commune", "latitude", "longitude"}
REGISTRATION = {"required", "url", "email", "phone", "capacity", "closes"}
ORGANISER = {"name", "category", "versant", "siret", "url"}
PERSON = {"name", "role", "email", "phone"}
SESSION = {"start", "end"}
FLAGS = {"motor", "hearing", "visual", "psychic", "intellectual"}


class Reader:
    """Takes the values of one object, and notes what is wrong with them."""

    __slots__ = ("at", "found", "values")

    def __init__(self, values, at, known, found):
        self.at, self.found = at, found
        if not isinstance(values, dict):
            if values is not None:
                found.append((at, "wrong_type"))
            values = {}
        self.values = values
        if not values.keys() <= known:
            for name in values.keys() - known:
                found.append(((*at, name), "unknown_field"))

    def wrong(self, name, code):
        self.found.append(((*self.at, name), code))

    def text(self, name, most=255, least=0, required=False, test=None, code=""):
        value = self.values.get(name)
        if value is None or value == "":
            if required:
                self.wrong(name, "missing_value")
            return None
        if not isinstance(value, str):
            self.wrong(name, "wrong_type")
            return None
        value = value.strip()
        if words.HIDDEN.search(value):
            self.wrong(name, "forbidden_characters")
            return None
        if len(value) > most:
            self.wrong(name, "text_too_long")
            return None
        if len(value) < least:
            self.wrong(name, "text_too_short")
            return None
        if test is not None and not test(value):
            self.wrong(name, code)
            return None
        return value

    def link(self, name):
        return self.text(name, 2048, test=words.LINK.fullmatch, code="invalid_url")

    def email(self, name, required=False):
        return self.text(name, 254, required=required, test=words.EMAIL.fullmatch, code="invalid_email")

    def phone(self, name):
        return self.text(name, test=words.is_phone, code="invalid_phone")

    def word(self, name, known, required=False):
        return self.text(name, required=required, test=known.__contains__, code="invalid_choice")

    def flag(self, name):
        value = self.values.get(name)
        if value is not None and not isinstance(value, bool):
            self.wrong(name, "wrong_type")

    def number(self, name, least, most):
        value = self.values.get(name)
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(name, "wrong_type")
        elif not least <= value <= most:
            self.wrong(name, "invalid_number")

    def moment(self, name, required=False):
        value = self.text(name, required=required)
        if value is None:
            return None
        try:
            return words.moment(value)
        except ValueError:
            self.wrong(name, "invalid_date_time")
            return None

    def items(self, name, test, code):
        values = self.values.get(name)
        if values is None:
            return
        if not isinstance(values, list):
            self.wrong(name, "wrong_type")
            return
        for place, value in enumerate(values):
            if not isinstance(value, str):
                self.found.append(((*self.at, name, place), "wrong_type"))
            elif len(value) > 255 or not test(value):
                self.found.append(((*self.at, name, place), code))


def check(line):
    """The problems of a submission: where, and the name of what is wrong."""
    found = []
    try:
        submission = decode(line)
    except msgspec.DecodeError:
        return [((), "malformed_document")]
    form = Reader(submission, (), TOP, found)
    if words.NOW >= words.DEADLINE:
        found.append(((), "deadline_passed"))
    form.text("id")
    form.text("title", 140, 3, required=True)
    form.text("summary", 200, required=True)
    form.text("description", 10_000)
    its_format = form.word("format", words.FORMATS, required=True)
    attendance = form.word("attendance", words.ATTENDANCE)
    if its_format and attendance and attendance not in words.FORMATS[its_format]:
        form.wrong("attendance", "attendance_mismatch")
    commune = _venue(form, attendance)
    territory = form.text("territory", test=words.TERRITORY.fullmatch, code="unknown_territory")
    if commune and territory and territory.startswith(("fr:departement", "fr:collectivite")):
        if words.COMMUNES[commune] != territory.rsplit(":", 1)[1]:
            form.wrong("territory", "venue_outside_territory")
    _sessions(form, words.zone_of(commune))
    _registration(form)
    form.flag("free")
    form.flag("open_to_public")
    _people(form)
    form.items("audiences", words.AUDIENCES.__contains__, "invalid_choice")
    form.items("topics", words.TOPICS.__contains__, "invalid_choice")
    form.items("keywords", lambda text: not words.HIDDEN.search(text), "forbidden_characters")
    form.items("languages", words.LANGUAGE.fullmatch, "invalid_language")
    flags = Reader(form.values.get("accessibility"), ("accessibility",), FLAGS, found)
    for name in flags.values:
        flags.flag(name)
    form.word("status", words.STATUSES)
    return found


def _venue(form, attendance):
    venue = Reader(form.values.get("venue"), ("venue",), VENUE, form.found)
    required = attendance in ("in_person", "hybrid")
    venue.text("name", required=required)
    venue.text("address")
    postal_code = venue.text("postal_code", test=words.POSTAL_CODE.fullmatch, code="invalid_postal_code")
    commune = venue.text(
        "commune", required=required, test=words.COMMUNES.__contains__, code="unknown_commune"
    )
    if postal_code and commune and postal_code[:2] != commune[:2]:
        venue.wrong("postal_code", "commune_postal_code_mismatch")
    venue.number("latitude", -90, 90)
    venue.number("longitude", -180, 180)
    return commune


def _sessions(form, zone):
    sessions = form.values.get("sessions")
    if not sessions:
        form.wrong("sessions", "missing_value")
        return
    if not isinstance(sessions, list):
        form.wrong("sessions", "wrong_type")
        return
    if len(sessions) > 800:
        form.wrong("sessions", "too_many_items")
    spans = []
    for place, values in enumerate(sessions):
        session = Reader(values, ("sessions", place), SESSION, form.found)
        start, end = session.moment("start", required=True), session.moment("end", required=True)
        for name, when in (("start", start), ("end", end)):
            if when is not None:
                day = when.date() if isinstance(when, datetime) else when
                if not words.FIRST <= day <= words.LAST:
                    session.wrong(name, "outside_campaign_window")
                    break
        if start is None or end is None:
            continue
        if isinstance(start, datetime) is not isinstance(end, datetime):
            session.wrong("end", "mixed_date_kinds")
        elif isinstance(start, datetime):
            start, end = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
            if end <= start:
                session.wrong("end", "end_before_start")
            elif end - start > words.LONGEST:
                session.wrong("end", "session_too_long")
            spans.append((start, end, place))
        elif end < start:
            session.wrong("end", "end_before_start")
    spans.sort()
    for (_, end, _), (start, _, place) in zip(spans, spans[1:]):
        if start < end:
            form.found.append((("sessions", place, "start"), "overlapping_sessions"))


def _registration(form):
    registration = Reader(form.values.get("registration"), ("registration",), REGISTRATION, form.found)
    registration.flag("required")
    registration.link("url")
    registration.email("email")
    registration.phone("phone")
    capacity = registration.values.get("capacity")
    if capacity is not None:
        if isinstance(capacity, bool) or not isinstance(capacity, int):
            registration.wrong("capacity", "wrong_type")
        elif capacity < 1:
            registration.wrong("capacity", "invalid_number")
    registration.moment("closes")


def _people(form):
    organiser = Reader(form.values.get("organiser"), ("organiser",), ORGANISER, form.found)
    organiser.text("name", required=True)
    organiser.word("category", words.CATEGORIES, required=True)
    organiser.word("versant", words.VERSANTS)
    organiser.text("siret", test=words.is_siret, code="invalid_siret")
    organiser.link("url")
    submitter = Reader(form.values.get("submitter"), ("submitter",), PERSON, form.found)
    submitter.text("name", required=True)
    submitter.word("role", words.ROLES, required=True)
    submitter.email("email", required=True)
    submitter.phone("phone")
    contact = Reader(form.values.get("contact"), ("contact",), PERSON, form.found)
    contact.text("name")
    contact.email("email")
    contact.phone("phone")
