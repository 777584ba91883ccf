"""The fullest week that a sheet has to hold on one page: five behaviours, the longest texts."""

from datetime import date, datetime
from decimal import Decimal

from msgspec.structs import replace
from reviews.ana import SETTINGS, W24, W25, W26, WEEKDAYS, clock, days, minutes

from humexjournal.core.entry import Count, Friction, Kept, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.schedule import Per, Quota
from humexjournal.core.settings import CheckIn, Outcome, Support
from humexjournal.core.standard import AtLeast, Before, Done, InWords

START = date(2026, 6, 1)
LONG_CUE = "when I have put the last plate into the dishwasher and nobody has begun to talk again"
LONG_BY = "before the first meeting of the day, however early somebody has put it into the calendar"


def kbi(name: str, share: int, terms: Terms, **more) -> KBI:
    change = Change(W26.first, Terms(cue=LONG_CUE), kind="recue")
    return KBI(
        name.split(maxsplit=1)[0].lower(),
        name,
        START,
        terms,
        changes=(change,),
        share=share,
        **more,
    )


FIVE = (
    kbi(
        "Write down tomorrow’s three first things",
        50,
        Terms(
            schedule=WEEKDAYS,
            standard=AtLeast(Decimal(3), "things on the pad on the desk"),
            minimum=AtLeast(Decimal(1), "things on the pad on the desk"),
            by=LONG_BY,
        ),
    ),
    kbi(
        "Walk outside after lunch without a phone",
        40,
        Terms(schedule=WEEKDAYS, standard=minutes(15), minimum=minutes(5), by=LONG_BY),
    ),
    kbi(
        "Laptop closed and put away for the night",
        30,
        Terms(schedule=WEEKDAYS, standard=Before(clock("18:00")), minimum=Before(clock("18:30"))),
    ),
    kbi(
        "Prepare every one-to-one with 2 questions",
        20,
        Terms(
            schedule=WEEKDAYS,
            standard=Done(),
            minimum=InWords("one question, on whatever piece of paper is nearest to my hand"),
            by=LONG_BY,
        ),
    ),
    kbi(
        "Ten quiet minutes by the kitchen window",
        10,
        Terms(
            schedule=Quota(4, Per.WEEK),
            schedule_text="4 evenings a week",
            standard=minutes(10),
            minimum=minutes(3),
            by=LONG_BY,
        ),
    ),
)

SHARED = (
    "Blocked the slot on Monday. Tuesday’s meeting was booked the same morning, so no slot.",
    "Shoes before plate works. The chair by the window is the best ten minutes of the day.",
    "The pad stays at the office on Fridays, that is why Friday never works; a photo might do.",
    "One-to-ones went better with two questions than with ten.",
)

LONG_COMMITMENT = (
    "If a meeting over lunch is put into my calendar after nine in the morning, then I tell whoever"
    " booked it that I arrive at a quarter past, and I walk round the block first, even if it"
    " rains, and if it rains hard I take the umbrella from the rack by the door."
)


def lines(one: str, two: str, three: str, four: str, five: str) -> dict[str, str]:
    return dict(zip((kbi.id for kbi in FIVE), (one, two, three, four, five), strict=True))


EARLIER = {
    **days(
        W24,
        lines("3 3 o 3 4 . .", "15 o 15 15 15 . .", "17:50 19:00 17:30 . . . .",
              "x x x x . . .", "10 . 12 . 3 . ." ),
    ),
    **days(
        W25,
        lines("3 o 3 o . . .", "15 20 15 o o . .", "17:50 18:20 17:30 19:00 17:00 . .",
              "x x o x x . .", "10 . 12 . 3 10 ." ),
    ),
}  # fmt: skip

THIS_WEEK = days(
    W26,
    lines("3 o 1 3 . . .", "15 o o 16 6 . .", "17:55 18:10 17:50 off off . .",
          "x / o . x . .", "10 . 12 10 . . 10" ),
    felt="4 3 2 4 3 . 4",
    friction={
        1: (Friction("time", "walk"), Friction("forgot", "write")),
        2: (Friction("time", "walk"), Friction("people", "prepare")),
        4: (Friction("place", "write"), Friction("my_own_long_word_for_it")),
    },
    shared={
        1: ("Budget meeting ate lunch, and the one after it ate what was left of the afternoon.",),
        2: ("Nobody told me that the room had been moved to the other end of the building.",),
        4: ("The pad stays at the office on Fridays, that is why Friday never works.",),
    },
)  # fmt: skip

OUTCOMES = {
    name: Outcome(name, low=Decimal(0), high=Decimal(10))
    for name in ("energy_at_six", "stress_over_the_day", "control_of_the_afternoon")
}

WEEK = WeeklyEntry(
    W26,
    "weekly/2026-W26.md",
    commitment=LONG_COMMITMENT,
    kept=Kept.PARTLY,
    coming_up="quarter close on Wednesday 1 and Thursday 2 July; school trip on Friday 3 July",
    glad="the two evenings on which the laptop was in the bag before the children were home",
    check_ins_kept=frozenset({1}),
    readings=dict.fromkeys(OUTCOMES, Decimal(6)),
    shared=SHARED,
)

FULLEST = Journal(
    replace(
        SETTINGS,
        client="Maximiliane-Charlotte",
        outcomes=OUTCOMES,
        support=Support(
            check_ins=tuple(CheckIn(day, "voice note", "coach") for day in range(5)),
            talks=(datetime(2026, 6, 30, 16, 0),),  # noqa: DTZ001
        ),
    ),
    {
        **{kbi.id: kbi for kbi in FIVE},
        "phone": kbi("Phone left in the kitchen for the night", 0, Terms(schedule=WEEKDAYS)),
    },
    {**EARLIER, **THIS_WEEK},
    {
        W25.first: WeeklyEntry(
            W25,
            "weekly/2026-W25.md",
            readings=dict.fromkeys(OUTCOMES, Decimal(7)),
            reviewed=date(2026, 6, 23),
            agreed=(Count("write", 3, 5), Count("walk", 4, 5), Count("laptop", 5, 5)),
        ),
        W26.first: WEEK,
    },
)
FULLEST = replace(
    FULLEST,
    kbis={
        **FULLEST.kbis,
        "phone": replace(FULLEST.kbis["phone"], until=date(2026, 6, 24), replaced_by="ten"),
    },
)
