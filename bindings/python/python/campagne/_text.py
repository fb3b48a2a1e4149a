"""Values of Python as JSON text."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from . import _native
from ._errors import CampagneError


def _plain(value: Any) -> Any:
    """What the JSON module does not know, in its own terms."""
    match value:
        case date():  # and datetime, which is one
            return value.isoformat()
        case bytes() | bytearray():
            return value.decode()
        case Mapping():
            return dict(value)
        case Decimal():
            return float(value)
        case UUID():
            return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


_ENCODER = json.JSONEncoder(allow_nan=False, separators=(",", ":"), default=_plain)


def written(value: Any) -> str:
    """The JSON text of a value."""
    try:
        return _ENCODER.encode(value)
    except Exception as error:  # a value may raise what it likes when it is looked at
        raise CampagneError.from_json(_native.unwritable()) from error


def as_bytes(value: Any) -> bytes:
    """The JSON text of a submission, or of lines of them; text is taken for JSON text already."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, bytearray | memoryview):
        return bytes(value)
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    return written(value).encode()


def as_words(options: Mapping[str, Any]) -> str:
    """Options as the library reads them: those that say nothing are left out."""
    return written({name: value for name, value in options.items() if value is not None})
