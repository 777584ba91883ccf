"""A closed week that a definition without a date makes another one of."""

from datetime import date

import pytest

from humexjournal.reviews.redefined import redefined
from humexjournal.vault.store import Vault

WALK = """\
behaviour: Walk outside
schedule: weekdays
standard: at least 20 minutes
from: 2026-06-01
"""
WEEK = """\
---
walk: {cells}
{more}reviewed: {reviewed}
agreed: [walk {agreed}]
---
"""
LINE = "25 12 o 20 8"


USUAL = {"cells": LINE, "reviewed": "2026-06-16", "agreed": "2/5", "more": ""}


def said(tmp_path, walk=WALK, **week):
    note = WEEK.format(**{**USUAL, **week})
    files = {"humex.yaml": "format: 1\n", "kbis/walk.yaml": walk, "weekly/2026-W24.md": note}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    journal = Vault(tmp_path).read().journal
    return [one.message for one in redefined(journal, date(2026, 6, 18))]


UNDATED = WALK.replace("20", "7", 1)
MORE = "schedule: weekdays"
READS = "This week was closed with “walk 2/5”, and reads {} today."


@pytest.mark.parametrize(
    ("walk", "now"),
    [
        (UNDATED, "4/5"),
        (WALK.replace("at least 20 minutes", "at least 25 minutes"), "1/5"),
        (WALK.replace(MORE, "schedule: mon, tue"), "1/2"),
        (WALK.replace(MORE, "schedule: daily"), "2/7"),
        (WALK + "until: 2026-06-10\n", "1/3"),
    ],
)
def test_what_was_changed_without_a_date_is_noticed(tmp_path, walk, now):
    assert said(tmp_path, walk) == [READS.format(now)]


DATED = WALK + "changes: [{from: 2026-06-15, standard: at least 7 minutes}]\n"
PAUSED = WALK + "pauses: [{from: 2026-06-11}]\n"


@pytest.mark.parametrize(
    "case",
    [
        {},
        {"walk": DATED},
        {"walk": PAUSED},
        {"cells": "x o o x x", "agreed": "2/5"},
        {"cells": LINE.replace("8", "30"), "reviewed": "2026-06-13"},
        {"more": "off: [fri ill]\n"},
        {"walk": "behaviour: [\n"},
        {"walk": UNDATED, "reviewed": "2026-06-19"},
    ],
)
def test_what_a_date_or_an_entry_explains_is_not(tmp_path, case):
    assert said(tmp_path, **case) == []


def test_more_than_the_days_that_were_open_can_be_is_noticed(tmp_path):
    assert said(tmp_path, UNDATED, reviewed="2026-06-13") == [READS.format("4/5")]
