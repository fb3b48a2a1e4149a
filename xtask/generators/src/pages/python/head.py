"""The words, objects and answers of campagne, as types."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NotRequired, Required, TypedDict, cast

from . import _native

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
