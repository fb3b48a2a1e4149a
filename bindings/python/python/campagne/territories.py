"""French territories: one from what somebody typed, or many as one types."""

import json
from typing import Unpack, cast

from . import _native
from ._text import as_words
from .types import Hit, SearchOptions, TerritoryFound, TerritoryOptions


def territory(typed: str, **options: Unpack[TerritoryOptions]) -> TerritoryFound:
    """Reads what somebody typed for a territory: a name, a code, an identifier."""
    return cast(TerritoryFound, json.loads(_native.territory(typed, as_words(options))))


def search(typed: str, **options: Unpack[SearchOptions]) -> list[Hit]:
    """Territories whose name or code goes with what was typed so far, the likeliest first."""
    return cast(list[Hit], json.loads(_native.search(typed, as_words(options))))


def notices() -> str:
    """To whom the data are owed: a text to be shown where they are."""
    return cast(str, json.loads(_native.notices()))
