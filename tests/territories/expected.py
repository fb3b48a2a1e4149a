#!/usr/bin/env python3
"""Says what the territory tables must hold, by another reading of the same sources.

    python3 tests/territories/expected.py FOLDER

FOLDER is that of `cargo xtask territories`. Nothing here comes from the Rust code, and the history
is read another way: there the movements are undone day by day from today's communes; here each code
is followed alone, from one day on which a row mentions it to the next.

Digests are of lines in the order of their bytes, each ended by a line feed, in UTF-8.
"""

import csv
import hashlib
import io
import json
import sys
import tarfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
NOW = "etalab-decoupage-administratif-6.0.0.tgz"
# The INSEE's rows end these two without a successor: they became collectivities.
COLLECTIVITIES = {"97123": "97701", "97127": "97801"}
# Rows in which only a part of a commune ends or changes, unless what was before is a commune.
OF_PARTS = {"34", "35", "70", "71", "72"}


def records(folder, package, name):
    with tarfile.open(folder / package) as archive:
        return json.load(archive.extractfile(f"package/data/{name}.json"))


def digest(lines):
    lines = sorted(lines, key=lambda line: line.encode())
    text = "".join(line + "\n" for line in lines)
    return {"lines": len(lines), "sha256": hashlib.sha256(text.encode()).hexdigest()}


class History:
    """What the rows say of each code."""

    def __init__(self, folder, today):
        self.today = today  # code -> name
        # code -> day -> the names before, what the rows lead to, and whether a row leads to it
        self.before = defaultdict(lambda: defaultdict(set))
        self.targets = defaultdict(lambda: defaultdict(set))
        self.origins = defaultdict(lambda: defaultdict(set))
        self.made = defaultdict(lambda: defaultdict(set))
        self.same = defaultdict(lambda: defaultdict(set))
        text = (folder / "mouvements-communes-2026.csv").read_text(encoding="utf-8")
        for row in csv.DictReader(io.StringIO(text)):
            self.add(row)
        for old, new in COLLECTIVITIES.items():
            day = max(self.before[old])
            self.targets[old][day].add(new)
            self.origins[new][day].add(old)
            self.made[new][day].add(today[new])
        mentioned = set(self.before) | set(self.made)
        self.days = {code: sorted(set(self.before[code]) | set(self.made[code])) for code in sorted(mentioned)}

    def add(self, row):
        if row["MOD"] in OF_PARTS and row["TYPECOM_AV"] != "COM":
            return
        day, one, other = row["DATE_EFF"], row["COM_AV"], row["COM_AP"]
        was, now = row["LIBELLE_AV"], row["LIBELLE_AP"]
        from_commune, to_commune = row["TYPECOM_AV"] == "COM", row["TYPECOM_AP"] == "COM"
        if from_commune:
            self.before[one][day].add(was)
        if to_commune:
            if from_commune and (one, was) == (other, now):
                self.same[one][day].add(was)
            else:
                self.made[other][day].add(now)
        if from_commune and to_commune and one != other:
            self.targets[one][day].add(other)
            self.origins[other][day].add(one)

    def name_before(self, code, day):
        """The name just before a day that mentions the code; none if it was no commune's."""
        names = self.before[code][day] - (self.made[code][day] - self.same[code][day])
        assert len(names) <= 1, (code, day, names)
        return next(iter(names), None)

    def name_on(self, code, day):
        """The name at the end of a day; none if the code was no commune's."""
        later = next((mention for mention in self.days.get(code, ()) if mention > day), None)
        return self.today.get(code) if later is None else self.name_before(code, later)

    def end_after(self, code, day):
        """The first day after another on which the code ends."""
        for mention in self.days.get(code, ()):
            if mention > day and self.name_before(code, mention) and not self.name_on(code, mention):
                return mention
        return None

    def beginning_before(self, code, day, after):
        """The last day in (after, day) on which the code begins."""
        for mention in reversed(self.days.get(code, ())):
            if after < mention < day and not self.name_before(code, mention) and self.name_on(code, mention):
                return mention
        return None

    def reached(self, code, day):
        """The codes of communes at the end of a day that a code led to on it."""
        found = set()
        for target in self.targets[code][day]:
            found |= {target} if self.name_on(target, day) else self.reached(target, day)
        return found

    def came_from(self, code, day):
        """The codes of communes before a day that led to a code on it."""
        found = set()
        for origin in self.origins[code][day]:
            found |= {origin} if self.name_before(origin, day) else self.came_from(origin, day)
        return found

    def holders(self, code, day, until):
        """The communes on the day `until` that hold what a code held at the end of an earlier day."""
        end = self.end_after(code, day)
        if end is None or end > until:
            return {code}
        return set().union(*(self.holders(next_, end, until) for next_ in self.reached(code, end)))

    def last_end(self, code):
        ends = [d for d in self.days[code] if self.name_before(code, d) and not self.name_on(code, d)]
        return max(ends, default=None)

    def retired(self, until="9999-12-31"):
        """The codes of no commune today, with those of today that hold what was last theirs."""
        result = {}
        for code in self.days:
            if code in self.today:
                continue
            end = self.last_end(code)
            if end is not None:
                found = set().union(*(self.holders(c, end, until) for c in self.reached(code, end)))
                result[code] = sorted(found)
        return result

    def of_no_day(self):
        """Codes that rows name as a commune's, and that were one's at the end of no day."""
        result = {}
        for code, days in self.days.items():
            if code not in self.today and self.last_end(code) is None:
                found = set().union(*(self.reached(code, day) for day in days))
                now = set().union(*(self.holders(c, days[-1], "9999-12-31") for c in found))
                result[code] = sorted(now)
        return result

    def code_on(self, code, day):
        """What a code was at the end of a day."""
        name = self.name_on(code, day)
        if name:
            return {"is": "in use", "name": name}
        days = self.days.get(code, ())
        ends = [d for d in days if d <= day and self.name_before(code, d) and not self.name_on(code, d)]
        if ends:
            end = max(ends)
            held = set().union(*(self.holders(c, end, day) for c in self.reached(code, end)))
            return {"is": "ended", "on": end, "now": sorted(held)}
        begins = [d for d in days if d > day and not self.name_before(code, d) and self.name_on(code, d)]
        if begins:
            return {"is": "not yet", "begins": min(begins), "then": sorted(self.then(code, min(begins), day))}
        return {"is": "never"}

    def then(self, code, begins, day):
        found = set()
        for origin in self.came_from(code, begins):
            earlier = self.beginning_before(origin, begins, day)
            found |= self.then(origin, earlier, day) if earlier else {origin}
        return found


