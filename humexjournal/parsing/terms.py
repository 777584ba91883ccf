"""What was agreed about a KBI: schedule, standard, minimum, by when, cue and behaviour."""

from functools import partial
from typing import cast

from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Schedule
from humexjournal.core.standard import Done, Minimum, Standard, Unclear
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.grammar.standards import read_minimum, read_standard
from humexjournal.parsing.grammar.times import clock_text, read_time
from humexjournal.parsing.refusal import Refusal

LONGEST = {"name": 40, "behaviour": 120, "why": 160, "cue": 160}
"""Characters for which paper has room."""


def terms_from(fields: Fields, calendar: Calendar, standing: Terms | None) -> Terms:
    """The terms that a mapping states; `standing` is what a change changes."""
    standard = _standard(fields)
    judged: Standard = standard or (standing.standard if standing else None) or Done()
    return Terms(
        schedule=_schedule(fields, calendar),
        schedule_text=_schedule_text(fields) or None,
        standard=standard,
        standard_text=fields.text("standard") or None,
        minimum=_minimum(fields, judged),
        by=_by(fields),
        cue=within(fields, "cue") or None,
        behaviour=within(fields, "behaviour") or None,
    )


def _schedule_text(fields: Fields) -> str:
    raw = fields.raw("schedule")
    return ", ".join(map(str, raw)) if isinstance(raw, list) else fields.text("schedule")


def _schedule(fields: Fields, calendar: Calendar) -> Schedule | None:
    text = _schedule_text(fields)
    if not text:
        return None
    found = read_schedule(text, calendar.workdays)
    if isinstance(found, Refusal):
        fields.problems.append(found.at(fields.at("schedule")))
        return None
    return found


def _standard(fields: Fields) -> Standard | None:
    written = bool(fields.text("standard"))
    found = cast("Standard | None", fields.read("standard", read_standard, ""))
    return found or (Unclear() if written else None)


def _minimum(fields: Fields, standard: Standard) -> Minimum | None:
    written = bool(fields.text("minimum"))
    reader = partial(read_minimum, standard=standard)
    found = cast("Minimum | None", fields.read("minimum", reader, ""))
    return found or (Unclear() if written else None)


def _by(fields: Fields) -> str | None:
    text = fields.text("by")
    time = read_time(text) if text else None
    return clock_text(time.minute) if time else text or None


def within(fields: Fields, key: str) -> str:
    """A text, with a problem where it is longer than paper has room for."""
    text = fields.text(key)
    if len(text) > LONGEST[key]:
        message = f"This is {len(text)} characters long; paper has room for {LONGEST[key]}."
        fields.wrong(key, message, "It is cut with … on paper; say it shorter.", "too-long")
    return text
