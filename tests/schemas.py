"""Schema and checks agree: holds the corpus, its campaigns and its reports against the schemas.

`python tests/schemas.py PROGRAM`, where PROGRAM is the built command `campagne`. The schemas come
from it, and the reports; the findings come from the corpus; who judges is a validator that is not
ours.

Two things are done before a schema sees a submission, since every check does them first: texts are
composed (Unicode NFC), and of two fields of one name the first is kept.
"""

import datetime
import functools
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib
import unicodedata

from jsonschema import Draft202012Validator as Validator

HERE = pathlib.Path(__file__).parent
PROGRAM = sys.argv[1]
NOW = "2020-10-15T10:00:00Z"
COVERAGE = {
    covered["rule"]: covered["extent"]
    for covered in json.loads((HERE.parent / "docs/schemas/coverage.json").read_text(encoding="utf-8"))
}
SAID = {rule for rule, extent in COVERAGE.items() if extent != "nothing"}
# The values that a schema lets pass although the rule refuses them: what COVERAGE says in words.
BEYOND = {
    "implausible-date": lambda typed: "-12-31T24:00" in typed.upper(),
    "invalid-url": lambda typed: not typed.isascii(),
    "invalid-email": lambda typed: not typed.isascii(),
    "invalid-phone": lambda typed: "(0)" in typed,
    "invalid-postal-code": lambda typed: not typed.isascii() and "cedex" in typed.lower(),
    "invalid-siret": lambda typed: len(digits := "".join(typed.split())) == 14 and digits.isdecimal(),
}
# Where these have a say there is no value for a schema to judge.
NO_VALUE = {"malformed-document", "document-too-large"}

failures = []
if BEYOND.keys() != {rule for rule, extent in COVERAGE.items() if extent == "but"}:
    sys.exit("BEYOND and COVERAGE do not name the same rules")


def fail(about, message):
    failures.append(f"{about}: {message}")


