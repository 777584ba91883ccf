"""Amounts, times and other values in German.

A unit of somebody's own is their word and stays as it is: nobody can know its plural.
"""

from collections.abc import Callable
from decimal import Decimal

from humexjournal.core.standard import AtLeast, AtMost, Standard
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value

NUMBERS = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs",
    "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip

SHORT_UNITS = {"minutes": "min", "hours": "h"}
UNITS = {
    "minutes": ("Minute", "Minuten"),
    "hours": ("Stunde", "Stunden"),
    "times": ("Mal", "Mal"),
}
"""Units that the format knows by an English name, for one and for many."""


def number_word(number: int) -> str:
    """Drei; in figures from thirteen on."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def times_word(number: int) -> str:
    """Einmal, zweimal; 13-mal."""
    word = number_word(number)
    return f"{number}-mal" if word.isdigit() else "einmal" if number == 1 else f"{word}mal"


def plural(count: int, one: str, many: str, number: Callable[[int], object] = str) -> str:
    """1 Tag, 3 Tage; drei Tage where `number` writes it out.

    One of something is given in figures: ein or eine depends on what it is.
    """
    return f"1 {one}" if count == 1 else f"{number(count)} {many}"


def number(value: Decimal) -> str:
    """1,5: a decimal comma, and no noughts at the end."""
    text = f"{value:f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return short.replace(".", ",")


def rounded(value: float, places: int) -> str:
    """0,69."""
    return f"{value:.{places}f}".replace(".", ",")


def short_number(value: float) -> str:
    """5, 5,5."""
    return f"{value:g}".replace(".", ",")


def listed(values: list[str]) -> str:
    """5, –, 6; with a semicolon where a comma stands in one of them: 5,5; 6."""
    return ("; " if any("," in one for one in values) else ", ").join(values)


def time(minute: int) -> str:
    """17:55."""
    return f"{minute // 60:02}:{minute % 60:02}"


def unit_of(standard: Standard | None) -> str:
    """What a standard is counted in, "" where it has no unit."""
    return standard.unit if isinstance(standard, AtLeast | AtMost) else ""


def amount(value: Decimal, unit: str) -> str:
    """15 min, 2 Tassen; a bare number without a unit."""
    return f"{number(value)} {SHORT_UNITS.get(unit) or unit_for(value, unit)}".strip()


def spoken_amount(value: Decimal, unit: str) -> str:
    """15 Minuten, 1 Minute."""
    return f"{number(value)} {unit_for(value, unit)}".strip()


def unit_for(value: Decimal, unit: str) -> str:
    """The unit as it stands after a number."""
    one, many = UNITS.get(unit, (unit, unit))
    return one if value == 1 else many


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
    """A value in a sentence: 15 Minuten, 17:55, 2 von 3."""
    match said:
        case Amount(amount_):
            return spoken_amount(amount_, unit_of(standard))
        case Occasions(done, of):
            return f"{done} von {of}"
        case _:
            return value(said)
