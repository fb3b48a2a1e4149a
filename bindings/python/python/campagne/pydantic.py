"""The checks as a type of pydantic, version 2: each finding that is an error becomes one of pydantic.

>>> from typing import Annotated
>>> from pydantic import TypeAdapter
>>> from campagne.pydantic import Submission
>>> event = TypeAdapter(Annotated[dict, Submission(now="2020-10-15T10:00:00Z")])
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Unpack

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, ValidationError, core_schema

from ._campaign import AnyCampaign
from ._checks import Checker
from .types import CheckOptions


class Submission:
    """An annotation of a `dict` or of a type of one’s own: it is an accepted submission.

    `now` is an instant, or what gives one at each validation: `lambda: datetime.now(timezone.utc)`.
    The value is what was given, unchanged. The errors have the code of the rule as `type`, the
    message as `msg`, and `help` and `fix` in `ctx`.
    """

    def __init__(
        self,
        campaign: AnyCampaign | None = None,
        *,
        now: str | datetime | Callable[[], datetime],
        **options: Unpack[CheckOptions],
    ) -> None:
        self._now = now if callable(now) else None
        self._checker = Checker(campaign, now=now() if callable(now) else now, **options)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._accepted, handler(source))

    def _accepted(self, submission: Any) -> Any:
        checker = self._checker.at(self._now()) if self._now else self._checker
        errors = [_error(issue, submission) for issue in json.loads(checker.issues(submission))]
        if errors:
            raise ValidationError.from_exception_data(type(self).__name__, errors)
        return submission


def _error(issue: dict[str, Any], submission: Any) -> InitErrorDetails:
    # The message is no template: what looks like one in it must stay.
    context = {"message": issue["message"], "help": issue["help"], "fix": issue["fix"]}
    error = PydanticCustomError(issue["code"], "{message}", context)
    return InitErrorDetails(type=error, loc=tuple(issue["path"]), input=submission)