RETIRED = """
    97123 97127 45117 60606 51385 51606 08227 77362 14513 14507 49144 27058 27647 12076 14011 49069 69159
    14697 14624 09255 22027 22043 22309 39548 64541 93059 20004 20033 20050 20096 75001 75006 75016 69232
    85060 85166 74011 74268 91182 17169 16391 79027 50248 01340 31307 14485 14612 44225 50649 35301 53207
    72116 29129 38079 55227 80831 01144 16010 19223 24089 25282 26219 28025 35112 46217 56049 61192 62461
""".split()

ON = """
    27676:1990-01-01 27676:2016-12-31 27676:2017-01-01 27676:2020-01-01 27676:2022-06-01 27676:2024-01-01
    27058:2016-12-31 27058:2020-01-01 27058:2021-01-01 27058:2022-06-01 27058:2023-01-01 27058:2024-01-01
    14513:1970-01-01 14513:2017-12-31 14513:2018-01-01 14513:2026-01-01 14507:1973-04-30 14507:1973-05-01
    14507:2020-01-01 14697:1989-12-31 14697:1990-02-01 14697:2014-01-06 14697:2014-01-07 14472:2014-01-06
    14472:2014-01-07 14624:2000-01-01 97123:2007-02-22 97123:2007-02-23 97701:2000-01-01 97701:2020-01-01
    15035:2016-11-30 15035:2020-03-01 15035:2025-01-01 85165:2020-01-01 69123:2020-01-01 20004:1975-12-31
    20004:2020-01-01 2A004:1970-01-01 2A004:2020-01-01 91228:2018-06-01 91228:2020-01-01 91182:2020-01-01
    60694:2020-01-01 60694:2018-01-01 60694:2024-06-01 49126:2020-01-01 49069:2020-01-01 93059:2020-01-01
    93059:2025-01-01 45117:2026-01-01 51606:2026-01-01 97601:2020-01-01 50649:2018-01-01 99999:2020-01-01
    78646:1960-01-01 92050:1960-01-01 75050:1960-01-01 01033:2018-12-31 39378:2020-01-01 74010:2016-12-31
""".split()


