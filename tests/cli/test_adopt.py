"""`humex adopt`: what is listed, what is made, and that no note is touched."""

import json
import os
import pty
import subprocess
import sys
from datetime import date
from textwrap import dedent

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault.store import Vault

NOTE = """\
---
tags: [daily]
{walk}
water: {water}
mood: Jo was here and it was long
---
- [{gym}] Gym ✅ {day}
- [ ] Call Ana
Quarrelled with Jo. money:: 3
"""


@pytest.fixture
def folder(tmp_path):
    """A fortnight of notes in a folder that Obsidian knows nothing of."""
    notes = tmp_path / "notes" / "Journal" / "2026"
    notes.mkdir(parents=True)
    for n in range(14):
        day = date(2026, 6, 1 + n)
        walk = "Walk🚶: 25 min" if n == 3 else f"walk: {'20 min' if n % 2 else ''}"
        gym = "x" if n % 7 in (0, 3) else " "
        (notes / f"{day}.md").write_text(NOTE.format(walk=walk, water=n % 4, gym=gym, day=day))
    return tmp_path / "notes"


def adopt(folder, *more, **given):
    return CliRunner().invoke(main, ["--as-of", "2026-06-15", "adopt", str(folder), *more], **given)


def everything(folder):
    found = sorted(folder.rglob("*"))
    return {
        str(one.relative_to(folder)): (one.read_bytes(), one.stat().st_mtime_ns, one.stat().st_ino)
        for one in found
        if one.is_file()
    }


LIST = """\
A word before: whoever shares a folder shares every note in it, also the old
ones, and git forgets nothing. If this is a diary, keep it to yourself, and
make a vault of its own for what a coach may read: `humex init DIR`.

14 daily notes, 2026-06-01 to 2026-06-14. 3 things look like behaviours. How
often and what counts are guesses: check them with your coach.

  1  water
     number, on 14 of 14 days, 2026-06-01 to 2026-06-14
     0 (4 times), 1 (4 times), 2 (3 times)
     guessed: 5 per week, at least 2

  2  walk
     amount, on 7 of 14 days, 2026-06-02 to 2026-06-14
     20 min (6 times), 25 min (once)
     guessed: 3 per week, at least 20 minutes
     written as Walk🚶, walk

  3  gym
     yes or no, a box, on 4 of 14 days, 2026-06-01 to 2026-06-11
     x (4 times)
     guessed: 2 per week, done

"""


def test_without_a_terminal_and_a_choice_it_only_lists(folder):
    before = everything(folder)
    result = adopt(folder)
    more = "Nothing was written. --choose ID,ID makes the definitions of some.\n"
    assert (result.exit_code, result.output) == (0, LIST + more)
    assert everything(folder) == before


def test_what_is_chosen_is_made_and_reads_without_a_problem(folder):
    result = adopt(folder, "--choose", "walk,3")
    assert result.exit_code == 0
    assert result.output.replace(str(folder), "notes") == LIST + dedent("""\
          humex.yaml was made
          kbis/walk.yaml was made
          kbis/gym.yaml was made

        They count from 2026-06-15 on; what was written before was not agreed. Next:
        correct schedule and standard in each file, with your coach if you have one,
        then run
        `humex --vault notes check`.
        """)
    assert (folder / "humex.yaml").read_text() == dedent("""\
        # yaml-language-server: $schema=.humex/schemas/humex.json
        format: 1
        client:          # whose journal this is
        folders:
          daily: "Journal/YYYY-MM-DD"
        """)
    assert (folder / "kbis/walk.yaml").read_text() == dedent("""\
        # yaml-language-server: $schema=../.humex/schemas/kbi.json
        # Made from notes by `humex adopt`. How often and what counts are guesses:
        # agree on both before it counts, with your coach if you have one.
        name: "walk"
        behaviour: "walk"
        schedule: 3 per week
        standard: at least 20 minutes
        from: 2026-06-15
        keys: ["walk🚶"]
        """)
    reading = Vault(folder).read()
    found = [set(entry.observations) for entry in reading.journal.daily.values()]
    assert [sum(kbi in one for one in found) for kbi in ("walk", "gym")] == [7, 4]
    assert [one for one in reading.problems if one.location.path.startswith("kbis")] == []


def test_no_note_is_touched(folder):
    before = everything(folder)
    adopt(folder, "--choose", "walk,water,gym")
    after = everything(folder)
    assert {path: after[path] for path in before} == before
    assert set(after) - set(before) == {
        "humex.yaml", "kbis/walk.yaml", "kbis/water.yaml", "kbis/gym.yaml",
        ".humex/.gitignore", ".humex/schemas/humex.json", ".humex/schemas/kbi.json",
    }  # fmt: skip


def test_a_note_that_is_written_again_would_be_seen(folder):
    """The naive way: the same bytes in the same place are a note that was touched."""
    before = everything(folder)
    path = folder / "Journal/2026/2026-06-01.md"
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(0, before["Journal/2026/2026-06-01.md"][1] + 1))
    assert everything(folder) != before


