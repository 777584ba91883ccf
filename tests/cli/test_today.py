"""The note of a day or a week: made with blanks only, never over one that is there, and opened."""

import os

import pytest
from click.testing import CliRunner

from humexjournal.cli import opened
from humexjournal.cli.main import main
from humexjournal.vault.store import Vault

FILES = {
    "humex.yaml": "format: 1\nclient: Ana\ncoach: Jo\noutcomes:\n  stress: 0..10\n",
    "kbis/walk.yaml": "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n",
    "kbis/old.yaml": "behaviour: Swim\nschedule: daily\nfrom: 2026-06-01\nuntil: 2026-06-10\n",
    "weekly/2026-W26.md": "---\ncommitment: If it rains, then I take the coat\n---\n",
}
DAY = """\
---
walk:
felt:
in_the_way:
off:
---
%% Jo can read this note. %%
%% “If it rains, then I take the coat” %%
"""


def put(vault, path, text):
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def text(vault, path):
    return (vault / path).read_bytes().decode()


@pytest.fixture
def vault(tmp_path, monkeypatch):
    for name in opened.EDITORS:
        monkeypatch.delenv(name, raising=False)
    for path, said in FILES.items():
        put(tmp_path, path, said)
    return tmp_path


@pytest.fixture
def launched(monkeypatch):
    found = []
    monkeypatch.setattr(opened.click, "launch", found.append)
    return found


def humex(vault, *args):
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-25", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def test_todays_note_has_blanks_only_and_is_no_entry(vault):
    assert humex(vault, "today", "--print") == f"{vault}/daily/2026-06-25.md\n"

    assert text(vault, "daily/2026-06-25.md") == DAY
    reading = Vault(vault).read()
    assert not any(entry.written for entry in reading.journal.daily.values())
    assert reading.problems == ()


def test_a_note_that_is_there_stays_as_it_is(vault):
    put(vault, "daily/2026-06-25.md", "mine\n")

    assert humex(vault, "today", "--print") == f"{vault}/daily/2026-06-25.md\n"
    assert text(vault, "daily/2026-06-25.md") == "mine\n"


def test_another_day_and_the_templates_of_the_vault(vault):
    put(vault, ".obsidian/daily-notes.json", '{"folder": "days", "template": "T/day"}')
    put(vault, "T/day.md", "---\nwalk:\n---\n# {{title}}\n")

    humex(vault, "today", "yesterday", "--print")

    assert text(vault, "days/2026-06-24.md") == (
        "---\nwalk:\n---\n# 2026-06-24\n%% “If it rains, then I take the coat” %%\n"
    )


def test_next_weeks_note_has_what_was_agreed_for_this_one(vault):
    assert humex(vault, "week", "next", "--print") == f"{vault}/weekly/2026-W27.md\n"

    assert (
        text(vault, "weekly/2026-W27.md")
        == """\
---
commitment:  # this week I will: if … then …
kept:        # yes, partly, no
stress:      # 0 to 10
coming_up:   # next week: trips, deadlines
glad:
---
%% Jo can read this note. %%

## What did you actually do this week?

## What got in the way? What made the good days work?

## What would make it 20 % easier?

![[sheet-2026-W27]]
%% “If it rains, then I take the coat” %%
"""
    )
    assert Vault(vault).read().problems == ()


def test_it_opens_in_the_editor_and_says_what_could_not_be_read(vault, monkeypatch):
    def edit(filename):
        put(vault, "daily/2026-06-25.md", "---\nwalk: 6 or 7\n---\n")
        assert filename == str(vault / "daily/2026-06-25.md")

    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setattr(opened.click, "edit", edit)

    assert "“6 or 7” is not understood" in humex(vault, "today")


def test_it_opens_in_obsidian_where_the_vault_has_it(vault, launched):
    (vault / ".obsidian").mkdir()
    humex(vault, "today")

    path = str((vault / "daily/2026-06-25.md").resolve()).replace("/", "%2F")
    assert launched == [f"obsidian://open?path={path}"]


def test_elsewhere_it_opens_as_any_file(vault, launched):
    humex(vault, "week")

    assert launched == [str(vault / "weekly/2026-W26.md")]


@pytest.mark.parametrize(("words", "said"), [
    (("today", "soon"), "“soon” is no day. Write today, yesterday"),
    (("week", "soon"), "“soon” is no week."),
])  # fmt: skip
def test_what_is_no_day(vault, words, said):
    assert said in humex(vault, *words)
