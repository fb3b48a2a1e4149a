"""Checks the events of a public campaign: every problem at once, in French and English.

>>> import campagne
>>> report = campagne.check({"title": "Un"}, now="2020-10-15T10:00:00Z", language="en")
>>> report.verdict
'rejected'
"""

import json
from typing import Any, Unpack, cast

from . import _native, territories
from ._campaign import AnyCampaign, Campaign, with_campaign
from ._checks import Checker, check, check_file, check_lines, check_lines_raw, checker, read_file
from ._errors import CampagneError
from ._programme import Programme, programme
from .territories import notices, search, territory
from .types import (
    CampaignFacts,
    Counts,
    Dropped,
    FactsOptions,
    Finding,
    Fix,
    NotChecked,
    Report,
    Rule,
    SchemaDocument,
    SchemaOptions,
    Submission,
)

__all__ = [
    "CampagneError",
    "Campaign",
    "Checker",
    "Counts",
    "Dropped",
    "Finding",
    "Fix",
    "NotChecked",
    "Programme",
    "Report",
    "Submission",
    "campaign",
    "campaigns",
    "check",
    "check_file",
    "check_lines",
    "check_lines_raw",
    "checker",
    "notices",
    "programme",
    "read_file",
    "rules",
    "schema",
    "search",
    "territories",
    "territory",
]


def campaign(text: str, **options: Unpack[FactsOptions]) -> CampaignFacts:
    """What a campaign says: one by its identifier, or the text of one in TOML or JSON."""
    return Campaign(text).facts(**options)


def campaigns() -> list[str]:
    """The identifiers of the campaigns that come with the library."""
    return cast(list[str], json.loads(_native.campaigns()))


def rules() -> list[Rule]:
    """The catalogue of rules, in both languages."""
    return cast(list[Rule], json.loads(_native.rules()))


def schema(
    document: SchemaDocument, campaign: AnyCampaign | None = None, **options: Unpack[SchemaOptions]
) -> dict[str, Any]:
    """The JSON Schema, 2020-12, of a kind of document; of a submission, as a campaign takes it."""
    return cast(dict[str, Any], json.loads(_native.schema(document, with_campaign(campaign, options))))
