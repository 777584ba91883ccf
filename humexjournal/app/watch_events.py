"""What a watcher has to tell, as values: who listens makes lines, JSON or a status file of them."""

from collections.abc import Callable

from msgspec import Struct, field

from humexjournal.app.beside import Beside
from humexjournal.app.for_clients import ForClient
from humexjournal.problem import Problem
from humexjournal.rendering.unused import Unused
from humexjournal.vault.derived import Written
from humexjournal.vault.weakness import Weakness


class Updated(Struct, frozen=True):
    """A build that found or changed something, or the first one.

    `changed` are the source files that are new, other or gone since the last one, none for the
    first. `new_day` is the day that it is where that is another than before. `written` and
    `removed` are names of files in the folder of sheets, `alone` says which were left to somebody.
    `published` are copies that were brought up to date.
    `new` and `settled` are problems since the last time. `entries`, `sheets` and `problems` are how
    many there are now.
    """

    seconds: float
    is_first: bool = False
    changed: tuple[str, ...] = ()
    new_day: str = ""
    drafted: tuple[str, ...] = ()
    for_clients: tuple[ForClient, ...] = ()
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    alone: Written = field(default_factory=Written)
    unused: tuple[Unused, ...] = ()
    new: tuple[Problem, ...] = ()
    settled: tuple[Problem, ...] = ()
    entries: int = 0
    sheets: int = 0
    problems: int = 0

    @property
    def is_build(self) -> bool:
        """Whether an entry has changed or a page, and not only what there is to settle."""
        return bool(self.changed or self.written or self.removed or self.is_first)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing that a person would want to know."""
        beside = (
            self.drafted,
            self.published,
            self.for_clients,
            self.unused,
            self.new,
            self.settled,
        )
        left = (self.alone.left, self.alone.both, self.alone.kept)
        return not (self.is_build or any((*beside, *left)))


class Began(Struct, frozen=True):
    """The vault is watched from now on; the first build comes next."""


class Looked(Struct, frozen=True):
    """A look that is over, with or without anything new."""


class Held(Struct, frozen=True):
    """Git is in the middle of something: the vault is read on, and nothing is written."""

    what: str


class Noticed(Struct, frozen=True):
    """Problems that have appeared or were settled while nothing may be written."""

    new: tuple[Problem, ...]
    settled: tuple[Problem, ...]
    problems: int


class Doubted(Struct, frozen=True):
    """So many of the entries are gone at once that nothing is written before a later look."""

    entries: int


class Away(Struct, frozen=True):
    """The folder is not there, or is no vault now."""


class Back(Struct, frozen=True):
    """The folder is there again, or another one of its name, and is read anew."""


class Weakened(Struct, frozen=True):
    """What the alarm is short of now; nothing where it is sound again."""

    weaknesses: tuple[Weakness, ...]


class Failed(Struct, frozen=True):
    """A build that could not be done, and is tried again soon."""

    message: str


Event = (
    Began | Updated | Looked | Held | Noticed | Doubted | Away | Back | Weakened | Failed | Beside
)
Tell = Callable[[Event], None]
