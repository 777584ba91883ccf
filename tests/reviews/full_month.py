"""The fullest month and quarter that a page has to hold: five behaviours, the longest texts."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace
from reviews.ana import SETTINGS, days
from reviews.fullest import FIVE, LONG_COMMITMENT, LONG_CUE, OUTCOMES, SHARED, lines

from humexjournal.core.calendar import Month, Week
from humexjournal.core.entry import DailyEntry, Decision, Friction, Kept, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.settings import CheckIn, Lead, Support

APRIL, MAY, JUNE = (Month(date(2026, number, 1)) for number in (4, 5, 6))
CLOSED = date(2026, 7, 2)
START = date(2026, 3, 2)

PATTERNS = (
    lines("3 o 1 3 . . .", "15 o o 16 6 . .", "17:55 18:10 17:50 off off . .",
          "x / o . x . .", "10 . 12 10 . . 10"),
    lines("3 3 o 3 o . .", "15 20 4 o 15 . .", "17:50 19:00 17:30 18:05 17:10 . .",
          "x o x r x . .", "10 . 12 . 3 . ."),
    lines("3 o 3 o 4 . .", "15 20 15 15 15 . .", "17:50 18:20 17:30 19:00 17:00 . .",
          "x x o x x . .", "10 . 12 . 3 10 ."),
)  # fmt: skip
TAGS = (
    (Friction("time", "walk"), Friction("forgot", "write")),
    (Friction("people", "prepare"), Friction("too_big", "write")),
    (Friction("place", "write"), Friction("my_own_long_word_for_it", "walk")),
    (Friction("tired", "laptop"), Friction("mood", "walk")),
)


def weeks() -> list[Week]:
    first = Week(START)
    return [first.shifted(n) for n in range(18)]


def daily() -> dict[date, DailyEntry]:
    entries: dict[date, DailyEntry] = {}
    for n, week in enumerate(weeks()):
        entries |= days(
            week,
            PATTERNS[n % len(PATTERNS)],
            felt="2 2 1 3 2 . 3",
            friction={1: TAGS[n % 4], 2: TAGS[(n + 1) % 4], 3: TAGS[(n + 2) % 4]},
        )
    return entries


def weekly() -> dict[date, WeeklyEntry]:
    kept = (Kept.YES, Kept.PARTLY, Kept.NO, None)
    return {
        week.first: WeeklyEntry(
            week,
            f"weekly/{week.label}.md",
            commitment=LONG_COMMITMENT,
            kept=kept[n % 4],
            glad="the two evenings on which the laptop was in the bag before the children were home",
            check_ins_kept=frozenset({1, n % 5}),
            readings={name: Decimal(3 + (n + m) % 5) for m, name in enumerate(OUTCOMES)},
        )
        for n, week in enumerate(weeks())
    }


def monthly() -> dict[date, PeriodEntry]:
    return {
        month.first: PeriodEntry(
            month,
            f"monthly/{month.label}.md",
            automatic={kbi.id: Decimal(n + 2) for kbi in FIVE},
            burden=5 + n,
            recited=False,
            identity="walks before the plate goes back, and closes the laptop while it is light",
            decide=dict.fromkeys((kbi.id for kbi in FIVE), Decision.RECUE),
            shared=SHARED,
        )
        for n, month in enumerate((APRIL, MAY, JUNE))
    }


def prompts() -> tuple[Prompt, ...]:
    return tuple(
        Prompt(f"{day}-walk", f"prompts/{day}-walk.md", "walk", day, PromptState.CLOSED,
               sent=day, answered=day)
        for day in (date(2026, 4, 15), date(2026, 5, 20), date(2026, 6, 10))
    )  # fmt: skip


def longer(kbi: KBI) -> KBI:
    """A behaviour from March on, with a new cue in each month."""
    changes = tuple(
        Change(date(2026, month, 9), Terms(cue=LONG_CUE), kind="recue") for month in (4, 5, 6)
    )
    return replace(kbi, starts=START, changes=changes)


SETTINGS_OF_FULL = replace(
    SETTINGS,
    client="Maximiliane-Charlotte",
    goals={"energy": "More energy in the evening, and less of the day carried home in the head"},
    outcomes=OUTCOMES,
    leads=(Lead("walk", "energy_at_six", 1, "up"), Lead("laptop", "energy_at_six", 1, "up")),
    support=Support(check_ins=tuple(CheckIn(day, "voice note", "coach") for day in range(5))),
    consent=date(2026, 3, 1),
)
FULL = Journal(
    SETTINGS_OF_FULL,
    {kbi.id: longer(kbi) for kbi in FIVE},
    daily(),
    weekly(),
    monthly(),
    prompts=prompts(),
)
TWELVE = replace(
    FULL,
    kbis={
        **FULL.kbis,
        **{f"{kbi.id}_{n}": replace(longer(kbi), id=f"{kbi.id}_{n}") for kbi in FIVE for n in "ab"},
    },
)
