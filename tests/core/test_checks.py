"""Facts across files."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.checks import check
from humexjournal.core.entry import Count, DailyEntry, Observation, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.schedule import EVERY_DAY, OnDays, Per, Quota, Total
from humexjournal.core.settings import Lead, Outcome, Settings
from humexjournal.core.spelling import letters_apart
from humexjournal.core.standard import After, AtLeast, Before, Between, OnScale
from humexjournal.core.value import Amount, Mark, Value
from humexjournal.problem import Location, Problem

AS_OF = date(2026, 6, 12)
WEEK = Week.of(AS_OF)


def kbi(name: str, schedule=OnDays(EVERY_DAY), **more) -> KBI:  # noqa: B008 — a value
    terms = Terms(schedule=schedule, schedule_text="as agreed")
    return KBI(name, name.title(), date(2026, 6, 1), terms, path=f"kbis/{name}.yaml", **more)


def kbis(*some: KBI | str) -> dict[str, KBI]:
    made = (kbi(one) if isinstance(one, str) else one for one in some)
    return {one.id: one for one in made}


def entry(day: int, *own: str, **values: Value) -> DailyEntry:
    path = f"daily/2026-06-{day:02}.md"
    said = {name: Observation(v, str(v), Location(path, (name,))) for name, v in values.items()}
    return DailyEntry(date(2026, 6, day), path, observations=said, own_keys=own)


def journal(*entries: DailyEntry, weekly: WeeklyEntry | None = None, **more) -> Journal:
    daily = {one.day: one for one in entries}
    return Journal(daily=daily, weekly={weekly.week.first: weekly} if weekly else {}, **more)


def found(journal: Journal) -> list[tuple[str, str]]:
    return [(problem.code, problem.location.path) for problem in check(journal, AS_OF)]


def only(journal: Journal) -> Problem:
    (problem,) = check(journal, AS_OF)
    return problem


def test_a_journal_in_order_has_no_problem():
    settings = Settings(
        goals={"energy": "More energy"},
        outcomes={"stress": Outcome("stress")},
        leads=(Lead("walk", "stress", 1, "down"),),
    )
    weekly = WeeklyEntry(WEEK, "weekly/2026-W24.md", agreed=(Count("walk", 4, 5),))
    walk = kbi("walk", goal="energy", replaced_by="quiet", keys=("spaziergang",))

    assert found(journal(entry(12, "mood", walk=Mark.DONE), settings=settings, weekly=weekly,
                         kbis=kbis(walk, "quiet"))) == []  # fmt: skip


def test_an_entry_after_the_as_of_date_is_named():
    weekly = WeeklyEntry(WEEK.shifted(1), "weekly/2026-W25.md")
    months = (Month(date(2026, month, 1)) for month in (6, 7))
    quarters = (Quarter.numbered(2026, number) for number in (2, 3))
    later = {
        "monthly": {m.first: PeriodEntry(m, f"monthly/{m.label}.md") for m in months},
        "quarterly": {q.first: PeriodEntry(q, f"quarterly/{q.label}.md") for q in quarters},
    }

    assert found(journal(entry(11), entry(12), entry(13), weekly=weekly, **later)) == [
        ("future-entry", "daily/2026-06-13.md"),
        ("future-entry", "weekly/2026-W25.md"),
        ("future-entry", "monthly/2026-07.md"),
        ("future-entry", "quarterly/2026-Q3.md"),
    ]


def test_a_sixth_behaviour_needs_a_reason():
    five = [f"kbi_{n}" for n in range(5)]

    assert found(journal(kbis=kbis(*five))) == []
    assert found(journal(kbis=kbis(*five, "walk"))) == [("too-many-active", "kbis/walk.yaml")]
    assert found(journal(kbis=kbis(*five, kbi("walk", because="Jo asked")))) == []
    assert found(journal(kbis=kbis(*five, kbi("walk", until=date(2026, 6, 11))))) == []


def test_a_key_leads_to_one_behaviour():
    assert found(journal(kbis=kbis("walk", kbi("stroll", keys=("walk",))))) == [
        ("keys-clash", "kbis/stroll.yaml")
    ]
    assert found(journal(kbis=kbis(kbi("walk", keys=("walk", "stroll"))))) == []


def test_an_outcome_and_a_behaviour_have_different_keys():
    settings = Settings(outcomes={"stress": Outcome("stress")})

    for one in (kbi("stress"), kbi("walk", keys=("stress",))):
        assert found(journal(settings=settings, kbis=kbis(one))) == [("keys-clash", "humex.yaml")]


def test_a_goal_an_outcome_and_a_behaviour_that_are_named_exist():
    settings = Settings(goals={"energy": "More energy"}, leads=(Lead("walk", "stress", 1, "down"),))
    assert found(journal(settings=settings, kbis=kbis(kbi("walk", goal="rest")))) == [
        ("unknown-goal", "kbis/walk.yaml"),
        ("no-outcome", "humex.yaml"),
    ]
    assert found(journal(kbis=kbis(kbi("walk", goal="rest")))) == []


A_TOTAL = Total(Per.WEEK)
BEDTIME = Before(23 * 60 + 30)


@pytest.mark.parametrize(
    ("schedule", "standard", "is_said"),
    [
        (A_TOTAL, BEDTIME, True),
        (A_TOTAL, After(360), True),
        (A_TOTAL, Between(360, 420), True),
        (A_TOTAL, AtLeast(Decimal(150), "minutes"), False),
        (A_TOTAL, OnScale(Decimal(4), Decimal(5)), False),
        (A_TOTAL, None, False),
        (Quota(3, Per.WEEK), BEDTIME, False),
    ],
)
def test_times_of_day_do_not_add_up(schedule, standard, is_said):
    bed = kbi("bed", schedule)
    bed = replace(bed, terms=replace(bed.terms, standard=standard))
    said = [("nothing-to-add-up", "kbis/bed.yaml")]
    assert found(journal(kbis=kbis(bed))) == (said if is_said else [])


@pytest.mark.parametrize(
    ("terms", "place"),
    [
        (Terms(schedule=A_TOTAL, standard=BEDTIME), ("standard",)),
        (Terms(schedule=A_TOTAL), ("changes", 1, "standard")),
    ],
)
def test_a_total_of_times_is_told_once_where_it_begins(terms, place):
    changes = (
        Change(date(2026, 6, 8), Terms(minimum=None)),
        Change(date(2026, 6, 15), Terms(standard=BEDTIME)),
        Change(date(2026, 6, 22), Terms(cue="the bell")),
    )
    bed = replace(kbi("bed"), terms=terms, changes=changes)
    assert only(journal(kbis=kbis(bed))).location.keys == place


QUIET = kbis("quiet", "walk")


@pytest.mark.parametrize("key", ["quite", "Quite", "qiet", "quiets", "wal", "walks"])
def test_a_key_near_a_behaviour_is_asked_about(key):
    problem = only(journal(entry(10, key), kbis=QUIET))

    assert (problem.code, problem.location.keys) == ("almost-known", (key,))
    assert problem.remedy.startswith("Did you mean ")


@pytest.mark.parametrize("key", ["mood", "water", "talk", "quarter_end"])
def test_the_writers_own_keys_are_never_a_problem(key):
    assert found(journal(entry(10, key), kbis=kbis("quiet"))) == []


def test_a_near_key_is_left_alone_where_the_behaviour_is_logged_or_it_is_a_habit():
    assert found(journal(entry(10, "quite", quiet=Mark.DONE), kbis=QUIET)) == []
    assert found(journal(*(entry(day, "quite") for day in (8, 9, 10)), kbis=QUIET)) == []
    assert len(found(journal(*(entry(day, "quite") for day in (9, 10)), kbis=QUIET))) == 2


def test_a_name_without_a_definition_is_said_with_the_days_it_was_filled_in():
    prompt = Prompt(
        "2026-06-12-phone", "prompts/2026-06-12-phone.md", "phone", AS_OF, PromptState.SENT
    )
    weekly = WeeklyEntry(WEEK, "weekly/2026-W24.md", agreed=(Count("phone", 4, 5),))
    days = [entry(day, "phone") for day in (8, 9, 10)]

    assert found(journal(*days, weekly=weekly, prompts=(prompt,))) == [
        ("renamed", prompt.path),
        ("renamed", weekly.path),
    ]
    first = check(journal(*days, prompts=(prompt,)), AS_OF)[0]
    assert first.message == "There is no behaviour “phone”. It was filled in on 3 days: renamed?"


def test_a_prompt_about_everything_names_no_behaviour():
    prompt = Prompt("2026-06-12-all", "prompts/2026-06-12-all.md", "all", AS_OF, PromptState.SENT)

    assert found(journal(prompts=(prompt,))) == []


def test_a_day_and_a_week_line_that_differ_are_said():
    def line(value: Value) -> WeeklyEntry:
        cell = Observation(value, "x", Location("weekly/2026-W24.md", ("walk",), within=(0, 1)))
        return WeeklyEntry(WEEK, "weekly/2026-W24.md", cells={"walk": {date(2026, 6, 10): cell}})

    day = entry(10, walk=Amount(Decimal(20)))
    assert found(journal(day, weekly=line(Mark.NOT_DONE), kbis=kbis("walk"))) == [
        ("day-and-week-differ", "weekly/2026-W24.md")
    ]
    assert found(journal(day, weekly=line(Amount(Decimal("20.0"))), kbis=kbis("walk"))) == []
    assert found(journal(entry(9), weekly=line(Mark.DONE), kbis=kbis("walk"))) == []


APART = [
    ("walk", "walk", 0), ("walk", "wlak", 1), ("walk", "wal", 1), ("walk", "walks", 1),
    ("quiet", "quite", 1), ("walk", "talk", 1), ("", "walk", 4), ("ca", "abc", 3),
    ("walk", "klaw", 3), ("walk", "wkla", 2),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "letters"), APART)
def test_words_are_as_far_apart_as_letters_have_to_change(one, other, letters):
    assert letters_apart(one, other) == letters_apart(other, one) == letters
