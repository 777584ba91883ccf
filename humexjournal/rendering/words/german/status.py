"""The lines of the status screen in German."""

from collections.abc import Sequence
from datetime import date

from humexjournal.adherence.state import Status as Standing
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import ONE_DAY, Week
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.commands import WEEK
from humexjournal.rendering.words.german.beside import days_to_go, due, on_days, running_note
from humexjournal.rendering.words.german.counts import OPEN, count_so_far, row_count
from humexjournal.rendering.words.german.dates import (
    clock,
    dates_to,
    full_day,
    joined,
    short_weekday,
    weekday,
)
from humexjournal.rendering.words.german.terms import by_when
from humexjournal.rendering.words.german.values import number_word, plural
from humexjournal.reviews.rows import Row
from humexjournal.reviews.status import Ahead, OpenDay, Status


def so_far(row: Row) -> str:
    """Bisher 2 von 4; 3 von 4, noch drei Tage: as much as a terminal has room for."""
    counted, note = row_count(row), _beside(row)
    if counted and not note:
        return count_so_far(row)
    return f"{counted}, {note}" if counted else note


def _beside(row: Row) -> str:
    """What is said beside the count: what is left, or by when."""
    status, asked = row.tally.status, row.terms.schedule
    if row.tally.total is not None:
        return _of_sum(row.tally, row.days_left)
    if status is not None:
        return _in_short(row, status) or running_note(row, number_word)
    if isinstance(asked, ByDate) and row_count(row) == OPEN:
        return by_when(asked.by)
    return "" if row_count(row) else due(row)


def _of_sum(counts: Tally, days_left: int) -> str:
    if counts.at_most or not counts.target:
        return ""
    return "geschafft" if counts.done else days_to_go(days_left, number_word)


def _in_short(row: Row, status: Standing) -> str:
    match status:
        case Standing.MET:
            return f"und {row.tally.extra} mehr" if row.tally.extra else "geschafft"
        case Standing.LAST_CHANCE:
            return "jeder Tag wird gebraucht"
        case Standing.NEEDS_THE_LOG if len(row.unknown) == 1:
            return f"hängt an {weekday(row.unknown[0])}"
        case Standing.NEEDS_THE_LOG:
            return f"hängt an {on_days(len(row.unknown), number_word)}"
        case Standing.OUT_OF_REACH:
            return "jedes Mal zählt" if row.days_left else "die Tage sind um"
        case _:
            return ""


def week_of(week: Week) -> str:
    """KW 26, 22. bis 28. Juni."""
    return f"KW {week.number}, {dates_to(week.period)}"


def today_in_short(said: Status) -> str:
    """Heute 3/3: how many of today's behaviours are filled in."""
    asked, blank = said.today.asked, len(said.today.kbis)
    return f"heute {asked - blank}/{asked}" if asked else "heute nichts geplant"


def near_day(day: date, today: date) -> str:
    """Gestern, heute, morgen, else Dienstag."""
    near = {today - ONE_DAY: "gestern", today: "heute", today + ONE_DAY: "morgen"}
    return near.get(day, weekday(day))


def open_line(said: Status) -> str:
    """Heute ist alles eingetragen; or which days are open for how many things."""
    still = [day for day in said.open_days if day.kbis]
    if not still:
        return "Heute ist alles eingetragen." if said.today.asked else "Heute ist nichts geplant."
    days = joined([_on(day.day, said.day) for day in still])
    things = _things(still)
    what = "ist noch eins" if things == 1 else f"sind noch {number_word(things)} Dinge"
    return f"{days[:1].upper()}{days[1:]} {what} offen."


def _on(day: date, today: date) -> str:
    near = near_day(day, today)
    return f"am {near}" if near == weekday(day) else near


def _things(still: Sequence[OpenDay]) -> int:
    return len({kbi for day in still for kbi in day.kbis})


def since_when(start: date, today: date) -> str:
    """Seit heute, seit Do."""
    return f"Seit {'heute' if start == today else short_weekday(start)}"


def ahead(one: Ahead, coach: str) -> tuple[str, str]:
    """What comes, and the command that goes with it, if there is one: recap für Jo."""
    if one.talk is not None:
        with_coach = f" mit {coach}" if coach else ""
        return f"Gespräch{with_coach}, {clock(one.talk)} Uhr", "humex review"
    assert one.check_in is not None
    if one.check_in.by == "coach":
        return f"{one.check_in.what} {f'von {coach}' if coach else '(Coach)'}", ""
    return one.check_in.what + (f" für {coach}" if coach else ""), WEEK


def from_coach(names: Sequence[str], coach: str) -> tuple[str, str]:
    """Von Jo, eine Nachricht: Walk."""
    notes = plural(len(names), "Nachricht", "Nachrichten", number_word)
    about = joined(sorted({name for name in names if name}))
    return f"Von {coach}" if coach else "Nachrichten", f"{notes}: {about}" if about else notes


def drafts(found: Sequence[tuple[str, int]]) -> tuple[str, str]:
    """Ungesendet, ana 1, ben 2."""
    return "Ungesendet", ", ".join(f"{client} {count}" for client, count in found)


def not_read(problems: int, path: str, line: int) -> str:
    """How many places could not be read, or the one that could not."""
    if problems == 1 and path:
        return f"{path}, Zeile {line}"
    return plural(problems, "Stelle", "Stellen", number_word)


def nothing_yet(starts: date | None) -> str:
    """What an empty week says."""
    if starts is None:
        return "Diese Woche ist nichts geplant."
    return f"Es beginnt am {full_day(starts)}."
