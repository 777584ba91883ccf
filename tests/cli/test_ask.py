"""Going through the questions of a vault: what is shown, and what is written."""

import os
from datetime import date
from textwrap import dedent

import pytest
from click.testing import CliRunner

from humexjournal.app.check import problems
from humexjournal.cli.ask import Round
from humexjournal.cli.main import main
from humexjournal.vault.store import Vault

AS_OF = date(2026, 6, 14)
DAY, WEEK = "daily/2026-06-10.md", "weekly/2026-W24.md"
NOTE = """\
---
shutdown: "6:55"   # late again
walk: m
coffee: o
---
Back at the desk.\r
"""
LINE = "---\nshutdown: 17:30 10:10 17:00\nwalk: x 1:10 twenty o\n---\n"


@pytest.fixture
def vault(tmp_path):
    texts = {
        "humex.yaml": "format: 1\nclient: Ana\n",
        "kbis/shutdown.yaml": "behaviour: Close\nschedule: daily\nstandard: before 18:00\n",
        "kbis/walk.yaml": "behaviour: Walk\nschedule: daily\nstandard: at least 20 minutes\n",
        "kbis/coffee.yaml": "behaviour: Coffee\nschedule: daily\nstandard: at most 2 cups\n",
        DAY: NOTE,
    }
    for path, text in texts.items():
        more = "from: 2026-06-01\n" if path.startswith("kbis") else ""
        put(tmp_path, path, text + more)
    return tmp_path


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def go(folder, *said):
    """Answer the questions in order, and say how many were answered."""
    answers, vault = iter(said), Vault(folder)
    a_round = Round(vault, lambda: problems(vault.read(), AS_OF), lambda _: next(answers))
    a_round.go()
    assert list(answers) == []
    return a_round.answered


def test_an_answer_is_chosen_or_typed_and_only_its_value_is_written(vault):
    assert go(vault, "b", "25", "a") == 3

    text = (vault / DAY).read_bytes().decode()
    assert text == NOTE.replace("6:55", "06:55").replace("walk: m", "walk: 25").replace(
        "coffee: o", "coffee: 0"
    )
    assert problems(Vault(vault).read(), AS_OF) == []


def test_the_screen_is_a_question_its_answers_and_the_count(vault, capsys):
    put(vault, DAY, "---\nshutdown: 6:55\n---\n")

    go(vault, "half past", "a")

    assert capsys.readouterr().out == dedent("""\
        daily/2026-06-10.md, line 2                                    half-day
          2 | shutdown: 6:55
            |           ^^^^
          6:55 is in the morning, and the standard of “Close” is before 18:00. Did you
          mean 18:55? Write 18:55, or 06:55 if it really was the morning.
          Until then Wednesday 10 June is “not filled in” for Close.
            a  18:55
            b  06:55
          “half past” is no time of day, and the standard is before 18:00. Write it as
          17:40.

        1 answered, 0 left. `humex undo` takes the last answer back.
        """)


def test_the_cells_of_a_week_line_are_answered_one_by_one(vault):
    put(vault, DAY, "---\n---\n")
    put(vault, WEEK, LINE)

    assert go(vault, "b", "a", "22") == 3
    assert (vault / WEEK).read_text() == (
        "---\nshutdown: 17:30 10:10am 17:00\nwalk: x 1h10m 22 o\n---\n"
    )
    assert problems(Vault(vault).read(), AS_OF) == []


def test_what_is_left_or_ended_stays_as_it_is_and_is_asked_once(vault, capsys):
    assert go(vault, "", "", "q") == 0
    assert go(vault, "", "", "") == 0

    assert (vault / DAY).read_bytes() == NOTE.encode()
    assert capsys.readouterr().out.endswith("\n0 answered, 3 left.\n")


def test_a_save_in_the_meantime_stays_and_nothing_is_written(vault, capsys):
    theirs = NOTE.replace("6:55", "17:10").replace("coffee: o", "coffee: 1")

    def save_then_answer(_):
        put(vault, DAY, theirs)
        return "a"

    open_vault = Vault(vault)
    a_round = Round(open_vault, lambda: problems(open_vault.read(), AS_OF), save_then_answer)
    a_round.ask(a_round.open()[0])

    assert (vault / DAY).read_bytes() == theirs.encode()
    assert f"{DAY} has changed in the meantime; nothing was written." in capsys.readouterr().out


def test_a_file_that_is_being_edited_is_left_alone(vault, capsys):
    os.utime(vault / DAY)

    assert go(vault, "a", "a", "a") == 0
    assert (vault / DAY).read_bytes() == NOTE.encode()
    assert "was saved a moment ago and may still be open" in capsys.readouterr().out


def test_undo_takes_an_answer_back(vault):
    go(vault, "a", "q")

    CliRunner().invoke(main, ["--vault", str(vault), "undo"])

    assert (vault / DAY).read_bytes() == NOTE.encode()


def test_without_a_terminal_nothing_is_asked_and_nothing_written(vault):
    result = CliRunner().invoke(main, ["--vault", str(vault), "check", "--ask"], input="a\na\na\n")

    assert result.exit_code == 2
    assert "--ask asks in a terminal, and this is none. Nothing was written." in result.output
    assert (vault / DAY).read_bytes() == NOTE.encode()


def test_the_end_of_the_input_ends_the_round(vault, monkeypatch):
    monkeypatch.setattr("humexjournal.cli.ask.need_terminal", lambda: None)

    result = CliRunner().invoke(
        main, ["--vault", str(vault), "--as-of", str(AS_OF), "check", "--ask"], input="a\n"
    )

    assert result.exit_code == 0
    assert result.output.endswith("1 answered, 2 left. `humex undo` takes the last answer back.\n")
