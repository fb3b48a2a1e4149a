"""The programme: what the public sees of accepted events."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any, Unpack, cast

from . import _native
from ._campaign import AnyCampaign, with_campaign
from ._text import as_words, written
from .types import (
    Counted,
    ExportFile,
    ExportFormat,
    ExportOptions,
    Facet,
    FileKind,
    Intake,
    OnPage,
    ProgrammeOptions,
    ProgrammePage,
    PublicEvent,
    Query,
)


def _query(given: str | Query | None, filters: Query) -> str:
    """A query as the library reads it: the parameters of an address, or a JSON object."""
    if isinstance(given, str):
        return given
    named = {**(given or {}), **filters}
    if "from_" in named:
        named["from"] = named.pop("from_")
    return written(named)


class Programme:
    """The published events of a programme file; nobody reads in it who filed them.

    Iterating gives plain dicts, in the order of their start, for `pandas.DataFrame` or `polars.DataFrame`.
    Queries are the parameters of an address (`"format=workshop&q=accueil"`), a dict, or keywords.
    """

    __slots__ = ("_native",)

    def __init__(
        self,
        file: str | PathLike[str] | bytes,
        campaign: AnyCampaign | None = None,
        *,
        from_: FileKind | None = None,
        **options: Unpack[ProgrammeOptions],
    ) -> None:
        """Reads a file, or the bytes of one; of bytes, `from_` is the kind, NDJSON unless said."""
        if isinstance(file, bytes):
            name, held = "programme.ndjson", file
        else:
            name, held = Path(file).name, Path(file).read_bytes()
        self._native = _native.Programme(name, held, with_campaign(campaign, {"from": from_, **options}))

    @property
    def intake(self) -> Intake:
        """What became of the records of the file, for its host."""
        return cast(Intake, json.loads(self._native.intake()))

    def __iter__(self) -> Iterator[PublicEvent]:
        return self.events()

    def __len__(self) -> int:
        return self.page({"limit": 0}, facets=[])["total"]

    def __getitem__(self, id: str) -> PublicEvent:
        """The event of an identifier; a `CampagneError` where no published one has it."""
        return cast(PublicEvent, json.loads(self._native.event(id)))

    def events(self, query: str | Query | None = None, /, **filters: Unpack[Query]) -> Iterator[PublicEvent]:
        """All events that a query selects, whatever page it asks for."""
        lines = self._native.lines(_query(query, filters))
        return (json.loads(line) for line in lines.splitlines())

    def page(
        self, query: str | Query | None = None, /, *, facets: Sequence[Facet] | None = None, **filters: Unpack[Query]
    ) -> ProgrammePage:
        """A page of what a query selects, with facet counts."""
        told = self._native.page(_query(query, filters), as_words({"facets": facets}))
        return cast(ProgrammePage, json.loads(told))

    def statistics(
        self, query: str | Query | None = None, /, *, by: Sequence[Facet] | None = None, **filters: Unpack[Query]
    ) -> Counted:
        """How many of the selected events there are of what, with the zeros."""
        told = self._native.statistics(_query(query, filters), as_words({"by": by}))
        return cast(Counted, json.loads(told))

    def on(
        self,
        now: str | datetime,
        query: str | Query | None = None,
        /,
        *,
        most: int | None = None,
        **filters: Unpack[Query],
    ) -> OnPage:
        """What is on at an instant, and what comes next; `most` of each, 20 unless said."""
        told = self._native.on(_query(query, filters), as_words({"now": now, "limit": most}))
        return cast(OnPage, json.loads(told))

    def export(
        self, format: ExportFormat, query: str | Query | None = None, /, **options: Unpack[ExportOptions]
    ) -> list[ExportFile]:
        """The files of what a query selects for other systems; `now` is required."""
        told = self._native.export(format, _query(query, {}), as_words(cast(dict[str, Any], options)))
        return cast(list[ExportFile], json.loads(told))


def programme(
    file: str | PathLike[str] | bytes,
    campaign: AnyCampaign | None = None,
    *,
    from_: FileKind | None = None,
    **options: Unpack[ProgrammeOptions],
) -> Programme:
    """Reads a programme file; see `Programme`."""
    return Programme(file, campaign, from_=from_, **options)
