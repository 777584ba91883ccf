"""Why there is a note, in words: every step, whole."""

import json
from datetime import date
from pathlib import Path

import pytest
from coaching.cases import WALK, as_file, fired, journal_of, named
from msgspec.structs import replace

from humexjournal.coaching.adjustment import TABLE
from humexjournal.coaching.allowance import Reason as HeldReason
from humexjournal.coaching.design_check import Item
from humexjournal.coaching.draft import drafts
from humexjournal.coaching.escalation import Reason
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import ALL
from humexjournal.coaching.proposal import Gap, How, Part
from humexjournal.coaching.why import why
from humexjournal.core.rules import Rule, Rules
from humexjournal.rendering.why import render_why
from humexjournal.rendering.why_data import why_data
from humexjournal.rendering.words.english import facts, ideas
from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[2]
WORKED = """\
Walk after lunch, Friday 29 May

The record
  since Monday 18 May: 7 done, 3 not done
  usually 85 % are done; the score is 5, and a note is due from 4 on: one not
    done adds to it, one done takes 1 off
  2 of 3 not done were begun and cut short
  in the way: “No time” 3
  the last amounts: 22, 20, 24, 20, 12, 21, 0, 20, 7, 5
  the days felt 3 of 5

The rule
  drift: it is well below what is usual, with 3 or more closed
  the score is 5, a note is due from 4 on

The design
  size      2 of those not done were begun and cut short
  cue       nothing speaks against it
  clarity   nothing speaks against it
  obstacle  nothing speaks against it
  schedule  “No time” 3
  others    nothing speaks against it

The idea
  a smaller size: at least 7 minutes
  stays as it is: “when I put my tray back”, weekdays
  left to you: the busy-day version
  because at least half was begun and cut short, or was too big or too tiring

Instead
  another cue: another time
  stays as it is: at least 20 minutes, 10 minutes on a busy day
  left to you: the cue

To send
  from Monday 1 June on; for the talk on that day
"""


@pytest.fixture(scope="module")
def worked():
    journal = Vault(ROOT / "example-vault").read().journal
    kbis = {name: replace(kbi, changes=()) for name, kbi in journal.kbis.items()}
    return replace(journal, prompts=(), kbis=kbis)


def said(journal, day, kbi="walk"):
    found = why(journal, kbi, date(2026, 6, day))
    assert found is not None
    return render_why(found, journal)


def test_the_worked_case_step_by_step(worked):
    found = why(worked, "walk", date(2026, 5, 29))
    assert render_why(found, worked) == WORKED


def test_the_worked_case_for_other_programs(worked):
    data = why_data(why(worked, "walk", date(2026, 5, 29)))
    assert json.loads(json.dumps(data)) == {
        "kbi": "walk", "day": "2026-05-29",
        "evidence": {
            "since": "2026-05-18", "done": 7, "missed": 3, "unlogged": 0, "score": 5.0,
            "threshold": 4.0, "usual": 0.85, "partial": 2,
            "tries": [22, 20, 24, 20, 12, 21, 0, 20, 7, 5], "tags": {"time": 3.0}, "felt": 3.0,
            "effort": None, "adjustments": [],
        },
        "rule": "drift", "kind": "corrective", "facts": {"score": 5.0, "threshold": 4.0},
        "design": [{
            "kbi": "walk",
            "size": {"finding": "look", "facts": {"partial": 2}},
            "cue": {"finding": "fits", "facts": {}},
            "clarity": {"finding": "fits", "facts": {}},
            "obstacle": {"finding": "fits", "facts": {}},
            "schedule": {"finding": "look", "facts": {"time": 3.0}},
            "competing": {"finding": "fits", "facts": {}},
        }],
        "row": "size", "vetoed": None,
        "proposal": {
            "move": "shrink", "standard": "at least 7 minutes", "minimum": None, "how": None,
            "gaps": ["minimum"],
            "keep": {"cue": "when I put my tray back", "schedule": "weekdays"},
        },
        "instead": {
            "move": "recue", "standard": None, "minimum": None, "how": "other time",
            "gaps": ["cue"], "keep": {"standard": "at least 20 minutes", "minimum": "10 minutes"},
        },
        "held": None, "not_before": "2026-06-01", "prompt": None, "standing": None,
    }  # fmt: skip


