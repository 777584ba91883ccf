"""How many: what a total needs of a value, and what a number is where times are counted."""

from decimal import Decimal

from humexjournal.core.value import Mark, Occasions, Value
from humexjournal.parsing.refusal import Refusal

MOST_TIMES = 999


def without_a_number(mark: Mark, name: str, unit: str) -> Refusal | None:
    """The question about a word in a total, None where it is as good as a number.

    Without a unit “done” is one; the busy-day version is never any number.
    """
    if mark is not Mark.MINIMUM and not (mark is Mark.DONE and unit):
        return None
    message = f"“{name}” is added up, and this does not say how much it was."
    how_many = f"How many {unit}?" if unit else "How many?"
    return Refusal("how-many", message, f"{how_many} Write the number.")


def times_in(number: Decimal) -> Value | None:
    """So many times, of something to be done so many times by a date; None where it is no count."""
    if number == 0:
        return Mark.NOT_DONE
    if number != int(number) or number > MOST_TIMES:
        return None
    return Occasions(int(number), int(number))
