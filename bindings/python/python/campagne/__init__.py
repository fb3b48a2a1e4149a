"""Checks the events of a public campaign: every problem at once, in French and English.

>>> import campagne
>>> report = campagne.check({"title": "Un"}, now="2020-10-15T10:00:00Z", language="en")
>>> report.verdict
'rejected'
"""

import json
from typing import Unpack, cast

from . import _native, territories
from ._campaign import Campaign
from ._checks import Checker, check, check_file, check_lines, check_lines_raw, checker
from ._errors import CampagneError
from .territories import notices, search, territory
from .types import CampaignFacts, Counts, FactsOptions, Finding, Fix, NotChecked, Report, Rule, Submission

__all__ = [
    "CampagneError",
    "Campaign",
    "Checker",
    "Counts",
    "Finding",
    "Fix",
    "NotChecked",
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
    "rules",
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
