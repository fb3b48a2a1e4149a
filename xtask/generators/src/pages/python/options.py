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
