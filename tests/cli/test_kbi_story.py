"""`humex kbi story`: what became of a behaviour, told to two people who sit together."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"


@pytest.fixture
def vault(tmp_path):
    """The example, of which Jo and Ana have saved the walk in git as they agreed on it."""
    vault = tmp_path / "ana"
    shutil.copytree(EXAMPLE, vault, ignore=shutil.ignore_patterns("sheets", ".humex"))
    git(vault, "init")
    agreed = (vault / "kbis/walk.yaml").read_text()
    save(vault, agreed.partition("changes:")[0], by="Jo", day="2026-05-16")
    save(vault, agreed, by="Ana", day="2026-05-30")
    return vault


def git(folder, *arguments, by="Jo", day="2026-05-16"):
    who = {f"GIT_{one}_NAME": by for one in ("AUTHOR", "COMMITTER")}
    mail = {f"GIT_{one}_EMAIL": "a@example.org" for one in ("AUTHOR", "COMMITTER")}
    when = {f"GIT_{one}_DATE": f"{day}T09:00" for one in ("AUTHOR", "COMMITTER")}
    env = os.environ | who | mail | when
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, env=env)


def save(vault, text, *, by, day, name="walk"):
    (vault / f"kbis/{name}.yaml").write_text(text)
    git(vault, "add", "kbis")
    git(vault, "commit", "-m", "vault backup", by=by, day=day)


def edit(vault, before, after, *, by, day):
    text = (vault / "kbis/walk.yaml").read_text()
    assert before in text
    save(vault, text.replace(before, after), by=by, day=day)


def story(vault, *arguments, as_of="2026-06-28"):
    command = ["--vault", str(vault), "--as-of", as_of, "kbi", "story", *arguments]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_story_from_the_first_day_on(vault):
    assert (
        story(vault, "walk")
        == """\
The story of “Walk after lunch” (walk), as of 28 June 2026

18 May 2026
  It began: Walk outside after lunch, Monday to Friday, at least 20 min, busy
    day 10 min, by 14:00, when I put my tray back.
  The file was first saved by Jo on 16 May 2026.
  18–31 May 2026: done 7 of 10 times (70 %).

29 May 2026
  A note was sent.
  The idea in it: a smaller size.

30 May 2026
  An answer came: agreed.

1 June 2026
  A smaller size: at least 7 min, busy day 3 min, by 13:15.
  Why: meetings ate lunch.
  It came from the note 2026-05-29-walk.
  Saved by Ana on 30 May 2026.
  1–28 June 2026: done 15 of 19 times, 1 not filled in (79–84 %).
  It holds.

Git has the file since 16 May 2026. A name says who saved it. What was agreed,
both agreed.
"""
    )


def test_the_same_in_german(vault):
    with (vault / "humex.yaml").open("a") as settings:
        settings.write("language: de\n")

    assert (
        story(vault, "walk")
        == """\
Die Geschichte von „Walk after lunch“ (walk), Stand 28. Juni 2026

18. Mai 2026
  Es begann: Walk outside after lunch, Montag bis Freitag, mindestens 20 min,
    an vollen Tagen 10 min, bis 14:00, when I put my tray back.
  Die Datei wurde zuerst gespeichert von Jo am 16. Mai 2026.
  18.–31. Mai 2026: 7 von 10 gemacht (70 %).

29. Mai 2026
  Eine Nachricht wurde gesendet.
  Die Idee darin: kleinerer Umfang.

30. Mai 2026
  Eine Antwort kam: vereinbart.

1. Juni 2026
  Kleinerer Umfang: mindestens 7 min, an vollen Tagen 3 min, bis 13:15.
  Grund: meetings ate lunch.
  Es kam aus der Nachricht 2026-05-29-walk.
  Gespeichert von Ana am 30. Mai 2026.
  1.–28. Juni 2026: 15 von 19 gemacht, 1 nicht eingetragen (79–84 %).
  Es hält.

Git kennt die Datei seit dem 16. Mai 2026. Ein Name sagt, wer sie gespeichert
hat. Vereinbart haben es beide.
"""
    )


def test_what_was_changed_in_place_is_told_and_that_it_reaches_back(vault):
    edit(vault, "minimum: 10 minutes", "minimum: 5 minutes", by="Ana", day="2026-06-10")

    said = story(vault, "walk")

    assert "18–31 May 2026: done 9 of 10 times (90 %)." in said
    assert (
        """
10 June 2026
  Ana changed the definition.
  minimum: “10 minutes” became “5 minutes”.
  This counts for the days before, too.
"""
        in said
    )


def test_what_changes_no_day_is_told_without_that(vault):
    edit(vault, "meetings ate lunch", "meetings ran on", by="Ana", day="2026-06-10")
    edit(vault, "share: 45\n", "", by="Jo", day="2026-06-11")

    assert """
10 June 2026
  Ana changed the definition.
  because in changes, from 2026-06-01: “meetings ate lunch” became “meetings
    ran on”.

11 June 2026
  Jo changed the definition.
  share: “45” was taken out.

Git""" in story(vault, "walk")


def test_a_pause_another_name_and_an_end(vault):
    edit(vault, "from: 2026-05-18\n", "from: 2026-05-18\nuntil: 2026-06-21\nreplaced_by: stroll\n"
         "pauses:\n  - {from: 2026-06-15, to: 2026-06-17, reason: a sore knee}\n",
         by="Jo", day="2026-06-14")  # fmt: skip
    stroll = "name: Stroll\nbehaviour: Stroll at six\nschedule: daily\nfrom: 2026-06-22\n"
    save(vault, stroll, name="amble", by="Ana", day="2026-06-20")
    git(vault, "mv", "kbis/amble.yaml", "kbis/stroll.yaml")
    git(vault, "commit", "-m", "x", by="Ana", day="2026-06-23")

    assert """
