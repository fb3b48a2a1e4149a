"""What the tests share. They run against the installed package, started by `cargo xtask packages python`."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

NOW = "2020-10-15T10:00:00Z"
PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE.parents[1]

with open(os.environ["CASES"], encoding="utf-8") as file:
    CASES = [json.loads(line) for line in file]


@pytest.fixture
def now() -> str:
    """An instant before the deadline of the reference campaign."""
    return NOW


@pytest.fixture
def workshop() -> dict[str, Any]:
    """A submission that is accepted without a finding."""
    return json.loads((ROOT / "tests/bases/workshop.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def cases() -> list[dict[str, Any]]:
    """The corpus, each case with the report that Rust writes."""
    return CASES
