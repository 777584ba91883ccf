"""Whatever is answered on the first evening: it ends, can be stopped anywhere, and makes a vault."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.app.packs import packs
from humexjournal.app.starting.beginning import beginning
from humexjournal.app.starting.files import files_of, journal_of
from humexjournal.app.starting.order import next_question, take
from humexjournal.app.starting.so_far import Setting, SoFar
from humexjournal.core import checks
from humexjournal.problem import Severity
from humexjournal.vault import contents

DAY = date(2026, 6, 5)
EMPTY = SoFar({}, Setting(DAY, packs(), "Ana"))
MOST = 60
SAID = (
    "", "yes", "no", "1", "2", "3", "60", "7", "daily", "weekdays", "3 per week", "each talk",
    "once by 2026-06-30", "total per week", "at least 20 minutes", "at most 2 coffees",
    "before 22:30", "at least 4 of 5", "done", "14:30", "5 minutes", "none", "when: I sit", "# no",
    "stress", "walk after lunch", "stop work at six", "exercise more", "lose ten pounds",
    "phone out of the bedroom", "keep a food log", "take my pills", "sleep 5 hours", "“so” {{x}}",
    "energy at six, 0 to 10", "weight in kg", "22 June 16:00", "Fri a recap from Ana", "- [x]",
    "a: b, c # d", "\u202eabc", "all", "felt", "übung 🙂", "x" * 150, "'", '"', "\\", "~", "null", "2026-06-01", "1e999", "9" * 20, "yes, and",
)  # fmt: skip
LINES = st.lists(st.sampled_from(SAID) | st.text(max_size=30), max_size=60)


def resumed(so_far):
    """The answers as they come back from the file in which they are kept."""
    return SoFar(json.loads(json.dumps(dict(so_far.answers))), so_far.setting)


def walked(lines, again=lambda so_far: so_far):
    """To the end: with these lines, then with what fits; the answers and the questions."""
    so_far, typed = EMPTY, iter([*lines, *["", "yes", "walk"] * MOST])
    for line in typed:
        so_far = again(so_far)
        question = next_question(so_far)
        if question is None:
            return so_far
        taken = take(so_far, question, line.strip())
        so_far = so_far if isinstance(taken, str) else taken.so_far
    raise AssertionError(next_question(so_far))


@settings(max_examples=15)
@given(LINES)
def test_it_ends_and_makes_a_vault_without_a_problem(lines):
    files = files_of(beginning(walked(lines)))

    journal = journal_of(files)
    _, problems = contents.settings(files["humex.yaml"])
    for path, data in files.items():
        if path.startswith("kbis/"):
            name = path.removeprefix("kbis/").removesuffix(".yaml")
            problems += contents.kbi(data, name, path, journal.settings)[1]
    problems += checks.check(journal, DAY)
    assert [one.said for one in problems if one.severity is not Severity.NOTE] == []
    assert journal.kbis


@settings(max_examples=5)
@given(LINES)
def test_stopping_after_every_answer_changes_nothing(lines):
    assert walked(lines, resumed).answers == walked(lines).answers
