"""What was read of a vault, as one value."""

from msgspec import Struct

from humexjournal.core.journal import Journal
from humexjournal.problem import Problem


class Reading(Struct, frozen=True):
    """What a vault says, and what could not be read of it.

    `elsewhere` are the keys that belong to the other side of the vault. Where it `hides_lines`,
    no line of its files is shown.
    """

    journal: Journal
    problems: tuple[Problem, ...]
    elsewhere: frozenset[str] = frozenset()
    hides_lines: bool = False
