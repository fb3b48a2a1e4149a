"""A campaign: one that comes with the library, or one’s own."""

import json
from collections.abc import Mapping
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any, Self, Unpack, cast

from . import _native
from ._text import as_bytes, as_words
from .types import CampaignFacts, FactsOptions, Phase


class Campaign:
    """A campaign, in the words of who made it; refused with all its faults where it cannot be read.

    Its text, an identifier, TOML or JSON, goes wherever a campaign is asked for.
    """

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text
        self.facts()

    @classmethod
    def builtin(cls, name: str) -> Self:
        """One that comes with the library; `campaigns()` lists them."""
        return cls(name)

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """A campaign written in TOML."""
        return cls(text)

    @classmethod
    def from_json(cls, text: str | bytes | Mapping[str, Any]) -> Self:
        """A campaign as JSON text, or as the values of it."""
        return cls(as_bytes(text).decode())

    @classmethod
    def from_path(cls, path: str | PathLike[str]) -> Self:
        """A campaign in a file, TOML or JSON."""
        return cls(Path(path).read_text(encoding="utf-8"))

    def facts(self, **options: Unpack[FactsOptions]) -> CampaignFacts:
        """What it says, in one language: words on offer with their labels, dates, the deadline in words."""
        return cast(CampaignFacts, json.loads(_native.campaign(self.text, as_words(options))))

    def phase(self, now: str | datetime) -> Phase | None:
        """Where it stands at an instant."""
        return self.facts(now=now)["phase"]

    def deadline(self, **options: Unpack[FactsOptions]) -> str | None:
        """Its deadline in words, where it has one."""
        deadline = self.facts(**options)["deadline"]
        return deadline["words"] if deadline else None

    def __repr__(self) -> str:
        return f"<Campaign {self.facts()['id']}>"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Campaign) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)


#: A campaign: an identifier, the text of one, its values, or one that was read.
AnyCampaign = str | Mapping[str, Any] | Campaign


def with_campaign(campaign: AnyCampaign | None, options: Mapping[str, Any]) -> str:
    """Options as the library reads them, the campaign among them."""
    given = campaign.text if isinstance(campaign, Campaign) else campaign
    return as_words({"campaign": given, **options})
