"""Logging a day: with everything on one line, or asked for what is open."""

import os
from textwrap import dedent

import pytest
from click.testing import CliRunner

from humexjournal.cli import log, log_written
from humexjournal.cli.main import main
from humexjournal.vault.find import VaultError

SETTINGS = "format: 1\nclient: Ana\ncoach: Jo\n"
WALK = """\
name: Walk after lunch
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 15 minutes
minimum: 5 minutes
share: 50
from: 2026-06-22
"""
CLOSE = """\
name: Laptop closed
behaviour: Close the laptop
schedule: weekdays
standard: before 18:00
share: 30
from: 2026-06-22
"""
QUIET = """\
name: Ten quiet minutes
behaviour: Sit quietly
schedule: 4 per week
standard: at least 10 minutes
share: 20
from: 2026-06-22
"""
DAY = """\
---
walk:          # after lunch
close: 17:55
quiet:
felt:
in_the_way:
off:
---
%% Jo can read this note. %%
Shoes first.\r
"""
FILES = {"humex.yaml": SETTINGS, "kbis/walk.yaml": WALK, "kbis/close.yaml": CLOSE,
         "kbis/quiet.yaml": QUIET}  # fmt: skip
WEDNESDAY, THURSDAY = "daily/2026-06-24.md", "daily/2026-06-25.md"


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def text(vault, path):
    return (vault / path).read_bytes().decode()


@pytest.fixture
def vault(tmp_path):
    for path, said in FILES.items():
        put(tmp_path, path, said)
    return tmp_path


@pytest.fixture
def terminal(monkeypatch):
    """Somebody sits there and types."""
    monkeypatch.setattr(log, "in_terminal", lambda: True)


def humex(vault, *args, said=None, day="2026-06-25"):
    given = ["--vault", str(vault), "--as-of", day, "log", *args]
    result = CliRunner().invoke(main, given, input=said)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def test_a_day_in_one_line(vault):
    assert humex(vault, "walk", "16", "close", "1740", "quiet", "x") == dedent("""\
        Thursday 25 June
          Walk after lunch      16        done
          Laptop closed         1740      done, 17:40
          Ten quiet minutes     x         done, 1 of 4
        Written into daily/2026-06-25.md. All of it is in.
        """)
    assert text(vault, THURSDAY) == "---\nwalk: 16\nclose: 1740\nquiet: x\n---\n"


def test_only_the_lines_that_are_named_change(vault):
    put(vault, THURSDAY, DAY)

    assert humex(vault, "walk", "o", "felt", "4") == dedent("""\
        Thursday 25 June
          Walk after lunch      o         not done
          felt                  4
        Written into daily/2026-06-25.md. Still open: quiet.
        """)
    assert text(vault, THURSDAY) == DAY.replace("walk:          #", "walk: no          #").replace(
        "felt:", "felt: 4"
    )


@pytest.mark.parametrize(("words", "path"), [
    (("-y", "walk", "16"), WEDNESDAY),
    (("yesterday", "walk", "16"), WEDNESDAY),
    (("wed", "walk", "16"), WEDNESDAY),
    (("-3", "walk", "16"), "daily/2026-06-22.md"),
    (("23", "june", "walk", "16"), "daily/2026-06-23.md"),
    (("2026-W26-2", "walk", "16"), "daily/2026-06-23.md"),
])  # fmt: skip
def test_another_day(vault, words, path):
    humex(vault, *words)

    assert text(vault, path) == "---\nwalk: 16\n---\n"


def test_several_days(vault):
    said = humex(vault, "mon-wed", "walk", "16")

    assert said.count("Written into") == 3
    assert sorted(one.name for one in (vault / "daily").iterdir()) == [
        f"2026-06-{day}.md" for day in (22, 23, 24)
    ]


def test_a_value_is_changed_and_cleared(vault):
    put(vault, THURSDAY, DAY)

    assert "Laptop closed         1830      not done" in humex(vault, "close", "1830")
    assert "Laptop closed                   left open" in humex(vault, "close", "-")
    assert text(vault, THURSDAY) == DAY.replace("close: 17:55", "close: ")


@pytest.mark.parametrize(("before", "after"), [
    ("Lunch. walk:: 12 and on\n", None),
    ("walk:: 12\n", "walk:: 16\n"),
    ("A good one (walk:: 12).\r\n", "A good one (walk:: 16).\r\n"),
])  # fmt: skip
def test_what_stands_in_the_text_is_changed_there(vault, before, after):
    put(vault, THURSDAY, before)

    humex(vault, "walk", "16")

    assert text(vault, THURSDAY) == (after or f"---\nwalk: 16\n---\n{before}")