def run(*args, codes=(0,)):
    ran = subprocess.run([PROGRAM, *args], cwd=HERE.parent, capture_output=True, check=False)
    if ran.returncode not in codes:
        sys.exit(f"campagne {' '.join(args)}: {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout


def validator(schema):
    Validator.check_schema(schema)
    return Validator(schema)


def campaign_file(name):
    file = HERE / "campaigns" / f"{name}.toml"
    return str(file) if file.exists() else name


@functools.cache
def submission_schema(campaign, mode):
    text = run("schema", "submission", "--campaign", campaign_file(campaign), "--mode", mode)
    return validator(json.loads(text))


# -- The cases of the corpus


def merge(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    target = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            target.pop(name, None)
        else:
            target[name] = merge(target.get(name), value)
    return target


def first_of_each(pairs):
    fields = {}
    for name, value in pairs:
        fields.setdefault(name, value)
    return fields


def composed(value):
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case list():
            return [composed(item) for item in value]
        case dict():
            return {name: composed(item) for name, item in value.items()}
    return value


def bytes_of(case):
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "text" in case:
        return case["text"].encode("utf-8")
    if "base" in case:
        base = json.loads((HERE / "bases" / f"{case['base']}.json").read_text(encoding="utf-8"))
        return json.dumps(merge(base, case.get("patch", {}))).encode("utf-8")
    return json.dumps(case["submission"]).encode("utf-8")


def value_of(case):
    text = bytes_of(case).decode("utf-8-sig")
    return composed(json.loads(text, object_pairs_hook=first_of_each))


def corpus():
    for file in sorted(HERE.glob("cases/**/*.json")):
        for case in json.loads(file.read_text(encoding="utf-8")):
            yield from each_by_itself(f"{file.relative_to(HERE)}: {case['description']}", case)


def each_by_itself(about, case):
    """Of a list each submission by itself, since a schema sees one; what is found between them
    (the family Collection) no schema says."""
    shared = {name: case[name] for name in case if name != "submissions"}
    for at, submission in enumerate(case.get("submissions", [])):
        yield f"{about} (submission {at})", {**shared, **submission, "expect": case["expect"][at]}
    if "submissions" not in case:
        yield about, case


# -- Do schema and checks agree?


def pointers(error):
    """Where an error of the validator is: for a field that is missing, at that field."""
    at = [str(step) for step in error.absolute_path]
    missing = [[]]
    if error.validator == "required":
        missing = [[name] for name in error.validator_value if name not in error.instance]
    return ["".join(f"/{step}" for step in at + name) for name in missing]


def at_pointer(value, pointer):
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def related(one, other):
    """One is the other, or holds it."""
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def agreement():
    passed, beyond, refusals = 0, {}, dict.fromkeys(SAID, 0)
    for about, case in corpus():
        findings = case["expect"]
        codes = {finding["code"] for finding in findings}
        options = {name: value for name, value in case.get("options", {}).items() if value is not None}
        if codes & NO_VALUE:
            continue
        schema = submission_schema(case.get("campaign", "mip-2020"), options.get("mode", "submit"))
        value = value_of(case)
        refused = sorted({at for error in schema.iter_errors(value) for at in pointers(error)})
        # What a finding says, the schema says at the same place.
        for finding in findings:
            code, path = finding["code"], finding["path"]
            if code not in SAID or code in lowered(case):
                continue
            if any(related(path, at) for at in refused):
                passed += 1
                refusals[code] += 1
            elif code in BEYOND and BEYOND[code](at_pointer(value, path)):
                beyond.setdefault(code, []).append(about)
            else:
                fail(about, f"{code} at {path}, and the schema accepts it")
        # What the schema refuses has a finding at the same place, if all are shown.
        if {"max_findings", "only"} & options.keys() or "off" in options.get("levels", {}).values():
            continue
        for at in refused:
            # Where a field comes twice, the check leaves open which of its values is meant.
            said = [finding["path"] for finding in findings if finding["code"] in SAID | {"duplicate-field"}]
            if any(related(path, at) for path in said):
                passed += 1
            else:
                fail(about, f"the schema refuses {at or 'the whole'}, and no finding says so")
        if not refused:
            passed += 1
    for code, cases in beyond.items():
        print(f"{code}: {len(cases)} cases beyond what a schema can say")
    # A rule is not said by name alone: some case of each is refused. Those to come have no cases.
    rules = {rule["code"] for rule in json.loads(run("rules", "--format", "json"))}
    for code in sorted(SAID & rules):
        if not refusals[code]:
            fail(code, "no case shows that the schema says it")
    return passed


def lowered(case):
    """Rules about what is on offer that the campaign makes no error: the schema leaves them out."""
    if case.get("campaign", "mip-2020") in LEVELS:
        return LEVELS[case.get("campaign", "mip-2020")]
    return set()


def levels(campaign):
    return {code for code, level in campaign.get("levels", {}).items() if level != "error"}


# -- Campaigns


def plain(value):
    """TOML as JSON: a date is its text."""
    match value:
        case datetime.date():
            return value.isoformat()
        case list():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(item) for name, item in value.items()}
    return value


def campaigns():
    files = [*HERE.parent.glob("crates/campagne/campaigns/*.toml"), *HERE.glob("campaigns/*.toml")]
    return {file.stem: plain(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(files)}


CAMPAIGNS = campaigns()
LEVELS = {name: levels(campaign) for name, campaign in CAMPAIGNS.items()}


def campaigns_fit():
    schema = validator(json.loads(run("schema", "campaign")))
    for name, campaign in CAMPAIGNS.items():
        for error in schema.iter_errors(campaign):
            fail(f"campaign {name}", f"{error.json_path}: {error.message[:200]}")
    whole = json.loads((HERE / "schemas/campaign.json").read_text(encoding="utf-8"))
    for error in schema.iter_errors(whole):
        fail("schemas/campaign.json", f"{error.json_path}: {error.message[:200]}")
    faulty = json.loads((HERE / "schemas/faulty-campaigns.json").read_text(encoding="utf-8"))
    for case in faulty:
        if schema.is_valid(merge(whole, case["patch"])):
            fail("schemas/faulty-campaigns.json", f"{case['description']}: the schema accepts it")
    return len(CAMPAIGNS) + 1 + len(faulty)


# -- Reports


def closed(schema):
    """The same schema, in which an object has no field that it does not name."""
    match schema:
        case list():
            return [closed(item) for item in schema]
        case dict():
            schema = {name: closed(item) for name, item in schema.items()}
            if isinstance(schema.get("properties"), dict) and "type" in schema:
                schema["additionalProperties"] = False
    return schema


def reports_fit():
    """Each case goes through the command, those with the same options together."""
    schema = validator(closed(json.loads(run("schema", "report"))))
    groups = {}
    for about, case in corpus():
        # A list is a file of several submissions.
        if not bytes_of(case).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
            shared = [case.get("campaign", "mip-2020"), case.get("options", {}), case.get("previous")]
            groups.setdefault(json.dumps(shared, sort_keys=True), []).append((about, case))
    passed = 0
    with tempfile.TemporaryDirectory() as folder:
        for shared, cases in groups.items():
            campaign, options, previous = json.loads(shared)
            options = {name: value for name, value in options.items() if value is not None}
            args = ["--campaign", campaign_file(campaign), *option_args(options, previous, pathlib.Path(folder))]
            files = [pathlib.Path(folder) / f"{at}.json" for at in range(len(cases))]
            for file, (_, case) in zip(files, cases, strict=True):
                file.write_bytes(bytes_of(case))
            for language in ["fr", "en"]:
                text = run("check", *map(str, files), *args, "--language", language, "--format", "json", codes=(0, 1))
                reports = json.loads(text)["reports"]
                for (about, _), report in zip(cases, reports, strict=True):
                    # What the command adds to a report.
                    report = {name: report[name] for name in report if name not in ("source", "id", "title")}
                    errors = list(schema.iter_errors(report))
                    passed += not errors
                    for error in errors:
                        fail(f"report on {about}", f"{error.json_path}: {error.message[:200]}")
    return passed


def option_args(options, previous, folder):
    """The options of a case as the command takes them; what it reads from files is put into the folder."""
    args = ["--now", options.get("now", NOW), "--mode", options.get("mode", "submit")]
    for code, level in options.get("levels", {}).items():
        args += ["--level", f"{code}={level}"]
    for pointer in options.get("only", []):
        args += ["--only", pointer]
    if "max_findings" in options:
        args += ["--max-findings", str(options["max_findings"])]
    if "extended_deadline" in options:
        args += ["--extended-deadline", options["extended_deadline"]]
    if "labels" in options:
        labels = folder / "labels.json"
        labels.write_text(json.dumps(options["labels"]), encoding="utf-8")
        args += ["--labels", str(labels)]
    if previous:
        accepted = folder / "previous.json"
        accepted.write_bytes(bytes_of(previous))
        args += ["--previous", str(accepted)]
    return args


# -- Forms


def examples_are_accepted():
    """What the schemas give as examples, they accept; and every field of a form has its words."""
    passed = 0
    for campaign in ["mip-2020", "small-limits"]:
        schema = submission_schema(campaign, "submit").schema
        for at, field in fields(schema):
            if "title" not in field or not ("anyOf" in field or "type" in field):
                fail(f"schema of {campaign}", f"{at} has no title, or nothing that it takes")
            for example in field.get("examples", []):
                judged = Validator({"$defs": schema["$defs"], **field})
                if campaign == "mip-2020" and not judged.is_valid(example):
                    fail(f"schema of {campaign}", f"{at} refuses its own example, {example!r}")
                passed += 1
    return passed


def fields(schema, above=""):
    for name, field in schema.get("properties", {}).items():
        yield f"{above}/{name}", field
        plain = field.get("anyOf", [field])[0]
        yield from fields(plain, f"{above}/{name}")
        items = plain.get("items", {})
        yield from fields(items.get("anyOf", [items])[0], f"{above}/{name}/*")


passed = agreement() + campaigns_fit() + reports_fit() + examples_are_accepted()
for failure in failures:
    print(failure)
print(f"{passed} passed, {len(failures)} failed")
sys.exit(1 if failures or not passed else 0)
