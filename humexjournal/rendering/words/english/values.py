"""Amounts, times and other values in English."""

from collections.abc import Callable
from decimal import Decimal

from humexjournal.core.standard import AtLeast, AtMost, Standard
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

SHORT_UNITS = {"minutes": "min", "hours": "h"}
NOT_PLURAL = ("ss", "sses", "ches", "xes", "us", "is")
"""Endings that an s alone does not take off; such a unit stays as it is."""


def number_word(number: int) -> str:
    """Three; in figures from thirteen on."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def plural(count: int, one: str, many: str, number: Callable[[int], object] = str) -> str:
    """1 day, 3 days; three days where `number` writes it out."""
    return f"{number(count)} {one if count == 1 else many}"


def number(value: Decimal) -> str:
    """A number without noughts at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def time(minute: int) -> str:
    """17:55."""
    return f"{minute // 60:02}:{minute % 60:02}"


def unit_of(standard: Standard | None) -> str:
    """What a standard is counted in, "" where it has no unit."""
    return standard.unit if isinstance(standard, AtLeast | AtMost) else ""


def amount(value: Decimal, unit: str) -> str:
    """15 min, 2 coffees; a bare number without a unit."""
    short = SHORT_UNITS.get(unit) or unit_for(value, unit)
    return f"{number(value)} {short}".strip()


def spoken_amount(value: Decimal, unit: str) -> str:
    """15 minutes, 1 minute."""
    return f"{number(value)} {unit_for(value, unit)}".strip()


def unit_for(value: Decimal, unit: str) -> str:
    """The unit as it stands after a number: one coffee, two coffees."""
    name, _, rest = unit.partition(" ")
    if value == 1 and name.endswith("s") and not name.endswith(NOT_PLURAL):
        name = name[:-1]
    return f"{name} {rest}".strip()


def value(said: Value | None) -> str:
    """A value as it stands under its sign: 15, 17:55, 2/3; nothing for a mere yes or no."""
    match said:
        case Amount(amount_):
            return number(amount_)
        case Clock(minute):
            return time(minute)
        case Occasions(done, of):
            return f"{done}/{of}"
        case Mark.NOTHING:
            return "0"
        case _:
            return ""


def spoken_value(said: Value | None, standard: Standard | None) -> str:
    """A value in a sentence: 15 minutes, 17:55, 2 of 3."""
    match said:
        case Amount(amount_):
            return spoken_amount(amount_, unit_of(standard))
        case Occasions(done, of):
            return f"{done} of {of}"
        case _:
            return value(said)


def worded_value(said: Value | None, standard: Standard | None) -> str:
    """A value that may begin a sentence: Six minutes, 17:55."""
    text = spoken_value(said, standard)
    figure, _, rest = text.partition(" ")
    if not isinstance(said, Amount) or said.number not in range(1, len(NUMBERS)):
        return text
    return f"{number_word(int(figure))} {rest}".strip()