def test_a_box_is_left_to_whoever_ticked_it(vault):
    put(vault, THURSDAY, "# Thursday\n- [x] Walk after lunch\n")

    assert humex(vault, "walk", "o") == (
        "Error: It stands in daily/2026-06-25.md, line 2: change it there. "
        "Type it yourself: no Nothing was written.\n[1]"
    )


def test_a_week_line_is_changed_where_it_stands(vault):
    week = "---\nweek: 2026-W26\nwalk: 15 o 12 6   # typed in\n---\n"
    put(vault, "weekly/2026-W26.md", week)

    humex(vault, "walk", "20")
    humex(vault, "tue", "walk", "-")

    assert text(vault, "weekly/2026-W26.md") == week.replace("15 o 12 6", "15 . 12 20")
    assert not (vault / "daily").exists()


def test_the_note_begins_as_the_template_of_the_vault(vault):
    put(vault, ".obsidian/daily-notes.json", '{"folder": "days", "template": "Templates/day"}')
    put(vault, "Templates/day.md", "---\nwalk:\nclose:\n---\n# {{date:dddd, D MMMM}}\n{{time}}\n")

    humex(vault, "close", "1740")

    note = text(vault, "days/2026-06-25.md")
    assert note.startswith("---\nwalk:\nclose: 1740\n---\n# Thursday, 25 June\n")


@pytest.mark.parametrize("before", ["", DAY])
def test_two_terminals_at_once_both_have_their_say(vault, monkeypatch, before):
    if before:
        put(vault, THURSDAY, before)
    write = log_written.write_when_quiet

    def after_another(opened, notes):
        monkeypatch.setattr(log_written, "write_when_quiet", write)
        assert "Written into" in humex(vault, "close", "1740")
        os.utime(vault / THURSDAY, (0, 0))
        write(opened, notes)

    monkeypatch.setattr(log_written, "write_when_quiet", after_another)

    assert "Written into" in humex(vault, "walk", "16")
    lines = [" ".join(line.split()) for line in text(vault, THURSDAY).splitlines()]
    assert any(line.startswith("walk: 16") for line in lines)
    assert any(line.startswith("close: 1740") for line in lines)


def test_no_note_is_made_to_clear_what_is_not_there(vault):
    assert humex(vault, "walk", "-", "felt", "-") == dedent("""\
        Thursday 25 June
          Walk after lunch                left open
          felt
        Nothing had to be changed. Still open: close, quiet, walk.
        """)
    assert not (vault / "daily").exists()


@pytest.mark.parametrize(("words", "said"), [
    (("wlak", "16"), "“wlak” is neither a behaviour nor a day. Did you mean walk?"),
    (("walk",), "What about walk? A value is missing behind it."),
    (("walk", "16", "close"), "What about close? A value is missing behind it."),
    (("close", "6:55"),
     "6:55 is in the morning, and the standard of “Laptop closed” is before 18:00. Did you mean "
     "18:55? Write 18:55, or 06:55 if it really was the morning. Nothing was written."),
    (("walk", "16", "close", "soon"), "Nothing was written."),
    (("tomorrow", "walk", "16"), "2026-06-26 lies ahead, and what is logged has happened."),
    (("walk", "16", "wal", "20"), "There are two values for walk: name one."),
    (("felt", "3", "felt", "4"), "There are two values for felt: name one."),
    (("felt", "9"),
     "Error: “9” is not on the scale. Write 1 (hard) to 5 (good). Nothing was written."),
    (("effort", "good"), "“good” is not on the scale."),
    (("walk", "1\n2"), "There is a sign in the value of walk that no note can hold."),
    ((), "This is no terminal to ask in."),
])  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_written(vault, words, said):
    shown = humex(vault, *words)

    assert said in " ".join(shown.split())
    assert not (vault / "daily").exists()


def test_the_beginning_of_an_id_is_enough(vault):
    humex(vault, "wal", "16", "c", "1740")

    assert text(vault, THURSDAY) == "---\nwalk: 16\nclose: 1740\n---\n"


def test_undo_gives_the_bytes_back(vault):
    put(vault, THURSDAY, DAY)
    humex(vault, "walk", "16")

    CliRunner().invoke(main, ["--vault", str(vault), "undo"])

    assert text(vault, THURSDAY) == DAY


