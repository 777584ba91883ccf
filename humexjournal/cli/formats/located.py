"""A problem with its line and column, and the columns that other programs count in."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.parsing.locate import Place, locate
from humexjournal.problem import Problem, Severity

Texts = Callable[[str], str]

BYTES_IN_UTF16 = 2
_WEIGHT = {severity: number for number, severity in enumerate(Severity)}


class Located(Struct, frozen=True):
    """A problem, where it is in its file, and the path that is shown of it."""

    problem: Problem
    place: Place
    path: str

    @property
    def has_line(self) -> bool:
        """Whether it is about a place in the file, and not about the whole of it."""
        return bool(self.problem.location.keys or self.problem.location.within)

    @property
    def columns(self) -> tuple[int, int]:
        """The first column and the one behind the last, in characters from 1."""
        return self.place.column, self.place.column + self.place.length

    @property
    def byte_columns(self) -> tuple[int, int]:
        """The same in bytes of UTF-8."""
        return self._counted(lambda text: len(text.encode("utf-8", "surrogatepass")))

    @property
    def utf16_columns(self) -> tuple[int, int]:
        """The same in units of UTF-16, in which an emoji is two."""
        return self._counted(
            lambda text: len(text.encode("utf-16-le", "surrogatepass")) // BYTES_IN_UTF16
        )

    def _counted(self, size: Callable[[str], int]) -> tuple[int, int]:
        first, behind = self.columns
        line = self.place.excerpt.ljust(behind - 1)
        return size(line[: first - 1]) + 1, size(line[: behind - 1]) + 1


def located(problems: Iterable[Problem], texts: Texts, prefix: str = "") -> list[Located]:
    """The problems with their places: errors first, then by path and line.

    `prefix` leads from where the paths are to begin to the vault.
    """
    found = [_located(problem, texts, prefix) for problem in problems]
    return sorted(found, key=_order)


def _located(problem: Problem, texts: Texts, prefix: str) -> Located:
    path = problem.location.path
    place = locate(problem.location, texts(path))
    shown = replace(place, excerpt="") if problem.hides_line else place
    return Located(problem, shown, prefix + path)


def _order(one: Located) -> tuple[int, str, int, int, str, str]:
    problem, place = one.problem, one.place
    weight = _WEIGHT[problem.severity]
    return (weight, one.path, place.line, place.column, problem.code, problem.message)
