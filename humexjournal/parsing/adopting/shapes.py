"""The shape of the values that somebody writes, and the standard that it suggests."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from statistics import median_low
from typing import NamedTuple

from humexjournal.core.schedule import EVERY_DAY, OnDays
from humexjournal.core.value import MINUTES_IN_DAY, lateness
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.asked import Asked
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.amounts import read_amount
from humexjournal.parsing.grammar.standards import read_standard
from humexjournal.parsing.grammar.times import clock_text, is_clock, read_time
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.values import read_value

UNDERSTOOD = 0.8
"""The share of values that must be understood; below it they are notes and no record."""
MEASURED = 0.2
"""The share of values from which on a measure is what is logged, and an x means some of it."""
QUARTER = 15

LARGEST = 100_000
"""A number from here on is more likely that of a telephone than of steps."""

_UNIT = late_pattern(r"(?:[^\W\d_]{1,15}|%)?")
_DIALLED = late_pattern(r"[+]|0[0-9]")
_STEP = late_pattern(r"([0-9]{1,2})\s*/\s*([0-9]{1,2})")


class Shape(StrEnum):
    """What kind of values somebody writes."""

    YES_NO = "yes or no"
    NUMBER = "number"
    AMOUNT = "amount"
    TIME = "time of day"
    SCALE = "scale"


class Guess(NamedTuple):
    """A shape, the standard that it suggests, and the values that it makes sense of."""

    shape: Shape
    standard: str
    understood: Counter[str]


def guess(values: Sequence[Raw], name: str) -> Guess | None:
    """The shape of some values, None where most of them are words that only a reader knows."""
    texts = [scalar_text(value) or "" for value in values]
    shape, standard = _measure(texts) or (Shape.YES_NO, "done")
    understood = Counter(
        text.strip("[]")
        for text, value in zip(texts, values, strict=True)
        if _is_short(text) and _reads(value, standard, name)
    )
    if understood.total() < UNDERSTOOD * len(values):
        return None
    return Guess(shape, standard, understood)


def happened(value: Raw) -> bool:
    """Whether a value says that something was done, whatever the standard."""
    text = (scalar_text(value) or "").casefold()
    amount = read_amount(text)
    return amount[0] > 0 if amount and not is_clock(text) else text not in _NOT


_NOT = frozenset({"no", "n", "o", "false", "✗", "❌", "✘", "not done", "off", "[-]", "none", "e"})


def _measure(texts: Sequence[str]) -> tuple[Shape, str] | None:
    """The measure that is written most, where enough of the values are measures."""
    steps = [match for text in texts if (match := _STEP.fullmatch(text))]
    clocks = [time.minute for text in texts if is_clock(text) and (time := read_time(text))]
    amounts = [found for text in texts if not is_clock(text) and (found := _amount(text))]
    most = max(len(steps), len(clocks), len(amounts))
    if most < MEASURED * len(texts) or not most:
        return None
    if most == len(clocks):
        return Shape.TIME, f"before {clock_text(_typical_time(clocks))}"
    if most == len(steps):
        top = Counter(match[2] for match in steps).most_common(1)[0][0]
        reached = median_low(int(match[1]) for match in steps if match[2] == top)
        return Shape.SCALE, f"at least {min(reached, int(top))} of {top}"
    return _typical_amount(amounts)


def _amount(text: str) -> tuple[Decimal, str] | None:
    """An amount as people count what they do: no number of a telephone, no sentence behind it."""
    found = read_amount(text)
    if found is None or not 0 <= found[0] < LARGEST or _DIALLED.match(text):
        return None
    return found if _UNIT.fullmatch(found[1]) else None


def _typical_amount(amounts: Iterable[tuple[Decimal, str]]) -> tuple[Shape, str] | None:
    """At least what was reached on every second of the days with something."""
    some = [(number, unit) for number, unit in amounts if number > 0]
    if all(number == 1 and not unit for number, unit in some):
        return None
    units = Counter(unit for _, unit in some if unit)
    unit = units.most_common(1)[0][0] if units else ""
    typical = median_low(number for number, one in some if one in ("", unit))
    shape = Shape.AMOUNT if unit else Shape.NUMBER
    return shape, f"at least {_plain(typical)} {unit}".rstrip()


def _typical_time(minutes: Sequence[int]) -> int:
    """The middle one, up to the next quarter of an hour; midnight is no border."""
    middle = minutes[0] + median_low(lateness(minute, minutes[0]) for minute in minutes)
    return -(-middle // QUARTER) * QUARTER % MINUTES_IN_DAY


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _reads(value: Raw, standard: str, name: str) -> bool:
    judged = read_standard(standard)
    if isinstance(judged, Refusal):
        return False
    asked = Asked(name, OnDays(EVERY_DAY), judged, standard)
    return not isinstance(read_value(value, asked), Refusal | None)


def _is_short(text: str) -> bool:
    """Whether a text may be shown: a mark, a time, a step, or an amount and no more than that."""
    return is_clock(text) or read_amount(text) is None or _amount(text) is not None
