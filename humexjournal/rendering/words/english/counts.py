"""Counts in English; never a percentage."""

from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.rendering.words.english.labels import SIGNS, UNREADABLE
from humexjournal.rendering.words.english.sums import short_sum, sum_of, sum_so_far
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import done_after, is_once, is_unread, none_arose

OPEN = "still open"


def row_count(row: Row, to: str = "–") -> str:
    """The count of a row; what is to be done but once is done, late, not done or open."""
    if is_once(row):
        return _once(row)
    return "" if none_arose(row) else count(row.tally, to)


def spoken_row_count(row: Row) -> str:
    """4 or 5 of 5, for a voice; 3 to 5 of 5."""
    return row_count(row, " or " if row.tally.unlogged == 1 else " to ")


def count_so_far(row: Row) -> str:
    """2 of 4 so far; 6 so far, at most 7; still open."""
    said = sum_so_far(row.tally) or row_count(row)
    return f"{said} so far" if said[:1].isdigit() and "so far" not in said else said


def count(counts: Tally, to: str = "–") -> str:
    """3 of 5; 4–5 of 5 where it depends on a day that nobody filled in; 75 of 150 of a sum."""
    return sum_of(counts) or times(counts, to)


def times(counts: Tally, to: str = "–") -> str:
    """How many of how many opportunities, also where they are sums."""
    of = max(counts.scheduled, counts.quota or 0)
    if not of:
        is_off = (counts.excused or counts.reserve) and not counts.pending
        return "off" if is_off else ""
    if not counts.unlogged:
        return f"{counts.done} of {of}"
    return f"{counts.done}{to}{counts.done + counts.unlogged} of {of}"


def _once(row: Row) -> str:
    """One thing by a date, which may have been done in the grid and after it."""
    if done_after(row):
        return "done late"
    return UNREADABLE if is_unread(row) else once(row.tally)


def once(counts: Tally) -> str:
    """One thing by a date: how it stands in words, not 1 of 1."""
    if counts.late:
        return "done late"
    for state, number in ((State.DONE, counts.done), (State.MISSED, counts.missed)):
        if number:
            return SIGNS[state][1]
    if counts.pending:
        return OPEN
    if counts.unlogged:
        return SIGNS["unlogged"][1]
    return "off" if counts.excused or counts.reserve else ""


def before(counts: Tally) -> str:
    """What an earlier week came to; ? of 5 where nobody filled in any of it."""
    return _nothing_known(counts, " of ") or count(counts)


def short_before(counts: Tally) -> str:
    """3/5."""
    said = _nothing_known(counts, "/") or short_sum(counts)
    return said or count(counts).replace(" of ", "/")


def _nothing_known(counts: Tally, of: str) -> str:
    unknown = counts.scheduled and counts.unlogged == counts.scheduled and counts.total is None
    return f"?{of}{counts.scheduled}" if unknown else ""
