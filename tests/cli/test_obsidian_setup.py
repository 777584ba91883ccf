"""`humex obsidian setup`: shown first, nothing of the person's is lost, and run again as often."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault.store import Vault

WALK = (
    "behaviour: Walk outside\nschedule: weekdays\nstandard: at least 20 minutes\nfrom: 2026-05-04\n"
)
PLAN = "name: Plan\nbehaviour: Plan the day\nschedule: weekdays\nfrom: 2026-05-04\n"
DAY_NOTE = """\
---
plan:
walk:
felt:
in_the_way:
off:
---
%% Jo can read this note. %%
"""
WEEK_NOTE = """\
---
commitment:  # this week I will: if … then …
kept:        # yes, partly, no
energy:      # 0 to 10
coming_up:   # next week: trips, deadlines
glad:
---
%% Jo can read this note. %%

## What did you actually do this week?

## What got in the way? What made the good days work?

## What would make it 20 % easier?

![[sheet-{{title}}]]
"""
BOARD = """\
![[Journal.base#Last two weeks]]

![[sheet-2026-W26]]

![[Journal.base#This quarter]]

![[Journal.base#Sheets]]
"""


@pytest.fixture(autouse=True)
def settled(monkeypatch):
    """Files may be changed in the second in which a test has written them."""
    monkeypatch.setattr("humexjournal.vault.guarded.QUIET_SECONDS", 0.0)


@pytest.fixture
def vault(tmp_path):
    root = tmp_path / "ana"
    write(root, "humex.yaml", "format: 1\nclient: Ana\ncoach: Jo\noutcomes: {energy: 0..10}\n")
    write(root, "kbis/walk.yaml", WALK)
    write(root, "kbis/plan.yaml", PLAN)
    write(root, "daily/2026-06-22.md", "---\nwalk: 20\n---\n")
    return root


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


def setup(vault, *args):
    given = ["--vault", str(vault), "--as-of", "2026-06-25", "obsidian", "setup", *args]
    return CliRunner().invoke(main, given)


def done(vault, *args):
    result = setup(vault, "--yes", *args)
    assert result.exit_code == 0, result.output
    return result.output


def text(vault, path):
    return (vault / path).read_bytes().decode()


def types(vault):
    return json.loads(text(vault, ".obsidian/types.json"))["types"]


def all_files(vault):
    files = (one for one in vault.rglob("*") if one.is_file())
    return {one.relative_to(vault).as_posix(): one.read_bytes() for one in files}


def check(vault):
    given = ["--vault", str(vault), "--as-of", "2026-06-25", "check"]
    return CliRunner().invoke(main, given).output


def test_it_shows_what_it_would_write_and_writes_nothing_where_nobody_can_answer(vault):
    before = all_files(vault)

    result = setup(vault)

    assert result.exit_code == 2
    assert '+    "walk": "number",\n' in result.output
    assert "+%% Jo can read this note. %%\n" in result.output
    assert "Nothing was written; see --yes." in result.output
    assert all_files(vault) == before


def test_everything_that_is_written(vault):
    output = done(vault)

    assert types(vault) == {
        "plan": "text", "walk": "number", "energy": "number", "felt": "number", "in_the_way": "text",
        "off": "text", "commitment": "text", "kept": "text", "coming_up": "text", "glad": "text",
    }  # fmt: skip
    assert text(vault, "Templates/daily.md") == DAY_NOTE
    assert text(vault, "Templates/weekly.md") == WEEK_NOTE
    assert text(vault, "Journal.md") == BOARD
    assert json.loads(text(vault, ".obsidian/daily-notes.json")) == {
        "folder": "daily", "format": "YYYY-MM-DD", "template": "Templates/daily",
    }  # fmt: skip
    assert json.loads(text(vault, ".obsidian/templates.json")) == {"folder": "Templates"}
    assert "may write over them while it is open" in output
    assert check(vault) == "Nothing to settle. Everything was read: 1 day, 0 weeks, 2 behaviours.\n"


def test_a_second_run_has_nothing_to_do(vault):
    done(vault)
    before = all_files(vault)

    assert setup(vault).output == "Everything is in place.\n"
    assert all_files(vault) == before


def test_a_note_as_the_template_makes_it_is_no_entry_until_somebody_writes(vault):
    done(vault)
    write(vault, "daily/2026-06-23.md", DAY_NOTE)
    write(vault, "daily/2026-06-24.md", DAY_NOTE.replace("walk:", "walk: 16"))
    write(vault, "weekly/2026-W26.md", WEEK_NOTE.replace("{{title}}", "2026-W26"))

    reading = Vault(vault).read()

    assert reading.problems == ()
    assert not reading.journal.daily[date(2026, 6, 23)].written
    assert reading.journal.daily[date(2026, 6, 24)].observations["walk"].text == "16"


def test_after_a_behaviour_has_changed_only_what_differs_is_shown(vault):
    done(vault)
    write(vault, "kbis/plan.yaml", PLAN + "standard: at least 10 minutes\n")
    write(vault, "kbis/quiet.yaml", PLAN.replace("Plan", "Quiet"))

    shown = setup(vault).output
    changed = [
        line
        for line in shown.splitlines()
        if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")
    ]

    assert [line for line in changed if not line.startswith(("+# Made", "-# Made"))] == [
        '-    "plan": "text",',
        '+    "plan": "number",',
        '-    "glad": "text"',
        '+    "glad": "text",',
        '+    "quiet": "text"',
        "+quiet:",
        "+  note.quiet:",
        "+    displayName: Quiet",
        "+      - note.quiet",
        "+      note.quiet: Filled",
        "+      - note.quiet",
        "+      note.quiet: Filled",
    ]
    done(vault)
    assert setup(vault).output == "Everything is in place.\n"
    assert text(vault, "Templates/daily.md") == DAY_NOTE.replace("off:\n", "off:\nquiet:\n")


def test_what_somebody_has_chosen_or_changed_stays(vault):
    write(
        vault, ".obsidian/types.json", '{"types": {"plan": "checkbox", "mood": "number"}, "x": 1}'
    )
    write(vault, ".obsidian/daily-notes.json", '{"folder": "daily", "template": "mine/day"}')
    write(
        vault, "mine/day.md", '---\nmood:\nwalk: # minutes\ntitle: "{{title}}"\n---\n# {{date}}\n'
    )
    write(vault, "Journal.md", "My own.\n")
    write(vault, "Journal.base", "views: []\n")

    output = done(vault)

    assert types(vault)["plan"] == "checkbox"
    assert (
        "plan is “checkbox” in Obsidian, and stays. An empty checkbox is saved as false, which says "
        "no. Better there: “text”.\n" in output
    )
    assert json.loads(text(vault, ".obsidian/types.json"))["x"] == 1
    assert text(vault, "mine/day.md") == (
        '---\nmood:\nwalk: # minutes\ntitle: "{{title}}"\nplan:\n---\n# {{date}}\n'
    )
    assert (
        "mine/day.md does not say who reads it. A line for it: %% Jo can read this note. %%\n"
        in output
    )
    assert (
        "Journal.base is yours by now, and stays. It does not show: note.plan, note.walk.\n"
        in output
    )
    assert "Journal.md is yours, and stays. ![[sheet-2026-W26]] shows a sheet in it.\n" in output
    assert text(vault, "Journal.md") == "My own.\n"
    assert text(vault, "Journal.base") == "views: []\n"
    assert not (vault / "Templates/daily.md").exists()


def test_another_coach_stands_in_the_notes_after_the_next_run(vault):
    done(vault)
    write(
        vault, "humex.yaml", "format: 1\nclient: Ana\ncoach: Max %% x\noutcomes: {energy: 0..10}\n"
    )
    done(vault)
    assert text(vault, "Templates/daily.md").endswith("\n%% Max  x can read this note. %%\n")

    write(vault, "humex.yaml", "format: 1\nclient: Ana\noutcomes: {energy: 0..10}\n")
    done(vault)
    assert text(vault, "Templates/daily.md").endswith(
        "\n%% Only you read this note, unless you share the folder. %%\n"
    )


def test_the_kind_of_each_behaviour(vault):
    terms = {
        "a": "standard: before 17:30", "b": "standard: before 23:30", "c": "standard: at most 2 coffees",
        "d": "standard: at least 4 of 5", "e": "schedule: each one-to-one", "f": "schedule: total per week",
        "g": "schedule: 2 by 2026-07-12", "h": "standard: after 06:00\nnight: yes", "i": "schedule: 3 per week",
    }  # fmt: skip
    for name, line in terms.items():
        usual = "" if line.startswith("schedule") else "schedule: daily\n"
        write(vault, f"kbis/{name}.yaml", f"behaviour: Do it\nfrom: 2026-05-04\n{usual}{line}\n")
    write(vault, "kbis/over.yaml", PLAN + "until: 2026-06-01\n")

    done(vault)

    kinds = types(vault)
    assert {name: kinds[name] for name in terms} == {
        "a": "number", "b": "text", "c": "number", "d": "number", "e": "text", "f": "number",
        "g": "number", "h": "text", "i": "text",
    }  # fmt: skip
    assert "over" not in kinds
    assert "checkbox" not in kinds.values()


def test_the_keys_are_those_that_are_in_use(vault):
    write(vault, "kbis/walk.yaml", WALK + 'keys: [Walk, "walk🚶"]\n')
    write(vault, ".obsidian/daily-notes.json", '{"folder": "daily", "template": "day"}')
    write(vault, ".obsidian/types.json", '{"types": {"walk🚶": "text"}}')
    write(vault, "day.md", "---\nwalk🚶:\nplan:\n---\n%% Jo can read this note. %%\n")

    done(vault)

    assert types(vault)["walk🚶"] == "number"
    assert "walk" not in types(vault)
    assert text(vault, "day.md") == "---\nwalk🚶:\nplan:\n---\n%% Jo can read this note. %%\n"
    assert 'note["walk🚶"]' in text(vault, "Journal.base")


def test_names_that_are_no_dates_get_a_date_in_the_note(vault):
    write(vault, "humex.yaml", "format: 1\ncoach: Jo\nfolders: {daily: daily/DD-MM-YYYY}\n")

    done(vault)

    assert text(vault, "Templates/daily.md").startswith('---\ndate: "{{date:YYYY-MM-DD}}"\nplan:\n')
    assert json.loads(text(vault, ".obsidian/daily-notes.json"))["format"] == "DD-MM-YYYY"
    assert 'date(note["date"])' in text(vault, "Journal.base")


def test_a_german_vault_is_spoken_to_in_german(vault):
    write(vault, "humex.yaml", "format: 1\nlanguage: de\ncoach: Jo\n")

    done(vault)

    assert "%% Jo kann diese Notiz lesen. %%" in text(vault, "Templates/daily.md")
    assert "## Was stand im Weg?" in text(vault, "Templates/weekly.md")
    assert "![[Journal.base#Dieses Quartal]]" in text(vault, "Journal.md")


def test_definitions_become_notes_and_say_the_same(vault):
    done(vault)
    before = Vault(vault).read().journal.kbis

    output = done(vault, "--kbi-notes")

    assert output == (
        "kbis/plan.yaml becomes kbis/plan.md, with the same lines; it moves to .humex/keep/.\n"
        "kbis/walk.yaml becomes kbis/walk.md, with the same lines; it moves to .humex/keep/.\n"
        "Written.\n"
    )
    assert text(vault, "kbis/walk.md") == f"---\n{WALK}---\n"
    assert sorted(one.name for one in (vault / "kbis").iterdir()) == ["plan.md", "walk.md"]
    assert {data for path, data in all_files(vault).items() if path.startswith(".humex/keep/")} >= {
        WALK.encode(), PLAN.encode(),
    }  # fmt: skip
    assert Vault(vault).read().journal.kbis == before
    assert setup(vault, "--kbi-notes").output == "Everything is in place.\n"


def test_a_move_that_was_broken_off_is_ended_and_a_difference_is_told(vault):
    done(vault)
    write(vault, "kbis/walk.md", f"---\n{WALK}---\n")
    write(vault, "kbis/plan.md", f"---\n{PLAN}goal: energy\n---\n")

    output = done(vault, "--kbi-notes")

    assert "kbis/plan.yaml and kbis/plan.md say different things. Keep one of the two.\n" in output
    assert sorted(one.name for one in (vault / "kbis").iterdir()) == [
        "plan.md",
        "plan.yaml",
        "walk.md",
    ]


@pytest.mark.parametrize("path", [".obsidian/types.json", "Journal.base", "Templates/daily.md"])
def test_nothing_is_written_through_a_link(vault, tmp_path, path):
    done(vault)
    outside = tmp_path / "outside"
    (vault / path).rename(outside)
    outside.write_bytes(outside.read_bytes().replace(b"walk", b"wolk"))
    before = outside.read_bytes()
    (vault / path).symlink_to(outside)

    assert setup(vault, "--yes").exit_code == 3
    assert outside.read_bytes() == before


def test_settings_that_cannot_be_read_are_left_alone(vault):
    write(vault, ".obsidian/types.json", '{"types": {')

    result = setup(vault, "--yes")

    assert result.exit_code == 3
    assert ".obsidian/types.json cannot be read as settings of Obsidian" in result.output
    assert text(vault, ".obsidian/types.json") == '{"types": {'
    assert not (vault / "Journal.base").exists()


def test_a_folder_of_a_larger_vault_of_obsidian_gets_no_settings_of_its_own(vault):
    write(vault.parent, ".obsidian/app.json", "{}")

    result = setup(vault, "--yes")

    assert result.exit_code == 3
    assert "which is a vault of Obsidian already" in result.output
    assert not (vault / ".obsidian").exists()


def test_periodic_notes_is_left_to_its_owner(vault):
    daily = {"enabled": True, "folder": "daily", "format": "", "template": ""}
    write(vault, ".obsidian/plugins/periodic-notes/data.json", json.dumps({"daily": daily}))

    output = done(vault)

    assert "choose Templates/daily.md as its template there.\n" in output
    assert not (vault / ".obsidian/daily-notes.json").exists()


def test_notes_at_the_top_and_a_folder_in_other_letters(vault):
    write(vault, "humex.yaml", "format: 1\ncoach: Jo\nfolders: {daily: YYYY-MM-DD}\n")
    write(vault, "2026-06-22.md", "---\nwalk: 20\n---\n")
    (vault / "daily/2026-06-22.md").unlink()
    (vault / "templates").mkdir()

    done(vault)

    assert (vault / "templates/daily.md").is_file()
    assert not (vault / "Templates").exists()
    assert json.loads(text(vault, ".obsidian/templates.json")) == {"folder": "templates"}
    assert json.loads(text(vault, ".obsidian/daily-notes.json"))["folder"] == ""
    assert check(vault) == "Nothing to settle. Everything was read: 1 day, 0 weeks, 2 behaviours.\n"
    assert setup(vault).output == "Everything is in place.\n"


def test_nothing_private_goes_into_what_others_may_read(vault):
    write(vault, "private/kbis/hush.yaml", WALK.replace("Walk outside", "Hush"))
    (vault / "private/daily").mkdir()
    before = all_files(vault / "private")

    result = CliRunner().invoke(
        main, ["--vault", str(vault), "--private", "obsidian", "setup", "--yes"]
    )

    assert result.exit_code == 2
    assert "leave out --private" in result.output
    done(vault, "--kbi-notes")
    made = {
        path: data for path, data in all_files(vault).items() if not path.startswith("private/")
    }
    assert [path for path, data in made.items() if b"hush" in data.lower()] == []
    assert {path: (vault / "private" / path).read_bytes() for path in before} == before
