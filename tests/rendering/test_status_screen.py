"""The status screen, whole."""

from datetime import date
from textwrap import dedent

import pytest
from msgspec.structs import replace
from reviews.ana import ANA, FRIDAY, SETTINGS, THURSDAY, WALK, up_to, with_kbis

from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Pause
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.rendering.status import render_short, render_status
from humexjournal.reviews.status import status

WEDNESDAY = date(2026, 6, 24)
NOTE = Prompt("1", "prompts/1.md", "walk", WEDNESDAY, PromptState.SENT, sent=THURSDAY)


def screen(journal: Journal, day: date, *given, **more) -> str:
    return render_status(status(journal, day), SETTINGS, *given, **more)


def test_an_evening_on_which_all_is_filled_in() -> None:
    assert screen(up_to(THURSDAY), THURSDAY) == dedent("""\
        Ana, Thursday 25 June                               week 26, 22 to 28 June

                               Mo  Tu  We  Th  Fr  Sa  Su
          Walk after lunch     ●   ○   ○   ●                2 of 4 so far
          Laptop closed        ●   ◐   ●   ●                4 of 4 so far
          Ten quiet minutes    ●       ●   ●                3 of 4, three days left

          Today is filled in.
          Since today   Walk after lunch: shoes on before the plate goes back
          Tomorrow      your recap for Jo               humex week
        """)


def test_with_something_to_do() -> None:
    journal = replace(up_to(WEDNESDAY), prompts=(NOTE,))
    text = screen(journal, THURSDAY, 1, ("daily/2026-06-24.md", 5))
    assert text.split("\n\n")[2].splitlines() == [
        "  Today is open for three things.  humex log",
        "  Not read      daily/2026-06-24.md, line 5     humex check",
        "  From Jo       a note about Walk after lunch   humex prompts",
        "  Since today   Walk after lunch: shoes on before the plate goes back",
        "  Tomorrow      your recap for Jo               humex week",
    ]


def test_words_for_the_signs() -> None:
    text = screen(ANA, FRIDAY, in_words=True)
    assert "Walk after lunch     done  not   not   done  short" in text
    assert not set(text) & set("●◐○")


def test_words_among_the_signs_stand_in_their_columns() -> None:
    away = Pause(Period(WEDNESDAY, FRIDAY), "verreist")
    german = replace(SETTINGS, language="de", pauses=(away,))
    text = render_status(status(replace(up_to(THURSDAY), settings=german), FRIDAY), german)
    assert text.split("\n\n")[1].splitlines() == [
        "                    Mo    Di    Mi    Do    Fr    Sa    So",
        "  Walk after lunch  ●     ○     Pause +     Pause              bisher 1 von 2",
        "  Laptop closed     ●     ◐     +     +     Pause              bisher 2 von 2",
        "  Ten quiet minutes ●           ●     ●     Pause              2 von 2, und 1 mehr",
    ]


def test_two_days_and_several_places() -> None:
    text = screen(ANA, FRIDAY.replace(day=27), 3)
    assert "Yesterday and today are open for two things.  humex log" in text
    assert "Not read      three places                    humex check" in text


def test_before_the_first_day() -> None:
    assert "It starts on Monday 8 June." in screen(ANA, date(2026, 6, 5))
    assert "No behaviour is planned this week." in screen(Journal(SETTINGS), THURSDAY)


@pytest.mark.parametrize(
    ("journal", "day", "expected"),
    [
        (ANA, THURSDAY, "3/3 today\n"),
        (ANA, FRIDAY, "1/3 today\n"),
        (Journal(), THURSDAY, "nothing planned today\n"),
    ],
)
def test_one_line_for_a_shell_prompt(journal: Journal, day: date, expected: str) -> None:
    assert render_short(status(up_to(day, journal), day), SETTINGS) == expected


def test_a_long_name_is_cut_and_a_hostile_one_is_harmless() -> None:
    long = with_kbis(ANA, replace(WALK, name="Walk outside after lunch without a phone\x1b[2J"))
    text = screen(long, THURSDAY)
    assert "  Walk outside after…  ●" in text
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) <= 90
