"""Problems: complaints about what somebody wrote, never about our own code."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from humexjournal.problem_kinds import KINDS, Severity

__all__ = ["Effect", "Location", "Problem", "Severity", "Span", "sort_key"]


class Span(StrEnum):
    """What a location points at once its keys have been followed."""

    VALUE = "value"
    KEY = "key"


class Location(Struct, frozen=True, gc=False):
    """Where something stands: a file, the keys that lead there, and a part of what is there.

    `within` is (start, length) in characters of the value that the keys lead to, or of the whole
    file where there are no keys. Line and column are worked out only when a problem is reported.
    """

    path: str
    keys: tuple[str | int, ...] = ()
    within: tuple[int, int] | None = None
    span: Span = Span.VALUE


class Effect(Struct, frozen=True):
    """What a value that could not be read leaves open: a behaviour, from one day to another."""

    name: str
    first: date
    last: date


class Problem(Struct, frozen=True):
    """A complaint about the writer's text: where, a stable code, what is wrong, how to mend it.

    Where it is a question, `answers` are what may be written there instead. Where it `hides_line`,
    the line is not shown.
    """

    location: Location
    code: str
    message: str
    remedy: str = ""
    effect: Effect | None = None
    answers: tuple[str, ...] = ()
    hides_line: bool = False

    @property
    def said(self) -> str:
        """What is wrong, and how to mend it."""
        return f"{self.message} {self.remedy}".strip()

    @property
    def severity(self) -> Severity:
        """How much it matters, which the kind of problem decides."""
        return KINDS[self.code].severity


def sort_key(problem: Problem) -> tuple[str, str, tuple[int, int], str]:
    """Put problems in the order of their files, then of their places as written."""
    location = problem.location
    return (location.path, str(location.keys), location.within or (0, 0), problem.code)
