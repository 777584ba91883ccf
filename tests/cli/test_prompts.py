"""`humex prompts`: what is shown of a note, and what is written into its file."""

import json
import os
import subprocess

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

NOTE = """\
---
about: walk
kind: corrective
proposal: recue
cue: when I stand up
state: draft              # draft, sent, answered, closed
not_before: 2026-06-15
sent:
answered:
agreed:                   # yes, changed, no
cause:
look_again: 2026-06-19
---
Ana, the walk had no room on Tuesday.\r

%%
Why now   two days without
%%

## Answer
"""
PATH = "prompts/2026-06-12-walk.md"
WALK = "behaviour: Walk\nname: Walk after lunch\nschedule: daily\nfrom: 2026-06-01\n"
FILES = {
    "humex.yaml": "format: 1\nclient: Ana\ncoach: Jo\n",
    "kbis/walk.yaml": WALK,
    PATH: NOTE,
}


@pytest.fixture
def vault(tmp_path):
    for path, text in FILES.items():
        put(tmp_path, path, text)
    return tmp_path


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def humex(vault, *args, as_of="2026-06-14"):
    """What a command prints, with its status if that is not 0."""
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", as_of, *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def note(vault):
    return (vault / PATH).read_bytes().decode()


def test_the_help_says_first_that_nothing_is_ever_sent(vault):
    first = humex(vault, "prompts", "--help").split("\n\n")[1]
    assert first.strip().startswith("Nothing is ever sent by this program")


def test_notes_are_listed_by_where_they_stand(vault):
    assert humex(vault, "prompts", "list", as_of="2026-06-11") == "There are no notes.\n"
    assert (
        humex(vault, "prompts")
        == humex(vault, "prompts", "list")
        == (
            "Open\n  2026-06-12-walk          Walk after lunch     draft, send from Monday 15 June\n"
        )
    )
    put(
        vault, "prompts/2026-06-13-walk.md", NOTE.replace("about: walk", "about: walk\nrule: drift")
    )
    put(vault, "prompts/2026-06-14-all.md", NOTE.replace("about: walk", "about: all"))
    put(vault, "prompts/2026-06-04-walk.md", NOTE.replace("state: draft", "state: closed"))
    assert humex(vault, "prompts", "list", as_of="2026-06-16") == (
        "Open\n"
        "  2026-06-14-all           all                  draft, send from Monday 15 June\n\n"
        "Expired: what it is about is more than three days old\n"
        "  2026-06-12-walk          Walk after lunch     draft, send from Monday 15 June\n\n"
        "Withdrawn: the journal no longer says what it was made from\n"
        "  2026-06-13-walk          Walk after lunch     draft, send from Monday 15 June\n\n"
        "Closed\n"
        "  2026-06-04-walk          Walk after lunch     closed unsent\n"
    )


def test_the_list_for_other_programs_has_the_inside_words(vault):
    (one,) = json.loads(humex(vault, "prompts", "list", "--format", "json"))["prompts"]
    assert one == {
        "id": "2026-06-12-walk", "path": PATH, "kbi": "walk", "day": "2026-06-12",
        "state": "draft", "standing": "open", "rule": None, "kind": "corrective",
        "proposal": "recue", "cause": None, "not_before": "2026-06-15", "sent": None,
        "answered": None, "agreed": None, "look_again": "2026-06-19",
        "two_of_three": None, "usual_range": None,
    }  # fmt: skip


def test_a_note_is_shown_with_what_is_for_the_coach_and_alone_to_paste(vault):
    assert humex(vault, "prompts", "show", "walk") == (
        "2026-06-12-walk, about Walk after lunch: open\n"
        "Draft, send from Monday 15 June.\n"
        "Look at it again on Friday 19 June.\n\n"
        "Ana, the walk had no room on Tuesday.\n\n"
        "For the coach, not part of the message:\n\n"
        "Why now   two days without\n"
    )
    assert humex(vault, "prompts", "show", "2026-06-12-walk", "--text") == (
        "Ana, the walk had no room on Tuesday.\n"
    )


def test_each_step_changes_only_the_values_it_names(vault):
    assert humex(vault, "prompts", "sent", "walk", "2026-06-13") == (
        f"{PATH}: marked as sent on 2026-06-13. `humex undo` takes that back.\n"
    )
    sent = NOTE.replace("state: draft ", "state: sent ").replace("sent:\n", "sent: 2026-06-13\n")
    assert note(vault) == sent

    assert humex(vault, "prompts", "answered", "walk") == (
        f"{PATH}: marked as answered on 2026-06-14. `humex undo` takes that back.\n"
    )
    answered = sent.replace("state: sent ", "state: answered ")
    answered = answered.replace("answered:\n", "answered: 2026-06-14\n")
    assert note(vault) == answered

    assert humex(vault, "prompts", "declined", "walk", as_of="2026-06-15") == (
        f"{PATH}: marked as declined. `humex undo` takes that back.\n"
    )
    declined = answered.replace("agreed:  ", "agreed: no  ")
    assert note(vault) == declined

    assert humex(vault, "prompts", "close", "walk", "--cause", "cue") == (
        f"{PATH}: closed, cause: cue. `humex undo` takes that back.\n"
    )
    closed = declined.replace("state: answered ", "state: closed ")
    assert note(vault) == closed.replace("cause:\n", "cause: cue\n")

    humex(vault, "undo")
    assert note(vault) == declined


