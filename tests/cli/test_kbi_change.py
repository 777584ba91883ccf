"""`humex kbi change`: a dated change, and what it does to days that are over."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

WALK = """\
behaviour: Walk outside   # with a coat
schedule: weekdays
standard: at least 20 minutes
minimum: '10 minutes'
cue: when I put my tray back
goal: energy
from: 2026-06-01
"""
KBI = "kbis/walk.yaml"
DAYS = {"2026-06-08": "25", "2026-06-09": "12", "2026-06-10": "no", "2026-06-11": "8"}


@pytest.fixture
def vault(tmp_path):
    put(tmp_path, "humex.yaml", "format: 1\nclient: Ana\n")
    put(tmp_path, KBI, WALK)
    for day, value in DAYS.items():
        put(tmp_path, f"daily/{day}.md", f"---\nwalk: {value}\n---\n")
    return tmp_path


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def humex(vault, *args, as_of="2026-06-14"):
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", as_of, *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def change(vault, *args):
    return humex(vault, "kbi", "change", "walk", *args)


def text(vault):
    return (vault / KBI).read_text()


def test_a_change_holds_from_tomorrow_and_is_shown_before_and_after(vault):
    assert (
        change(vault, "--standard", "at least 7 minutes", "--because", "meetings run long")
        == """\
Until now:
  = Walk outside, Monday to Friday, at least 20 minutes; on a busy day 10
    minutes count. It begins when I put my tray back.
From Mon 15 June 2026:
  = Walk outside, Monday to Friday, at least 7 minutes; on a busy day 10
    minutes count. It begins when I put my tray back.
  A busy day asks for no less than that; --minimum TEXT gives it a smaller size.

kbis/walk.yaml
  + changes:
  +   - from: 2026-06-15
  +     standard: at least 7 minutes
  +     kind: shrink
  +     because: meetings run long
