"""A prompt file: what is known about a note, and the message itself."""

from datetime import date

import pytest

from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.parsing.note import read_note
from humexjournal.parsing.prompt_file import prompt_from

DAY = date(2026, 6, 12)
PATH = "prompts/2026-06-12-walk.md"

FILE = """\
---
kbi: walk
rule: drift
kind: corrective
evidence: "done missed done missed missed"
proposal: recue
cue: ⟨when?⟩
keep: twenty minutes, outdoors
instead: shrink to 7 minutes
state: answered
not_before: 2026-06-15
sent: 2026-06-15
answered: 2026-06-16
agreed: yes
cause: cue
look_again: 2026-06-16
---
Ana, the walk happened twice this week.

%%
Why now, for the coach only
%%

## Answer
At 13:45, then.
"""

WRITTEN = FILE.partition("look_again: 2026-06-16\n---\n")[2].partition("## Answer")[0]


def read(text: str) -> tuple[Prompt | None, list[tuple[str, object]]]:
    note = read_note(text.encode(), PATH)
    assert note.problem is None
    prompt, problems = prompt_from(note.mapping, note.body, PATH, DAY, "walk")
    return prompt, [(problem.code, problem.location.keys) for problem in problems]


def test_every_key_of_the_format_is_read():
    assert read(FILE) == (
        Prompt(
            id="2026-06-12-walk",
            path=PATH,
            kbi="walk",
            day=DAY,
            state=PromptState.ANSWERED,
            rule="drift",
            kind="corrective",
            evidence="done missed done missed missed",
            proposal="recue",
            keep="twenty minutes, outdoors",
            instead="shrink to 7 minutes",
            cue="⟨when?⟩",
            cause="cue",
            not_before=date(2026, 6, 15),
            sent=date(2026, 6, 15),
            answered=date(2026, 6, 16),
            agreed=Agreed.YES,
            look_again=date(2026, 6, 16),
            message="Ana, the walk happened twice this week.",
            written=WRITTEN,
        ),
        [],
    )


def test_a_draft_says_nothing_yet_about_its_answer():
    prompt, problems = read("---\nkbi: walk\nsent:\nanswered:\nagreed:\n---\nA message.\n")

    assert problems == []
    assert prompt is not None
    assert (prompt.state, prompt.sent, prompt.agreed) == (PromptState.DRAFT, None, None)


def test_without_a_key_the_behaviour_is_that_of_the_name():
    prompt, _ = read("A message.\n")

    assert prompt is not None
    assert (prompt.kbi, prompt.message) == ("walk", "A message.")


WRONG = [
    ("state: gone", [("unknown-state", ("state",))]),
    ("sent: Monday", [("wrong-value", ("sent",))]),
    ("agreed: perhaps", [("wrong-value", ("agreed",))]),
    ("cause: weather", [("wrong-value", ("cause",))]),
    ("sate: sent", [("unknown-key", ("sate",))]),
]


@pytest.mark.parametrize(("line", "problems"), WRONG)
def test_what_does_not_fit_is_said(line, problems):
    prompt, found = read(f"---\n{line}\n---\nA message.\n")

    assert found == problems
    assert (prompt is None) == ("state: gone" in line)