@pytest.mark.parametrize(
    ("edit", "args", "said"),
    [
        (("Tuesday.", "Tuesday. Start ⟨when?⟩."), ["sent", "walk"],
         f"Error: ⟨when?⟩ is still to be filled in, in {PATH}. Nobody can send that.\n[1]"),
        (("when I stand up", "⟨when?⟩"), ["sent", "walk"],
         f"Error: ⟨when?⟩ is still to be filled in, in `cue:` of {PATH}. Nobody can send that.\n[1]"),
        ((), ["sent", "walk", "2026-06-15"], "Error: 2026-06-15 is still to come.\n[1]"),
        ((), ["sent", "walk", "2026-06-11"],
         "Error: 2026-06-11 is before 2026-06-12-walk can have been there, on 2026-06-12.\n[1]"),
        ((), ["answered", "walk"],
         "Error: 2026-06-12-walk was not marked as sent; `humex prompts sent` does that.\n[1]"),
        (("state: draft", "state: closed"), ["answered", "walk"],
         "Error: 2026-06-12-walk is closed already.\n[1]"),
        (("state: draft", "state: answered"), ["sent", "walk"],
         "Error: 2026-06-12-walk is answered already.\n[1]"),
        ((), ["declined", "wakl"],
         "Usage: humex prompts declined [OPTIONS] ID|BEHAVIOUR\n"
         "Try 'humex prompts declined --help' for help.\n\n"
         "Error: There is no note “wakl”. Did you mean walk?\n[2]"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_written(vault, edit, args, said):
    text = NOTE.replace(*edit) if edit else NOTE
    put(vault, PATH, text)
    assert humex(vault, "prompts", *args) == said
    assert note(vault) == text


def test_a_behaviour_with_several_notes_does_not_say_which(vault):
    put(vault, "prompts/2026-06-13-walk.md", NOTE)
    assert humex(vault, "prompts", "show", "walk").endswith(
        "Error: There is more than one note about walk. "
        "Name one of: 2026-06-12-walk, 2026-06-13-walk.\n[2]"
    )


def test_without_a_coach_a_draft_lies_before_its_reader(vault):
    put(vault, "humex.yaml", "format: 1\nclient: Ana\n")
    assert humex(vault, "prompts", "answered", "walk").startswith(f"{PATH}: marked as answered")


def test_a_file_that_is_being_edited_and_a_merge_are_left_alone(vault):
    os.utime(vault / PATH)
    assert humex(vault, "prompts", "sent", "walk") == (
        f"Error: {PATH} was saved a moment ago and may still be open. Try again shortly.\n[3]"
    )
    subprocess.run(["git", "init", "-q", vault], check=True)
    (vault / ".git/MERGE_HEAD").write_text("0" * 40)
    assert humex(vault, "prompts", "sent", "walk") == (
        "Error: Git is in the middle of a merge here. Finish or abort it, then try again.\n[3]"
    )
    assert note(vault) == NOTE


def test_the_status_names_a_note_that_waits_for_an_answer(vault):
    assert "humex prompts" not in humex(vault, "status")
    put(vault, PATH, NOTE.replace("state: draft", "state: sent"))
    line = "  From Jo       a note about Walk after lunch   humex prompts\n"
    assert line in humex(vault, "status")
    put(vault, PATH, NOTE)
    put(vault, "humex.yaml", "format: 1\nclient: Ana\n")
    assert line.replace("From Jo", "Notes  ") in humex(vault, "status")
    assert "humex prompts" not in humex(vault, "status", as_of="2026-06-16")


def test_a_note_as_people_leave_it_is_shown_as_far_as_it_goes(vault):
    put(vault, PATH, "---\nstate: sent\n---\nAna, \x1b[31mred\n%% not closed\n")
    assert humex(vault, "prompts", "show", "walk") == (
        "2026-06-12-walk, about Walk after lunch: open\nSent.\n\nAna, \\x1b[31mred\n%% not closed\n"
    )
    put(vault, PATH, "Ana, the walk.")
    assert humex(vault, "prompts") == (
        "Open\n  2026-06-12-walk          Walk after lunch     draft\n"
    )
    humex(vault, "prompts", "sent", "walk")
    assert note(vault) == "---\nstate: sent\nsent: 2026-06-14\n---\nAna, the walk."


def test_why_is_asked_about_a_behaviour_or_about_everything(vault):
    assert humex(vault, "prompts", "why", "walk").startswith("Walk after lunch, Sunday 14 June\n")
    assert humex(vault, "prompts", "why", "all").startswith("Everything together, Sunday 14 June\n")
    data = json.loads(humex(vault, "prompts", "why", "walk", "--format", "json"))
    assert (data["kbi"], data["rule"], data["held"]) == ("walk", None, None)
    assert humex(vault, "prompts", "why", "walk", as_of="2026-05-01") == (
        "Error: walk is not active on 2026-05-01.\n[1]"
    )
    assert humex(vault, "prompts", "why", "wlk").endswith(
        "Error: There is no behaviour “wlk”. Did you mean walk?\n[2]"
    )