15 June 2026
  A pause, 15–17 June 2026 (a sore knee).
  Saved by Jo on 14 June 2026.

21 June 2026
  The last day.
  In its place: Stroll.
  Saved by Jo on 14 June 2026.
""" in story(vault, "walk")
    assert (
        story(vault, "stroll", as_of="2026-06-23")
        == """\
The story of “Stroll” (stroll), as of 23 June 2026

22 June 2026
  It began: Stroll at six, every day.
  It took the place of Walk after lunch.
  The file was first saved by Ana on 20 June 2026.
  22–23 June 2026: nothing has come due.

23 June 2026
  Ana gave the file another name: stroll, before that amble.

Git has the file since 20 June 2026. A name says who saved it. What was
agreed, both agreed.
"""
    )


def test_a_handful_of_days_says_nothing_about_whether_it_holds(vault):
    said = story(vault, "walk", as_of="2026-06-03")

    assert said.count("It is too early to say whether it holds.") == 1
    assert "It holds" not in said
    assert "1–3 June 2026: done 2 of 3 times (67 %).\n" in said


def test_the_last_agreement_of_a_behaviour_that_has_ended_held_to_the_end(vault):
    edit(vault, "from: 2026-05-18\n", "from: 2026-05-18\nuntil: 2026-06-21\n",
         by="Jo", day="2026-06-14")  # fmt: skip

    assert "  It holds.\n" in story(vault, "walk", as_of="2026-06-20")
    for day in ("2026-06-21", "2026-06-28"):
        said = story(vault, "walk", as_of=day)
        assert "  It held to the end.\n" in said
        assert "It holds" not in said


def test_a_change_that_is_agreed_for_a_day_to_come(vault):
    said = story(vault, "walk", as_of="2026-05-30")

    assert "1 June 2026\n  A smaller size: at least 7 min, busy day 3 min, by 13:15.\n" in said
    assert "1–" not in said


def test_what_was_saved_or_answered_later_is_not_there_yet(vault):
    said = story(vault, "walk", as_of="2026-05-29")

    assert "A note was sent." in said
    assert "An answer came" not in said
    assert "Saved by Ana" not in said


def test_what_is_not_committed_yet_is_said(vault):
    with (vault / "kbis/walk.yaml").open("a") as walk:
        walk.write("aim: 0.9\n".replace("aim", "blank").replace("0.9", "no"))

    assert "What the file says now has not been committed yet." in " ".join(
        story(vault, "walk").split()
    )


def test_without_git_it_tells_what_the_files_tell(vault):
    shutil.rmtree(vault / ".git")

    said = story(vault, "walk")

    assert "A smaller size: at least 7 min" in said
    assert "Saved by" not in said
    assert said.endswith("The vault is in no git repository, so nobody knows who saved what.\n")


def test_in_markdown_nothing_that_somebody_wrote_is_active(vault):
    edit(vault, "share: 45", "share: 40", by="![[x]] `$= 1`\x1b[31m", day="2026-06-10")

    assert (
        r"""
## 10 June 2026

- \!\[\[x\]\] \`\$= 1\` \[31m changed the definition. share: “45” became “40”.

""".replace(r"\!", "!")
        in story(vault, "walk", "--format", "md")
    )
    assert "\x1b" not in story(vault, "walk")


def test_for_a_program(vault):
    edit(vault, "share: 45", "share: 40", by="Ana", day="2026-06-10")

    said = json.loads(story(vault, "walk", "--format", "json"))

    assert {key: value for key, value in said.items() if key != "events"} == {
        "as_of": "2026-06-28",
        "kbi": "walk",
        "name": "Walk after lunch",
        "state": "active",
        "git": "git",
        "known_since": "2026-05-16",
        "uncommitted": False,
    }
    assert [one["event"] for one in said["events"]] == [
        "began", "sent", "answered", "changed", "edited",
    ]  # fmt: skip
    assert said["events"][3] == {
        "day": "2026-06-01",
        "event": "changed",
        "agreed": "at least 7 min, busy day 3 min, by 13:15",
        "kind": "shrink",
        "because": "meetings ate lunch",
        "prompt": "2026-05-29-walk",
        "saved_by": "Ana",
        "saved_on": "2026-05-30",
        "followed": {
            "from": "2026-06-01",
            "to": "2026-06-28",
            "scheduled": 19,
            "done": 15,
            "missed": 3,
            "unlogged": 1,
            "verdict": "holds",
            "signal": None,
        },
    }
    assert said["events"][4] == {
        "day": "2026-06-10",
        "event": "edited",
        "saved_by": "Ana",
        "edits": [{"key": "share", "in": None, "from": None, "before": "45", "after": "40"}],
        "judges_before": False,
    }


def test_a_coach_reads_the_story_of_a_client(vault, tmp_path):
    (tmp_path / "jo").mkdir()
    (tmp_path / "jo/humex.yaml").write_text("format: 1\nclient: Jo\nclients: [../ana]\n")

    assert story(tmp_path / "jo", "ana", "walk") == story(vault, "walk")


def test_a_behaviour_that_is_not_there(vault):
    result = CliRunner().invoke(main, ["--vault", str(vault), "kbi", "story", "wlak"])

    assert result.exit_code == 2
    assert "There is no behaviour “wlak”. Did you mean walk?" in result.output
