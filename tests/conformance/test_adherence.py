"""The worked cases of the design, read by the parsers and counted."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from msgspec.structs import asdict

from humexjournal.adherence.series import series
from humexjournal.adherence.tally import tally
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.parsing.daily_file import daily_from
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.reader import EntryReader

FILE = Path(__file__).with_name("adherence.json")
COUNTED = ("day", "quota", "period-sum")
CASES = {case["id"]: case for case in json.loads(FILE.read_text()) if case["kind"] in COUNTED}


def read_kbi(case: dict) -> KBI:
    kbi, problems = kbi_from(case["kbi"], "case", "kbis/case.yaml", Calendar())
    assert problems == []
    assert kbi is not None
    return kbi


def read_journal(case: dict, kbi: KBI) -> Journal:
    settings = Settings()
    reader = EntryReader({kbi.id: kbi}, settings)
    daily = {}
    for text, written in case["daily"].items():
        day = date.fromisoformat(text)
        entry, _, problems = daily_from({kbi.id: written}, "", day, f"daily/{day}.md", reader)
        assert problems == []
        daily[day] = entry
    return Journal(settings, {kbi.id: kbi}, daily)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_worked_case_comes_out_as_it_was_worked(case):
    kbi = read_kbi(case)
    period = Period(*map(date.fromisoformat, case["period"]))

    found = tally(series(kbi, read_journal(case, kbi), period, date.fromisoformat(case["as_of"])))

    counts = {**asdict(found), "scheduled": found.scheduled}
    assert {key: rounded(counts[key]) for key in case["expect"]} == case["expect"]


def rounded(number: object) -> object:
    """As many places as the cases give; a target has one."""
    if isinstance(number, Fraction):
        return round(float(number), 1)
    return round(number, 4) if isinstance(number, float) else number


def test_every_worked_case_has_its_test():
    """Those of other kinds are read beside what they are about, in tests/adherence and core."""
    kinds = {case["kind"] for case in json.loads(FILE.read_text())}

    assert kinds == {*COUNTED, "wilson80", "cusum", "quota_units", "tod_delta"}
