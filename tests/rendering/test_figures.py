"""The figures of a range as text: whole pages, each with the days they are made from."""

from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest
from adherence.journals import (
    JUNE,
    MAY,
    MON,
    WEEK,
    WEEKDAYS,
    kbi,
    minutes,
    pause,
    per_week,
)
from msgspec.structs import replace
from rendering.months import month_of_lines, named, review, with_tags

from humexjournal.core.calendar import Month, Period, Week
from humexjournal.core.entry import PeriodEntry, WeeklyEntry
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.schedule import ByDate, Each, EveryDays, Per, Quota, Total
from humexjournal.core.settings import Lead, Outcome, Settings
from humexjournal.rendering.figures import render_figures

AUGUST = Period(date(2026, 8, 1), date(2026, 8, 31))


def page(*given, **more) -> str:
    return render_figures(review(*given, **more), more.get("settings", Settings(client="Ana")))


def text(expected: str) -> str:
    return dedent(expected).lstrip("\n")


FOUR_WEEKS = "x x x x o . . x x o o x . . x x x x x . . x x x / x . . x x"


def test_a_week_has_counts_and_nothing_else():
    walk, quiet = named(kbi(WEEKDAYS)), named(kbi(per_week(4)), "Quiet", "quiet")
    daily = month_of_lines({"walk": "x / o - off x x", "quiet": "x x o x x x o"})

    assert page([walk, quiet], daily, WEEK) == text("""
        Ana, 1–7 June 2026

          Walk                         2–3 of 4     1 busy-day version, 1 not filled
                                                    in, 1 day off, 2 more on days that
                                                    were not planned
          Quiet                        4 of 4       1 more than planned

        At the aim: 1. Below: 1. Can't tell: 0.
        """)


def test_a_month_says_how_often_how_sure_and_how_it_goes_on():
    walk = named(kbi(WEEKDAYS, minutes(20), starts=MON), by="14:00")
    line = "25 25 25 25 10 . . 25 25 0 0 25 . . 25 25 25 25 25 . . 25 25 25 25 25 . . 25 25"
    daily = with_tags(month_of_lines({"walk": line}), 5, 10, 11)

    assert page([walk], daily) == text("""
        Ana, 1–30 June 2026

        Walk, at least 20 min, by 14:00                                    ▇  ▅  █  █
          19 of 22 (86 %), likely between 16 and 21 of 22, aim 18
          week by week 4 of 5, 3 of 5, 5 of 5, 5 of 5: no clear trend
          after one not done, the next was done 2 of 3; usually 19 of 22
          a run of 13 so far, the longest yet, with one not done forgiven
          momentum 0.68 of 1
          in the way: no time 3
          how much: 0.89 of the standard on average
          usual: not known yet, taken for 85 %; a signal at a score of 4, the last on
            11 June, now 0

        At the aim: 1. Below: 0. Can't tell: 0.
        """)


def test_blanks_make_a_range_and_too_few_entries_say_no_more():
    daily = month_of_lines({"walk": FOUR_WEEKS, "quiet": "x - - x - - o - - x - - x - - - - x"})
    walk, quiet = kbi(starts=MON), named(kbi(starts=MON), "Quiet", "quiet")

    assert page([walk, quiet], daily) == text("""
        Ana, 1–30 June 2026

        Walk                                                               ▅? ▄? ▆? ▆?
          19 done, 3 not done, 8 not filled in: 63–90 %, likely between 15 and 29 of
            30, aim 24
          1 busy-day version
          week by week 4–6 of 7, 3–5 of 7, 5–7 of 7, 5–7 of 7: no clear trend
          after one not done, the next was done 2 of 3; usually 19 of 22
          a run of 13 so far, the longest yet, with one not done forgiven
          momentum 0.62 of 1
          usual: not known yet, taken for 85 %; a signal at a score of 5, now 0

        Quiet                                                              ▃? ▃? ▂? ?
          5–29 of 30; too few entries to say more, aim 24
          24 not filled in
          week by week 2–6 of 7, 2–7 of 7, 1–7 of 7, 0–7 of 7
          a run of 5 so far, the longest yet, with one not done forgiven
          usual: not known yet, taken for 85 %; a signal at a score of 5, now 0
          too early for a trend (3 of 4 weeks), momentum (6 of 14 opportunities)

        At the aim: 0. Below: 0. Can't tell: 2.
        """)


