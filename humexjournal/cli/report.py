"""Showing problems: place, line, carets and remedy; or rows for machines."""

from collections.abc import Sequence
from textwrap import wrap

from humexjournal.cli.formats.as_json import row
from humexjournal.cli.formats.located import Located, Texts, located
from humexjournal.cli.hints import turned
from humexjournal.parsing.locate import Place
from humexjournal.problem import Effect, Problem, Severity
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words import catalogue

WIDTH = 79
CODE_AT = 70


def rows(problems: Sequence[Problem], texts: Texts) -> list[dict[str, object]]:
    """The problems as plain rows, each with its line and column from 1."""
    return [row(one) for one in located(problems, texts)]


def blocks(problems: Sequence[Problem], texts: Texts) -> str:
    """The problems as people read them, a blank line between two."""
    return "\n\n".join(map(_block, located(problems, texts)))


def summary(problems: Sequence[Problem]) -> str:
    """How many there are to settle, and how many notes beside them."""
    notes = sum(problem.severity is Severity.NOTE for problem in problems)
    count = len(problems) - notes
    words = ("Nothing", "One thing", "Two things", "Three things", "Four things", "Five things")
    settle = f"{words[count] if count < len(words) else f'{count} things'} to settle."
    advice = f" {notes} {'note' if notes == 1 else 'notes'} of advice."
    return settle + (advice if notes else "")


def status_of(problems: Sequence[Problem]) -> int:
    """The exit status: 1 for errors and warnings; advice is no reason to stop anything."""
    return int(any(problem.severity is not Severity.NOTE for problem in problems))


def _block(one: Located) -> str:
    problem, place = one.problem, one.place
    where = one.path + (f", line {place.line}" if one.has_line else "")
    lines = [f"{printable(where):<{CODE_AT - len(problem.code)}} {problem.code}"]
    if one.has_line and place.excerpt:
        lines += _excerpt(place)
    lines += [f"  {line}" for line in wrap(printable(turned(one.problem.said)), WIDTH - 2)]
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
