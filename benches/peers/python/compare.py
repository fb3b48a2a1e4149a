"""Checks generated submissions with campagne and with its peers, and prints the ratios.

`python compare.py FILE`, with a file of one submission a line.
"""

import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor

import campagne

import with_msgspec
import with_pydantic

NOW = "2020-10-15T10:00:00Z"
CORES = 2
ROUNDS = 7
#: What campagne says beyond what the peers look at: they know neither coordinates nor holidays.
BESIDES = {"coordinates-outside-territory", "public-holiday"}


def ours(threads):
    """Typed reports, and the place and code of every finding taken from them."""

    def run(lines):
        reports = campagne.check_lines(lines, now=NOW, threads=threads)
        return [[(one.path, one.code) for one in report.findings] for report in reports]

    return run


def ours_as_json(threads):
    """The reports as they are written on."""
    return lambda lines: campagne.check_lines_raw(lines, now=NOW, threads=threads)



def pydantic_lines(lines):
    return [with_pydantic.check(line) for line in lines.splitlines()]


def msgspec_lines(lines):
    return [with_msgspec.check(line) for line in lines.splitlines()]


def shared(pool, run):
    """The same in processes, half of the lines each."""

    def halves(lines):
        middle = lines.index(b"\n", len(lines) // CORES) + 1
        return [found for half in pool.map(run, (lines[:middle], lines[middle:])) for found in half]

    return halves


def main():
    with open(sys.argv[1], "rb") as file:
        lines = file.read()
    count = lines.count(b"\n")
    with ProcessPoolExecutor(CORES) as pool:
        ways = {
            "pydantic 2": pydantic_lines,
            "msgspec, checks by hand": msgspec_lines,
            "campagne, typed reports": ours(1),
            "campagne, reports as JSON": ours_as_json(1),
            "pydantic 2, two processes": shared(pool, pydantic_lines),
            "msgspec, checks by hand, two processes": shared(pool, msgspec_lines),
            "campagne, typed reports, two threads": ours(CORES),
            "campagne, reports as JSON, two threads": ours_as_json(CORES),
        }
        problems(lines, {name: ways[name] for name in list(ways)[:3]})
        times = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, run in ways.items():
                start = time.perf_counter()
                run(lines)
                times[name].append(time.perf_counter() - start)
    each = {name: statistics.median(taken) / count for name, taken in times.items()}
    peer = each["pydantic 2"]
    print(f"\n{count} submissions, {len(lines) / count:.0f} bytes each, median of {ROUNDS} rounds\n")
    print("| what | µs a submission | times as fast as pydantic on one core |\n|---|---:|---:|")
    for name, taken in each.items():
        print(f"| {name} | {taken * 1e6:.1f} | {peer / taken:.2f} |")


def problems(lines, ways):
    """How many mistakes each finds: campagne's list is the whole."""
    found = {name: run(lines) for name, run in ways.items()}
    print("| what | submissions with a mistake | mistakes found |\n|---|---:|---:|")
    for name, lists in found.items():
        lists = [[problem for problem in problems if problem[1] not in BESIDES] for problems in lists]
        print(f"| {name} | {sum(map(bool, lists))} | {sum(map(len, lists))} |")


if __name__ == "__main__":
    main()
