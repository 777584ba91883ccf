"""A KBI file: from the keys of `kbis/walk.yaml` to a KBI."""

import re
from datetime import date
from functools import partial
from typing import cast

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import KBI, Blank, Change, Pause, Terms
from humexjournal.core.schedule import Schedule
from humexjournal.core.standard import Done, Minimum, Standard
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.frontmatter import Mapping
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.grammar.standards import read_minimum, read_standard
from humexjournal.parsing.grammar.times import clock_text, read_time
from humexjournal.parsing.grammar.words import count, normal_key, normal_words
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import RESERVED
from humexjournal.problem import Location, Problem

REQUIRED = ("behaviour", "schedule", "from")
LONGEST_ID = 40
LONGEST = {"name": 40, "behaviour": 120, "why": 160, "cue": 160}
CHANGE_KINDS = ("shrink", "recue", "obstacle", "schedule", "grow", "redefine")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_RESERVE = re.compile(r"([a-z]+|[0-9]+)(?: (?:days? )?(?:per|a|each|every) month)?")


def kbi_from(
    mapping: Mapping, kbi_id: str, path: str, calendar: Calendar
) -> tuple[KBI | None, list[Problem]]:
    """The KBI of a file, None where it lacks what it cannot do without, and its problems."""
    fields = Fields(mapping, path)
    if bad := _bad_id(kbi_id, path):
        fields.problems.append(bad)
    missing = [key for key in REQUIRED if fields.raw(key) in (None, "")]
    fields.problems.extend(_missing(key, fields) for key in missing)
    starts = fields.day("from")
    terms = _terms(fields, calendar, None)
    kbi = None
    if not (bad or missing) and starts is not None and terms.schedule is not None:
        kbi = _kbi(fields, kbi_id, starts, terms, calendar)
    else:
        _read_the_rest(fields, calendar)
    fields.finish()
    return kbi, fields.problems


def _kbi(fields: Fields, kbi_id: str, starts: date, terms: Terms, calendar: Calendar) -> KBI:
    reserve = fields.read("reserve", _reserve, "Write `2 per month` or `none`.")
    aim = fields.read("aim", read_number, "Write a share such as 0.8.")
    behaviour = terms.behaviour or kbi_id
    return KBI(
        id=kbi_id,
        name=_within(fields, "name") or behaviour,
        starts=starts,
        terms=terms,
        until=_until(fields, starts),
        changes=_changes(fields, terms, starts, calendar),
        pauses=read_pauses(fields, "pauses"),
        reserve=2 if reserve is None else reserve,
        blank=_blank(fields),
        aim=0.8 if aim is None else _aim(fields, float(aim)),
        goal=fields.text("goal"),
        why=_within(fields, "why"),
        task=fields.text("task"),
        keys=_keys(fields),
        counts=fields.texts("counts"),
        does_not_count=fields.texts("does_not_count"),
        share=fields.whole("share", 0, 100),
        night=bool(fields.flag("night")),
        replaced_by=fields.text("replaced_by"),
        identity=fields.text("identity"),
        because=fields.text("because"),
        cautions=fields.text("cautions"),
        path=fields.path,
    )


def _read_the_rest(fields: Fields, calendar: Calendar) -> None:
    """Look at every other key too, so that one mistake hides no other."""
    _kbi(fields, "unnamed", date.min, Terms(), calendar)


def _terms(fields: Fields, calendar: Calendar, standing: Terms | None) -> Terms:
    """The terms that a mapping states; `standing` is what a change changes."""
    standard = cast("Standard | None", fields.read("standard", read_standard, ""))
    judged: Standard = standard or (standing.standard if standing else None) or Done()
    return Terms(
        schedule=_schedule(fields, calendar),
        schedule_text=_schedule_text(fields) or None,
        standard=standard,
        standard_text=fields.text("standard") or None,
        minimum=_minimum(fields, judged),
        by=_by(fields),
        cue=_within(fields, "cue") or None,
        behaviour=_within(fields, "behaviour") or None,
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


def _minimum(fields: Fields, standard: Standard) -> Minimum | None:
    reader = partial(read_minimum, standard=standard)
    return cast("Minimum | None", fields.read("minimum", reader, ""))


def _by(fields: Fields) -> str | None:
    text = fields.text("by")
    time = read_time(text) if text else None
    return clock_text(time.minute) if time else text or None


def _changes(fields: Fields, terms: Terms, starts: date, calendar: Calendar) -> tuple[Change, ...]:
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
        terms=_terms(fields, calendar, terms),
        at_once=fields.choice("effective", ("now", "next period")) == "now",
        kind=fields.choice("kind", CHANGE_KINDS) or "",
        because=fields.text("because"),
        prompt=fields.text("prompt"),
    )
    if fields.raw("from") is None:
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


def _until(fields: Fields, starts: date) -> date | None:
    until = fields.day("until")
    if until is not None and until < starts:
        message = f"It ends on {until}, before it begins on {starts}."
        fields.wrong("until", message, "Correct one of the two dates.")
        return None
    return until


def _keys(fields: Fields) -> tuple[str, ...]:
    """The other spellings of its key, without those that mean something else in every entry."""
    keys = [normal_key(text) for text in fields.texts("keys")]
    for key in filter(RESERVED.__contains__, keys):
        message = f"“{key}” is a key of the entries themselves."
        fields.wrong("keys", message, "Leave it out, and write the behaviour with another key.")
    return tuple(key for key in keys if key and key not in RESERVED)


def _blank(fields: Fields) -> Blank | None:
    word = fields.choice("blank", [blank.value for blank in Blank])
    return Blank(word) if word else None


def _aim(fields: Fields, aim: float) -> float:
    if 0 < aim <= 1:
        return aim
    fields.wrong("aim", f"{aim:g} is not a share.", "Write a share such as 0.8.")
    return 0.8


def _reserve(text: str) -> int | None:
    words = normal_words(text)
    if words in ("none", "no", "0"):
        return 0
    match = _RESERVE.fullmatch(words)
    return count(match[1]) if match else None


def _within(fields: Fields, key: str) -> str:
    text = fields.text(key)
    if len(text) > LONGEST[key]:
        message = f"This is {len(text)} characters long; paper has room for {LONGEST[key]}."
        fields.wrong(key, message, "It is cut with … on paper; say it shorter.", "too-long")
    return text


def _missing(key: str, fields: Fields) -> Problem:
    remedy = {
        "behaviour": "Write behaviour: and what somebody could see you do.",
        "schedule": "Write schedule: and how often, such as `weekdays` or `3 per week`.",
        "from": "Write from: and the first day, such as 2026-06-01.",
    }[key]
    return Problem(fields.here(), "missing-key", f"A behaviour needs “{key}”.", remedy)


def _bad_id(kbi_id: str, path: str) -> Problem | None:
    place = Location(path)
    if kbi_id in RESERVED:
        message = f"“{kbi_id}” is a key of the entries themselves and cannot name a behaviour."
        return Problem(place, "bad-id", message, "Give the file another name.")
    if _ID.fullmatch(kbi_id) and len(kbi_id) <= LONGEST_ID:
        return None
    message = f"“{kbi_id}” cannot be the id of a behaviour."
    remedy = "Name the file with a to z, 0 to 9 and _, beginning with a letter, at most 40 long."
    return Problem(place, "bad-id", message, remedy)
