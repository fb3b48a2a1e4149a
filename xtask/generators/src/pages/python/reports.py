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
