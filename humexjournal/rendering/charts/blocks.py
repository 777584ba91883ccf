"""A strip of weeks in one line of a terminal; the counts stand beside it in words."""

from collections.abc import Iterable
from itertools import dropwhile

from humexjournal.adherence.tally import Tally

LEVELS = "▁▂▃▄▅▆▇█"
"""None at the low end, all at the high one; up to seven opportunities have a level a count."""

MOST_WEEKS = 13
"""The weeks of a quarter; who asks for more than that wants the figures, not the list."""

UNKNOWN, NOT_ASKED = "?", "·"
EACH = 2
"""How wide a week is, with its question mark."""


def week_blocks(weeks: Iterable[Tally]) -> str:
    """▆  ▄? ?  ·  █: what was done of what was planned, the oldest week first.

    A question mark stands behind a week that blanks leave open, and for one of which nobody filled
    in anything; a dot is a week in which nothing was planned. All weeks are equally wide.
    """
    return " ".join(f"{_week(week):{EACH}}" for week in weeks)


def weeks_begun(weeks: Iterable[Tally]) -> list[Tally]:
    """The weeks to be shown: from the first in which something was planned, the last quarter."""
    closed = (week for week in weeks if not week.pending or week.scheduled)
    return list(dropwhile(lambda week: not _is_planned(week), closed))[-MOST_WEEKS:]


def _is_planned(week: Tally) -> bool:
    return bool(week.scheduled or week.quota or week.excused or week.reserve)


def _week(week: Tally) -> str:
    if not week.scheduled:
        return NOT_ASKED
    if week.unlogged == week.scheduled:
        return UNKNOWN
    return LEVELS[_level(week)] + (UNKNOWN if week.unlogged else "")


def _level(week: Tally) -> int:
    """The ends are kept for none and for all, whatever the number of opportunities."""
    most = len(LEVELS) - 1
    if week.done in {0, week.scheduled}:
        return most if week.done else 0
    return min(max(round(most * week.done / week.scheduled), 1), most - 1)
