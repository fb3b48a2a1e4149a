"""The examples of the README run."""

import re

import pytest
from conftest import PACKAGE

EXAMPLES = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text(encoding="utf-8"), re.S)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.strip().splitlines()[-1][:40])
def test_an_example_runs(example):
    exec(compile(example, "README.md", "exec"), {"__name__": "example"})


def test_there_are_examples():
    assert len(EXAMPLES) >= 8