def test_files_that_are_there_stay_as_they_are(folder):
    (folder / "kbis").mkdir()
    (folder / "kbis/Walk.yaml").write_text("mine\n")
    (folder / "humex.yaml").write_text("format: 1\nfolders: {daily: Journal/YYYY-MM-DD}\n")
    before = everything(folder)
    result = adopt(folder, "--choose", "walk")
    assert "  kbis/walk.yaml is there already and stays as it is\n" in result.output
    assert everything(folder) == before


def test_what_is_a_behaviour_already_is_not_listed_again(folder):
    adopt(folder, "--choose", "walk,gym")
    assert [one["id"] for one in listed(folder)] == ["water"]


def test_an_unknown_choice_writes_nothing(folder):
    before = everything(folder)
    result = adopt(folder, "--choose", "walk,swim")
    assert result.exit_code == 2
    assert "There is no “swim” in the list. There are: water, walk, gym." in result.output
    assert everything(folder) == before


def test_nothing_is_written_while_git_is_at_work(folder):
    (folder / ".git").mkdir()
    (folder / ".git/MERGE_HEAD").write_text("0" * 40)
    before = everything(folder)
    assert adopt(folder, "--choose", "walk").exit_code == 3
    assert everything(folder) == before


def listed(folder, *more):
    return json.loads(adopt(folder, "--format", "json", *more).output)["candidates"]


def test_the_list_for_a_program(folder):
    assert listed(folder)[2] == {
        "id": "gym",
        "name": "Gym",
        "written": ["Gym"],
        "shape": "yes or no",
        "days": 4,
        "first": "2026-06-01",
        "last": "2026-06-11",
        "not_understood": 0,
        "examples": [{"value": "x", "days": 4}],
        "schedule": "2 per week",
        "standard": "done",
    }


def test_more_than_five_are_made_and_the_method_is_named(folder):
    note = "---\n" + "".join(f"thing{n}: x\n" for n in "abcdef") + "---\n"
    for path in (folder / "Journal/2026").iterdir():
        path.write_text(note)
    result = adopt(folder, "--choose", ",".join(f"thing{n}" for n in "abcdef"))
    assert "\nThat is 6. Three to five behaviours at a time get the attention.\n" in result.output


def test_links_copies_templates_and_hidden_notes_are_not_looked_at(folder, tmp_path):
    notes, secret = folder / "Journal/2026", "---\nsecret: x\n---\n"
    (tmp_path / "outside.md").write_text(secret)
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian/templates.json").write_text('{"folder": "Journal/Templates"}')
    (folder / "Journal/Templates").mkdir()
    (notes / ".old").mkdir()
    for n in range(1, 6):
        (notes / f"2026-05-0{n}.md").symlink_to(tmp_path / "outside.md")
        (notes / f"2026-06-0{n} (conflicted copy).md").write_text(secret)
        (notes / ".old" / f"2026-05-1{n}.md").write_text(secret)
        (folder / "Journal/Templates" / f"2026-05-2{n}.md").write_text(secret)
    assert [one["id"] for one in listed(folder)] == ["water", "walk", "gym"]


def test_a_folder_without_dated_notes(tmp_path):
    result = adopt(tmp_path)
    assert result.exit_code == 0
    assert result.output.endswith(
        "There are no daily notes here whose names are dates, such as 2026-06-12.md.\n\n"
        "Nothing was written.\n"
    )
    assert adopt(tmp_path / "nowhere").exit_code == 3


def test_what_a_diary_says_is_never_shown(folder):
    text = "---\nphone: 0123456789\nnote: 3 fights with Jo\n---\nQuarrelled. Badly:: 3\n"
    for path in (folder / "Journal/2026").iterdir():
        path.write_text(text + "- [x] Tell Ana that it was all my fault again\n")
    shown = adopt(folder).output + adopt(folder, "--format", "json").output
    assert "Nothing looks like a behaviour." in shown
    assert [word for word in ("Quarrel", "fight", "fault", "0123") if word in shown] == []


def test_what_only_the_template_says_is_left_out(folder):
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian/daily-notes.json").write_text(
        '{"folder": "Journal", "template": "Templates/day"}'
    )
    (folder / "Templates").mkdir()
    (folder / "Templates/day.md").write_text("---\nsleep: 8\nwater: 0\n---\n")
    for path in (folder / "Journal/2026").iterdir():
        path.write_text(path.read_text().replace("---\n", "---\nsleep: 8\n", 1))
    assert [one["id"] for one in listed(folder)] == ["water", "walk", "gym"]


def in_a_terminal(folder, typed):
    """What the command shows to somebody who types, and its status."""
    ours, theirs = pty.openpty()
    code = "from humexjournal.cli.main import main; main()"
    command = [sys.executable, "-c", code, "--as-of", "2026-06-15", "adopt", str(folder)]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE) as process:
        os.write(ours, typed)
        shown = process.communicate()[0].decode()
    os.close(theirs)
    os.close(ours)
    return process.returncode, shown


def test_in_a_terminal_it_asks_until_the_answer_is_in_the_list(folder):
    status, shown = in_a_terminal(folder, b"7\n2\n")
    assert status == 0
    assert "There is no “7” in the list. There are: water, walk, gym." in shown
    assert [path.name for path in (folder / "kbis").iterdir()] == ["walk.yaml"]


def test_enter_leaves_them_all(folder):
    before = everything(folder)
    assert in_a_terminal(folder, b"\n")[0] == 0
    assert everything(folder) == before