`humex undo` takes that back.
"""
    )
    assert text(vault) == (
        f"{WALK}changes:\n  - from: 2026-06-15\n    standard: at least 7 minutes\n"
        "    kind: shrink\n    because: meetings run long\n"
    )
    humex(vault, "undo")
    assert text(vault) == WALK


KINDS = [
    (["--standard", "at least 7 minutes"], "shrink"),
    (["--standard", "at least 1 hour"], "grow"),
    (["--standard", "at least 25 minutes"], "grow"),
    (["--standard", "before 17:30", "--minimum", "18:00"], "redefine"),
    (["--minimum", "5 minutes"], "shrink"),
    (["--minimum", "15 minutes"], "grow"),
    (["--minimum", "none"], "grow"),
    (["--cue", "after lunch"], "recue"),
    (["--by", "14:00"], "recue"),
    (["--schedule", "3 per week"], "schedule"),
    (["--schedule", "3 per week", "--standard", "at least 7 minutes"], "shrink"),
    (["--behaviour", "Swim"], "redefine"),
    (["--cue", "after lunch", "--kind", "obstacle"], "obstacle"),
    (["--kind", "obstacle", "--because", "shoes by the door"], "obstacle"),
]


@pytest.mark.parametrize(("options", "kind"), KINDS)
def test_what_kind_of_change_it_is_follows_from_what_is_stated(vault, options, kind):
    change(vault, *options)
    assert f"    kind: {kind}\n" in text(vault)
    assert humex(vault, "check").startswith("Nothing to settle.")


def test_a_schedule_holds_from_its_week_on_or_at_once(vault):
    later = change(vault, "--schedule", "3 per week", "--from", "2026-06-17")
    assert "From Mon 22 June 2026:\n  = Walk outside, 3 days a week" in later
    humex(vault, "undo")
    at_once = change(vault, "--schedule", "3 per week", "--from", "2026-06-17", "--now")
    assert "From Wed 17 June 2026:\n  = Walk outside, 3 days a week" in at_once
    assert "    schedule: 3 per week\n    effective: now\n" in text(vault)


REASON = (
    "Say why with --because TEXT, or leave --from out: then it holds from tomorrow, "
    "and those days stay as they are. Nothing was written.\n[1]"
)


def test_an_earlier_date_needs_a_reason_where_a_closed_day_reads_differently(vault):
    earlier = ["--standard", "at least 7 minutes", "--from", "2026-06-08"]
    days = "  Tue 9 June 2026: busy-day version → done\n  Thu 11 June 2026: not done → done\n"
    assert change(vault, *earlier) == (
        f"Error: 2 closed days would read differently:\n{days}{REASON}"
    )
    assert text(vault) == WALK
    told = change(vault, *earlier, "--because", "agreed by phone")
    assert told.startswith(f"2 closed days will read differently:\n{days}\nUntil now:\n")
    assert "  - from: 2026-06-08\n" in text(vault)


def test_an_earlier_date_needs_none_where_no_closed_day_does(vault):
    assert "[1]" not in change(vault, "--cue", "after lunch", "--from", "2026-06-08")
    humex(vault, "undo")
    assert "[1]" not in change(vault, "--standard", "at least 7 minutes", "--from", "2026-06-12")


def test_values_are_read_by_what_would_hold_then(vault):
    earlier = ["--standard", "at least 2 laps", "--minimum", "none", "--from", "2026-06-08"]
    assert "  Tue 9 June 2026: busy-day version → done\n" in change(vault, *earlier)


REFUSED = [
    ([], "Say what changes, such as --standard, --minimum, --by, --cue or --schedule.", 2),
    (
        ["--standard", "at least 20 min"],
        "That is what holds on 2026-06-15 already. Nothing was written.", 2,
    ),
    (
        ["--cue", "x", "--from", "2026-05-01"],
        "kbis/walk.yaml begins on 2026-06-01, after 2026-05-01.", 2,
    ),
    (["--schedule", "now and then"], "“now and then” is not a schedule that is understood.", 1),
    (["--cue", "after\nlunch"], "A value has no line breaks and no control characters.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("options", "said", "status"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(vault, options, said, status):
    answer = change(vault, *options)
    assert f"Error: {said}" in answer
    assert answer.endswith(f"[{status}]")
    assert text(vault) == WALK


def test_only_what_differs_is_stated(vault):
    change(vault, "--standard", "at least 20 min", "--cue", "after lunch")
    assert text(vault).endswith("  - from: 2026-06-15\n    cue: after lunch\n    kind: recue\n")


def test_what_has_ended_does_not_change(vault):
    put(vault, KBI, f"{WALK}until: 2026-06-10\n")
    said = "Error: kbis/walk.yaml has ended on 2026-06-10; nothing can change after that.\n[1]"
    assert change(vault, "--cue", "after lunch") == said


def test_advice_is_given_on_what_is_new_only(vault):
    answer = change(vault, "--behaviour", "Try to walk outside")
    assert "(fuzzy-behaviour)" in answer
    assert "(no-deadline)" not in answer


def test_a_note_is_changed_in_its_frontmatter(vault):
    (vault / KBI).unlink()
    note = f"---\r\n{WALK}---\r\nWhy it is there.\r\n".replace("\r\n", "\n").replace("\n", "\r\n")
    put(vault, "kbis/walk.md", note)
    change(vault, "--cue", "after lunch")
    item = "changes:\n  - from: 2026-06-15\n    cue: after lunch\n    kind: recue\n---"
    expected = note.replace(
        "\r\n---\r\nWhy", f"\r\n{item}\r\nWhy".replace("\r\n", "\n").replace("\n", "\r\n")
    )
    assert Path(vault / "kbis/walk.md").read_bytes() == expected.encode()


def test_a_coach_changes_what_is_a_clients(vault, tmp_path):
    coach = tmp_path / "coach"
    put(vault, "coach/humex.yaml", "format: 1\nclients: [../ana]\n")
    ana = tmp_path / "ana"
    put(vault, "ana/humex.yaml", "format: 1\n")
    put(vault, "ana/kbis.yaml", "")
    (ana / "kbis").mkdir()
    put(vault, "ana/kbis/walk.yaml", WALK)
    answer = humex(coach, "kbi", "change", "ana", "walk", "--cue", "after lunch")
    assert f"`humex --vault {ana} undo` takes that back." in answer
    assert "    cue: after lunch\n" in (ana / "kbis/walk.yaml").read_text()
