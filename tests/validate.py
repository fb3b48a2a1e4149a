"""Holds every file of cases against its schema, by an independent validator."""

import json
import pathlib
import sys

import jsonschema

here = pathlib.Path(__file__).parent
passed = failed = 0
for name, files in [("case", "cases/**/*.json"), ("programme", "programme/*.json")]:
    schema = json.loads((here / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for file in sorted(here.glob(files)):
        cases = json.loads(file.read_text(encoding="utf-8"))
        errors = list(validator.iter_errors(cases))
        for error in errors:
            where = "/".join(str(step) for step in error.absolute_path)
            print(f"{file.relative_to(here)}: {where}: {error.message[:200]}")
        passed, failed = (passed, failed + 1) if errors else (passed + 1, failed)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
