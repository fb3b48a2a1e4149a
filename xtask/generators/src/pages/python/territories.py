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
