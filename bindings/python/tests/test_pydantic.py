"""The type for pydantic."""

from datetime import datetime, timezone
from typing import Annotated, Any

import campagne
import pytest
from campagne.pydantic import Submission
from pydantic import BaseModel, TypeAdapter, ValidationError

NOW = datetime(2020, 10, 15, 10, tzinfo=timezone.utc)


class Filing(BaseModel):
    event: Annotated[dict[str, Any], Submission("mip-2020", now=NOW, language="en")]


def test_an_accepted_submission_passes_unchanged(workshop):
    assert Filing(event=workshop).event == workshop


def test_each_error_is_one_of_pydantic(workshop):
    workshop["title"] = "{x}"
    workshop["sessions"][0]["end"] = "2020-12-01T10:00"
    del workshop["summary"]
    workshop["format"] = "worskhop"
    report = campagne.check(workshop, now=NOW, language="en")
    with pytest.raises(ValidationError) as caught:
        Filing(event=workshop)
    expected = [
        (found.code, ("event", *path(found.path)), found.message, found.help)
        for found in report.findings
        if found.severity == "error"
    ]
    assert len(expected) >= 3
    assert [
        (error["type"], error["loc"], error["msg"], error["ctx"]["help"]) for error in caught.value.errors()
    ] == expected
    assert "workshop" in [error["ctx"]["fix"] for error in caught.value.errors()]


def path(pointer):
    return [int(step) if step.isdecimal() else step for step in pointer.split("/")[1:]]


def test_the_instant_may_be_asked_for_at_each_validation(workshop):
    instants = [datetime(2020, 12, 24, tzinfo=timezone.utc), NOW, NOW]
    event = TypeAdapter(Annotated[dict[str, Any], Submission(now=instants.pop)])
    event.validate_python(workshop)
    with pytest.raises(ValidationError) as caught:
        event.validate_python(workshop)
    assert [error["type"] for error in caught.value.errors()] == ["deadline-passed"]


def test_what_is_no_dict_is_pydantics_to_refuse():
    with pytest.raises(ValidationError) as caught:
        Filing(event=3)
    assert [error["type"] for error in caught.value.errors()] == ["dict_type"]


def test_a_mistake_of_the_caller_is_told_when_the_type_is_made():
    with pytest.raises(campagne.CampagneError):
        Submission("mip-1990", now=NOW)
