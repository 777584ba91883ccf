"""The example on a blank week is in the syntax of the file: it is read, and comes to what it says."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from reviews.ana import ANA, W26
from reviews.fullest import FULLEST
from strategies import DAYS, kbis, settings

from humexjournal.adherence.day import day_record
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    Done,
    InWords,
    OnScale,
    Unclear,
)
from humexjournal.parsing.note import read_note
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.rendering.blank import blank_sheet
from humexjournal.rendering.blank_lines import lines
from humexjournal.rendering.pages import Page
from humexjournal.reviews.blank import blank_week
from humexjournal.reviews.blank_example import Example, Typed, example
from humexjournal.vault.store import Reading, Vault

W27 = W26.shifted(1)
LATER = date(2026, 8, 1)
EXAMPLE_VAULT = Path(__file__).parents[2] / "example-vault"
STANDARDS = (
    Done(),
    Unclear(),
    AtLeast(Decimal(20), "minutes"),
    AtLeast(Decimal("1.5"), "hours"),
    AtLeast(Decimal(8000), "steps"),
    AtMost(Decimal(0), "coffees"),
    AtMost(Decimal(2)),
    OnScale(Decimal(4), Decimal(5)),
    *(Before(hour * 60 + 5, within) for hour in range(24) for within in (0, 15, 600)),
    *(After(hour * 60 + 5) for hour in range(24)),
    *(Between(start * 60, (start + 9) % 24 * 60, within=20) for start in range(24)),
)
MINIMUMS = (None, InWords("one"), AtLeast(Decimal(7)), AtMost(Decimal(5)), Unclear())
MINIMUMS += (OnScale(Decimal(2), Decimal(5)), Before(90), After(700))


def page_of(journal: Journal, week: Week = W27) -> str:
    review = blank_week(journal, week, week.first)
    return Page("blank", {**blank_sheet(review, journal.settings)}).text("text")


def printed(page: str) -> str:
    """The lines of the example as they stand on the page, with what begins and ends them."""
    found = re.search(r"^---\n.*?^---\n", page, re.MULTILINE | re.DOTALL)
    assert found
    return found[0]


def typed_into(vault: Path, text: str, week: Week = W27) -> Reading:
    """What a vault says once a text is the note of a week."""
    note = vault / "weekly" / f"{week.label}.md"
    note.parent.mkdir(exist_ok=True)
    note.write_text(text, encoding="utf-8")
    return Vault(vault).read()


def a_vault(root: Path, settings: str = "", **kbis: str) -> Path:
    (root / "kbis").mkdir()
    (root / "humex.yaml").write_text(f"format: 1\nclient: Ana\n{settings}")
    for name, text in kbis.items():
        (root / "kbis" / f"{name}.yaml").write_text(f"{text}from: 2026-06-08\n")
    return root


WALK = (
    "name: Walk\nbehaviour: Walk\nschedule: weekdays\nstandard: at least 15 minutes\nminimum: 5\n"
)
CLOSE = "name: Close\nbehaviour: Close it\nschedule: weekdays\nstandard: before 18:00\nminimum: '18:30'\n"
QUIET = "name: Quiet\nbehaviour: Sit\nschedule: 4 evenings a week\nstandard: at least 10 minutes\nminimum: 3\n"
PAD = "name: Pad\nbehaviour: Write\nschedule: weekdays\nminimum: one line\n"
ENERGY = "outcomes: {energy_at_six: 0..10}\n"


def cells(reading: Reading, name: str, week: Week = W27) -> list[str]:
    said = reading.journal.weekly[week.first].cells[name]
    return [said[day].text if day in said else "." for day in week.period]


def states(reading: Reading, name: str, week: Week = W27) -> list[State]:
    journal = reading.journal
    kbi = journal.kbis[name]
    return [day_record(kbi, journal, day, LATER).state for day in week.period]


def test_the_printed_lines_are_read_by_the_vault_and_come_to_what_they_say(tmp_path: Path) -> None:
    vault = a_vault(tmp_path, ENERGY, walk=WALK, close=CLOSE, quiet=QUIET)
    text = printed(page_of(Vault(vault).read().journal))
    reading = typed_into(vault, text)

    assert reading.problems == ()
    assert cells(reading, "walk") == ["15", "o/time", "off", "20", "5", ".", "."]
    assert cells(reading, "close") == ["17:55", "18:40", "off", "17:30", "17:50", ".", "."]
    assert cells(reading, "quiet") == ["10", ".", "off", "15", "3", ".", "10"]
    week = reading.journal.weekly[W27.first]
    assert [week.felt.get(day) for day in W27.period] == [4, 3, None, 4, 5, None, None]
    assert {day.day for day in week.filled} == {29, 30, 2, 3}
    assert week.readings == {"energy_at_six": 5}
    assert [(one.tag, one.kbi, one.day) for one in week.friction] == [
        ("time", "walk", date(2026, 6, 30))
    ]


@pytest.mark.parametrize("week", [Week.numbered(2026, 24), W27])
def test_the_example_of_the_example_vault_is_read(tmp_path: Path, week: Week) -> None:
    kbis = {one.stem: one.read_text() for one in (EXAMPLE_VAULT / "kbis").iterdir()}
    vault = a_vault(tmp_path)
    (vault / "humex.yaml").write_text((EXAMPLE_VAULT / "humex.yaml").read_text())
    for name, text in kbis.items():
        (vault / "kbis" / f"{name}.yaml").write_text(text)
    reading = typed_into(vault, printed(page_of(Vault(vault).read().journal, week)), week)

    assert reading.problems == ()
    assert set(reading.journal.weekly[week.first].cells) == {"walk", "plan", "shutdown"}


def test_three_behaviours_are_typed_in_under_a_minute() -> None:
    keys = printed(page_of(ANA)).removeprefix("---\n").removesuffix("---\n")
    assert len(keys) <= 160, "53 seconds for somebody who finds three keys a second"
    assert printed(page_of(ANA)) == (
        "---\n"
        "walk: 15 o/time off 20 5 . .\n"
        "close: 17:55 18:40 off 17:30 17:50 . .\n"
        "quiet: 10 . off 15 3 . 10\n"
        "felt: 4 3 . 4 5 . .\n"
        "filled: [mon, tue, thu, fri]\n"
        "energy_at_six: 5\n"
        "---\n"
    )


LEGEND = [
    ("x", State.DONE),
    ("✓", State.DONE),
    ("/", State.MINIMUM),
    ("o", State.MISSED),
    ("off", State.EXCUSED),
    (".", State.MISSED),
]


@pytest.mark.parametrize(("sign", "state"), LEGEND)
def test_each_sign_of_the_legend_means_what_the_paper_says(
    tmp_path: Path, sign: str, state: State
) -> None:
    reading = typed_into(
        a_vault(tmp_path, pad=PAD), f"---\npad: x {sign} . . . . .\nfilled: [tue]\n---\n"
    )
    assert reading.problems == ()
    assert states(reading, "pad")[:3] == [State.DONE, state, State.UNLOGGED], (
        "empty on the ticked Tuesday is not done, empty on Wednesday is not filled in"
    )


@pytest.mark.parametrize(
    ("number", "state"), [("15", State.DONE), ("5", State.MINIMUM), ("4", State.MISSED)]
)
def test_a_number_is_judged_by_its_standard(tmp_path: Path, number: str, state: State) -> None:
    reading = typed_into(a_vault(tmp_path, walk=WALK), f"---\nwalk: {number}\n---\n")
    assert states(reading, "walk")[0] is state


def read_again(journal: Journal, week: Week) -> tuple[Example, list, dict]:
    """The example of a week, and the problems and cells that its lines have for the parser."""
    found = example(blank_week(journal, week, week.first))
    text = "".join(f"{line['key']}: {line['text']}\n" for line in lines(found))
    note = read_note(f"---\n{text}---\n".encode(), "weekly/w.md")
    reader = EntryReader(journal.kbis, journal.settings)
    entry, problems = weekly_from(note.mapping, note.body, week, "weekly/w.md", reader)
    assert note.problem is None
    return (
        found,
        problems,
        {name: [line.get(day) for day in week.period] for name, line in entry.cells.items()},
    )


def assert_is_read(kbi: KBI, journal: Journal, day: date) -> None:
    journal = replace(journal, kbis={kbi.id: kbi})
    found, problems, said = read_again(journal, journal.settings.calendar.week(day))
    assert problems == []
    assert {name: [one and one.value for one in line] for name, line in found.lines} == {
        name: [one and one.value for one in line] for name, line in said.items()
    }


any_day = st.sampled_from(DAYS)


@given(kbis(), st.builds(Journal, settings), any_day)
def test_any_behaviour_has_an_example_that_is_read(kbi: KBI, journal: Journal, day: date) -> None:
    assert_is_read(kbi, journal, day)


@given(kbis(), st.sampled_from(STANDARDS), st.sampled_from(MINIMUMS), any_day)
def test_any_standard_has_an_example_that_is_read(kbi: KBI, standard, minimum, day: date) -> None:
    terms = replace(kbi.terms, standard=standard, minimum=minimum)
    assert_is_read(replace(kbi, terms=terms, changes=()), Journal(), day)


def test_there_is_one_no_with_its_reason() -> None:
    found = example(blank_week(FULLEST, W26, W26.first))
    typed = [one for _, line in found.lines for one in line if one]
    assert [one for one in typed if one.tag] == [Typed(typed[1].value, "time")]


def test_a_week_in_which_nothing_is_asked_for_has_an_example_of_the_rest() -> None:
    text = printed(page_of(Journal()))
    assert text == "---\nfelt: 4 3 . 4 5 . .\nfilled: [mon, tue, thu, fri]\n---\n"
