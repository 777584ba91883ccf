"""The worked drift scores of the design."""

import json
from datetime import date
from pathlib import Path

import pytest
from adherence.letters import chances

from humexjournal.adherence.drift import Version, drift

FILE = Path(__file__).with_name("adherence.json")
(CASE,) = (case for case in json.loads(FILE.read_text()) if case["kind"] == "cusum")


@pytest.mark.parametrize(("pattern", "scores", "alarm"), CASE["rows"])
def test_the_worked_score_comes_out_as_it_was_worked(pattern, scores, alarm):
    found = drift(chances(pattern), versions=[Version(date.min, 7)], sensitivity="balanced")

    number = next((n for n, step in enumerate(found.steps, start=1) if step.alarmed), None)

    assert (found.rule.miss, found.rule.threshold) == (CASE["miss"] * 20, CASE["threshold"] * 20)
    assert [step.units for step in found.steps] == scores
    assert number == alarm
