"""The lines of the status screen in English."""

from collections.abc import Sequence
from datetime import date

from humexjournal.adherence.state import Status as Standing
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import ONE_DAY, Week
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.commands import WEEK
from humexjournal.rendering.words.english.beside import due, running_note
from humexjournal.rendering.words.english.counts import OPEN, count_so_far, row_count
from humexjournal.rendering.words.english.dates import (
    clock,
    dates_to,
    full_day,
    joined,
    short_weekday,
    weekday,
)
from humexjournal.rendering.words.english.terms import by_when
from humexjournal.rendering.words.english.values import number_word, plural
from humexjournal.reviews.rows import Row
from humexjournal.reviews.status import Ahead, OpenDay, Status


def so_far(row: Row) -> str:
    """2 of 4 so far; 3 of 4, three days left: as much as an ordinary terminal has room for."""
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
    return "done" if counts.done else f"{plural(days_left, 'day', 'days', number_word)} left"


def _in_short(row: Row, status: Standing) -> str:
    match status:
        case Standing.MET:
            return f"and {row.tally.extra} more" if row.tally.extra else "done"
        case Standing.LAST_CHANCE:
            return "every day left needed"
        case Standing.NEEDS_THE_LOG if len(row.unknown) == 1:
            return f"depends on {weekday(row.unknown[0])}"
        case Standing.NEEDS_THE_LOG:
            return f"depends on {number_word(len(row.unknown))} days"
        case Standing.OUT_OF_REACH:
            return "one more still counts" if row.days_left else "no days left"
        case _:
            return ""


def week_of(week: Week) -> str:
    """Week 26, 22 to 28 June."""
    return f"week {week.number}, {dates_to(week.period)}"


def today_in_short(said: Status) -> str:
    """3/3 today: how many of today's behaviours are filled in."""
    asked, blank = said.today.asked, len(said.today.kbis)
    return f"{asked - blank}/{asked} today" if asked else "nothing planned today"


def near_day(day: date, today: date) -> str:
    """Yesterday, today, tomorrow, else Tuesday."""
    near = {today - ONE_DAY: "yesterday", today: "today", today + ONE_DAY: "tomorrow"}
    return near.get(day, weekday(day))


def open_line(said: Status) -> str:
    """Today is filled in; or which days are open for how many things."""
    still = [day for day in said.open_days if day.kbis]
    if not still:
        return "Today is filled in." if said.today.asked else "Nothing is planned today."
    days = joined([near_day(day.day, said.day) for day in still]).capitalize()
    things = plural(_things(still), "thing", "things", number_word)
    return f"{days} {'is' if len(still) == 1 else 'are'} open for {things}."


def _things(still: Sequence[OpenDay]) -> int:
    return len({kbi for day in still for kbi in day.kbis})


def since_when(start: date, today: date) -> str:
    """Since today, since Thu."""
    return f"Since {'today' if start == today else short_weekday(start)}"


def ahead(one: Ahead, coach: str) -> tuple[str, str]:
    """What comes, and the command that goes with it, if there is one: your recap for Jo."""
    with_coach = f" with {coach}" if coach else ""
    if one.talk is not None:
        return f"the talk{with_coach}, {clock(one.talk)}", "humex review"
    assert one.check_in is not None
    if one.check_in.by == "coach":
        return f"{one.check_in.what} from {coach or 'your coach'}", ""
    return f"your {one.check_in.what}" + (f" for {coach}" if coach else ""), WEEK


def from_coach(names: Sequence[str], coach: str) -> tuple[str, str]:
    """From Jo, a note about the walk."""
    notes = "a note" if len(names) == 1 else f"{number_word(len(names))} notes"
    about = joined(sorted({name for name in names if name}))
    return f"From {coach}" if coach else "Notes", f"{notes} about {about}" if about else notes


def drafts(found: Sequence[tuple[str, int]]) -> tuple[str, str]:
    """Not sent yet, ana 1, ben 2."""
    return "Not sent yet", ", ".join(f"{client} {count}" for client, count in found)


def not_read(problems: int, path: str, line: int) -> str:
    """How many places could not be read, or the one that could not."""
    if problems == 1 and path:
        return f"{path}, line {line}"
    return plural(problems, "place", "places", number_word)


def nothing_yet(starts: date | None) -> str:
    """What an empty week says."""
    if starts is None:
        return "No behaviour is planned this week."
    return f"It starts on {full_day(starts)}."
