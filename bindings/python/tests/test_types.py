"""The types: true of what is there, and strict with what is written."""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run(module, *words):
    done = subprocess.run(
        [sys.executable, "-m", module, *words], capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_stub_of_the_rust_side_is_true():
    assert run("mypy.stubtest", "campagne._native")[0] == 0, run("mypy.stubtest", "campagne._native")


def test_the_package_is_strictly_typed():
    code, told = run("mypy", "--strict", "--package", "campagne")
    assert code == 0, told


def test_what_is_right_is_accepted():
    code, told = run("mypy", "--strict", str(HERE / "types/right.py"))
    assert code == 0, told


def test_each_wrong_line_is_refused_and_no_other():
    file = HERE / "types/wrong.py"
    _, told = run("mypy", "--strict", str(file))
    refused = {int(line) for line in re.findall(r"wrong\.py:(\d+): error", told)}
    lines = file.read_text(encoding="utf-8").splitlines()
    expected = {number for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    assert refused == expected, told
    assert len(expected) >= 8
