"""The checks as models of pydantic 2: what goes across fields is a validator of the model, which
pydantic runs when every field is well."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

import words


def _must(test, code):
    def check(value):
        if not test(value):
            raise PydanticCustomError(code, "this is not right")
        return value

    return AfterValidator(check)


def _moment(value):
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "a date is text")
    try:
        return words.moment(value)
    except ValueError:
        raise PydanticCustomError("invalid_date_time", "this is no date") from None


Clean = _must(lambda text: not words.HIDDEN.search(text), "forbidden_characters")


def _text(most, least=0):
    bounds = StringConstraints(strip_whitespace=True, min_length=least, max_length=most)
    return Annotated[str, bounds, Clean]


Text = _text(255)
Link = Annotated[_text(2048), _must(words.LINK.fullmatch, "invalid_url")]
Email = Annotated[_text(254), _must(words.EMAIL.fullmatch, "invalid_email")]
Phone = Annotated[Text, _must(words.is_phone, "invalid_phone")]
Siret = Annotated[Text, _must(words.is_siret, "invalid_siret")]
PostalCode = Annotated[Text, _must(words.POSTAL_CODE.fullmatch, "invalid_postal_code")]
Commune = Annotated[Text, _must(words.COMMUNES.__contains__, "unknown_commune")]
Language = Annotated[Text, _must(words.LANGUAGE.fullmatch, "invalid_language")]
Territory = Annotated[Text, _must(words.TERRITORY.fullmatch, "unknown_territory")]
When = Annotated[date | datetime, BeforeValidator(_moment)]


class Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class Session(Part):
    start: When
    end: When

    @model_validator(mode="after")
    def _order(self):
        if isinstance(self.start, datetime) is not isinstance(self.end, datetime):
            raise PydanticCustomError("mixed_date_kinds", "two dates, or two date-times")
        if isinstance(self.start, datetime):
            if self.end <= self.start:
                raise PydanticCustomError("end_before_start", "the end comes first")
            if self.end - self.start > words.LONGEST:
                raise PydanticCustomError("session_too_long", "more than a day")
        elif self.end < self.start:
            raise PydanticCustomError("end_before_start", "the end comes first")
        for day in (self.start, self.end):
            day = day.date() if isinstance(day, datetime) else day
            if not words.FIRST <= day <= words.LAST:
                raise PydanticCustomError("outside_campaign_window", "outside of the campaign")
        return self


class Venue(Part):
    name: Text
    address: Text | None = None
    postal_code: PostalCode | None = None
    commune: Commune
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None

    @model_validator(mode="after")
    def _same_place(self):
        if self.postal_code and self.postal_code[:2] != self.commune[:2]:
            raise PydanticCustomError("commune_postal_code_mismatch", "another place")
        return self


class Registration(Part):
    required: bool | None = None
    url: Link | None = None
    email: Email | None = None
    phone: Phone | None = None
    capacity: Annotated[int, Field(ge=1)] | None = None
    closes: When | None = None


class Organiser(Part):
    name: Text
    category: Literal[*sorted(words.CATEGORIES)]
    versant: Literal[*sorted(words.VERSANTS)] | None = None
    siret: Siret | None = None
    url: Link | None = None


class Submitter(Part):
    name: Text
    role: Literal[*sorted(words.ROLES)]
    email: Email
    phone: Phone | None = None


class Contact(Part):
    name: Text | None = None
    email: Email | None = None
    phone: Phone | None = None


class Accessibility(Part):
    motor: bool | None = None
    hearing: bool | None = None
    visual: bool | None = None
    psychic: bool | None = None
    intellectual: bool | None = None


class Submission(Part):
    id: Text | None = None
    title: _text(140, 3)
    summary: _text(200, 1)
    description: _text(10_000) | None = None
    format: Literal[*sorted(words.FORMATS)]
    attendance: Literal[*sorted(words.ATTENDANCE)] | None = None
    sessions: Annotated[list[Session], Field(min_length=1, max_length=800)]
    venue: Venue | None = None
    territory: Territory | None = None
    registration: Registration | None = None
    free: bool | None = None
    open_to_public: bool | None = None
    organiser: Organiser
    submitter: Submitter
    contact: Contact | None = None
    audiences: list[Literal[*sorted(words.AUDIENCES)]] = []
    topics: list[Literal[*sorted(words.TOPICS)]] = []
    keywords: list[Text] = []
    languages: list[Language] = []
    accessibility: Accessibility | None = None
    status: Literal[*sorted(words.STATUSES)] | None = None

    @model_validator(mode="after")
    def _together(self):
        if words.NOW >= words.DEADLINE:
            raise PydanticCustomError("deadline_passed", "too late")
        if self.attendance not in words.FORMATS[self.format]:
            raise PydanticCustomError("attendance_mismatch", "not in this format")
        if self.attendance != "online" and self.venue is None:
            raise PydanticCustomError("missing_value", "a venue is missing")
        if self.venue and self.territory and self.territory.startswith(("fr:departement", "fr:collectivite")):
            if words.COMMUNES[self.venue.commune] != self.territory.rsplit(":", 1)[1]:
                raise PydanticCustomError("venue_outside_territory", "elsewhere")
        zone = words.zone_of(self.venue.commune if self.venue else "")
        before = None
        timed = [one for one in self.sessions if isinstance(one.start, datetime)]
        for session in sorted(timed, key=lambda one: one.start):
            start, end = session.start.replace(tzinfo=zone), session.end.replace(tzinfo=zone)
            if before is not None and start < before:
                raise PydanticCustomError("overlapping_sessions", "two at a time")
            before = end
        return self


def check(line):
    """The problems of a submission: where, and the name of what is wrong."""
    try:
        Submission.model_validate_json(line)
    except ValidationError as error:
        return [(problem["loc"], problem["type"]) for problem in error.errors(include_url=False)]
    return []
