"""The journal as far as it goes by the evening of a day: all that a prompt of that day may know."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.life import Life
from humexjournal.adherence.remembered import Remembered, remembered
from humexjournal.core.calendar import DAYS_IN_WEEK, Period
from humexjournal.core.entry import DailyEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt

T = TypeVar("T")

ALL = "all"
"""What a prompt is about that concerns the whole client."""


class Past(Struct, frozen=True, dict=True):
    """A journal up to a day, read as it will stand once the blanks of that day are final.

    So the same day gives the same evidence whenever it is looked at, and on whichever machine.
    """

    journal: Journal
    day: date
    kept: Remembered

    @property
    def as_of(self) -> date:
        """The date on which everything up to the day has closed."""
        return self.journal.settings.calendar.closes(self.day)

    @cached_property
    def lives(self) -> Mapping[str, Life]:
        """The lives of the KBIs that are active on the day, by id, in the order of the ids."""
        found = {kbi.id: self._life(kbi) for kbi in self.journal.active(self.day)}
        return {name: one for name, one in found.items() if one}

    def _life(self, kbi: KBI) -> Life | None:
        read = self.kept.read(kbi, self.as_of, self.day, self.journal)
        # The entries end with the day, so nothing after it can be decided yet.
        return read.decided_by(self.day) if read else None

    def is_settled(self, kbi: str, as_of: date) -> bool:
        """Whether what is known of a KBI at an as-of date is what will be known in the end.

        A blank that can still be filled in takes nothing away from what has been said.
        """
        if as_of >= self.as_of:
            return True
        in_the_end = self.lives[kbi]
        now = self.kept.read(in_the_end.kbi, as_of, self.day, self.journal)
        assert now is not None
        return now.decided_by(self.day).logged == in_the_end.logged


def past(journal: Journal, day: date, kept: Remembered | None = None) -> Past:
    """The past of a day: no entry after it, no prompt of it or after it, no later change.

    `kept` is what is remembered of the journal.
    """
    return Past(
        replace(
            journal,
            kbis={name: _kbi(journal.kbis[name], day) for name in sorted(journal.kbis)},
            daily={key: one for key, one in journal.daily.items() if key <= day},
            weekly=_weeks(journal.weekly, day),
            monthly={key: one for key, one in journal.monthly.items() if one.period.last <= day},
            quarterly={},
            prompts=_prompts(journal.prompts, day),
        ),
        day,
        remembered(journal, kept),
    )


def _kbi(kbi: KBI, day: date) -> KBI:
    return replace(kbi, changes=tuple(one for one in kbi.changes if one.starts <= day))


def _weeks(weekly: Mapping[date, WeeklyEntry], day: date) -> dict[date, WeeklyEntry]:
    return {first: _week(weekly[first], day) for first in sorted(weekly) if first <= day}


def _week(entry: WeeklyEntry, day: date) -> WeeklyEntry:
    """What a weekly entry says about days up to one; what it says of the week waits for its end."""
    if entry.week.last <= day:
        return entry
    cells = {kbi: before for kbi, line in entry.cells.items() if (before := _until(line, day))}
    return WeeklyEntry(
        entry.week,
        entry.path,
        cells=cells,
        off=_until(entry.off, day),
        filled=frozenset(one for one in entry.filled if one <= day),
        friction=tuple(one for one in entry.friction if one.day and one.day <= day),
        felt=_until(entry.felt, day),
        paper=entry.paper,
    )


def _until(by_day: Mapping[date, T], day: date) -> dict[date, T]:
    return {key: by_day[key] for key in sorted(by_day) if key <= day}


def _prompts(prompts: Iterable[Prompt], day: date) -> tuple[Prompt, ...]:
    earlier = (_as_then(one, day) for one in prompts if one.day < day)
    return tuple(sorted(earlier, key=lambda one: one.id))


def _as_then(prompt: Prompt, day: date) -> Prompt:
    """A prompt without what happened to it after a day."""
    sent = prompt.sent if prompt.sent and prompt.sent <= day else None
    answered = prompt.answered if prompt.answered and prompt.answered <= day else None
    is_late = prompt.answered is not None and answered is None
    agreed = None if sent is None or is_late else prompt.agreed
    return replace(prompt, sent=sent, answered=answered, agreed=agreed)


def entries(journal: Journal, first: date, last: date) -> tuple[DailyEntry, ...]:
    """The daily entries of a range, in order."""
    return tuple(journal.daily[day] for day in Period(first, last) if day in journal.daily)


def weeks(journal: Journal, first: date, last: date) -> tuple[WeeklyEntry, ...]:
    """The entries of the weeks that lie in a range or cross its ends, in order."""
    begins = Period(first - timedelta(days=DAYS_IN_WEEK - 1), last)
    return tuple(journal.weekly[day] for day in begins if day in journal.weekly)
