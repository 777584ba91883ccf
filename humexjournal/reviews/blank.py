"""A week on paper before it begins: what is asked for on which day, and what is known already."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.agreed import agreements, held_terms
from humexjournal.core.calendar import Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import Each
from humexjournal.core.settings import Outcome
from humexjournal.core.standard import Done, Unclear
from humexjournal.reviews.rows import by_weight, is_over

MOST_ROWS = 5
MOST_OF_A_WEEK = 4


class Asked(StrEnum):
    """What a day of a behaviour is for."""

    OPEN = "open"
    """Something is to be written there."""
    NOT_ASKED = "not asked"
    OFF = "off"


class BlankDay(Struct, frozen=True):
    """A day of a behaviour, and the terms by which what is written for it will be read.

    Why it is off stays off the paper, which lies on a desk.
    """

    day: date
    asked: Asked
    terms: Terms

    @property
    def is_open(self) -> bool:
        """Whether something is to be written there."""
        return self.asked is Asked.OPEN

    @property
    def is_off(self) -> bool:
        """Whether it is known beforehand that nothing will be asked for."""
        return self.asked is Asked.OFF


class Turn(Struct, frozen=True):
    """What changes within the week: from a day on, only what differs."""

    day: date
    terms: Terms


class BlankRow(Struct, frozen=True):
    """A behaviour in the week: the terms of its first day there, and what changes after it.

    `starts` and `ends` are its own first and last day, where they lie within the week.
    """

    id: str
    name: str
    terms: Terms
    days: tuple[BlankDay, ...]
    turns: tuple[Turn, ...] = ()
    starts: date | None = None
    ends: date | None = None

    @property
    def is_measured(self) -> bool:
        """Whether a number or a time is written, and not only a tick."""
        words_only = isinstance(self.terms.standard, Done | Unclear | None)
        return not words_only or isinstance(self.terms.schedule, Each)


class BlankWeek(Struct, frozen=True):
    """A week to be filled in by hand.

    `rows` are at most five, the weightiest first, and `others` the names of the rest. `note` is the
    path of the note of the week, "" where it is not known.
    """

    client: str
    coach: str
    week: Week
    rows: tuple[BlankRow, ...]
    others: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    commitment: str = ""
    note: str = ""


def blank_week(journal: Journal, week: Week, as_of: date) -> BlankWeek:
    """The week as it is planned; what its own note says is read even before it begins."""
    kbis = _kbis(journal, week, as_of)
    entry = journal.weekly.get(week.first)
    return BlankWeek(
        client=journal.settings.client,
        coach=journal.settings.coach,
        week=week,
        rows=tuple(_row(kbi, journal, week) for kbi in kbis[:MOST_ROWS]),
        others=tuple(kbi.name for kbi in kbis[MOST_ROWS:]),
        outcomes=tuple(outcome for _, outcome in sorted(journal.settings.outcomes.items())),
        commitment=entry.commitment if entry else "",
        note=_note(journal, week, entry),
    )


def week_to_fill(journal: Journal, as_of: date) -> Week:
    """The week of the date while most of it is left, if anything is asked for; else the next."""
    this = journal.settings.calendar.week(as_of)
    left = [day for day in this.period if day >= as_of]
    is_this = len(left) >= MOST_OF_A_WEEK and any(journal.active(day) for day in left)
    return this if is_this else this.shifted(1)


def _kbis(journal: Journal, week: Week, as_of: date) -> list[KBI]:
    """The behaviours that are active on a day of the week and not done with."""
    active = (kbi for kbi in journal.kbis.values() if any(map(kbi.is_active, week.period)))
    return sorted((one for one in active if not is_over(one, journal, week, as_of)), key=by_weight)


def _row(kbi: KBI, journal: Journal, week: Week) -> BlankRow:
    first = max(week.first, kbi.starts)
    return BlankRow(
        kbi.id,
        kbi.name,
        held_terms(kbi, journal.settings, first),
        tuple(_days(kbi, journal, week)),
        tuple(_turns(kbi, journal, week, first)),
        starts=kbi.starts if week.first < kbi.starts else None,
        ends=kbi.until if kbi.until and kbi.until < week.last else None,
    )


def _days(kbi: KBI, journal: Journal, week: Week) -> Iterator[BlankDay]:
    agreed = agreements(kbi, journal.settings, week.last)
    for day in week.period:
        is_asked = any(day in one.period and one.asks(day) for one in agreed)
        if is_asked and _is_off(kbi, journal, day):
            asked = Asked.OFF
        else:
            asked = Asked.OPEN if is_asked else Asked.NOT_ASKED
        yield BlankDay(day, asked, kbi.terms_on(day))


def _is_off(kbi: KBI, journal: Journal, day: date) -> bool:
    """Whether it is paused, or the note of the week has taken the day off beforehand."""
    pauses = (*kbi.pauses, *journal.settings.pauses)
    entry = journal.week_entry(day)
    return any(day in pause.period for pause in pauses) or bool(entry and day in entry.off)


def _turns(kbi: KBI, journal: Journal, week: Week, first: date) -> Iterator[Turn]:
    held = held_terms(kbi, journal.settings, first)
    for day in week.period:
        if day <= first or not kbi.is_active(day):
            continue
        now = held_terms(kbi, journal.settings, day)
        if (differs := _difference(held, now)) != Terms():
            yield Turn(day, differs)
        held = now


def _difference(held: Terms, now: Terms) -> Terms:
    """What differs; how a schedule is written goes with the schedule."""
    same = {one for one in Terms.__struct_fields__ if getattr(held, one) == getattr(now, one)}
    same |= {"standard_text"}
    same |= {"schedule_text"} if "schedule" in same else set()
    return replace(now, **dict.fromkeys(same))


def _note(journal: Journal, week: Week, entry: WeeklyEntry | None) -> str:
    """The note of the week where there is one, else where it would be if nobody has said so."""
    of_days = {journal.daily[day].path for day in week.period if day in journal.daily}
    if entry and entry.path not in of_days:
        return entry.path
    return "" if journal.settings.folders.weekly else f"weekly/{week.label}.md"
