"""A coach's vault: drafts for each client lie there, and reach the client when they are sent."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

WALK = """\
name: Walk after lunch
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
minimum: 10 minutes
cue: when I put my tray back
why: The afternoon is mine again
from: 2026-05-18
"""
MISSES = {date(2026, 5, 26), date(2026, 5, 28), date(2026, 5, 29)}
NAME = "2026-05-29-walk"
DRAFT, NOTE = f"drafts/ana/{NAME}.md", f"prompts/{NAME}.md"
SENT = """\
---
kbi: "walk"
rule: drift
kind: corrective
evidence: "done missed done missed missed"
proposal: recue
cue: "as I stand up"
keep: "at least 20 minutes, 10 minutes"
instead: "a smaller size"
state: sent
not_before: 2026-06-01
sent: 2026-06-01
answered:
agreed:
cause:
look_again: 2026-06-08
---
Ana, “Walk after lunch” was done on Monday and Wednesday, and had no room on Tuesday, Thursday and Friday; each time you noted “no time”.

What you said it gives you: “The afternoon is mine again.”

One idea for the next one: another beginning. Now it is “when I put my tray back”; it could be as I stand up. The size stays, at least 20 minutes, and on a tight day 10 minutes will do.

We look at it on Monday 8 June. Does that fit, or would something else be easier?

## Answer

- What happened?
- What did you notice?
- What will you do differently next time?
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Jo's vault, and those of two clients beside it, each with three walks that had no time."""
    for name in ("ana", "ben"):
        put(tmp_path / name / "humex.yaml", f"format: 1\nclient: {name.title()}\ncoach: Jo\n")
        put(tmp_path / name / "kbis/walk.yaml", WALK)
        for number in range(12):
            day = date(2026, 5, 18) + timedelta(days=number)
            said = "no\nfriction: [walk/time]" if day in MISSES else "25"
            put(tmp_path / name / f"daily/{day}.md", f"---\nwalk: {said}\n---\n")
    put(tmp_path / "jo/humex.yaml", "format: 1\nclient: Jo\nclients: [../ana, ../ben]\n")
    return tmp_path / "jo"


