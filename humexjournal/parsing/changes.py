"""What becomes of a KBI in time: its dated changes, and its pauses."""

from datetime import date

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Change, Pause, Terms
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.terms import terms_from
from humexjournal.problem import Problem

CHANGE_KINDS = ("shrink", "recue", "obstacle", "schedule", "grow", "redefine")


def read_changes(
    fields: Fields, terms: Terms, starts: date, calendar: Calendar
) -> tuple[Change, ...]:
    """The changes below `changes:` in order of time, each stating only what differs."""
    changes = []
    for below in fields.each("changes"):
        if change := _change(below, terms, starts, calendar):
            changes.append(change)
            terms = terms.changed_by(change.terms)
        below.finish()
    return tuple(sorted(changes, key=lambda change: change.starts))


def _change(fields: Fields, terms: Terms, starts: date, calendar: Calendar) -> Change | None:
    day = fields.day("from")
    change = Change(
        starts=day or starts,
        terms=terms_from(fields, calendar, terms),
        at_once=fields.choice("effective", ("now", "next period")) == "now",
        kind=fields.choice("kind", CHANGE_KINDS) or "",
        because=fields.text("because"),
        prompt=fields.text("prompt"),
    )
    if fields.raw("from") in (None, ""):
        remedy = "Write from: and the first day on which it holds."
        fields.problems.append(
            Problem(fields.here(), "bad-change", "A change needs a first day.", remedy)
        )
    elif day is not None and day < starts:
        message = f"This change is from {day}, before the behaviour begins on {starts}."
        fields.wrong("from", message, "Correct one of the two dates.", "bad-change")
        return None
    return change if day else None


def read_pauses(fields: Fields, key: str) -> tuple[Pause, ...]:
    """The pauses below a key; a pause of one day needs no `to`."""
    pauses = []
    for below in fields.each(key):
        first, last, reason = below.day("from"), below.day("to"), below.text("reason")
        if first is None:
            message, remedy = "A pause needs a first day.", "Write from: and to: with dates."
            place = below.at("from") if below.raw("from") else below.here()
            below.problems.append(Problem(place, "bad-pause", message, remedy))
        elif last is not None and last < first:
            message = f"This pause ends on {last}, before it begins on {first}."
            below.wrong("to", message, "Correct one of the two dates.", "bad-pause")
        elif last is not None or below.raw("to") is None:
            pauses.append(Pause(Period(first, last or first), reason))
        below.finish()
    return tuple(pauses)
