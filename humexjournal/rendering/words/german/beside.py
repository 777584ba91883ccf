"""What is said beside a count in German: the days it depends on, the days off, or the aim."""

from collections.abc import Callable, Iterator

from humexjournal.adherence.state import State, Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import EveryDays, Per, Quota, Total
from humexjournal.rendering.words.german.cells import why_off
from humexjournal.rendering.words.german.counts import row_count
from humexjournal.rendering.words.german.dates import weekday, weekdays
from humexjournal.rendering.words.german.labels import UNREADABLE
from humexjournal.rendering.words.german.sums import reached
from humexjournal.rendering.words.german.terms import THIS
from humexjournal.rendering.words.german.values import plural
from humexjournal.reviews.cells import days_in
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import (
    days_off,
    done_late,
    is_once,
    longer_period,
    names_unknown,
    next_due,
    none_arose,
    spare_days,
    unread_days,
)


def note(row: Row) -> str:
    """What stands under a count: the days it depends on, the days off, or the aim."""
    said, period = _note(row), _longer_period(row)
    return said if period in said else f"{period}, {said}" if said else period


def spoken_note(row: Row) -> str:
    """The same beside a sentence that goes through the days: what these show is left out."""
    if not row.settled or row.tally.total is not None or is_once(row):
        return note(row)
    shown = set(days_in(row.cells, State.UNLOGGED))
    unknown = [part for part in _unknown(row) if not shown.issuperset(row.unknown)]
    about_days = row.tally.unlogged or any(_off(row))
    return ", ".join((*unknown, *_beyond(row))) or ("" if about_days else _aim(row))


def _note(row: Row) -> str:
    if row.tally.status is Status.VOID:
        return "beginnt nächste Woche" if row.is_new else ""
    if row.tally.total is not None:
        return _of_sum(row)
    if is_once(row):
        return ""
    if not row.settled:
        return running_note(row)
    return ", ".join((*_unknown(row), *_beyond(row), *_off(row))) or _aim(row)


def running_note(row: Row, number: Callable[[int], object] = str) -> str:
    """How a row stands while it runs, without a judgement; `number` writes a number out."""
    if row.tally.status in (None, Status.CLOSED, Status.VOID):
        return _still_open(row) or next_by(row)
    unknown = weekdays(row.unknown) if names_unknown(row) else on_days(len(row.unknown))
    return how_it_stands(row.tally, row.days_left, unknown, period(row.terms), number)


def how_it_stands(
    counts: Tally,
    days_left: int,
    unknown: str,
    per: Per,
    number: Callable[[int], object] = str,
) -> str:
    """The words for the status of a quota that runs; `unknown` names the days without an entry."""
    match counts.status:
        case Status.MET:
            return _with_extra(f"für {THIS[per]} geschafft", counts)
        case Status.ON_TRACK:
            return days_to_go(days_left, number)
        case Status.BEHIND_PACE:
            to_go = (counts.quota or 0) - counts.done
            return f"noch {to_go}-mal, {days_of(days_left, number)} Zeit"
        case Status.LAST_CHANCE:
            return "jeder Tag wird gebraucht"
        case Status.NEEDS_THE_LOG:
            return f"hängt an {unknown}, nicht eingetragen"
        case _:
            gone = f"{counts.quota} {'ist' if counts.quota == 1 else 'sind'} nicht mehr möglich"
            return f"{gone}, jedes Mal zählt" if days_left else gone


def days_of(days: int, number: Callable[[int], object] = str) -> str:
    """1 Tag, 3 Tage."""
    return plural(days, "Tag", "Tage", number)


def on_days(days: int, number: Callable[[int], object] = str) -> str:
    """1 Tag, 3 Tagen, as it stands after an."""
    return plural(days, "Tag", "Tagen", number)


def days_to_go(days: int, number: Callable[[int], object] = str) -> str:
    """Noch 3 Tage."""
    return f"noch {days_of(days, number)}"


def _still_open(row: Row) -> str:
    return f"{weekdays(row.still_open)} noch offen" if row.still_open else ""


def due(row: Row) -> str:
    """Mittwoch noch offen, nächstes Mal bis Sonntag, where it is asked for every so many days."""
    asked = isinstance(row.terms.schedule, EveryDays)
    return (_still_open(row) or next_by(row)) if asked else ""


def next_by(row: Row) -> str:
    """Nächstes Mal bis Sonntag, where it is asked for every so many days."""
    ahead = next_due(row)
    return f"nächstes Mal bis {weekday(ahead)}" if ahead else ""


def _of_sum(row: Row) -> str:
    """What stands under a sum: whether it is reached, and until then the days that are left."""
    if row.tally.pending:
        return days_to_go(row.days_left)
    verdict = [reached(row.tally)] if row.tally.done else _unknown(row)
    return ", ".join((*verdict, *_off(row)))


def _longer_period(row: Row) -> str:
    """Diesen Monat: what a count is of that stands in the column of the week."""
    per = longer_period(row)
    return THIS[per] if per and row_count(row) else ""


def period(terms: Terms) -> Per:
    """The period of a quota or a sum; the week for all others."""
    asked = terms.schedule
    return asked.per if isinstance(asked, Quota | Total) else Per.WEEK


def not_filled_in(row: Row) -> str:
    """Donnerstag nicht eingetragen; Donnerstag nicht lesbar; nothing where all is known."""
    return "".join(_unknown(row))


def _unknown(row: Row) -> Iterator[str]:
    if not row.tally.unlogged:
        return
    if unread := unread_days(row):
        yield f"{weekdays(unread)} {UNREADABLE}"
    else:
        named = weekdays(row.unknown) if names_unknown(row) else days_of(len(row.unknown))
        yield f"{named} nicht eingetragen"


def _off(row: Row) -> Iterator[str]:
    """2 Tage Pause (krank), 1 Jokertag."""
    days, why = days_off(row)
    if days:
        yield f"{days_of(days)} Pause" + (f" ({why_off(why)})" if why else "")
    if spare := spare_days(row):
        yield plural(spare, "Jokertag", "Jokertage")


def _beyond(row: Row) -> Iterator[str]:
    """What the count leaves out: that none arose, or what was done late."""
    if none_arose(row):
        yield "kam diese Woche nicht vor"
    if late := done_late(row):
        yield f"{late}-mal später gemacht"


def _aim(row: Row) -> str:
    if row.aim is None:
        return ""
    return _with_extra("Ziel erreicht", row.tally) if row.reached else f"Ziel {row.aim}"


def _with_extra(text: str, counts: Tally) -> str:
    return f"{text}, und {counts.extra} mehr" if counts.extra else text
