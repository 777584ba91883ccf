"""What a watcher says on a terminal, whole."""

import pytest

from humexjournal.app.for_clients import ForClient
from humexjournal.app.watch_events import (
    Away,
    Back,
    Began,
    Doubted,
    Failed,
    Held,
    Looked,
    Noticed,
    Updated,
    Weakened,
)
from humexjournal.cli.watch_lines import lines
from humexjournal.problem import Location, Problem
from humexjournal.vault.derived import Written
from humexjournal.vault.weakness import Weak, Weakness

TODAY = "daily/2026-06-28.md"
CONFLICT = Problem(Location(TODAY), "conflict-markers", "Git has left two versions here.")
SHOWN = [
    "daily/2026-06-28.md                                    conflict-markers",
    "  Git has left two versions here.",
]
SHEETS = ("sheet-2026-W26.md", "sheet-2026-06.md", "sheet-2026-Q2.md")


def said(event):
    return list(lines(event, lambda _: ""))


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            Updated(0.31, is_first=True, entries=31, sheets=19),
            "31 entries read. sheets/ is up to date, 310 ms.",
        ),
        (
            Updated(1.24, is_first=True, entries=1, sheets=3, written=SHEETS),
            "1 entry read. sheets/sheet-2026-W26.md and 2 others written, 1.2 s.",
        ),
        (Updated(0.01, is_first=True), "0 entries read. There are no sheets yet, 10 ms."),
        (
            Updated(0.044, changed=(TODAY,), sheets=3, written=SHEETS[:2]),
            "daily/2026-06-28.md changed. sheets/sheet-2026-W26.md and 1 other written, 44 ms.",
        ),
        (
            Updated(0.009, changed=(TODAY, "humex.yaml", "kbis/walk.yaml"), sheets=3),
            "daily/2026-06-28.md and 2 others changed. The sheets say the same as before, 9 ms.",
        ),
        (
            Updated(0.1, changed=(TODAY,), written=SHEETS[:1], removed=SHEETS[1:2], sheets=2),
            "daily/2026-06-28.md changed. "
            "sheets/sheet-2026-W26.md written; 1 sheet removed, 100 ms.",
        ),
        (
            Updated(0.06, new_day="2026-06-29", sheets=3, written=SHEETS[:1]),
            "It is 2026-06-29 now. sheets/sheet-2026-W26.md written, 60 ms.",
        ),
        (
            Updated(0.06, sheets=3, written=SHEETS[:1]),
            "No entry has changed. sheets/sheet-2026-W26.md written, 60 ms.",
        ),
        (Began(), "Watching. Save in your editor; Ctrl-C ends this."),
        (
            Held("a merge"),
            "Git is in the middle of a merge. Nothing is written until that is over.",
        ),
        (
            Doubted(40),
            "Many of 40 entries are gone at once. The sheets stay as they are; if it still is so in "
            "half a minute, they follow.",
        ),
        (
            Away(),
            "The vault is not there: its folder is gone, or humex.yaml in it. Waiting for it.",
        ),
        (Back(), "The vault is there again, and is read anew."),
        (Failed("The disk is full."), "The disk is full. It is tried again soon."),
        (
            Weakened((Weakness(Weak.LOST, there=1),)),
            "More happened at once than this system could tell. "
            "The whole vault was looked through, and nothing is missing.",
        ),
        (Weakened(()), "Every change is noticed at once, as before."),
    ],
)
def test_one_quiet_line(event, line):
    assert said(event) == [line]


@pytest.mark.parametrize("event", [Updated(0.1, entries=31, sheets=19), Looked()])
def test_nothing_new_is_no_line(event):
    assert said(event) == []


def test_the_problems_of_a_build_follow_it():
    event = Updated(0.2, changed=(TODAY,), sheets=3, new=(CONFLICT,), problems=1)

    assert said(event) == [
        "daily/2026-06-28.md changed. The sheets say the same as before, 200 ms.",
        *SHOWN,
    ]


def test_problems_alone_need_no_other_line():
    assert said(Updated(0.2, sheets=3, new=(CONFLICT,), problems=1)) == SHOWN


def test_the_problems_that_are_noticed_while_git_is_at_work():
    assert said(Noticed((CONFLICT,), (), 1)) == SHOWN
    assert said(Noticed((), (CONFLICT,), 0)) == [
        "daily/2026-06-28.md is settled (conflict-markers)."
    ]


def test_what_was_drafted_and_what_was_left_alone():
    event = Updated(
        0.2,
        changed=(TODAY,),
        drafted=("prompts/2026-06-28-walk.md",),
        for_clients=(ForClient("Ana", trouble="There is no folder."),),
        alone=Written(left=["sheet-2026-W26.md"]),
        sheets=3,
    )

    assert said(event) == [
        "daily/2026-06-28.md changed. The sheets say the same as before, 200 ms.",
        "prompts/2026-06-28-walk.md was drafted; `humex prompts show 2026-06-28-walk` shows it.",
        "Nothing was drafted for Ana: There is no folder.",
        "sheets/sheet-2026-W26.md was edited and is left alone; the new one is beside it.",
    ]
