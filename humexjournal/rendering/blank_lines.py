"""An example of a week in the syntax of its note: the same in every language."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from humexjournal.core.calendar import DAY_KEYS
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value
from humexjournal.rendering.blank_sheet import BlankLine
from humexjournal.reviews.blank_example import Example, Typed

BLANK = "."
MARKS = {
    Mark.DONE: "x",
    Mark.NOT_DONE: "o",
    Mark.MINIMUM: "/",
    Mark.OFF: "off",
    Mark.RESERVE: "r",
    Mark.NOTHING: "none",
}


def lines(example: Example) -> Iterator[BlankLine]:
    """The lines as they are typed: the behaviours, how the days felt, the ticks, the scales."""
    for name, cells in example.lines:
        yield {"key": name, "text": " ".join(map(_cell, cells))}
    felt = (BLANK if one is None else str(one) for one in example.felt)
    yield {"key": "felt", "text": " ".join(felt)}
    yield {"key": "filled", "text": f"[{', '.join(map(_day, example.filled))}]"}
    for name, reading in example.readings:
        yield {"key": name, "text": _number(reading)}


def _cell(typed: Typed | None) -> str:
    if typed is None:
        return BLANK
    return f"{_value(typed.value)}/{typed.tag}" if typed.tag else _value(typed.value)


def _value(value: Value) -> str:
    match value:
        case Amount(number):
            return _number(number)
        case Clock(minute):
            return f"{minute // 60:02}:{minute % 60:02}"
        case Occasions(done, of):
            return f"{done}/{of}"
        case _:
            return MARKS[value]


def _day(day: date) -> str:
    return DAY_KEYS[day.weekday()]


def _number(number: Decimal) -> str:
    """With a decimal point, and without noughts at its end."""
    return f"{number.normalize():f}"
