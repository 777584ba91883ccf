"""What somebody wrote for a KBI on a day, typed by the standard of that day."""

from collections.abc import Callable
from decimal import Decimal

from humexjournal.core.schedule import ByDate, Each, Total
from humexjournal.core.standard import (
    AtLeast,
    AtMost,
    Before,
    Done,
    OnScale,
    Unclear,
    Verdict,
    judge,
)
from humexjournal.core.value import Amount, Mark, Occasions, Value
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.asked import Asked
from humexjournal.parsing.clock_value import read_clock, two_decimals
from humexjournal.parsing.frontmatter import NESTED, Raw
from humexjournal.parsing.grammar.amounts import (
    HOURS,
    MINUTES,
    amount_in,
    is_measure,
    read_amount,
    read_number,
)
from humexjournal.parsing.grammar.times import is_clock, is_time
from humexjournal.parsing.grammar.words import normal_words
from humexjournal.parsing.how_many import times_in, without_a_number
from humexjournal.parsing.refusal import Refusal

BLANK = frozenset({"", "-", "–", "—", "~", "null", "."})
_MARKS = {
    Mark.DONE: ("yes", "y", "x", "true", "done", "✓", "✅", "✔", "✔️", "☑", "☑️", "[x]"),
    Mark.NOT_DONE: ("no", "n", "o", "false", "✗", "❌", "✘", "not done"),
    Mark.MINIMUM: ("/", "min", "minimum", "[/]"),
    Mark.OFF: ("off", "excused", "e", "[-]"),
    Mark.RESERVE: ("reserve", "r"),
}
_WORDS = {word: mark for mark, words in _MARKS.items() for word in words}
_OCCASIONS = late_pattern(r"([0-9]{1,3})\s*/\s*([0-9]{1,3})")

HOW = "Write x, o, / (busy-day version), off, or leave it empty."


def read_value(raw: Raw, asked: Asked) -> Value | Refusal | None:
    """The value of a scalar as YAML gave it; None is a blank."""
    if raw is None:
        return None
    if isinstance(raw, bool):
        return _word(Mark.DONE if raw else Mark.NOT_DONE, asked)
    if isinstance(raw, NESTED):
        return Refusal("unreadable-value", "One value is expected here.", HOW)
    if isinstance(raw, float) and is_time(asked.standard):
        return _read_text(two_decimals(raw), asked)
    return _read_text(str(raw), asked)


def _read_text(text: str, asked: Asked) -> Value | Refusal | None:
    words = normal_words(text)
    if words in BLANK or _is_template(words):
        return None
    if words == "m":
        message = "m may be missed or the minimum."
        remedy = "Write / for the minimum, or o if it was missed."
        return Refusal("bare-m", message, remedy, answers=("/", "no"))
    if words == "o" and isinstance(asked.standard, AtMost):
        message = "o may be the letter or the number 0."
        remedy = "Write 0 if there was none, or no."
        return Refusal("zero-or-o", message, remedy, answers=("0", "no"))
    if words == "none":
        return _nothing(asked)
    if words in _WORDS:
        return _word(_WORDS[words], asked)
    return _measured(text.strip(), asked)


def _word(mark: Mark, asked: Asked) -> Value | Refusal:
    if not isinstance(asked.schedule, Total):
        return mark
    unit = asked.standard.unit if isinstance(asked.standard, AtLeast | AtMost) else ""
    return without_a_number(mark, asked.name, unit) or mark


def _is_template(words: str) -> bool:
    return ("{{" in words and "}}" in words) or ("<%" in words and "%>" in words)


def _nothing(asked: Asked) -> Value | Refusal:
    if isinstance(asked.standard, Before | AtMost) or isinstance(asked.schedule, Total):
        return Mark.NOTHING
    return Refusal(
        "unreadable-value",
        f"“none” says nothing about “{asked.name}”, whose standard is {asked.standard_text}.",
        "Write no if it was not done, or leave it empty.",
    )


def _measured(text: str, asked: Asked) -> Value | Refusal:
    """A measure; where what it is held against is unclear, that alone is a problem."""
    if isinstance(asked.standard, Unclear):
        return Mark.UNREADABLE
    found = _by_standard(text, asked)
    if isinstance(found, Refusal) or not asked.has_unclear_minimum:
        return found
    return found if judge(found, asked.standard) is Verdict.DONE else Mark.UNREADABLE


def _by_standard(text: str, asked: Asked) -> Value | Refusal:
    if isinstance(asked.schedule, Each) and (occasions := _occasions(text)):
        return occasions
    if is_time(asked.standard):
        return read_clock(text, asked)
    reader: Callable[[str, Asked], Value | Refusal] = {
        Done: _any_amount,
        OnScale: _step,
        AtLeast: _amount,
        AtMost: _amount,
    }[type(asked.standard)]
    return reader(text, asked)


def _occasions(text: str) -> Occasions | None:
    match = _OCCASIONS.fullmatch(text)
    if match is None or int(match[1]) > int(match[2]):
        return None
    return Occasions(int(match[1]), int(match[2]))


def _any_amount(text: str, asked: Asked) -> Value | Refusal:
    """A number for yes or no; of a measure there is no unit to keep it in, only whether it was."""
    found = None if is_clock(text) else read_amount(text)
    if found is None or found[0] < 0:
        return _not_understood(text, asked)
    number, unit = found
    if is_measure(unit):
        return Mark.DONE if number > 0 else Mark.NOT_DONE
    if isinstance(asked.schedule, ByDate) and asked.schedule.times > 1:
        return times_in(number) or _not_understood(text, asked)
    return Amount(number)


def _amount(text: str, asked: Asked) -> Value | Refusal:
    assert isinstance(asked.standard, AtLeast | AtMost)
    unit = asked.standard.unit
    if is_clock(text) and unit not in (MINUTES, HOURS):
        return _not_understood(text, asked)
    number = amount_in(text, unit)
    if isinstance(number, Refusal):
        return _not_understood(text, asked) if number.code == "unreadable-value" else number
    return _not_understood(text, asked) if number < 0 else Amount(number)


def _step(text: str, asked: Asked) -> Value | Refusal:
    assert isinstance(asked.standard, OnScale)
    step = read_number(text.partition("/")[0])
    if step is None:
        return _not_understood(text, asked)
    if not Decimal(0) <= step <= asked.standard.top:
        message = f"“{text}” is not on the scale, which ends at {asked.standard.top}."
        return Refusal("unreadable-value", message, HOW)
    return Amount(step)


def _not_understood(text: str, asked: Asked) -> Refusal:
    kind = "yes or no" if isinstance(asked.standard, Done) else asked.standard_text
    message = f"“{text}” is not understood for “{asked.name}”, whose standard is {kind}."
    if is_clock(text):
        message = f"“{text}” is a time of day, and the standard of “{asked.name}” is {kind}."
    return Refusal("unreadable-value", message, HOW)
