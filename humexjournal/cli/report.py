"""Showing problems: place, line, carets and remedy; or rows for machines."""

from collections.abc import Callable, Sequence
from textwrap import wrap

from humexjournal.parsing.locate import Place, locate
from humexjournal.problem import Effect, Problem
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words import catalogue

WIDTH = 79
CODE_AT = 70

Texts = Callable[[str], str]


def rows(problems: Sequence[Problem], texts: Texts) -> list[dict[str, object]]:
    """The problems as plain rows, each with its line and column from 1."""
    return [_row(problem, _place(problem, texts)) for problem in problems]


def blocks(problems: Sequence[Problem], texts: Texts) -> str:
    """The problems as people read them, a blank line between two."""
    return "\n\n".join(_block(problem, _place(problem, texts)) for problem in problems)


def summary(count: int) -> str:
    """How many there are to settle."""
    words = ("Nothing", "One thing", "Two things", "Three things", "Four things", "Five things")
    return f"{words[count] if count < len(words) else f'{count} things'} to settle."


def _place(problem: Problem, texts: Texts) -> Place:
    return locate(problem.location, texts(problem.location.path))


def _row(problem: Problem, place: Place) -> dict[str, object]:
    return {
        "path": problem.location.path,
        "line": place.line,
        "column": place.column,
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _block(problem: Problem, place: Place) -> str:
    has_line = bool(problem.location.keys or problem.location.within)
    where = problem.location.path + (f", line {place.line}" if has_line else "")
    lines = [f"{printable(where):<{CODE_AT - len(problem.code)}} {problem.code}"]
    if has_line and place.excerpt:
        lines += _excerpt(place)
    said = f"{problem.message} {problem.remedy}".strip()
    lines += [f"  {line}" for line in wrap(printable(said), WIDTH - 2)]
    if problem.effect:
        lines += [f"  {line}" for line in wrap(printable(_effect(problem.effect)), WIDTH - 2)]
    return "\n".join(lines)


def _excerpt(place: Place) -> list[str]:
    """The line with carets, cut to what fits a terminal."""
    number = f"  {place.line} | "
    room = WIDTH - len(number)
    start = max(0, place.column - 1 + min(place.length, room) - room)
    shown = printable(place.excerpt[start : start + room])
    carets = " " * (place.column - 1 - start) + "^" * min(place.length, room)
    return [number + shown, " " * (len(number) - 2) + "| " + carets]


def _effect(effect: Effect) -> str:
    words = catalogue("en")
    if effect.first == effect.last:
        return f"Until then {words.full_day(effect.first)} is “not filled in” for {effect.name}."
    return f"Until then {effect.name} is “not filled in” for the whole of that week."