def put(path: Path, text: str) -> None:
    """A file that nobody has touched for a while."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (0, 0))


def humex(vault: Path, *args: str, day: str = "2026-06-01") -> str:
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", day, *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def filled_in(desk: Path) -> None:
    humex(desk, "build")
    text = (desk / DRAFT).read_text().replace("⟨when?⟩", "as I stand up")
    put(desk / DRAFT, text)


def files(folder: Path) -> dict[str, bytes]:
    below = (one for one in folder.rglob("*") if one.is_file() and ".humex" not in one.parts)
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in below}


def test_build_drafts_for_each_client_once_and_touches_no_client(desk):
    ana, ben = files(desk.parent / "ana"), files(desk.parent / "ben")

    assert humex(desk, "build") == (
        f"drafts/ana/{NAME}.md was drafted; `humex prompts show ana {NAME}` shows it.\n"
        f"drafts/ben/{NAME}.md was drafted; `humex prompts show ben {NAME}` shows it.\n"
        "0 files in sheets/, 0 new or changed.\n"
    )
    before = files(desk)
    assert humex(desk, "build") == "0 files in sheets/, 0 new or changed.\n"

    assert files(desk) == before
    assert (files(desk.parent / "ana"), files(desk.parent / "ben")) == (ana, ben)
    assert "For Jo, not part of the message" in (desk / DRAFT).read_text()


def test_the_client_drafts_nothing_where_somebody_coaches(desk):
    humex(desk.parent / "ana", "build")

    assert not (desk.parent / "ana/prompts").exists()


def test_what_is_sent_enters_the_folder_of_the_client_without_the_part_for_the_coach(desk):
    filled_in(desk)
    text = (desk / DRAFT).read_text()
    noted = text.replace("state: draft\n", "state: draft   # she sounded tired\nmy_own: secret\n")
    noted = noted.replace(
        "\nWe look", "\n%% a doubt of mine %%\n<!-- tone: ok of mine -->\nWe look"
    )
    put(desk / DRAFT, noted)

    assert humex(desk, "prompts", "sent", "ana", "walk") == (
        f"{DRAFT}: marked as sent on 2026-06-01.\nana/{NOTE} is the client's, without your part.\n"
    )
    assert (desk.parent / "ana" / NOTE).read_text() == SENT
    marked = noted.replace("state: draft ", "state: sent ").replace("sent:\n", "sent: 2026-06-01\n")
    assert (desk / DRAFT).read_text() == marked
    assert humex(desk.parent / "ana", "check").startswith("Nothing to settle.")


def test_a_note_that_was_sent_is_that_of_the_client_from_then_on(desk):
    filled_in(desk)
    humex(desk, "prompts", "sent", "ana", "walk")
    ana = desk.parent / "ana"
    os.utime(ana / NOTE, (0, 0))

    humex(desk, "prompts", "answered", "ana", "walk")
    said = humex(desk, "prompts", "agreed", "ana", "walk")

    assert said == (
        f"ana/{NOTE}: agreed: yes.\n"
        "ana/kbis/walk.yaml: from 2026-06-02 cue as I stand up.\n"
        f"`humex --vault {ana} undo` takes the change of the behaviour back.\n"
    )
    assert (ana / "kbis/walk.yaml").read_text() == WALK + (
        "changes:\n  - from: 2026-06-02\n    cue: as I stand up\n    kind: recue\n"
        f"    prompt: {NAME}\n"
    )
    assert "agreed" in humex(desk, "prompts", "list", "ana")
    assert "agreed: yes" in (ana / NOTE).read_text()
    assert "agreed:\n" in (desk / DRAFT).read_text()


def test_a_draft_with_a_gap_or_with_an_open_remark_is_not_sent(desk):
    humex(desk, "build")
    assert humex(desk, "prompts", "sent", "ana", "walk") == (
        f"Error: ⟨when?⟩ is still to be filled in, in {DRAFT}. Nobody can send that.\n[1]"
    )

    filled_in(desk)
    text = (desk / DRAFT).read_text()
    put(desk / DRAFT, text.replace("%%\nFor Jo", "For Jo"))
    assert humex(desk, "prompts", "sent", "ana", "walk") == (
        f"Error: A remark in {DRAFT} begins with %% and has no end, so it is not clear what is for "
        "the client. Close it.\n[1]"
    )
    assert not (desk.parent / "ana/prompts").exists()


def test_a_note_of_that_name_is_never_written_over(desk):
    filled_in(desk)
    before = (desk / DRAFT).read_bytes()
    theirs = desk.parent / "ana" / NOTE
    put(theirs, "---\nstate: gone\n---\nMy own words.\n")

    said = humex(desk, "prompts", "sent", "ana", NAME)

    assert said == (f"Error: There is a note of that name in {theirs.parent} already.\n[3]")
    assert (desk / DRAFT).read_bytes() == before
    assert theirs.read_text() == "---\nstate: gone\n---\nMy own words.\n"


def test_a_draft_that_is_being_edited_reaches_nobody(desk):
    filled_in(desk)
    (desk / DRAFT).write_text((desk / DRAFT).read_text())

    said = humex(desk, "prompts", "sent", "ana", "walk")

    assert said == (
        f"Error: {DRAFT} was saved a moment ago and may still be open. Try again shortly.\n[3]"
    )
    assert not (desk.parent / "ana/prompts").exists()


def test_a_closed_draft_does_not_come_back(desk):
    humex(desk, "build")
    os.utime(desk / "drafts/ben" / f"{NAME}.md", (0, 0))

    assert humex(desk, "prompts", "close", "ben", "walk") == (
        f"drafts/ben/{NAME}.md: closed. `humex undo` takes that back.\n"
    )
    assert "drafted" not in humex(desk, "build", day="2026-06-01")


def test_the_list_shows_what_is_open_for_each_client(desk):
    humex(desk, "build")
    os.utime(desk / "drafts/ben" / f"{NAME}.md", (0, 0))
    humex(desk, "prompts", "close", "ben", "walk")

    assert humex(desk, "prompts") == (
        "ana\nOpen\n  2026-05-29-walk          Walk after lunch     draft, send from Monday 1 June\n"
        "\nben\nNothing is open.\n"
    )
    assert humex(desk, "prompts", "list", "ben") == (
        "Closed\n  2026-05-29-walk          Walk after lunch     closed unsent\n"
    )


def test_the_forms_of_a_note(desk):
    humex(desk, "build")

    shown = {form: humex(desk, "prompts", "show", "ana", "walk", f"--{form}") for form in
             ("text", "short", "question", "voice")}  # fmt: skip

    assert shown == {
        "text": "Ana, “Walk after lunch” was done on Monday and Wednesday, and had no room on "
        "Tuesday, Thursday and Friday; each time you noted “no time”.\n\nWhat you said it gives you: “The afternoon is mine again.”\n\n"
        "One idea for the next one: another beginning. Now it is “when I put my tray back”; it could "
        "be ⟨when?⟩. The size stays, at least 20 minutes, and on a tight day 10 minutes will do.\n\n"
        "We look at it on Monday 8 June. Does that fit, or would something else be easier?\n",
        "short": "Ana, “Walk after lunch” had no room on Tuesday, Thursday and Friday. One idea: tie "
        "it to something that happens anyway, ⟨when?⟩. Does that fit, or is something else easier? "
        "We look at it on Monday 8 June.\n",
        "question": "Ana, what would make “Walk after lunch” 20 % easier to begin?\n",
        "voice": "Hello Ana, Jo here. “Walk after lunch” was done on Monday and Wednesday, and had no "
        "room on Tuesday, Thursday and Friday; each time you noted “no time”.\n\n"
        "What you said it gives you: “The afternoon is mine again.”\n\n"
        "One idea for the next one: another beginning. Now it is “when I put my tray back”; it could "
        "be ⟨when?⟩. The size stays, at least 20 minutes, and on a tight day 10 minutes will do.\n\n"
        "We look at it on Monday 8 June. Does that fit, or would something else be easier?\n\n"
        "A word is enough for an answer, and no is one too.\n",
    }


def test_a_note_in_somebodys_own_words_has_one_form(desk):
    put(desk / "drafts/ana/2026-05-31-walk.md", "Ana, how was Friday?\n")

    assert humex(desk, "prompts", "show", "ana", "walk", "--text") == "Ana, how was Friday?\n"
    assert humex(desk, "prompts", "show", "ana", "walk", "--voice") == (
        "Error: 2026-05-31-walk has no such form: it is in somebody's own words, or the journal does "
        "not say any more what it was made from. --text is the message itself.\n[1]"
    )


def test_check_reads_the_tone_of_drafts_too(desk):
    put(desk / "drafts/ana/2026-05-31-walk.md", "Ana, why didn't you walk on Friday?\n")

    assert humex(desk, "check") == (
        "drafts/ana/2026-05-31-walk.md, line 1                              tone\n"
        "  1 | Ana, why didn't you walk on Friday?\n"
        "    |      ^^^^^^^^^^^^^^\n"
        "  “why didn't you” asks for a defence. Ask what got in the way.\n\n"
        "One thing to settle. All the rest was read: 0 days, 0 weeks, 0 behaviours.\n[1]"
    )


def test_a_client_that_cannot_be_read_hides_no_other(desk):
    (desk.parent / "ana/humex.yaml").unlink()

    said = humex(desk, "build")

    assert f"drafts/ben/{NAME}.md was drafted" in said
    assert "humex check shows them" in said
    assert "../ana is no vault" in humex(desk, "check")


def test_nothing_is_drafted_where_what_is_agreed_on_cannot_be_read(desk):
    ana = desk.parent / "ana"
    put(ana / "humex.yaml", "format: 1\nclient: Ana\nsupport: {prompts: nothing}\n")

    said = humex(desk, "build")

    assert "drafts/ben/" in said
    assert (
        "Nothing was drafted for ana: humex.yaml could not be read whole. "
        f"`humex --vault {ana} check` shows where.\n"
    ) in said
    humex(ana, "build")
    assert not (desk / "drafts/ana").exists()
    assert not (ana / "prompts").exists()


def test_a_command_that_is_named_can_be_pasted_where_a_folder_has_a_blank(desk):
    (desk.parent / "ana").rename(desk.parent / "ana müller")
    put(desk / "humex.yaml", "format: 1\nclients: [../ana müller]\n")

    assert f"`humex prompts show 'ana müller' {NAME}` shows it." in humex(desk, "build")
    put(desk / f"drafts/ana müller/{NAME}.md", "Ana, how was Friday?\n")
    humex(desk, "prompts", "sent", "ana müller", "walk")
    os.utime(desk.parent / "ana müller" / NOTE, (0, 0))
    said = humex(desk, "prompts", "close", "ana müller", "walk")
    assert f"`humex --vault '{desk.parent}/ana müller' undo` takes that back." in said


def test_without_the_name_of_a_client_the_notes_are_the_coachs_own(desk):
    humex(desk, "build")

    assert "There is no note “walk”." in humex(desk, "prompts", "show", "walk")


def test_why_and_options_before_the_name(desk):
    humex(desk, "build")

    assert humex(desk, "prompts", "why", "--format", "json", "ana", "walk").startswith("{")
    assert humex(desk, "prompts", "show", "--short", "ana", "walk").startswith("Ana, ")


def test_the_status_says_what_is_not_sent_yet(desk):
    humex(desk, "build")

    assert "  Not sent yet  ana 1, ben 1                    humex prompts\n" in humex(
        desk, "status"
    )
    assert "Not sent yet" not in humex(desk, "status", day="2026-06-03")


def test_the_list_says_how_far_the_promise_to_send_was_kept(desk):
    filled_in(desk)
    humex(desk, "prompts", "sent", "ana", "walk", "2026-06-01")
    note = desk.parent / "ana/prompts/2026-05-20-walk.md"
    put(note, "---\nkind: corrective\nstate: closed\nsent: 2026-05-23\n---\nAna?\n")
    put(
        note.with_name("2026-05-21-walk.md"),
        "---\nkind: celebrate\nstate: closed\nsent: 2026-06-01\n---\n",
    )

    assert humex(desk, "prompts", "list", "ana").endswith(
        "\n\nSent within a day: 1 of 2 that propose a change.\n"
    )
    assert '"within_promise": {\n  "days": 1,\n  "kept": 1,\n  "of": 2\n }' in humex(
        desk, "prompts", "list", "ana", "--format", "json"
    )


def test_a_client_comes_first_in_the_other_commands_too(desk):
    assert humex(desk, "review", "ana", "W22").startswith("# Ana, 25–31 May 2026 (week 22)\n")
    assert "Walk after lunch" in humex(desk, "kbi", "list", "ben")
    assert "Walk after lunch" in humex(desk, "kbi", "show", "ben", "walk")
    assert "Walk after lunch" in humex(desk, "blank", "ana", "W23", "--format", "text")


def test_a_listed_client_without_a_vault_is_named_by_every_command(desk):
    (desk.parent / "ana/humex.yaml").unlink()
    why = (
        "../ana is no vault: there is no humex.yaml in it. Write the path of the client's folder, "
        "seen from this one, or take it off the list."
    )

    assert humex(desk, "prompts", "sent", "ana", "walk") == f"Error: {why}\n[3]"
    assert humex(desk, "review", "ana") == f"Error: {why}\n[3]"
    assert humex(desk, "prompts").startswith(f"ana\n{why}\n\nben\n")
    assert f"Nothing was drafted for ana: {why}\n" in humex(desk, "build")


def test_one_client_that_cannot_be_drafted_for_stops_no_other(desk):
    (desk / "drafts").mkdir()
    (desk / "drafts/ana").write_text("a file in the way")

    said = humex(desk, "build")

    assert "Nothing was drafted for ana: " in said
    assert f"drafts/ben/{NAME}.md was drafted" in said


def test_a_client_is_found_however_the_name_is_written(desk):
    assert humex(desk, "review", "ANA", "W22").startswith("# Ana, 25–31 May 2026")