def main(folder):
    everything = records(folder, NOW, "communes")
    communes = {r["code"]: r for r in everything if r["type"] == "commune-actuelle"}
    parts = [r for r in everything if r["type"] != "commune-actuelle"]
    epcis = records(folder, NOW, "epci")
    epcis_2020 = records(folder, "etalab-decoupage-administratif-0.8.0.tgz", "epci")
    lines = (folder / "communes-2020.tsv").read_text(encoding="utf-8").splitlines()[1:]
    codes_2020 = [line.split("\t")[0] for line in lines]
    history = History(folder, {code: r["nom"] for code, r in communes.items()})
    abroad = {code for code, r in communes.items() if r["zone"] == "com"}

    # The rows must give the communes of 2020, and the successors of the package's own list.
    known = set(communes) | set(history.days)
    rebuilt = {code for code in known if history.name_on(code, "2020-01-01")} - abroad
    assert rebuilt == set(codes_2020), rebuilt ^ set(codes_2020)
    retired, of_no_day = history.retired(), history.of_no_day()
    former = defaultdict(set)
    for code, record in communes.items():
        for old in record.get("anciensCodes", ()):
            former[old].add(code)
    ours = {**retired, **of_no_day}
    assert set(ours) - set(former) == set(COLLECTIVITIES), set(ours) ^ set(former)
    for old, new in former.items():
        # Of a code that was divided, the package names one of its heirs alone.
        assert new <= set(ours[old]) and (len(ours[old]) == 1 or len(new) == 1), (old, new, ours[old])

    member = {m["code"]: e["code"] for e in epcis for m in e["membres"]}
    member_2020 = {m["code"]: e["code"] for e in epcis_2020 for m in e["membres"]}
    moved = []
    for code in sorted(rebuilt):
        (holder,) = history.holders(code, "2020-01-01", "9999-12-31")
        if member_2020.get(code) != member.get(holder):
            moved.append(f"{code}\t{member_2020.get(code, '')}")

    counts = {
        "communes": len(communes),
        "communes_of_collectivities": len(abroad),
        "parts": dict(sorted(Counter(r["type"] for r in parts).items())),
        "epcis": len(epcis),
        "epcis_of_2020_alone": len({e["code"] for e in epcis_2020} - {e["code"] for e in epcis}),
        "postal_codes": len({c for r in communes.values() for c in r.get("codesPostaux", ())}),
        "with_population": sum("population" in r for r in communes.values()),
        "population": sum(r.get("population", 0) for r in communes.values()),
        "retired": len(retired),
        "divided": sorted(old for old, new in retired.items() if len(new) > 1),
        "on_1_january": {
            str(year): sum(bool(history.name_on(code, f"{year}-01-01")) for code in known - abroad)
            for year in range(2000, 2027)
        },
    }
    digests = {
        "codes": digest(communes),
        "names": digest(f"{code}\t{r['nom']}" for code, r in communes.items()),
        "codes_2020": digest(codes_2020),
        "postal_codes": digest(
            f"{code}\t{postal}" for code, r in communes.items() for postal in r.get("codesPostaux", ())
        ),
        "populations": digest(f"{c}\t{r['population']}" for c, r in communes.items() if "population" in r),
        "parts": digest(
            f"{r['code']}\t{r['commune'] if r['type'] == 'arrondissement-municipal' else r['chefLieu']}\t{r['type']}"
            for r in parts
        ),
        "part_names": digest(f"{r['code']}\t{r['type']}\t{r['nom']}" for r in parts),
        "epcis": digest(f"{code}\t{siren}" for code, siren in member.items()),
        "epcis_2020": digest(moved),
        "retired": digest(f"{old}\t{','.join(new)}" for old, new in retired.items()),
    }
    expected = {
        "counts": counts,
        "digests": digests,
        "of_no_day": of_no_day,
        "retired": {code: retired[code] for code in sorted(RETIRED) if code in retired},
        "code_on": [
            {"code": code, "date": day, **history.code_on(code, day)}
            for code, day in (sample.split(":") for sample in ON)
        ],
    }
    text = dump(expected)
    (HERE / "expected.json").write_text(text, encoding="utf-8")
    print(json.dumps(counts, ensure_ascii=False))
    left = sorted(set(RETIRED) - set(retired) - set(of_no_day))
    print(len(expected["retired"]), "retired codes,", len(ON), "codes on a day; not retired:", left)


def dump(expected):
    """JSON with one sample a line."""
    blocks = []
    for key, value in expected.items():
        if isinstance(value, dict):
            items = [f"    {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in value.items()]
            blocks.append(f'  "{key}": {{\n' + ",\n".join(items) + "\n  }")
        else:
            items = [f"    {json.dumps(v, ensure_ascii=False)}" for v in value]
            blocks.append(f'  "{key}": [\n' + ",\n".join(items) + "\n  ]")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
