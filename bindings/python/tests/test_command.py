"""The command that the package brings."""

import subprocess
import sys

from conftest import ROOT


def run(*words):
    return subprocess.run(
        [sys.executable, "-m", "campagne", *words], capture_output=True, encoding="utf-8", check=False
    )


def test_it_checks_files_and_says_how_it_went(now):
    good = run("check", str(ROOT / "tests/bases/workshop.json"), "--now", now)
    assert good.returncode == 0, good.stderr
    assert run("check", str(ROOT / "README.md"), "--from", "json", "--now", now).returncode == 1
    assert run("check", "none.json", "--now", now).returncode == 2


def test_its_words_are_explained():
    assert run("--help").returncode == 0
    wrong = run("chek")
    assert wrong.returncode == 2 and "check" in wrong.stderr
