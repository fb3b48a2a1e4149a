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
