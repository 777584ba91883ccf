"""What a build of everything did, as a value."""

from datetime import date

from msgspec import Struct

from humexjournal.app.for_clients import ForClient
from humexjournal.problem import Problem
from humexjournal.rendering.unused import Unused
from humexjournal.vault.derived import Written
from humexjournal.vault.store import Reading


class Built(Struct, frozen=True):
    """What one build did.

    `reading` is what it went by, and `changed` the source files that are not as they were the time
    before. `names` are the files that are called for, and `is_whole` says whether all of them are
    as they should be, or some were left for the next time. `day` is the day that it was,
    and `published` are the copies in `shared-sheets/` that have changed with it.
    """

    reading: Reading
    changed: tuple[str, ...]
    drafted: tuple[str, ...]
    for_clients: tuple[ForClient, ...]
    written: Written
    names: frozenset[str]
    problems: tuple[Problem, ...]
    unused: tuple[Unused, ...]
    is_whole: bool
    day: date
    published: tuple[str, ...] = ()
