"""Checks: of one submission, of many, of a file."""

import json
from collections.abc import Mapping
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Unpack, cast

from . import _native
from ._campaign import AnyCampaign, with_campaign
from ._text import as_bytes
from .types import FileDict, FileKind, Language, Options, Report, Submission

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: JSON text, as text or as bytes.
JsonText = str | bytes | bytearray | memoryview


class Checker:
    """A campaign and options, made ready for many checks. Threads may share it."""

    __slots__ = ("_native",)

    def __init__(self, campaign: AnyCampaign | None = None, **options: Unpack[Options]) -> None:
        self._native = _native.Session(with_campaign(campaign, options))

    def check(self, submission: "Submission | DataclassInstance | JsonText") -> Report:
        """Checks one submission: a dict, a dataclass, or JSON text."""
        return Report(self._native.check(as_bytes(submission)))

    def check_lines(self, lines: JsonText, threads: int = 1) -> list[Report]:
        """Checks one submission a line, on that many threads; blank lines have no report."""
        return Report.of_lines(self.check_lines_raw(lines, threads))

    def check_lines_raw(self, lines: JsonText, threads: int = 1) -> bytes:
        """The same as JSON text, one report a line."""
        return self._native.check_lines(as_bytes(lines), max(threads, 1))

    def issues(self, submission: "Submission | DataclassInstance | JsonText") -> str:
        """What stands in the way of one submission, as JSON text in the form that form libraries like."""
        return self._native.issues(as_bytes(submission))

    def at(self, now: str | datetime) -> "Checker":
        """The same at another instant."""
        other = object.__new__(Checker)
        other._native = self._native.at(now if isinstance(now, str) else now.isoformat())
        return other


def checker(campaign: AnyCampaign | None = None, **options: Unpack[Options]) -> Checker:
    """Makes a campaign and options ready for many checks."""
    return Checker(campaign, **options)


def check(
    submission: "Submission | DataclassInstance | JsonText",
    campaign: AnyCampaign | None = None,
    **options: Unpack[Options],
) -> Report:
    """Checks one submission: a dict, a dataclass, or JSON text. `now` is required."""
    return Checker(campaign, **options).check(submission)


def check_lines(
    lines: JsonText, campaign: AnyCampaign | None = None, *, threads: int = 1, **options: Unpack[Options]
) -> list[Report]:
    """Checks one submission a line, on that many threads, while Python runs on."""
    return Checker(campaign, **options).check_lines(lines, threads)


def check_lines_raw(
    lines: JsonText, campaign: AnyCampaign | None = None, *, threads: int = 1, **options: Unpack[Options]
) -> bytes:
    """The same as JSON text, one report a line, for what is written on as it is."""
    return Checker(campaign, **options).check_lines_raw(lines, threads)


def check_file(
    path: str | PathLike[str],
    campaign: AnyCampaign | None = None,
    *,
    from_: FileKind | None = None,
    columns: Mapping[str, str | None] | None = None,
    **options: Unpack[Options],
) -> list[Report]:
    """Checks the submissions of a file, each report with its `source` and `id`.

    `from_` is its kind, where the ending of its name does not tell; `columns` says what the columns of
    a table are.
    """
    path = Path(path)
    told = with_campaign(campaign, {"from": from_, "columns": columns, **options})
    return Report.of_lines(_native.check_file(path.name, path.read_bytes(), told))


def read_file(
    path: str | PathLike[str],
    campaign: AnyCampaign | None = None,
    *,
    from_: FileKind | None = None,
    columns: Mapping[str, str | None] | None = None,
    language: Language | None = None,
) -> FileDict:
    """Reads the submissions of a file, and checks nothing: JSON, NDJSON, a table, OpenAgenda, a calendar.

    Each record has its `source`, its `submission`, the `origins` of its fields, and what of it could
    not be carried (`dropped`).
    """
    path = Path(path)
    told = with_campaign(campaign, {"from": from_, "columns": columns, "language": language})
    return cast(FileDict, json.loads(_native.read_file(path.name, path.read_bytes(), told)))
