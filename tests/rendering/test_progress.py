"""The progress report: counts by month, changes, outcomes, limits; and nothing about anybody else."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from rendering.on_paper import ENDINGS, EXAMPLE, LONGEST, ends_with, is_golden, pages, rendered
from reviews.ana import ANA, TALK, W24, W26, WALK, WEEKDAYS, minutes, said

from humexjournal.core.calendar import Period
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.schedule import ByDate, Each, Per, Quota, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, InWords
from humexjournal.rendering.progress import progress_sheet
from humexjournal.rendering.progress_sheet import ProgressSheet
from humexjournal.reviews.progress import progress_review, usual_period

JULY = date(2026, 7, 5)
START = date(2026, 4, 1)


def sheet(journal: Journal, period: Period | None = None, as_of: date = JULY) -> ProgressSheet:
    days = period or usual_period(journal, as_of)
    assert days is not None
    return progress_sheet(progress_review(journal, days, as_of), journal.settings)


def text(journal: Journal, form: str = "text", **more) -> str:
    """The page in one line."""
    return " ".join(rendered("progress", sheet(journal, **more), form).split())


def reading(terms: Terms, starts: date = START) -> KBI:
    return KBI("read", "Reading", starts, terms)


def logged(signs: str, kbi: KBI | None = None) -> Journal:
    """A journal of one behaviour, a sign a day from its first day on."""
    kbi = kbi or reading(Terms(WEEKDAYS, standard=minutes(10)))
    days = [kbi.starts + timedelta(days=n) for n in range(len(signs))]
    entries = {
        day: DailyEntry(day, f"daily/{day}.md", observations={kbi.id: said(kbi.id, sign, day)})
        for day, sign in zip(days, signs, strict=True)
        if sign != "."
    }
    return Journal(Settings(client="Ana"), {kbi.id: kbi}, entries)


@pytest.mark.parametrize("form", ENDINGS)
def test_the_report_of_the_example(form: str, update_golden: bool) -> None:  # noqa: FBT001
    made = rendered("progress", sheet(EXAMPLE), form)
    assert is_golden(f"print-progress.{ENDINGS[form]}", made, update=update_golden)


def test_a_quarter_that_is_over_is_reported_if_it_was_there_from_its_first_day() -> None:
    journal = logged("x")
    assert usual_period(journal, JULY) == Period(START, date(2026, 6, 30))
    assert usual_period(journal, date(2026, 6, 30)) == Period(START, date(2026, 6, 30))
    later = logged("x", reading(Terms(WEEKDAYS), date(2026, 4, 2)))
    assert usual_period(later, JULY) == Period(date(2026, 4, 2), JULY)
    assert usual_period(later, date(2026, 4, 1)) is None
    assert usual_period(Journal(), JULY) is None


def test_counts_have_two_ends_where_something_is_not_filled_in() -> None:
    walk = sheet(EXAMPLE)["behaviours"][0]
    assert walk["figures"][0] == "22–28 of 34"
    assert walk["by_month"] == "May 7 of 10, June 15–18 of 21, July 0–3 of 3"


def test_a_percentage_stands_only_where_all_of_it_is_over_and_half_of_it_is_known() -> None:
    april = Period(START, date(2026, 4, 30))
    full = sheet(logged("xxoxxxxxxxxxxxxxxxxxxxxxxxxxxx"), april)["behaviours"][0]["figures"][0]
    assert full == "21 of 22 (95 %), likely between 19 and 22 of 22, clearly at the aim of 18"
    known = sheet(logged("x" * 8), april)["behaviours"][0]["figures"][0]
    assert known == "6–22 of 22; too few entries to say more, aim 18"
    running = sheet(logged("x" * 20), april, as_of=date(2026, 4, 20))["behaviours"][0]["figures"]
    assert "%" not in str(running)


def test_a_short_range_has_counts_and_nothing_else() -> None:
    made = sheet(EXAMPLE, W26.period)["behaviours"]
    assert made[0]["figures"] == ["4 of 5", "1 busy-day version"]
    assert "%" not in str(made)
    assert "likely" not in str(made)


def test_a_range_over_two_years_names_them_and_a_long_one_goes_by_years() -> None:
    journal = logged("x" * 400)
    autumn = Period(date(2026, 11, 1), date(2027, 1, 31))
    by_month = sheet(journal, autumn, date(2027, 3, 1))["behaviours"][0]["by_month"]
    assert by_month == "November 2026: 21 of 21, December 2026: 23 of 23, January 2027: 21 of 21"
    both = Period(START, date(2027, 4, 30))
    years = sheet(journal, both, date(2027, 4, 30))["behaviours"][0]["by_month"]
    assert years == "2026: 197 of 197, 2027: 86 of 86"


def test_a_change_says_how_long_it_was_in_force() -> None:
    changes = (
        Change(date(2026, 3, 1), Terms(standard=minutes(20)), kind="grow"),
        Change(date(2026, 5, 4), Terms(standard=minutes(5)), kind="shrink"),
        Change(date(2026, 5, 18), Terms(cue="after tea"), kind="recue"),
        Change(date(2026, 6, 1), Terms(schedule=Quota(3, Per.WEEK))),
    )
    kbi = KBI("read", "Reading", date(2026, 1, 1), Terms(WEEKDAYS), changes=changes)
    assert sheet(logged("x", kbi))["behaviours"][0]["changes"] == [
        "4 May 2026: a smaller size (at least 5 min), in force for 14 days, until 17 May",
        "18 May 2026: new cue, in force for 14 days, until 31 May",
        "1 June 2026: a change (3 days a week), in force for 30 days so far",
    ]
    ended = replace(kbi, until=date(2026, 6, 2))
    last = sheet(logged("x", ended))["behaviours"][0]["changes"][-1]
    assert last.endswith("in force for 2 days, until 2 June")


def test_outcomes_have_their_first_and_their_last_reading() -> None:
    period = Period(W24.first, W26.last)
    assert sheet(ANA, period, TALK)["outcomes"] == [
        "Energy at six, 0 to 10: 5 in the week of 8 June 2026, 6 in the week of 22 June 2026"
    ]
    assert sheet(ANA, W26.period, TALK)["outcomes"] == [
        "Energy at six, 0 to 10: 6 in the week of 22 June 2026"
    ]
    assert sheet(logged("x"))["outcomes"] == []


def test_the_coach_is_counted_where_somebody_noted_it() -> None:
    assert sheet(EXAMPLE)["routine"] == "Check-ins that Jo kept: 6 of 6, of those noted."
    sunday = Period(W26.last, W26.last)
    assert sheet(EXAMPLE, sunday)["routine"] == ""


NAMED = "Peter"
THIRD = replace(
    WALK,
    terms=replace(
        WALK.terms,
        behaviour="Walk with Peter",
        by="before Peter calls",
        cue="when Peter leaves",
        minimum=InWords("once round Peter"),
    ),
    changes=(
        Change(
            date(2026, 6, 22),
            Terms(cue="Peter", by="when Peter says", minimum=InWords("Peter"), behaviour="Peter"),
            kind="redefine",
            because="Peter left",
            prompt="2026-06-22-Peter",
        ),
    ),
    why="Peter said so",
    goal="g",
    counts=("with Peter",),
    does_not_count=("without Peter",),
    identity="Peter's",
    because="Peter",
)


@pytest.mark.parametrize("form", ENDINGS)
def test_nobody_else_is_named_and_nothing_is_quoted(form: str) -> None:
    settings = replace(ANA.settings, goals={"g": "For Peter"}, help_line="Peter")
    journal = replace(
        ANA,
        settings=settings,
        kbis={"walk": THIRD},
        daily={day: replace(one, shared=("Peter again.",)) for day, one in ANA.daily.items()},
        weekly={
            day: replace(one, shared=("Peter.",), glad="Peter", commitment="Peter", coming_up="P")
            for day, one in ANA.weekly.items()
        },
    )
    shown = text(journal, form, period=Period(W24.first, W26.last), as_of=TALK)
    assert NAMED not in shown
    assert (
        "Walk after lunch — Monday to Friday".replace("—", "-" if form == "text" else "—") in shown
    )


@pytest.mark.parametrize("form", ENDINGS)
def test_what_got_in_the_way_how_it_felt_and_prompts_are_no_part_of_it(form: str) -> None:
    shown = re.sub(
        r"<style>.*</style>", "", rendered("progress", sheet(EXAMPLE), form), flags=re.DOTALL
    )
    without_limits = shown.partition("What this can say")[0].casefold()
    for word in (
        "no time",
        "in the way",
        "felt",
        "a note",
        "signal",
        "momentum",
        "usual",
        "because",
    ):
        assert word not in without_limits


@pytest.mark.parametrize("form", ENDINGS)
def test_it_says_what_it_cannot_say_and_asks_for_a_signature(form: str) -> None:
    shown = text(EXAMPLE, form)
    for said_so in (
        "nobody has checked it",
        "Nothing here shows what caused anything.",
        "Approved by Ana on the date below",
        "It may be handed on to",
    ):
        assert said_so in shown


@pytest.mark.parametrize(
    ("terms", "counted", "by_month"),
    [
        (Terms(ByDate(1, date(2026, 5, 1))), "Done", ""),
        (Terms(Each("one-to-one")), "1 of 1, aim 1", "April 1 of 1"),
        (
            Terms(Quota(2, Per.MONTH)),
            "1–6 of 6; too few entries to say more, aim 5",
            "April 1–2 of 2, May 0–2 of 2, June 0–2 of 2",
        ),
        (
            Terms(Total(Per.WEEK), standard=AtLeast(Decimal(1), "pages")),
            "1–13 of 13; too few entries to say more, aim 11",
            "April 1–4 of 4, May 0–5 of 5, June 0–4 of 4",
        ),
    ],
)
def test_every_kind_of_schedule_is_counted(terms: Terms, counted: str, by_month: str) -> None:
    one = sheet(logged("9" if isinstance(terms.schedule, Total) else "x", reading(terms)))
    (made,) = one["behaviours"]
    assert (made["figures"][0], made["by_month"]) == (counted, by_month)


def test_a_behaviour_that_was_not_there_is_left_out() -> None:
    week = Period(W26.first, W26.last)
    assert [one["id"] for one in sheet(ANA, week, TALK)["behaviours"]] == ["walk", "close", "quiet"]


def test_what_has_no_room_is_counted() -> None:
    made = sheet(LONGEST)
    assert made["more"] == "And four more behaviours, for which there is no room here."
    assert made["behaviours"][0]["changes"][0] == "Five changes before these"


@pytest.mark.parametrize("journal", [EXAMPLE, ANA, LONGEST, logged("x" * 90)])
def test_it_has_at_most_two_pages_and_ends_with_the_signature(journal: Journal) -> None:
    made = sheet(journal, as_of=JULY)
    printed = pages("progress", made)
    assert len(printed) <= 2
    assert ends_with(printed[-1], made["signatures"])
    assert all(one["name"] in " ".join(printed) for one in made["behaviours"])


def test_made_later_it_is_the_same() -> None:
    june = Period(date(2026, 6, 1), date(2026, 6, 30))
    assert sheet(EXAMPLE, june, date(2026, 8, 1)) == sheet(EXAMPLE, june, date(2027, 1, 1))


def test_hostile_texts_stay_text() -> None:
    journal = replace(EXAMPLE, kbis={"walk": replace(EXAMPLE.kbis["walk"], name="<b>[[x]]")})
    assert "&lt;b&gt;" in text(journal, "html")
    assert r"\[\[x\]\]" in text(journal, "md")
