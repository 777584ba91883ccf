"""Counts in German; never a percentage."""

from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.rendering.words.german.labels import SIGNS, UNREADABLE
from humexjournal.rendering.words.german.sums import short_sum, sum_of, sum_so_far
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import done_after, is_once, is_unread, none_arose

OPEN, LATE, AWAY = "noch offen", "später gemacht", "Pause"


def row_count(row: Row, to: str = "–") -> str:
    """The count of a row; what is to be done but once is done, late, not done or open."""
    if is_once(row):
        return _once(row)
    return "" if none_arose(row) else count(row.tally, to)


def spoken_row_count(row: Row) -> str:
    """4 oder 5 von 5, for a voice; 3 bis 5 von 5."""
    return row_count(row, " oder " if row.tally.unlogged == 1 else " bis ")


def count_so_far(row: Row) -> str:
    """Bisher 2 von 4; bisher 6, max. 7; noch offen."""
    said = sum_so_far(row.tally) or row_count(row)
    return f"bisher {said}" if said[:1].isdigit() else said


def count(counts: Tally, to: str = "–") -> str:
    """3 von 5; 4–5 von 5 where it depends on a blank; 75 von 150 of a sum."""
    return sum_of(counts) or times(counts, to)


def times(counts: Tally, to: str = "–", of: str = " von ") -> str:
    """How many of how many opportunities, also where they are sums."""
    asked = max(counts.scheduled, counts.quota or 0)
    if not asked:
        is_off = (counts.excused or counts.reserve) and not counts.pending
        return AWAY if is_off else ""
    if not counts.unlogged:
        return f"{counts.done}{of}{asked}"
    return f"{counts.done}{to}{counts.done + counts.unlogged}{of}{asked}"


def _once(row: Row) -> str:
    """One thing by a date, which may have been done in the grid and after it."""
    if done_after(row):
        return LATE
    return UNREADABLE if is_unread(row) else once(row.tally)


def once(counts: Tally) -> str:
    """One thing by a date: how it stands in words, not 1 von 1."""
    if counts.late:
        return LATE
    for state, number in ((State.DONE, counts.done), (State.MISSED, counts.missed)):
        if number:
            return SIGNS[state][1]
    if counts.pending:
        return OPEN
    if counts.unlogged:
        return SIGNS["unlogged"][1]
    return AWAY if counts.excused or counts.reserve else ""


def before(counts: Tally) -> str:
    """What an earlier week came to; ? von 5 where nobody filled in any of it."""
    return _nothing_known(counts, " von ") or count(counts)


def short_before(counts: Tally) -> str:
    """3/5."""
    return _nothing_known(counts, "/") or short_sum(counts) or times(counts, of="/")


def _nothing_known(counts: Tally, of: str) -> str:
    unknown = counts.scheduled and counts.unlogged == counts.scheduled and counts.total is None
    return f"?{of}{counts.scheduled}" if unknown else ""
