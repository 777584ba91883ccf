"""What `check` says about a note: only of a draft, at its place in the file."""

from datetime import date
from pathlib import Path

import pytest

from humexjournal.coaching.checks import tone_of_notes
from humexjournal.parsing.locate import locate
from humexjournal.vault.store import Vault

DAY = date(2026, 6, 14)
NOTE = "---\nkbi: walk # für später\nkind: {kind}\nstate: {state}\n---\n{text}\n"
FULL = """\
Ana, the walk had no room on Tuesday and Wednesday; both days you noted "no time".

What you said it gives you: "I come back to my desk as a different person."

One idea for the next one: shoes on before the plate goes back. Fifteen minutes stay fifteen, and five still count.

We look at it in your recap on Friday. Does that fit, or would something else be easier?

%%
## For Jo
You should not worry: she always fails here.
%%

## Answer
> I failed again. You must help me.
"""


def checked(root: Path, text: str, kind: str = "question", state: str = "draft") -> list[tuple]:
    (root / "prompts").mkdir()
    path = "prompts/2026-06-12-walk.md"
    (root / "humex.yaml").write_text("format: 1\n", encoding="utf-8")
    (root / path).write_text(NOTE.format(kind=kind, state=state, text=text), encoding="utf-8-sig")
    vault = Vault(root)
    problems = tone_of_notes(vault.read().journal, DAY)
    places = [(one.code, locate(one.location, vault.text(path))) for one in problems]
    return [(code, place.line, place.excerpt[place.column - 1 :][: place.length])
            for code, place in places]  # fmt: skip


def test_a_finding_points_at_its_words(tmp_path):
    text = "Ana, süß: the walk.\n\n%%\nfor Jo\n%%\nWhy didn’t you go?"
    assert checked(tmp_path, text) == [("tone", 11, "Why didn’t you")]


def test_a_full_note_has_nothing_to_settle(tmp_path):
    assert checked(tmp_path, FULL, "corrective") == []


@pytest.mark.parametrize("state", ["sent", "answered", "closed"])
def test_what_has_been_sent_is_left_alone(tmp_path, state):
    assert checked(tmp_path, "You failed.", state=state) == []


def test_a_part_is_missing(tmp_path):
    text = FULL.replace(FULL.split("\n\n")[1], "A line.")
    assert [code for code, *_ in checked(tmp_path, text, "corrective")] == ["missing-part"]


def test_an_empty_draft_says_what_it_lacks_without_a_fault(tmp_path):
    found = checked(tmp_path, "", "corrective")
    assert {code for code, *_ in found} == {"wording"}
