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


class Fault(TypedDict):
    """What is wrong with a campaign that cannot be read, and where."""

    line: int
    path: str
    message: str