def test_quotas_sums_occasions_and_dates():
    lines = {
        "quiet": "x o x x x o o x o o o x o o x x x x o o o x o x x x o o x x",
        "run": "30 0 45 0 40 0 35 60 0 90 0 0 0 0 20 0 20 0 20 0 20 - 0 0 0 60 0 0 0 0",
        "plants": "x o o x o o o x o o x o o x o o o o o x o o x o o x o o x o",
        "talk": "2/2 . . 1/2 . . . . 0/0 . x . . . . . 3/3 . . . . . . . . . . . . .",
        "dentist": "- - - - - - - - - - - - - x",
    }
    kbis = [
        named(kbi(per_week(4), starts=MON), "Quiet", "quiet"),
        named(kbi(Total(Per.WEEK), minutes(150), starts=MON), "Run", "run"),
        named(kbi(EveryDays(3), starts=MON), "Plants", "plants"),
        named(kbi(Each("one-to-one"), starts=MON), "Talk", "talk"),
        named(kbi(ByDate(1, date(2026, 6, 12)), starts=MON), "Dentist", "dentist"),
    ]

    assert page(kbis, month_of_lines(lines)) == text("""
        Ana, 1–30 June 2026

        Quiet, 4 days a week                                               █  ▅  █  █
          14 of 16 (88 %), likely between 12 and 15 of 16, aim 13
          week by week 4 of 4, 2 of 4, 4 of 4, 4 of 4
          a run of 10 so far, the longest yet, with one not done forgiven
          momentum 0.65 of 1
          usual: not known yet, taken for 85 %; a signal at a score of 4, the last on
            14 June, now 0
          too early for a trend (16 of 20 opportunities)

        Run, at least 150 min a week                                       █  █  ▁  ▁
          2 of 4 (50 %), aim 4
          440 of 600 in all
          week by week 1 of 1, 1 of 1, 0 of 1, 0 of 1
          longest run 2, with one not done forgiven
          usual: not known yet, taken for 85 %; a signal at a score of 3, the last on
            28 June, now 0
          too early for a likely range (4 of 10 opportunities), a trend (4 of 20
            opportunities), momentum (4 of 14 opportunities)

        Plants, every 3 days                                               ▆  █  ▅  █
          8 of 10 (80 %), likely between 6 and 9 of 10, aim 8
          1 late
          week by week 2 of 3, 2 of 2, 1 of 2, 2 of 2
          a run of 8 so far, the longest yet, with one not done forgiven
          usual: not known yet, taken for 85 %; a signal at a score of 3, now 0
          too early for a trend (9 of 20 opportunities), momentum (10 of 14
            opportunities)

        Talk, each one-to-one                                              ▆  █  █  ·
          7 of 8 (88 %), aim 7
          week by week 3 of 4, 1 of 1, 3 of 3, –
          a run of 7 so far, the longest yet, with one not done forgiven
          usual: not known yet, taken for 85 %; a signal at a score of 3, now 0
          too early for a likely range (8 of 10 opportunities), a trend (3 of 4
            weeks), momentum (8 of 14 opportunities)

        Dentist, once by 12 June
          done late

        At the aim: 3. Below: 2. Can't tell: 0.
        """)


def test_a_range_that_still_runs_has_no_percentage():
    daily = month_of_lines({"walk": "x x x x x o x x x x x o x x x x"})

    found = page([kbi(starts=MON)], daily, as_of=date(2026, 6, 16))

    assert "%" not in found.replace("85 %", "")
    assert found == text("""
        Ana, 1–30 June 2026

        Walk                                                                  ▇  ▇  █
          14 of 16
          14 still open
          week by week 6 of 7, 6 of 7, 2 of 2
          a run of 14 so far, the longest yet, with one not done forgiven
          momentum 0.50 of 1
          usual: not known yet, taken for 85 %; a signal at a score of 5, now 0
          too early for a trend (3 of 4 weeks)

        At the aim: 0. Below: 0. Can't tell: 1.
        """)


