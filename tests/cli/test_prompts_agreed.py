"""`humex prompts agreed`: the dated change, and the note that has led to it."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.app import writing
from humexjournal.cli.main import main
from humexjournal.vault.guarded import NotReplacedError, Why, guarded_replace

NOTE = """\
---
kbi: walk
kind: corrective
proposal: recue
cue: ⟨when?⟩
state: sent
sent: 2026-06-13
answered:
agreed:   # yes, changed, no
---
Ana, the walk had no room on Tuesday.
"""
WALK = """\
behaviour: Walk outside   # with a coat
schedule: weekdays
standard: at least 20 minutes
minimum: 10 minutes
cue: when I put my tray back
from: 2026-06-01
"""
PATH, KBI = "prompts/2026-06-12-walk.md", "kbis/walk.yaml"


@pytest.fixture
def vault(tmp_path):
    put(tmp_path, "humex.yaml", "format: 1\nclient: Ana\ncoach: Jo\n")
    put(tmp_path, KBI, WALK)
    put(tmp_path, PATH, NOTE)
    return tmp_path


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def humex(vault, *args):
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-14", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def texts(vault):
    return (vault / KBI).read_text(), (vault / PATH).read_text()


def answered(agreed, note=NOTE):
    note = note.replace("state: sent", "state: answered").replace(
        "answered:", "answered: 2026-06-14"
    )
    return note.replace("agreed:   #", f"agreed: {agreed}   #")


CHANGES = [
    (
        NOTE, ["--cue", "when I stand up from lunch"], "yes", "cue when I stand up from lunch",
        "    cue: when I stand up from lunch\n    kind: recue\n",
    ),
    (
        NOTE, ["--standard", "at least 7 minutes", "--minimum", "3 minutes"], "changed",
        "standard at least 7 minutes, minimum 3 minutes",
        "    standard: at least 7 minutes\n    minimum: 3 minutes\n    kind: shrink\n",
    ),
    (
        NOTE.replace("cue: ⟨when?⟩", "standard: at least 7 minutes\nminimum: ⟨how little?⟩")
        .replace("recue", "shrink"), ["--minimum", "3 minutes"], "yes",
        "standard at least 7 minutes, minimum 3 minutes",
        "    standard: at least 7 minutes\n    minimum: 3 minutes\n    kind: shrink\n",
    ),
    (
        NOTE.replace("cue: ⟨when?⟩", "standard: at least 7 minutes").replace("recue", "shrink"),
        ["--standard", "at least 12 minutes"], "changed", "standard at least 12 minutes",
        "    standard: at least 12 minutes\n    kind: shrink\n",
    ),
    (
        NOTE.replace("cue: ⟨when?⟩", 'by: "13:15"'), ["--because", "lunch: late"], "yes",
        "by 13:15", '    by: "13:15"\n    kind: recue\n    because: "lunch: late"\n',
    ),
    (
        NOTE.replace("cue: ⟨when?⟩\n", "").replace("recue", "obstacle"),
        ["--because", "shoes by the door"], "yes", "obstacle",
        "    kind: obstacle\n    because: shoes by the door\n",
    ),
    (
        NOTE.replace("cue: ⟨when?⟩\n", "").replace("recue", "lighten"), ["--schedule", "3 per week"],
        "changed", "schedule 3 per week", "    schedule: 3 per week\n    kind: schedule\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_the_change_is_added_from_the_next_day_on(vault, case):
    note, options, agreed, said, change = case
    put(vault, PATH, note)

    assert humex(vault, "prompts", "agreed", "walk", *options) == (
        f"{PATH}: agreed: {agreed}.\n"
        f"{KBI}: from 2026-06-15 {said}.\n"
        "`humex undo` takes the change of the behaviour back.\n"
    )
    whole = f"changes:\n  - from: 2026-06-15\n{change}    prompt: 2026-06-12-walk\n"
    assert texts(vault) == (WALK + whole, answered(agreed, note))
    assert humex(vault, "check").startswith("Nothing to settle.")

    humex(vault, "undo")
    assert texts(vault) == (WALK, answered(agreed, note))


def test_what_was_taken_back_may_be_agreed_again_or_declined(vault):
    humex(vault, "prompts", "agreed", "walk", "--cue", "after lunch")
    humex(vault, "undo")
    assert humex(vault, "prompts", "declined", "walk").startswith(f"{PATH}: marked as declined")
    assert texts(vault) == (WALK, answered("no"))


def test_a_proposal_without_a_value_is_recorded_in_the_note_alone(vault):
    note = NOTE.replace("cue: ⟨when?⟩\n", "").replace("recue", "lighten")
    put(vault, PATH, note)
    assert humex(vault, "prompts", "agreed", "walk") == f"{PATH}: agreed: yes.\n"
    assert texts(vault) == (WALK, answered("yes", note))


REFUSED = [
    (NOTE, [], "⟨when?⟩ is still to be filled in: --cue TEXT says what was agreed.\n[1]"),
    (
        NOTE.replace("cue: ⟨when?⟩\n", ""), [],
        "2026-06-12-walk names no value. Say what was agreed, such as --cue TEXT.\n[1]",
    ),
    (
        NOTE.replace("state: sent", "state: draft").replace("sent: 2026-06-13", "sent:"),
        ["--cue", "after lunch"],
        "2026-06-12-walk was not marked as sent; `humex prompts sent` does that.\n[1]",
    ),
    (
        NOTE.replace("kbi: walk", "kbi: all"), ["--cue", "after lunch"],
        "2026-06-12-walk is about no single behaviour; a change belongs to one.\n[1]",
    ),
    (
        NOTE, ["--cue", "after\nlunch"],
        "A value has no line breaks and no control characters. Type it yourself: "
        '- {from: 2026-06-15, cue: "after\\x0alunch", kind: recue, prompt: 2026-06-12-walk} '
        "below changes:\\x0aNothing was written.\n[1]",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "options", "said"), REFUSED)
def test_what_cannot_be_agreed_is_said_and_nothing_is_written(vault, note, options, said):
    put(vault, PATH, note)
    name = "all" if "kbi: all" in note else "walk"
    assert humex(vault, "prompts", "agreed", name, *options) == f"Error: {said}"
    assert texts(vault) == (WALK, note)


@pytest.mark.parametrize(
    ("definition", "said"),
    [
        (
            "name: [\n",
            "There is no definition of walk that could be read. `humex check` says more.",
        ),
        (
            f"{WALK}until: 2026-06-10\n",
            "kbis/walk.yaml has ended on 2026-06-10; nothing can change after that.",
        ),
    ],
)
def test_where_there_is_no_place_for_a_change_nothing_is_written(vault, definition, said):
    put(vault, KBI, definition)
    assert humex(vault, "prompts", "agreed", "walk", "--cue", "x") == f"Error: {said}\n[1]"
    assert texts(vault) == (definition, NOTE)


def test_what_would_be_a_problem_is_not_written(vault):
    said = humex(vault, "prompts", "agreed", "walk", "--standard", "a long while")
    assert said.startswith("Error: “a long while” is not a standard that is understood.")
    assert said.endswith("Nothing was written.\n[1]")
    assert texts(vault) == (WALK, NOTE)


def test_two_changes_by_one_note_are_one_too_many(vault):
    humex(vault, "prompts", "agreed", "walk", "--cue", "after lunch")
    there = texts(vault)
    assert humex(vault, "prompts", "agreed", "walk", "--cue", "before lunch") == (
        f"Error: {KBI} has a change by 2026-06-12-walk already, and there is one a note.\n[1]"
    )
    assert humex(vault, "prompts", "declined", "walk") == (
        f"Error: {KBI} has the change that was agreed by 2026-06-12-walk. Take that out first.\n[1]"
    )
    assert texts(vault) == there


def test_where_the_behaviour_is_being_edited_the_note_stays_as_it_was_too(vault):
    os.utime(vault / KBI)
    assert humex(vault, "prompts", "agreed", "walk", "--cue", "after lunch") == (
        f"Error: {KBI} was saved a moment ago and may still be open. Try again shortly.\n[3]"
    )
    assert texts(vault) == (WALK, NOTE)
    assert humex(vault, "keep", "list") == "Nothing is kept: humex has changed no file here.\n"


def test_a_save_between_the_two_files_is_kept_and_the_note_goes_back(vault, monkeypatch):
    """Without the way back the note would say what the behaviour does not."""

    def refuses_the_behaviour(root, path, expected, new):
        if path == KBI and new != expected:
            raise NotReplacedError(Why.CHANGED, path)
        return guarded_replace(root, path, expected, new)

    monkeypatch.setattr(writing, "guarded_replace", refuses_the_behaviour)
    humex(vault, "prompts", "agreed", "walk", "--cue", "after lunch")
    assert texts(vault) == (WALK, NOTE)


EXAMPLE = Path(__file__).parents[2] / "example-vault"
PROMPT, WALKING = "prompts/2026-05-29-walk.md", "kbis/walk.yaml"


def test_the_worked_case_ends_in_the_files_of_the_example(tmp_path):
    """From the draft of a smaller walk to the change, and to the weeks in which it held."""
    vault = tmp_path / "ana"
    shutil.copytree(EXAMPLE, vault)
    text, note = ((EXAMPLE / path).read_text() for path in (WALKING, PROMPT))
    before = text[: text.index("changes:")]
    put(vault, WALKING, before)
    draft = note.replace("minimum: 3 minutes", "minimum: ⟨how little?⟩")
    for line in draft.splitlines():
        key = line.partition(":")[0]
        if key in {"sent", "answered", "agreed", "cause", "by"}:
            draft = draft.replace(f"{line}\n", f"{key}:\n")
    draft = draft.replace("state: closed", "state: draft")
    put(vault, PROMPT, draft)

    def said(day, *args):
        given = ["--vault", str(vault), "--as-of", day, *args]
        return CliRunner().invoke(main, given).output

    assert "⟨how little?⟩ is still to be filled in" in said("2026-05-29", "prompts", "sent", "walk")
    put(vault, PROMPT, draft.replace("⟨how little?⟩", "3 minutes"))
    said("2026-05-29", "prompts", "sent", "walk")
    said("2026-05-30", "prompts", "answered", "walk")
    said(
        "2026-05-31", "prompts", "agreed", "walk", "--standard", "at least 7 minutes",
        "--by", "13:15", "--because", "meetings ate lunch",
    )  # fmt: skip
    said("2026-06-12", "prompts", "close", "walk", "--cause", "size")

    assert (vault / WALKING).read_text() == text
    assert (vault / PROMPT).read_text() == note.replace('by: "13:15"', "by:")
    for week in ("W23", "W25", "W26"):
        sheet = CliRunner().invoke(
            main, ["--vault", str(EXAMPLE), "--as-of", "2026-07-05", "review", week]
        )
        assert said("2026-07-05", "review", week) == sheet.output
    assert said("2026-07-05", "prompts", "list") == (
        "Closed\n"
        "  2026-05-29-walk          Walk after lunch     sent 29 May, answered 30 May, agreed\n"
        "    two of the next three: yes; back in the usual range\n"
        "\nSent within a day: 1 of 1 that propose a change.\n"
    )
