"""A time of day that somebody wrote, and the question that it may be."""

from humexjournal.core.value import Clock
from humexjournal.parsing.asked import Asked
from humexjournal.parsing.grammar.times import (
    TimeOfDay,
    clock_text,
    is_time,
    may_be_other_half,
    read_bare_time,
    read_time,
)
from humexjournal.parsing.refusal import Refusal


def two_decimals(raw: float) -> str:
    """17.40 as it was written: YAML drops the last zero."""
    hours, point, minutes = repr(raw).partition(".")
    return f"{hours}.{minutes:0<2}" if point else hours


def read_clock(text: str, asked: Asked) -> Clock | Refusal:
    """The time, or a question where it may be of the other half of the day."""
    standard = asked.standard
    assert is_time(standard)
    time = read_time(text) or read_bare_time(text)
    if time is None:
        message = f"“{text}” is no time of day, and the standard is {asked.standard_text}."
        return Refusal("unreadable-value", message, "Write it as 17:40.")
    if may_be_other_half(time, standard):  # type: ignore[arg-type]
        return _half_day(text, time, asked)
    return Clock(time.minute)


def _half_day(text: str, time: TimeOfDay, asked: Asked) -> Refusal:
    half = "morning" if time.minute < time.other_half else "afternoon"
    meant, literal = clock_text(time.other_half), clock_text(time.minute)
    certain = (
        literal if literal.startswith("0") else f"{literal} {'am' if half == 'morning' else 'pm'}"
    )
    return Refusal(
        "half-day",
        f"{text} is in the {half}, and the standard of “{asked.name}” is {asked.standard_text}.",
        f"Did you mean {meant}? Write {meant}, or {certain} if it really was the {half}.",
        answers=(meant, certain),
    )
