"""What a type checker refuses: the lines marked so, and no other."""

import campagne
from campagne.types import RuleCode, Submission

NOW = "2020-10-15T10:00:00Z"

misspelt_field: Submission = {"titel": "Atelier"}  # refused
misspelt_below: Submission = {"venue": {"comune": "33063"}}  # refused
misspelt_word: Submission = {"format": "worskhop"}  # refused
misspelt_code: RuleCode = "invalid-choise"  # refused
campagne.check({"titel": "Atelier"}, now=NOW)  # refused
campagne.check({}, now=NOW, mode="drat")  # refused
campagne.check({}, now=NOW, langage="en")  # refused
campagne.check({})  # refused
campagne.check({}, now=NOW, levels={"invalid-choise": "off"})  # refused
report = campagne.check({}, now=NOW)
if report.verdict == "acepted":  # refused
    pass
if report.findings[0].code == "invalid-choise":  # refused
    pass
report.verdikt  # refused
report.verdict = "accepted"  # refused
campagne.territory("33", levels=["departament"])  # refused