def test_what_somebody_said_of_the_month_the_outcomes_and_what_leads_to_what():
    first = date(2026, 3, 2)
    signs = ["x x x x x x x", "o o x x x x x"]
    line = " ".join(signs[number % 2] for number in range(16))
    lead = Lead("walk", "stress", 1, "down")
    settings = Settings(client="Ana", outcomes={"stress": Outcome("stress")}, leads=(lead,))
    weeks = [Week(first).shifted(number) for number in range(17)]
    weekly = {
        week.first: WeeklyEntry(week, "w", readings={"stress": Decimal(5 - number % 2)})
        for number, week in enumerate(weeks)
    }
    june = PeriodEntry(Month(JUNE.first), "monthly/2026-06.md", automatic={"walk": Decimal(6)})
    may = PeriodEntry(Month(MAY), "monthly/2026-05.md", automatic={"walk": Decimal("4.75")})

    assert page(
        [kbi(starts=first, aim=0.7)],
        month_of_lines({"walk": line}, first),
        Period(date(2026, 5, 25), date(2026, 6, 21)),
        settings=settings,
        weekly=weekly,
        monthly={MAY: may, JUNE.first: june},
    ) == text("""
        Ana, 25 May – 21 June 2026

        Walk                                                               █  ▆  █  ▆
          24 of 28 (86 %), likely between 21 and 26 of 28, clearly at the aim of 20
          week by week 7 of 7, 5 of 7, 7 of 7, 5 of 7: no clear trend
          after one not done, the next was done 2 of 4; usually 24 of 28
          a run of 5 so far, the longest 12, one forgiven
          momentum 0.85 of 1
          by itself 6 of 7, before 4.75
          It may need no daily log any more; a weekly yes or no would do.
          usual: 85 %; a signal at a score of 3.95, now 0

        At the aim: 1. Below: 0. Can't tell: 0.
        Stress, week by week: 5, 4, 5, 4.
        Walk and stress 1 week later: consistent with what was expected (16 weeks).
        Two things moving together in one person's data is a hint, not proof; other
          changes in these weeks are not ruled out.
        """)


def test_what_came_after_a_note_and_when_nothing_came_in():
    daily = month_of_lines({"walk": "x x x x o o o x x x o x x x x x x x x x - - - x x x x x x x"})
    sent = date(2026, 6, 7)
    note = Prompt("2026-06-07-walk", "p", "walk", sent, PromptState.CLOSED, sent=sent)

    assert page([kbi(starts=MON)], daily, prompts=(note,)) == text("""
        Ana, 1–30 June 2026

        Walk                                                               ▅  ▇  ▇? ▆?
          23 done, 4 not done, 3 not filled in: 77–87 %, likely between 20 and 28 of
            30, aim 24
          week by week 4 of 7, 6 of 7, 6–7 of 7, 5–7 of 7: rising
          after one not done, the next was done 2 of 4; usually 23 of 27
          a run of 19 so far, the longest yet, with one not done forgiven
          momentum 0.69 of 1
          usual: not known yet, taken for 85 %; a signal at a score of 5, the last on
            7 June, now 0
          after the note of 7 June, two of the next three: yes; back in the usual
            range

        At the aim: 0. Below: 0. Can't tell: 1.
        Nothing came in from 21 June to 23 June.
        """)


def test_nothing_planned_and_not_yet_begun():
    ahead = kbi(starts=date(2026, 9, 1))

    assert page([ahead], {}, AUGUST, as_of=date(2026, 9, 5)) == text("""
        Ana, 1–31 August 2026

        Walk
          nothing planned
        """)
    assert page([ahead], {}, WEEK) == text("""
        Ana, 1–7 June 2026

          Walk                                      nothing planned
        """)


LATER_THAN_THE_WEEK = {
    "Month": Quota(8, Per.MONTH),
    "Sum": Total(Per.MONTH),
    "Date": ByDate(1, JUNE.last),
    "Steps": ByDate(2, JUNE.last),
    "Talk": Each("one-to-one"),
    "Rare": EveryDays(10),
    "Past": ByDate(1, MAY),
    "Missed": ByDate(2, MAY),
}


