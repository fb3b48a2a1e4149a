"""The words, objects and answers of campagne, as types."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Required, TypedDict, cast

from . import _native

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The declarations of the wire come here.


#: What is made of a rule: a severity, or nothing at all.
RuleLevel = Severity | Literal["off"]
#: A value of a finding: what its message is made of.
Param = str | int | float | list[str]


class CheckOptions(TypedDict, total=False):
    """The options of a check, beside the campaign and `now`."""

    mode: Mode | None
    #: The accepted submission as it was, for the mode `amend`: as values or as JSON text.
    previous: "Submission | DataclassInstance | str | bytes | None"
    language: Language | None
    #: Levels of rules, over the campaign’s and the rules’ own.
    levels: Mapping[RuleCode, RuleLevel] | None
    #: JSON Pointers: findings on those fields alone, and what is below them; the verdict is of the whole.
    only: Sequence[str] | None
    #: An instant until which this submission is in time.
    extended_deadline: str | datetime | None
    #: The host’s own names of fields, by JSON Pointer, in which `*` stands for every item.
    labels: Mapping[str, str] | None
    #: How many findings to keep; the counts and the verdict are of all.
    max_findings: int | None


class Options(CheckOptions):
    """The options of a check, beside the campaign."""

    #: The instant taken for now: required, since the library reads no clock.
    now: str | datetime


class FactsOptions(TypedDict, total=False):
    """What is asked of a campaign."""

    language: Language | None
    #: To tell the phase, and how long remains.
    now: str | datetime | None
    #: In whose time the deadline is said as well.
    time_zone: TimeZone | None


class SchemaOptions(TypedDict, total=False):
    """What is asked of a schema."""

    mode: Mode | None
    language: Language | None


class TerritoryOptions(TypedDict, total=False):
    """What is asked of a text that was typed for a territory."""

    #: The levels to look among.
    levels: Sequence[TerritoryLevel] | None
    #: A day on which to say what the code of a commune was.
    at: str | date | None


class SearchOptions(TypedDict, total=False):
    """What is asked of a search."""

    #: How many answers at most.
    limit: int | None
    levels: Sequence[TerritoryLevel] | None
    #: The identifier of a territory that holds them.
    within: str | None


class FixDict(TypedDict):
    """A remedy, as JSON has it."""

    path: str
    value: str | float | bool
    label: str


class FindingDict(TypedDict):
    """A finding, as JSON has it."""

    code: RuleCode
    severity: Severity
    path: str
    related: list[str]
    params: dict[str, Param]
    message: str
    help: str
    fix: FixDict | None


class NotCheckedDict(TypedDict):
    """A rule that could not run, as JSON has it."""

    code: RuleCode
    because: list[str]


class CountsDict(TypedDict):
    """How many findings of each severity, as JSON has it."""

    error: int
    warning: int
    info: int


class ReportDict(TypedDict, total=False):
    """A report, as JSON has it."""

    #: Where a submission of a file stood, and its identifier.
    source: str
    dropped: "list[DroppedDict]"
    id: str | None
    campaign: Required[str]
    mode: Required[Mode]
    now: Required[str]
    phase: Required[Phase]
    verdict: Required[Verdict]
    counts: Required[CountsDict]
    findings: Required[list[FindingDict]]
    not_checked: Required[list[NotCheckedDict]]


#: Something of a file that no submission can hold; `from` is what it is in the file: a property, a
#: JSON Pointer, a column.
DroppedDict = TypedDict(
    "DroppedDict",
    {
        "code": Required[Loss],
        "from": Required[str],
        "line": int,
        "count": Required[int],
        "message": Required[str],
    },
    total=False,
)


class OriginDict(TypedDict, total=False):
    """What a field comes from: a column, a property and its line, a JSON Pointer."""

    name: Required[str]
    line: int


class RecordDict(TypedDict):
    """One submission of a file."""

    source: str
    submission: "Submission | None"
    origins: dict[str, OriginDict]
    dropped: list[DroppedDict]


class GuessedDict(TypedDict):
    """A column whose field was guessed."""

    column: str
    path: str
    label: str


class FileDict(TypedDict):
    """What a file holds."""

    records: list[RecordDict]
    dropped: list[DroppedDict]
    guessed: list[GuessedDict]


class Fix(NamedTuple):
    """A remedy that is certain enough to offer."""

    #: The field to change, as a JSON Pointer.
    path: str
    value: str | float | bool
    #: The value in words, for a button.
    label: str


class Finding(NamedTuple):
    """One thing that a rule has to say about a submission."""

    code: RuleCode
    severity: Severity
    #: Where, as a JSON Pointer; empty for the whole submission.
    path: str
    #: The other fields involved.
    related: tuple[str, ...]
    params: dict[str, Param]
    #: What is wrong, and why.
    message: str
    #: What to do; empty when there is nothing to do.
    help: str
    fix: Fix | None


class NotChecked(NamedTuple):
    """A rule that could not run, and the fields that stand in its way."""

    code: RuleCode
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something of a file that no submission can hold."""

    #: Why, as a word for programs.
    code: str
    #: What it is in the file: a property, a JSON Pointer, a column.
    from_: str
    #: The line on which it begins, where it is known.
    line: int | None
    #: How many of them.
    count: int
    #: What was dropped and why, in a sentence.
    message: str