@pytest.mark.usefixtures("terminal")
def test_the_questions_of_an_evening(vault):
    put(vault, WEDNESDAY, "---\nwalk: 15\nclose: 17:30\nquiet: 10\n---\n")

    typed = "16\n1740\nx4\n"
    shown = humex(vault, said=typed)
    assert [line.rstrip() for line in shown.splitlines()] == dedent("""\
        Thursday 25 June, three to fill in. Jo can read these.
        Number or time, or: x done  / busy-day version  o not done  f off  Enter later

          Walk after lunch     15 min, busy day 5 min         › 16      done
          Laptop closed        before 18:00                   › 1740    done, 17:40
          Ten quiet minutes    10 min, 1 of 4                 › x       done, 2 of 4

          How was the day, 1 hard to 5 good                   › 4
          A line about today, or Enter                        ›

        Written into daily/2026-06-25.md. All of it is in.
        """).splitlines()
    assert len(typed) <= 12
    assert text(vault, THURSDAY) == "---\nwalk: 16\nclose: 1740\nquiet: x\nfelt: 4\n---\n"


@pytest.mark.usefixtures("terminal")
def test_what_got_in_the_way_is_one_key(vault):
    put(vault, WEDNESDAY, DAY.replace("in_the_way:", "in_the_way: [close/people]"))

    shown = humex(vault, "-y", said="ot\n2It rained.\n")

    assert "In the way?  t time  f forgot  e tired  b too big  p place  w people  m mood" in shown
    assert (
        text(vault, WEDNESDAY)
        == (
            DAY.replace("in_the_way:", "in_the_way: [close/people, walk/time]")
            .replace("walk:          #", "walk: no          #")
            .replace("felt:", "felt: 2")
        )
        + "It rained.\r\n"
    )


@pytest.mark.usefixtures("terminal")
def test_a_value_that_is_not_understood_is_asked_for_again(vault):
    put(vault, THURSDAY, DAY)

    shown = humex(vault, "today", said="soon\n12\x7f6\n\n\n\n")

    assert "“soon” is not understood for “Walk after lunch”" in " ".join(shown.split())
    assert text(vault, THURSDAY) == DAY.replace("walk:          #", "walk: 16          #")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("answer", "written"), [("n", []), ("a", ["22", "23", "24"]), ("y", ["22"])]
)
def test_after_days_away(vault, answer, written):
    put(vault, "daily/2026-06-19.md", "---\nnote: in\n---\n")

    shown = humex(vault, said=f"{answer}o\n\n")

    assert shown.startswith(
        "Monday 22 June to Wednesday 24 June: nothing is filled in. Fill in those too?"
    )
    there = sorted(one.stem[-2:] for one in (vault / "daily").iterdir())
    assert [day for day in there if day not in {"19", "25"}] == written
    if answer == "a":
        assert text(vault, "daily/2026-06-23.md") == "---\noff: away\n---\n"


@pytest.mark.usefixtures("terminal")
def test_who_stops_keeps_what_was_answered(vault):
    put(vault, WEDNESDAY, "---\nwalk: 15\nclose: 17:30\nquiet: 10\n---\n")

    assert humex(vault, said="16\n").endswith(
        "Written into daily/2026-06-25.md. Still open: close, quiet.\n[1]"
    )


@pytest.mark.usefixtures("terminal")
def test_a_day_that_is_in_asks_nothing(vault):
    put(vault, WEDNESDAY, "---\nwalk: 15\nclose: 17:30\nquiet: 10\n---\n")
    put(vault, THURSDAY, "---\nwalk: 15\nclose: 17:30\nquiet: 10\n---\n")

    assert humex(vault) == "Today is filled in.\n"


@pytest.mark.usefixtures("terminal")
def test_answers_are_not_lost_when_the_note_changes_while_they_are_given(vault, monkeypatch):
    put(vault, THURSDAY, "---\nwalk:\n---\n")
    write = log_written.write_when_quiet

    def after_another(opened, notes):
        monkeypatch.setattr(log_written, "write_when_quiet", write)
        put(vault, THURSDAY, "---\nwalk:\n---\nA line from the phone.\n")
        write(opened, notes)

    monkeypatch.setattr(log_written, "write_when_quiet", after_another)
    humex(vault, "today", said="16\n1740\nx4Out in the sun.\n")

    assert text(vault, THURSDAY) == (
        "---\nwalk: 16\nclose: 1740\nquiet: x\nfelt: 4\n---\n"
        "A line from the phone.\nOut in the sun.\n"
    )


@pytest.mark.usefixtures("terminal")
def test_answers_that_cannot_be_written_are_printed(vault, monkeypatch):
    def full(_opened, _notes):
        raise VaultError("No space left on device.")

    monkeypatch.setattr(log_written, "write_when_quiet", full)
    shown = humex(vault, "today", said="16\n1740\nx4Out in the sun.\n")

    assert shown.endswith(
        "This could not be written, and was answered:\n  walk 16\n  close 1740\n  quiet x\n"
        "  felt 4\n  Out in the sun.\nError: No space left on device.\n[3]"
    )