def test_what_is_due_after_the_range_is_planned_all_the_same():
    kbis = [
        named(kbi(one, minutes(600), starts=MON), name, name.lower())
        for name, one in LATER_THAN_THE_WEEK.items()
    ]

    assert page(kbis, {}, WEEK) == text("""
        Ana, 1–7 June 2026

          Month                                     counted when the month ends
          Sum                                       counted when the month ends
          Date                                      by 30 June
          Steps                                     by 30 June
          Talk                                      none written down
          Rare                                      due later
          Past                                      nothing planned
          Missed                                    nothing planned
        """)


def test_a_date_before_the_first_day_asks_for_nothing():
    early = [named(kbi(ByDate(n, MAY), starts=MON), f"By {n}", f"by{n}") for n in (1, 2)]

    assert page(early, {}) == text("""
        Ana, 1–30 June 2026

        By 1, once by 1 May
          nothing planned

        By 2, twice by 1 May
          nothing planned
        """)


def test_a_sum_that_was_off_altogether_has_no_sum():
    away = kbi(Total(Per.WEEK), minutes(150), starts=MON, pauses=(pause(MON, JUNE.last),))

    assert "\n  off\n  30 days off\n" in page([away], {})


def test_the_weeks_begin_with_the_first_that_has_something():
    late = kbi(starts=date(2026, 6, 10))

    assert "\n  week by week 5 of 5, 7 of 7, –\n" in page(
        [replace(late, until=date(2026, 6, 21))],
        month_of_lines({"walk": "x " * 12}, date(2026, 6, 10)),
    )


@pytest.mark.parametrize(
    ("away", "said"),
    [
        ("off " * 30, False),
        ("off " * 29 + "x", "1 of 30 days. What schedule would fit the other 29?"),
        ("off " * 7 + "x " * 23, False),
        ("off " * 8 + "x " * 22, "22 of 30 days. What schedule would fit the other eight?"),
    ],
)
def test_more_than_a_quarter_off_is_worth_a_question(away, said):
    found = " ".join(page([kbi(starts=MON)], month_of_lines({"walk": away})).split())

    assert (f"The plan met real life on {said}" in found) if said else ("real life" not in found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("x x - - - x x", ["Nothing came in from 3 June to 5 June."]),
        ("x " + "- " * 20 + "x " * 9, ["Nothing came in from 2 June to 18 June."]),
        (
            "x - - - x " + "x " * 15 + "- - - x x x x x x x",
            ["Nothing came in from 2 June to 4 June.", "Nothing came in from 21 June to 23 June."],
        ),
        (
            "x - x - x - x - x x x x x x x",
            ["On 4 of the 7 planned days up to 8 June nothing came in."],
        ),
    ],
)
def test_a_silence_is_said_once(line, said):
    found = page([kbi(starts=MON)], month_of_lines({"walk": f"{line} {'x ' * 30}"}))

    assert [one for one in found.splitlines() if "came in" in one] == said


def test_what_runs_is_said_in_the_words_of_the_sheet():
    quota, total = named(kbi(per_week(3), starts=MON)), kbi(Total(Per.WEEK), minutes(150))
    kbis = [quota, named(total, "Run", "run")]
    thursday = date(2026, 6, 4)

    def of(walk: str, run: str) -> str:
        return page(kbis, month_of_lines({"walk": walk, "run": run}), WEEK, as_of=thursday)

    assert of("x o o", "30 0 45") == text("""
        Ana, 1–7 June 2026

          Walk                         1 of 3       4 days left
          Run                          75 of 150    4 days left
        """)
    assert "Walk                         0 of 3       3 to go, 4 days left\n" in of("o o o", "-")


def test_a_week_that_has_just_begun_is_not_below_anything():
    found = page([kbi(starts=MON)], month_of_lines({"walk": "o"}), WEEK, as_of=MON)

    assert found == text("""
        Ana, 1–7 June 2026

          Walk                         0 of 1       6 still open

        At the aim: 0. Below: 0. Can't tell: 1.
        """)