class Counts(NamedTuple):
    """How many findings there are of each severity."""

    error: int
    warning: int
    info: int


class Report:
    """All findings on one submission, and the verdict.

    It holds the JSON text that the library gave, and reads it when it is first asked for a part.
    Two reports are equal when their texts are.
    """

    __slots__ = ("_findings", "_json", "_read")

    def __init__(self, text: str | bytes) -> None:
        self._json = text if isinstance(text, bytes) else text.encode()
        self._read: ReportDict | None = None
        self._findings: tuple[Finding, ...] = ()

    @classmethod
    def of_lines(cls, text: bytes) -> list["Report"]:
        """The reports of a text of one a line."""
        return list(map(cls, text.split(b"\n")[:-1]))

    def to_json(self) -> str:
        """The report as JSON text, to the byte as every other language has it."""
        return self._json.decode()

    def to_dict(self) -> ReportDict:
        """The report as plain values, which are the caller’s to change."""
        return cast(ReportDict, json.loads(self._json))

    def _parts(self) -> ReportDict:
        """All but the findings, which become what they are given as while they are read."""
        if self._read is None:
            read: dict[str, Any] = _native.read(self._json)
            self._findings = tuple(map(_finding, read.pop("findings")))
            self._read = cast(ReportDict, read)
        return self._read

    @property
    def campaign(self) -> str:
        """The identifier of the campaign."""
        return self._parts()["campaign"]

    @property
    def mode(self) -> Mode:
        """What the check was for."""
        return self._parts()["mode"]

    @property
    def now(self) -> datetime:
        """The instant taken for now."""
        return datetime.fromisoformat(self._parts()["now"])

    @property
    def phase(self) -> Phase:
        """Where the campaign stands at that instant."""
        return self._parts()["phase"]

    @property
    def verdict(self) -> Verdict:
        """Accepted, or rejected when a finding is an error. A text: compare it, `if` is always true."""
        return self._parts()["verdict"]

    @property
    def counts(self) -> Counts:
        """How many findings there are of each severity."""
        return Counts(**self._parts()["counts"])

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules have to say, in the order of the fields."""
        self._parts()
        return self._findings

    @property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """The rules that could not run."""
        return tuple(
            NotChecked(left["code"], tuple(left["because"])) for left in self._parts()["not_checked"]
        )

    @property
    def source(self) -> str | None:
        """Where the submission stood in its file."""
        return self._parts().get("source")

    @property
    def id(self) -> str | None:
        """The identifier of a submission of a file."""
        return self._parts().get("id")

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What of its source could not be carried, where the submission stood in a file."""
        return tuple(
            Dropped(lost["code"], lost["from"], lost.get("line"), lost["count"], lost["message"])
            for lost in self._parts().get("dropped", ())
        )

    def __repr__(self) -> str:
        findings = ", ".join(f"{found.code} at {found.path!r}" for found in self.findings)
        return f"<Report of {self.campaign}: {self.verdict}{findings and f', {findings}'}>"

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[type["Report"], tuple[bytes]]:
        return Report, (self._json,)


def _finding(found: dict[str, Any]) -> Finding:
    # The JSON has them in this order, which tests hold; taken by name they cost twice as much.
    code, severity, path, related, params, message, help, fix = found.values()
    values = (code, severity, path, tuple(related), params, message, help, fix and Fix(**fix))
    return Finding._make(values)


class Said(TypedDict):
    """What a rule says, in one language."""

    message: str
    help: str


class RuleMessage(TypedDict):
    """A message of a rule, in both languages."""

    name: str
    fr: Said
    en: Said


class Rule(TypedDict):
    """A rule, as the catalogue has it."""

    code: RuleCode
    since: str
    family: RuleFamily
    severity: Severity
    summary: str
    messages: list[RuleMessage]


class Choice(TypedDict):
    """A word of the wire with its label, as a list of a form has them."""

    value: str
    label: str


class Deadline(TypedDict):
    """The deadline of a campaign: an instant, in words, and how long remains where `now` was given."""

    instant: str
    words: str
    remaining: str | None


#: The days of a campaign, both included.
Window = TypedDict("Window", {"from": str, "to": str, "words": str})


class FormatFacts(TypedDict):
    """A format on offer, and what it needs."""

    choice: Choice
    attendance: list[Choice]
    time: Literal["sessions", "on_demand"]


