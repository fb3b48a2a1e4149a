"""Whatever comes across the border gives a report or a typed error, and the next call works."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import campagne
import pytest

cyclic: dict = {}
cyclic["title"] = cyclic
deep: list = []
for _ in range(100_000):
    deep = [deep]


class Raising(dict):
    def items(self):
        raise RuntimeError("no")


class Refusing:
    def __getattr__(self, name):
        raise RuntimeError("no")


UNWRITABLE = {
    "not a number": {"title": float("nan")},
    "no end": {"venue": {"latitude": float("-inf")}},
    "a number of too many digits": {"registration": {"capacity": 10**5_000}},
    "itself": cyclic,
    "too deep": deep,
    "items that raise": Raising(title="Atelier"),
    "attributes that raise": Refusing(),
    "keys that JSON lacks": {("a", "b"): 1},
    "a set": {"audiences": {"agents"}},
    "a class": dict,
    "bytes that are no text": {"title": b"\xff"},
}

REPORTED = {
    "a lone surrogate": {"title": "\ud800"},
    "a lone surrogate in text": '{"title": "\ud800"}',
    "a lone surrogate in a key": {"\udfff": 1},
    "keys that are numbers": {1: 2, "1": 3, None: 4, True: 5},
    "a great number": {"registration": {"capacity": 10**300}},
    "a long text": {"title": "x" * 10_000_000},
    "a long JSON text": '{"title": "' + "é" * 5_000_000 + '"}',
    "a wide dict": {f"field_{number}": number for number in range(100_000)},
    "deep JSON text": "[" * 1_000_000,
    "nothing": None,
    "no text": "",
    "no bytes": b"",
    "NUL": b"\0",
    "not UTF-8": b"\xff\xfe",
    "not a number in JSON text": '{"title": NaN}',
    "a list": [],
    "text that is no JSON": "bonjour",
}


@pytest.fixture(autouse=True)
def _the_next_call_works(workshop, now):
    yield
    assert campagne.check(workshop, now=now).verdict == "accepted"


@pytest.mark.parametrize("submission", UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_what_json_cannot_hold_is_a_mistake_of_the_caller(submission, now):
    with pytest.raises(campagne.CampagneError) as caught:
        campagne.check(submission, now=now)
    assert caught.value.code == "unwritable"
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("submission", REPORTED.values(), ids=REPORTED.keys())
def test_anything_else_gives_a_report(submission, now):
    report = campagne.check(submission, now=now)
    assert report.verdict == "rejected"
    assert report.findings


def test_lines_of_rubbish_give_a_report_each(now):
    lines = b"\xff\n{\n\n" + b"[" * 100_000 + b"\n\0\n"
    for threads in (-1, 0, 1, 2, 100):
        assert len(campagne.check_lines(lines, now=now, threads=threads)) == 4
    assert campagne.check_lines(b"", now=now, threads=2) == []


# In a process of its own: what the tests before took would hide any growth, since the peak never falls.
MEMORY = """
import resource, sys
import campagne

cyclic = {}
cyclic["title"] = cyclic
form = campagne.checker(now=sys.argv[1])

def calls(count):
    for number in range(count):
        form.check({"title": "Atelier", "id": number})
        try:
            form.check(cyclic)
        except campagne.CampagneError:
            pass

def peak():  # in KiB; macOS counts bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak

calls(2_000)
before = peak()
calls(50_000)
print(peak() - before)
"""


def test_memory_does_not_grow(now):
    ran = subprocess.run([sys.executable, "-c", MEMORY, now], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 4_000  # KiB, after 100,000 calls


def test_python_runs_on_while_rust_works(now):
    line = b'{"title": "Atelier", "sessions": [{"start": "2020-11-03T14:00", "end": "2020-11-03T17:00"}]}\n'
    turns = 0
    done = threading.Event()

    def count():
        nonlocal turns
        while not done.is_set():
            time.sleep(0.001)
            turns += 1

    other = threading.Thread(target=count)
    other.start()
    lines = line * 10_000
    try:
        before, start = turns, time.monotonic()
        campagne.check_lines_raw(lines, now=now)
        # At worst one turn in twenty milliseconds; if Rust held Python up there would be none.
        assert turns - before > (time.monotonic() - start) * 50
    finally:
        done.set()
        other.join()


def test_threads_may_share_a_checker(workshop, now):
    form = campagne.checker(now=now)
    with ThreadPoolExecutor(4) as pool:
        reports = set(pool.map(lambda _: form.check(workshop), range(400)))
    assert len(reports) == 1