def test_a_note_that_is_there_is_named_with_where_it_stands(worked):
    made = as_file(drafts(worked, date(2026, 5, 29))[-1])
    with_it = replace(worked, prompts=(made,))
    text = render_why(why(with_it, "walk", date(2026, 5, 29)), with_it)
    assert text == WORKED.replace("To send", "The note\n  2026-05-29-walk, open\n\nTo send")


def test_without_a_signal_the_record_and_the_design_are_there_all_the_same():
    assert said(journal_of("x x"), 2) == (
        "Walk, Tuesday 2 June\n\n"
        "The record\n"
        "  since Monday 1 June: 2 done, 0 not done\n"
        "  usually 85 % are done; the score is 0, and a note is due from 4 on: one not\n"
        "    done adds to it, one done takes 1 off\n"
        "  the last amounts: 20, 20\n\n"
        "The rule\n  No rule applies on this day or on the three days before it.\n\n"
        "The design\n"
        "  size      nothing speaks against it\n"
        "  cue       it has no cue\n"
        "  clarity   nothing is recorded that could tell\n"
        "  obstacle  nothing is recorded that could tell\n"
        "  schedule  nothing is recorded that could tell\n"
        "  others    nothing speaks against it\n"
    )


def test_what_holds_a_note_back_is_said():
    journal = journal_of("x o o")
    journal = replace(journal, settings=replace(journal.settings, support=replace(
        journal.settings.support, prompts="weekly-only")))  # fmt: skip
    assert said(journal, 3).endswith(
        "Held back\n  it is agreed that there are no notes between the weekly sheets\n"
    )


def test_several_at_once_shows_each_design_and_one_idea():
    lines = {"plan": "x o o", "walk": "x o o"}
    text = said(journal_of(lines), 3, ALL)
    assert text.startswith(
        "Everything together, Wednesday 3 June\n\n"
        "The rule\n"
        "  several-at-once: 2 behaviours or more were below their usual within 7 days\n"
        "  below the usual: Plan and Walk\n\n"
        "The design of Plan\n"
    )
    assert text.endswith(
        "The idea\n  the busy-day version of everything for a week\n\n"
        "To send\n  from Thursday 4 June on\n"
    )


def test_what_belongs_into_a_talk_comes_with_a_checklist():
    days = (date(2026, 6, 2), date(2026, 6, 3))
    text = said(journal_of("x o o", tags=dict.fromkeys(days, "not_worth_it")), 3, ALL)
    assert "  escalate: it belongs into a talk\n" in text
    assert "  twice “not worth it” in a fortnight, on Tuesday 2 June and Wednesday 3 June\n" in text
    assert (
        "A checklist for you, not read from the journal: what needs other help\n"
        "  marked change of mood, withdrawal, sleep, appetite or weight, hopelessness,\n"
        "    suicidal thoughts, substances, trauma, eating\n"
    ) in text


def test_good_news_has_facts_and_no_idea():
    journal = journal_of("x o x")
    assert fired(journal, days=3) == ["3 bounce-back walk"]
    text = said(journal, 3)
    assert (
        "  bounce-back: done again after one that was not\n  not done on Tuesday 2 June\n"
    ) in text
    assert "The idea" not in text


def test_somebody_elses_words_are_harmless_in_a_terminal():
    journal = journal_of({"walk": "x x"}, kbis=(replace(named("walk", WALK), name="W\x1b[2J\n#"),))
    assert said(journal, 2).startswith("W [2J #, Tuesday 2 June\n")


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (ideas.RULES, Rule), (ideas.MOVES, Move), (ideas.HOWS, How), (ideas.GAPS, Gap),
        (ideas.PARTS, Part), (ideas.HELD, HeldReason), (facts.REASONS, Reason),
        (facts.ITEMS, Item), (ideas.ROWS, [row.name for row in TABLE]),
    ],
)  # fmt: skip
def test_there_are_words_for_everything(words, values):
    assert set(words) == set(values)
    assert all(ideas.rule(one, Rules()) for one in Rule)
