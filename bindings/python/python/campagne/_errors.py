"""The mistakes of callers."""

import json
from collections.abc import Sequence
from typing import Self

from .types import CallErrorCode, Fault


class CampagneError(ValueError):
    """A mistake of the caller, with a stable code. What was submitted is never one."""

    def __init__(self, message: str, code: CallErrorCode, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message, code, faults)
        self.message = message
        self.code: CallErrorCode = code
        #: What is wrong with a campaign that cannot be read.
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return self.message

    @classmethod
    def from_json(cls, told: str) -> Self:
        """The mistake that the library tells."""
        return cls(**json.loads(told))
