"""The blank week in German.

What is typed stays as it is in every language: x, /, o, a dot, off, filled.
"""

from collections.abc import Sequence
from datetime import date

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Each, OnDays, Per, Quota
from humexjournal.core.standard import (
    TIMES,
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    OnScale,
)
from humexjournal.core.value import MINUTES_IN_DAY
from humexjournal.rendering.words.german.dates import day_month, on_weekdays, weekday, weekdays
from humexjournal.rendering.words.german.labels import SHEET
from humexjournal.rendering.words.german.terms import by, quota_noun, standard, terms
from humexjournal.rendering.words.german.values import number, plural, time
from humexjournal.rendering.words.german.wins import changed
from humexjournal.reviews.blank import BlankRow

BLANK: dict[str, str | Sequence[str]] = {
    "week": "KW",
    "to_fill_in": "zum Ausfüllen",
    "motto": "Ein Tag ohne ändert nichts. Der nächste zählt.",
    "felt": "Wie der Tag war",
    "felt_scale": "1 schwer, 5 gut",
    "in_the_way": "Im Weg",
    "in_the_way_words": "ein Wort: Zeit, vergessen, müde, zu groß, Ort, Menschen, Stimmung",
    "filled": "Dieser Tag ist eingetragen",
    "filled_sign": "Haken",
    "number_or": "Eine Zahl, oder",
    "sign_only": "In jedes Feld",
    "empty": (
        "Leer an einem Tag mit Haken: nicht gemacht.",
        "Sonst leer: nicht eingetragen.",
    ),
    "nothing_asked": "In dieser Woche ist nichts vereinbart.",
    "end": "Am Ende der Woche",
    "commitment": "Diese Woche hatte ich vor",
    "kept": "Gehalten?",
    "kept_words": SHEET["kept_words"],
    "did": "Was hast du wirklich getan?",
    "got_in_the_way": "Was stand im Weg?",
    "good_days": "Was half an guten Tagen?",
    "easier": f"{SHEET['easier']}?",
    "lines_in": "Ein Beispiel für die Zeilen in",
    "the_note": "der Notiz der Woche",
    "quote_open": "„",
    "quote_close": "“",
}

BLANK_SIGNS = {
    "done": ("X", "oder ein Haken: gemacht"),
    "minimum": ("/", "Kurzversion, sie zählt"),
    "missed": ("O", "nicht gemacht"),
    "excused": ("off", "krank, verreist, Urlaub"),
    "not asked": ("–", "nicht geplant"),
}
"""What is written by hand, and the sign of a day on which nothing is to be written."""

SHORT_ENOUGH = 12
"""Letters of a unit that stands in an instruction."""
EARLIER = 10
"""Minutes by which the time in an instruction differs from its standard."""
TO_WRITE = {"minutes": "die Minuten", "hours": "die Stunden", "": "die Zahl"}
WEEK = 7
WITHIN = {Per.WEEK: "", Per.FORTNIGHT: " in den zwei Wochen", Per.MONTH: " im Monat"}


def paper_terms(agreed: Terms) -> str:
    """4 Abende nach Wahl, mindestens 10 min; what is not a quota as on any page."""
    asked = agreed.schedule
    if not isinstance(asked, Quota):
        return terms(agreed)
    days = f"{plural(asked.times, *quota_noun(agreed.schedule_text))} nach Wahl"
    parts = (days + WITHIN[asked.per], standard(agreed.standard), by(agreed.by))
    return ", ".join(part for part in parts if part)


def to_write(agreed: Terms) -> str:
    """Die Minuten; die Uhrzeit, 17:50; ein Haken."""
    asked = agreed.standard
    if isinstance(agreed.schedule, Each):
        return "2/3 schreiben: zwei von drei Malen gemacht"
    if isinstance(asked, AtLeast | AtMost):
        none = " schreiben, oder 0" if isinstance(asked, AtMost) else " schreiben"
        return f"{_how_many(asked.unit)}{none}"
    if isinstance(asked, OnScale):
        return f"eine Zahl bis {number(asked.top)} schreiben"
    if isinstance(asked, TIMES):
        return f"die Uhrzeit schreiben, {time(_near(asked))}"
    several = isinstance(agreed.schedule, ByDate) and agreed.schedule.times > 1
    return "schreiben, wie oft" if several else "ein Haken"


def _how_many(unit: str) -> str:
    if unit in TO_WRITE:
        return TO_WRITE[unit]
    return f"die Zahl ({unit})" if len(unit) <= SHORT_ENOUGH else "die Zahl"


def _near(asked: Before | After | Between) -> int:
    """A time that would be in time, such as 17:50 for before 18:00."""
    match asked:
        case Before(limit):
            minute = limit - EARLIER
        case After(limit) | Between(limit):
            minute = limit + EARLIER
    return minute % MINUTES_IN_DAY


def asked_on(row: BlankRow) -> str:
    """Montag bis Freitag, jeden Tag, an einem Tag nach Wahl; Pause am Donnerstag."""
    is_open = [one.day for one in row.days if one.is_open]
    off = [one.day for one in row.days if one.is_off]
    parts = (_open_days(row, is_open), f"Pause {on_weekdays(off)}" if off else "")
    return ", ".join(part for part in parts if part)


def _open_days(row: BlankRow, is_open: Sequence[date]) -> str:
    if len(is_open) == WEEK:
        return "jeden Tag" if isinstance(row.terms.schedule, OnDays) else "Tage nach Wahl"
    if isinstance(row.terms.schedule, OnDays) or not is_open:
        return weekdays(is_open) if is_open else ""
    return f"nach Wahl {on_weekdays(is_open)}"


def row_changes(row: BlankRow) -> str:
    """Ab Mittwoch; ab Donnerstag: mindestens 7 min; bis Samstag."""
    parts = [f"ab {weekday(row.starts)}"] if row.starts else []
    parts += [f"ab {weekday(one.day)}: {changed(one.terms)}" for one in row.turns]
    parts += [f"bis {weekday(row.ends)}"] if row.ends else []
    return "; ".join(parts)


def short_date(day: date, *, whole: bool) -> str:
    """29. Juni at the head of a column, 30. after it."""
    return day_month(day) if whole else f"{day.day}."


def no_row(names: Sequence[str]) -> str:
    """Diese Woche auch, ohne Zeile: Lesen, Dehnen."""
    return f"Diese Woche auch, ohne Zeile: {', '.join(names)}." if names else ""


def to_type_in(coach: str) -> str:
    """Zum Eintippen, oder ein Foto an Jo."""
    return f"Zum Eintippen, oder ein Foto an {coach}" if coach else "Zum Eintippen"


def how_typed(first: date, last: date) -> list[str]:
    """How the lines are meant, one sentence each."""
    span = f"{weekday(first)} bis {weekday(last)}"
    return [
        f"Je Verhalten eine Zeile, sieben Felder von {span}, ein Punkt, wo nichts zu sagen ist.",
        "Uhrzeiten mit 24 Stunden.",
        "o/time: nicht gemacht, und was im Weg war.",
        "filled: die Tage mit Haken.",
    ]
