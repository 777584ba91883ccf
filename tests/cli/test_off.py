"""Days that are off: in the notes of those that have come, as a pause where they are ahead."""

import os

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n"
SETTINGS = "format: 1\nclient: Ana   # that is me\n"
DAY = "---\nwalk: 12\noff:\n---\nOut in the rain.\n"


def put(vault, path, text):
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


def text(vault, path):
    return (vault / path).read_bytes().decode()


@pytest.fixture
def vault(tmp_path):
    put(tmp_path, "humex.yaml", SETTINGS)
    put(tmp_path, "kbis/walk.yaml", WALK)
    put(tmp_path, "daily/2026-06-24.md", DAY)
    return tmp_path


def humex(vault, *args):
    given = ["--vault", str(vault), "--as-of", "2026-06-25", *args]
    result = CliRunner().invoke(main, given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def test_today_without_a_word(vault):
    assert humex(vault, "off") == ("Thursday 25 June: off. Written into daily/2026-06-25.md.\n")
    assert text(vault, "daily/2026-06-25.md") == "---\noff: yes\n---\n"


def test_days_that_have_come_keep_every_other_byte(vault):
    assert humex(vault, "off", "tue-wed", "ill", "in", "bed") == (
        "Tuesday 23 June to Wednesday 24 June: off, ill in bed. "
        "Written into daily/2026-06-23.md and daily/2026-06-24.md.\n"
    )
    assert text(vault, "daily/2026-06-24.md") == DAY.replace("off:", "off: ill in bed")


def test_days_ahead_are_a_pause(vault):
    assert humex(vault, "off", "fri-sun", "away") == (
        "Friday 26 June to Sunday 28 June: off, away. Written into humex.yaml.\n"
    )
    assert text(vault, "humex.yaml") == (
        f"{SETTINGS}pauses:\n  - from: 2026-06-26\n    to: 2026-06-28\n    reason: away\n"
    )


def test_some_have_come_and_some_are_ahead(vault):
    said = humex(vault, "off", "19-26", "june")

    assert said.count("Written into") == 2
    assert "from: 2026-06-26" in text(vault, "humex.yaml")
    assert text(vault, "daily/2026-06-19.md") == "---\noff: yes\n---\n"


def test_one_behaviour(vault):
    humex(vault, "off", "walk", "yesterday", "knee")
    humex(vault, "off", "walk", "next", "mon", "knee")

    assert text(vault, "daily/2026-06-24.md") == DAY.replace("off:", "off: walk/knee")
    assert text(vault, "kbis/walk.yaml").endswith(
        "pauses:\n  - from: 2026-06-29\n    to: 2026-06-29\n    reason: knee\n"
    )


def test_twice_is_once(vault):
    humex(vault, "off", "wed", "ill")

    assert humex(vault, "off", "wed", "ill").endswith("It stands there already.\n")


def test_a_pause_twice_is_one(vault):
    humex(vault, "off", "29", "june", "-", "3", "july", "away")
    before = text(vault, "humex.yaml")

    assert humex(vault, "off", "29", "june", "-", "3", "july", "away") == (
        "Monday 29 June to Friday 3 July: off, away. It stands there already.\n"
    )
    assert text(vault, "humex.yaml") == before


def test_a_pause_of_one_behaviour_twice_is_one(vault):
    humex(vault, "off", "walk", "tomorrow", "knee")
    before = text(vault, "kbis/walk.yaml")

    assert humex(vault, "off", "walk", "tomorrow", "knee").endswith("It stands there already.\n")
    assert text(vault, "kbis/walk.yaml") == before


def test_a_day_off_keeps_its_reason(vault):
    put(vault, "daily/2026-06-24.md", "---\noff: ill, in bed\n---\n")

    assert humex(vault, "off", "wed").endswith("It stands there already.\n")
    assert text(vault, "daily/2026-06-24.md") == "---\noff: ill, in bed\n---\n"


def test_a_behaviour_is_no_reason_for_which_everything_is_off(vault):
    assert "“walk” is a behaviour: name it before the days." in humex(vault, "off", "today", "walk")
    assert not (vault / "daily/2026-06-25.md").exists()


@pytest.mark.parametrize("reason", ["no", "off", "-", "~"])
def test_what_is_no_reason(vault, reason):
    assert f"“{reason}” is no reason." in humex(vault, "off", "today", reason)
    assert not (vault / "daily/2026-06-25.md").exists()


def test_a_day_off_is_counted_neither_way(vault):
    humex(vault, "off", "tue", "ill")

    assert "1 day off" in humex(
        vault, "adherence", "walk", "--from", "2026-06-22", "--to", "2026-06-24"
    )


def test_the_private_side_has_its_own_days_off_and_no_pause_of_everything(vault):
    put(vault, "private/kbis/dry.yaml", WALK.replace("Walk", "Dry"))

    assert "Written into daily/2026-06-25.md." in humex(vault, "--private", "off", "today", "ill")
    assert text(vault, "private/daily/2026-06-25.md") == "---\noff: ill\n---\n"
    assert "leave --private out" in humex(vault, "--private", "off", "tomorrow", "ill")
    assert text(vault, "humex.yaml") == SETTINGS
