"""Amounts with their units as people write them."""

import re
from decimal import Decimal
from functools import lru_cache

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import as_written, normal_words
from humexjournal.parsing.refusal import Refusal

# Three digits behind a comma are thousands to some and decimals to others, so they are neither.
_PLAIN = r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,9}|,[0-9]{1,2})?"
_NUMBER = late_pattern(_PLAIN)
_AMOUNT = late_pattern(rf"(?P<number>{_PLAIN})\s*(?P<unit>[^\W\d_][^0-9]*|%)?")
_HOURS_MINUTES = late_pattern(
    r"(?P<hours>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:h|hr|hrs|hour|hours)\.?"
    r"(?:\s*(?P<minutes>[0-9]{1,3})\s*(?:m|min|mins|minutes?)?\.?)?"
)
# 1h30 is an hour and a half; from 13h30 on it is as well a time of day.
_CLOCK_LIKE = late_pattern(r"(?P<hours>[0-9]{1,3}(?=:)|1[3-9]|2[0-3])[:h](?P<minutes>[0-9]{2})")

MINUTES = "minutes"
HOURS = "hours"
_SAME = {
    MINUTES: ("m", "min", "mins", "min.", "minute", "minutes", "'"),
    HOURS: ("h", "hr", "hrs", "hour", "hours"),
    "km": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    "kg": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
    "l": ("l", "litre", "litres", "liter", "liters"),
    "times": ("times", "time", "x"),
}
_CANONICAL = {spelling: unit for unit, spellings in _SAME.items() for spelling in spellings}
_MEASURES = frozenset(
    {MINUTES, HOURS, "s", "sec", "secs", "second", "seconds", "%"}
    | {"km", "cm", "mm", "metre", "metres", "meter", "meters", "mi", "mile", "miles"}
    | {"kg", "g", "gram", "grams", "lb", "lbs", "l", "ml", "cl", "oz"}
)
"""Units that measure something; any other word names what is counted."""


@lru_cache(maxsize=4096)
def read_number(text: str) -> Decimal | None:
    """A number with a decimal point or comma, of at most 15 digits."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(",", "."))


def read_amount(text: str) -> tuple[Decimal, str] | None:
    """A number and its unit as written, "" for none; hours and minutes come as minutes."""
    words = normal_words(text)
    if spent := _HOURS_MINUTES.fullmatch(words):
        hours = Decimal(spent["hours"].replace(",", "."))
        return hours * 60 + int(spent["minutes"] or 0), MINUTES
    match = _AMOUNT.fullmatch(words)
    if match is None:
        return None
    unit = match["unit"] or ""
    return Decimal(match["number"].replace(",", ".")), _CANONICAL.get(unit, unit)


def is_measure(unit: str) -> bool:
    """Whether a unit as `read_amount` gives it measures something: minutes, unlike calls."""
    return unit in _MEASURES


def canonical_unit(unit: str) -> str:
    """One spelling for each unit: min, mins and minute are minutes, a final s does not count."""
    unit = normal_words(unit)
    if unit in _CANONICAL:
        return _CANONICAL[unit]
    return unit[:-1] if len(unit) > 3 and unit.endswith("s") else unit  # noqa: PLR2004 — not `gas`


def own_unit(unit: str, text: str) -> str:
    """A unit of somebody's own as they have written it in a text; the others have one spelling."""
    return unit if unit in _CANONICAL or is_measure(unit) else as_written(unit, text)


def amount_in(text: str, unit: str) -> Decimal | Refusal:
    """What a written amount comes to in the unit of a standard.

    An amount without a unit is in the standard's. A standard without a unit counts things: it takes
    any word for what is counted, and no measure.
    """
    if unit in (MINUTES, HOURS) and (clock := _CLOCK_LIKE.fullmatch(text.strip())):
        return _minutes_or_time(text.strip(), clock, unit)
    found = read_amount(text)
    if found is None:
        return Refusal(
            "unreadable-value",
            f"“{text}” is not understood here.",
            "Write a number" + (f" of {unit}." if unit else "."),
        )
    number, written = found
    if not unit and is_measure(written):
        return _no_unit_asked_for(text)
    if not written or not unit or canonical_unit(written) == canonical_unit(unit):
        return number
    if (written, unit) == (MINUTES, HOURS):
        return number / 60
    return Refusal("wrong-unit", f"“{text}” is not in {unit}.", f"Write the number of {unit}.")


def _no_unit_asked_for(text: str) -> Refusal:
    return Refusal(
        "wrong-unit",
        f"“{text}” has a unit, and the standard is a number without one.",
        "Write the number alone, or give the standard its unit.",
    )


def _minutes_or_time(text: str, clock: re.Match[str], unit: str) -> Refusal:
    """A number alone is in the standard's unit, so it is offered for minutes only."""
    spoken = f"{int(clock['hours'])}h {int(clock['minutes'])}m"
    minutes = str(int(clock["hours"]) * 60 + int(clock["minutes"]))
    answers = (spoken, minutes) if unit == MINUTES else (spoken,)
    return Refusal(
        "minutes-or-time",
        f"{text} may be a time of day or a number of {unit}.",
        f"Did you mean {' or '.join(answers)}? Write {'one of them' if answers[1:] else 'that'}.",
        answers=answers,
    )
