"""Standards and busy-day versions as people write them."""

from decimal import Decimal

from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    Done,
    InWords,
    Minimum,
    NoMinimum,
    OnScale,
    Standard,
    Unclear,
)
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.amounts import (
    HOURS,
    amount_in,
    own_unit,
    read_amount,
    read_number,
)
from humexjournal.parsing.grammar.times import is_clock, read_bare_time, read_time
from humexjournal.parsing.grammar.words import normal_words
from humexjournal.parsing.refusal import Refusal

_DONE = frozenset({"done", "yes", "yes or no", "done or not", "yes/no", "true", ""})
_NONE = frozenset({"none", "no", "off"})
_LEAST = late_pattern(r"(?:at least|no less than|minimum|min|≥|>=)\s*(.+)|(.+?) or (?:more|longer)")
_MOST = late_pattern(
    r"(?:at most|no more than|up to|maximum|max|≤|<=)\s*(.+)|(.+?) or (?:less|fewer)"
)
_HOURS_ONLY = late_pattern(r"[0-9.,]+\s*(?:h|hr|hrs|hours?)")
_SCALE = late_pattern(r"(?:at least\s+)?([0-9.,]+)\s*(?:of|out of|/)\s*([0-9.,]+)")
_WITHIN = late_pattern(r"(.+?),?\s+within\s+(.+)")
_BETWEEN = late_pattern(r"(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)")
_BEFORE = late_pattern(r"(?:before|by|until|not after|no later than)\s+(.+)")
_AFTER = late_pattern(r"(?:after|from|not before|no earlier than)\s+(.+)")

HOW = (
    "Write `done`, `at least 20 minutes`, `at most 2 coffees`, `at least 4 of 5`, "
    "`before 23:30`, `after 06:00` or `between 06:00 and 07:00`. "
    "Until then yes, no and / are counted, and what was measured is not judged."
)


def read_standard(text: str) -> Standard | Refusal:
    """What counts as done."""
    words = normal_words(text)
    if words in _DONE:
        return Done()
    return _scale(words) or _timed(words) or _measured(words, text) or _unknown(text)


def read_minimum(text: str, standard: Standard) -> Minimum | Refusal:
    """The busy-day version: written like the standard, or as its bare amount or time."""
    words = normal_words(text)
    if words in _NONE:
        return NoMinimum()
    if isinstance(standard, Done | Unclear):
        return InWords(text.strip())
    bare = _bare_minimum(words, standard)
    if isinstance(bare, Refusal):
        return Refusal("unknown-minimum", bare.message, bare.remedy)
    if bare is not None:
        return bare
    full = read_standard(text)
    if isinstance(full, type(standard)):
        return _in_unit_of(full, standard)
    return Refusal(
        "unknown-minimum",
        f"“{text}” does not fit a standard such as this one.",
        "Write it like the standard, or only its amount or time.",
    )


def _bare_minimum(words: str, standard: Standard) -> Standard | Refusal | None:
    match standard:
        case AtLeast(_, unit) | AtMost(_, unit) if _positive(words):
            number = amount_in(words, unit)
            return number if isinstance(number, Refusal) else type(standard)(number, unit)
        case OnScale(_, top) if (step := read_number(words)) is not None:
            return OnScale(step, top)
        case Before() | After() if (minute := _minute(words)) is not None:
            return type(standard)(minute)
        case _:
            return None


def _in_unit_of(minimum: Standard, standard: Standard) -> Standard | Refusal:
    """A minimum in full words, with its amount in the unit of the standard."""
    if isinstance(minimum, AtLeast | AtMost) and isinstance(standard, AtLeast | AtMost):
        number = amount_in(f"{minimum.number} {minimum.unit}", standard.unit)
        if isinstance(number, Refusal):
            return Refusal("unknown-minimum", number.message, number.remedy)
        return type(minimum)(number, standard.unit)
    return minimum


def _scale(words: str) -> OnScale | Refusal | None:
    match = _SCALE.fullmatch(words)
    if match is None:
        return None
    step, top = read_number(match[1]), read_number(match[2])
    if step is None or top is None:
        return None
    if step > top:
        return Refusal("unknown-standard", f"{step} is more than the scale has steps.", HOW)
    return OnScale(step, top)


def _timed(words: str) -> Standard | Refusal | None:
    within = 0
    if tolerance := _WITHIN.fullmatch(words):
        minutes = amount_in(tolerance[2], "minutes")
        if isinstance(minutes, Refusal):
            return Refusal("unknown-standard", minutes.message, HOW)
        words, within = tolerance[1], int(minutes)
    if between := _BETWEEN.fullmatch(words):
        start, end = _minute(between[1]), _minute(between[2])
        return None if start is None or end is None else Between(start, end, within)
    for pattern, kind in ((_BEFORE, Before), (_AFTER, After)):
        match = pattern.fullmatch(words)
        if match and (minute := _minute(match[1])) is not None:
            return kind(minute, within)
    return None


def _measured(words: str, text: str) -> Standard | None:
    for pattern, kind in ((_MOST, AtMost), (_LEAST, AtLeast)):
        match = pattern.fullmatch(words)
        if match and (found := _positive(match[1] or match[2])):
            return kind(found[0], own_unit(found[1], text))
    found = _positive(words)
    return AtLeast(found[0], own_unit(found[1], text)) if found else None


def _positive(words: str) -> tuple[Decimal, str] | None:
    found = read_amount(words)
    if found is None or found[0] < 0 or is_clock(words):
        return None
    number, unit = found
    return (number / 60, HOURS) if _HOURS_ONLY.fullmatch(words) else (number, unit)


def _minute(words: str) -> int | None:
    time = read_time(words) or read_bare_time(words)
    return time.minute if time else None


def _unknown(text: str) -> Refusal:
    return Refusal("unknown-standard", f"“{text}” is not a standard that is understood.", HOW)
