"""A KBI file: from the keys of `kbis/walk.yaml` to a KBI."""

from datetime import date

from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import KBI, Blank, Category, Terms
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.changes import read_changes, read_pauses
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.frontmatter import Mapping
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.words import count, normal_key, normal_words
from humexjournal.parsing.reserved import RESERVED
from humexjournal.parsing.terms import terms_from, within
from humexjournal.problem import Location, Problem

REQUIRED = ("behaviour", "schedule", "from")
LONGEST_ID = 40
_ID = late_pattern(r"[a-z][a-z0-9_]*")
_RESERVE = late_pattern(r"([a-z]+|[0-9]+)(?: (?:days? )?(?:per|a|each|every) month)?")


def kbi_from(
    mapping: Mapping, kbi_id: str, path: str, calendar: Calendar
) -> tuple[KBI | None, list[Problem]]:
    """The KBI of a file, None where it lacks what it cannot do without, and its problems."""
    return kbi_in(Fields(mapping, path), kbi_id, calendar)


def kbi_in(fields: Fields, kbi_id: str, calendar: Calendar) -> tuple[KBI | None, list[Problem]]:
    """The same from fields, which may also be those that note what is asked for."""
    if bad := _bad_id(kbi_id, fields.path):
        fields.problems.append(bad)
    missing = [key for key in REQUIRED if fields.raw(key) in (None, "")]
    fields.problems.extend(_missing(key, fields) for key in missing)
    starts = fields.day("from")
    terms = terms_from(fields, calendar, None)
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
        name=within(fields, "name") or behaviour,
        starts=starts,
        terms=terms,
        until=_until(fields, starts),
        changes=read_changes(fields, terms, starts, calendar),
        pauses=read_pauses(fields, "pauses"),
        reserve=2 if reserve is None else reserve,
        blank=_blank(fields),
        aim=0.8 if aim is None else _aim(fields, float(aim)),
        goal=fields.text("goal"),
        why=within(fields, "why"),
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
        category=_category(fields),
        path=fields.path,
    )


def _read_the_rest(fields: Fields, calendar: Calendar) -> None:
    """Look at every other key too, so that one mistake hides no other."""
    _kbi(fields, "unnamed", date.min, Terms(), calendar)


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


def _category(fields: Fields) -> Category | None:
    word = fields.choice("category", [one.value for one in Category])
    return Category(word) if word else None


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
