"""A journal in which every free text that somebody may write is one and the same text."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace
from reviews.ana import WEEKDAYS
from reviews.full_month import FULL

from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause, Terms
from humexjournal.core.questions import Questions
from humexjournal.core.schedule import Each
from humexjournal.core.standard import Done, InWords
from humexjournal.parsing.questions_file import CHOICES, LONGEST

OWN = frozenset({
    "name", "client", "coach", "behaviour", "cue", "by", "why", "because", "identity", "text",
    "commitment", "glad", "coming_up", "change", "help_line", "what", "reason", "unit", "tag",
    "schedule_text", "standard_text", "occasion", "off", "task", "cautions", "message", "proposal",
    "evidence", "keep", "instead",
})  # fmt: skip
"""Fields in which somebody's own words stand."""
LISTS = frozenset({"shared", "counts", "does_not_count", "goals", "off"})
"""Fields with several of them."""
WHO = ("coach", "client")

DAYS = Period(date(2026, 6, 24), date(2026, 6, 25))
PAUSED = KBI(
    "paused",
    "Read",
    date(2026, 4, 1),
    Terms(WEEKDAYS, "weekdays", Done(), minimum=InWords("a page"), behaviour="Read"),
    pauses=(Pause(DAYS, "away"),),
    why="because",
    counts=("a page", "a book"),
    does_not_count=("a post",),
)
EACH = replace(PAUSED, id="each", terms=replace(PAUSED.terms, schedule=Each("talk")), pauses=())
KBIS = {**dict(list(FULL.kbis.items())[:3]), "paused": PAUSED, "each": EACH}
ALL = replace(
    FULL,
    settings=replace(FULL.settings, help_line="116 123", pauses=(Pause(DAYS, "away"),)),
    kbis=KBIS,
    daily={
        day: replace(entry, shared=("a",), off="away" if day.day == 26 else None)
        for day, entry in FULL.daily.items()
    },
    weekly={
        day: replace(entry, change="a", coming_up="a", shared=("a", "b"))
        for day, entry in FULL.weekly.items()
    },
)


def spoken(text: str) -> Journal:
    """The journal of somebody who says nothing but this."""
    ids = {one: f"{text} {n}" for n, one in enumerate(ALL.settings.outcomes)}
    made = _said(ALL, "", text, ids)
    asked = dict.fromkeys(LONGEST, text) | {CHOICES: (text,) * 4}
    return replace(made, questions=Questions(2, asked))


def _said(value: Any, field: str, text: str, ids: Mapping[str, str]) -> Any:
    said = partial(_said, text=text, ids=ids)
    match value:
        case str():
            own = field in OWN and value not in ("", *WHO)
            return text if own and type(value) is str else ids.get(value, value)
        case tuple():
            return tuple(said(one, "text" if field in LISTS else field) for one in value)
        case dict():
            inside = "text" if field in LISTS else ""
            return {ids.get(key, key): said(one, inside) for key, one in value.items()}
    if not isinstance(value, Struct):
        return value
    return replace(value, **{name: said(one, name) for name, one in asdict(value).items()})
