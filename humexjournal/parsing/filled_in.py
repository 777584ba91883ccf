"""The placeholders of Obsidian's own templates, filled in as Obsidian does it."""

import re
from datetime import date, datetime
from typing import NamedTuple

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.parsing.grammar.moment_written import written_day
from humexjournal.parsing.placeholders import without_placeholders

_OWN = late_pattern(r"\{\{\s*(title|date|time)\s*(?::([^{}]*))?\}\}", re.IGNORECASE)
_USUAL = {"date": "YYYY-MM-DD", "time": "HH:mm"}


class Moment(NamedTuple):
    """The day of a note, and the moment at which it is made; names are those of a language."""

    day: date
    now: datetime
    language: str
    scheme: WeekScheme = ISO


def filled_in(text: str, title: str, at: Moment) -> str | None:
    """A template with title, date and time; None where it waits for something else to fill it in.

    As with Obsidian's daily notes the date is that of the note, and the time that of the clock.
    """
    parts, end = [], 0
    for match in _OWN.finditer(text):
        written = _written(match[1].lower(), match[2], title, at)
        if written is None:
            return None
        parts += [text[end : match.start()], written]
        end = match.end()
    made = "".join((*parts, text[end:]))
    return made if without_placeholders(made) == made else None


def _written(kind: str, form: str | None, title: str, at: Moment) -> str | None:
    if kind == "title":
        return title
    form = (form or "").strip() or _USUAL[kind]
    return written_day(form, at.day, at.language, at.scheme, at.now)
