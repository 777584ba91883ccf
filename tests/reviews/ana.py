"""Ana of the mock-ups: three weeks of June 2026, coach Jo, as one journal."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from msgspec.structs import replace

from humexjournal.core.calendar import Week
from humexjournal.core.entry import DailyEntry, Friction, Kept, Observation, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.schedule import EVERY_DAY, OnDays, Per, Quota
from humexjournal.core.settings import CheckIn, Outcome, Settings, Support
from humexjournal.core.standard import AtLeast, Before, Done
from humexjournal.core.value import Amount, Clock, Mark, Value
from humexjournal.problem import Location

W24, W25, W26 = (Week.numbered(2026, number) for number in (24, 25, 26))
THURSDAY = date(2026, 6, 25)
FRIDAY = date(2026, 6, 26)
TALK = date(2026, 6, 30)

WEEKDAYS = OnDays(frozenset(range(5)))
MARKS = {"x": Mark.DONE, "/": Mark.MINIMUM, "o": Mark.NOT_DONE, "off": Mark.OFF, "r": Mark.RESERVE}
MARKS |= {"!": Mark.UNREADABLE}


def minutes(number: int) -> AtLeast:
    return AtLeast(Decimal(number), "minutes")


def clock(text: str) -> int:
    hours, minute = text.split(":")
    return int(hours) * 60 + int(minute)


def value(sign: str) -> Value:
    """What a sign of a week line stands for."""
    if ":" in sign:
        return Clock(clock(sign))
    return MARKS.get(sign) or Amount(Decimal(sign))


def path(day: date) -> str:
    return f"daily/{day}.md"


def said(kbi: str, sign: str, day: date) -> Observation:
    return Observation(value(sign), sign, Location(path(day), (kbi,)))


def days(week: Week, lines: dict[str, str], **more) -> dict[date, DailyEntry]:
    """The daily entries of a week: a line of seven signs a behaviour, a dot for a blank.

    `felt` is a line too; `off`, `friction` and `shared` are by weekday, Monday 0. A day about
    which nothing is said has no entry.
    """
    entries = {}
    felt = more.pop("felt", ". . . . . . .").split()
    for n, day in enumerate(week.period):
        signs = {kbi: line.split()[n] for kbi, line in lines.items()}
        seen = {kbi: said(kbi, sign, day) for kbi, sign in signs.items() if sign != "."}
        rest = {key: by_day[n] for key, by_day in more.items() if n in by_day}
        if seen or rest or felt[n] != ".":
            feeling = None if felt[n] == "." else int(felt[n])
            entries[day] = DailyEntry(day, path(day), observations=seen, felt=feeling, **rest)
    return entries


WALK = KBI(
    "walk",
    "Walk after lunch",
    date(2026, 6, 8),
    Terms(
        schedule=WEEKDAYS,
        schedule_text="Monday to Friday",
        standard=minutes(15),
        minimum=minutes(5),
        by="14:30",
        cue="when I put my plate in the dishwasher",
        behaviour="Walk outside after lunch",
    ),
    changes=(
        Change(
            THURSDAY,
            Terms(cue="shoes on before the plate goes back"),
            kind="recue",
            prompt="2026-06-24-walk",
        ),
    ),
    why="I come back to my desk as a different person",
    share=40,
)

CLOSE = KBI(
    "close",
    "Laptop closed",
    date(2026, 6, 8),
    Terms(
        schedule=WEEKDAYS,
        standard=Before(clock("18:00")),
        minimum=Before(clock("18:30")),
        behaviour="Close the laptop for the day",
    ),
    share=30,
)

PHONE = KBI(
    "phone",
    "Phone in the kitchen",
    date(2026, 6, 8),
    Terms(schedule=OnDays(EVERY_DAY), standard=Done(), behaviour="Leave the phone in the kitchen"),
    until=date(2026, 6, 21),
    replaced_by="quiet",
    night=True,
    share=20,
)

QUIET = KBI(
    "quiet",
    "Ten quiet minutes",
    date(2026, 6, 22),
    Terms(
        schedule=Quota(4, Per.WEEK),
        schedule_text="4 evenings a week",
        standard=minutes(10),
        minimum=minutes(3),
        behaviour="Sit by the window for ten minutes",
    ),
    share=20,
)

SETTINGS = Settings(
    client="Ana",
    coach="Jo",
    goals={"energy": "More energy in the evening"},
    outcomes={"energy_at_six": Outcome("energy_at_six", low=Decimal(0), high=Decimal(10))},
    support=Support(
        check_ins=(CheckIn(1, "voice note", "coach"), CheckIn(4, "recap", "client")),
        talks=(datetime(2026, 6, 22, 16, 0), datetime(2026, 6, 30, 16, 0)),  # noqa: DTZ001
    ),
)

AWAY = dict.fromkeys(range(3, 7), "away")
NO_TIME = (Friction("time", "walk"),)

DAILY = {
    **days(
        W24,
        {
            "walk": "15 20 16 o 15 . .",
            "close": "17:50 17:55 18:20 17:30 19:10 . .",
            "phone": "x x o x x x .",
        },
        friction={3: NO_TIME},
    ),
    **days(
        W25,
        {"walk": "15 o 17 . . . .", "close": "17:55 18:40 17:30 . . . .", "phone": "x o x . . . ."},
        friction={1: NO_TIME},
        off=AWAY,
    ),
    **days(
        W26,
        {
            "walk": "15 o o 16 6 . .",
            "close": "17:55 18:10 17:50 17:40 . . .",
            "quiet": "10 . 12 10 . . 10",
        },
        felt="4 3 2 4 3 . 4",
        friction={1: NO_TIME, 2: NO_TIME},
        shared={1: ("Budget meeting ate lunch.",)},
    ),
}


def _energy(number: int) -> dict[str, Decimal]:
    return {"energy_at_six": Decimal(number)}


WEEKLY = {
    W24.first: WeeklyEntry(W24, "weekly/2026-W24.md", readings=_energy(5)),
    W25.first: WeeklyEntry(W25, "weekly/2026-W25.md", readings=_energy(6)),
    W26.first: WeeklyEntry(
        W26,
        "weekly/2026-W26.md",
        commitment="If a lunch meeting is booked, I block 14:00 to 14:15 the evening before.",
        kept=Kept.PARTLY,
        coming_up="quarter close on Wednesday and Thursday",
        check_ins_kept=frozenset({1}),
        readings=_energy(6),
        shared=(
            "Blocked the slot on Monday.",
            "Tuesday’s meeting was booked the same morning, so no slot.",
            "Shoes before plate works.",
            "The chair by the window is the best ten minutes of the day.",
        ),
    ),
}

ANA = Journal(SETTINGS, {kbi.id: kbi for kbi in (WALK, CLOSE, PHONE, QUIET)}, DAILY, WEEKLY)


def with_daily(journal: Journal, **changes) -> Journal:
    """The journal with another entry for a day: `with_daily(ANA, day=THURSDAY, felt=1)`."""
    day = changes.pop("day")
    there = journal.daily.get(day) or DailyEntry(day, path(day))
    return replace(journal, daily={**journal.daily, day: replace(there, **changes)})


def with_weekly(journal: Journal, week: Week = W26, **changes) -> Journal:
    there = journal.weekly.get(week.first) or WeeklyEntry(week, f"weekly/{week.label}.md")
    return replace(journal, weekly={**journal.weekly, week.first: replace(there, **changes)})


def with_kbis(journal: Journal, *kbis: KBI) -> Journal:
    return replace(journal, kbis={**journal.kbis, **{kbi.id: kbi for kbi in kbis}})


def up_to(last: date, journal: Journal = ANA) -> Journal:
    """The journal as it was on the evening of a day."""
    limit = last + timedelta(days=1)
    return replace(journal, daily={d: e for d, e in journal.daily.items() if d < limit})