class CampaignFacts(TypedDict):
    """What a campaign says, in one language."""

    id: str
    name: str
    theme: str | None
    edition: int | None
    organiser: str | None
    url: str | None
    email: str | None
    time_zone: TimeZone
    opens: str | None
    closes: str | None
    grace_minutes: int
    #: Known where `now` was given.
    phase: Phase | None
    deadline: Deadline | None
    windows: list[Window]
    outside_window: Literal["error", "warning", "aside"]
    formats: list[FormatFacts]
    organisers: list[Choice]
    submitters: list[Choice]
    topics: list[Choice]
    audiences: list[Choice]


CodeInUse = TypedDict("CodeInUse", {"date": str, "is": Literal["in_use"], "name": str | None})
CodeEnded = TypedDict("CodeEnded", {"date": str, "is": Literal["ended"], "on": str, "now": list[str]})
CodeToCome = TypedDict("CodeToCome", {"date": str, "is": Literal["not_yet"], "begins": str, "then": list[str]})
CodeUnknown = TypedDict("CodeUnknown", {"date": str, "is": Literal["never"]})
#: What the code of a commune was on a day.
CodeOn = CodeInUse | CodeEnded | CodeToCome | CodeUnknown


class Territory(TypedDict):
    """One territory, with all that is known of it."""

    #: `fr:departement:33`
    id: str
    name: str
    level: TerritoryLevel
    code: str
    iso: str | None
    current: bool
    #: What holds it, from the narrowest.
    parents: list[str]
    chef_lieu: str | None
    postal_codes: list[str]
    population_about: int | None
    time_zone: TimeZone | None
    latitude: float | None
    longitude: float | None
    #: What the code of a commune was on the day that was asked for.
    at: CodeOn | None


class FoundOne(TypedDict):
    """A text that means one territory."""

    found: Literal["one"]
    territory: Territory


class FoundSeveral(TypedDict):
    """A text that may mean any of these."""

    found: Literal["several"]
    candidates: list[Territory]


class FoundRetired(TypedDict):
    """The code of a commune that is no more, and what holds its land today."""

    found: Literal["retired"]
    code: str
    name: str | None
    today: list[Territory]
    at: CodeOn | None


class FoundNone(TypedDict):
    """A text that means no territory, and the nearest names."""

    found: Literal["none"]
    nearest: list[Territory]


#: What comes of a text that was typed for a territory.
TerritoryFound = FoundOne | FoundSeveral | FoundRetired | FoundNone

#: A territory among the answers of a search; `in` is where it lies, as one says after its name.
Hit = TypedDict(
    "Hit",
    {
        "id": str,
        "name": str,
        "level": TerritoryLevel,
        "in": str,
        "postal_codes": list[str],
        "match": Literal["exact", "beginning", "word", "slip"],
    },
)


class Fault(TypedDict):
    """What is wrong with a campaign that cannot be read, and where."""

    line: int
    path: str
    message: str


#: A public event: the fields of a submission but for its submitter, and `place` (`id`, `name`,
#: `departement`, `region`), `aside`, `revision`, `updated`.
PublicEvent = dict[str, Any]


class ProgrammeOptions(TypedDict, total=False):
    """How a programme file is read."""

    language: Language | None
    #: The state of moderation of submissions that stand by themselves; `submitted` unless said.
    plain: Moderation | None


class Count(TypedDict):
    """How many events have a value."""

    value: str
    label: str
    count: int


class ProgrammePage(TypedDict):
    """A page of what a query selects, and the facets under the other filters."""

    total: int
    offset: int
    limit: int
    events: list[PublicEvent]
    facets: dict[Facet, list[Count]]


class Counted(TypedDict):
    """Statistics; `placed` are the events of which a place is known."""

    total: int
    placed: int
    statistics: dict[Facet, list[Count]]


class SessionShown(TypedDict):
    """A session that is on, or that comes."""

    session: int
    start: str
    end: str
    event: PublicEvent


class OnPage(TypedDict):
    """What is on at an instant, and what comes next."""

    now: list[SessionShown]
    next: list[SessionShown]


class LeftOut(TypedDict, total=False):
    """A record that is no entry of the programme: with its report, or what is wrong beside its event."""

    source: Required[str]
    fault: str
    report: dict[str, Any]


class Intake(TypedDict):
    """What became of the records of a programme file."""

    moderation: dict[Moderation, int]
    left_out: list[LeftOut]


class ExportOptions(TypedDict, total=False):
    """How to write a programme for other systems; `now` is required."""

    now: Required[str | datetime]
    site: str | None
    page: str | None
    #: Files of that many bytes at most, where the format can be split; 0 never splits.
    max_bytes: int | None
    #: That event alone.
    id: str | None


class ExportFile(TypedDict):
    """A file of an export."""

    name: str
    media_type: str
    text: str
