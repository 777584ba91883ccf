"""What was found in the files of another program, whatever program that was."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.parsing.adopting.ids import id_of
from humexjournal.parsing.kbi_file import LONGEST_ID

Files = Mapping[str, bytes]
"""The files that were named, each by its path below the folder that was."""


class ForeignError(Exception):
    """A file that is not of the format it was said to be; the text is for the person."""


class ImportedKBI(Struct, frozen=True):
    """A behaviour with what was noted about it, day by day, as it stands in an entry of ours.

    Schedule and standard are written as in a definition, "" where the other program has none.
    `asked` is what that program had besides the name: a question, a description.
    """

    name: str
    values: Mapping[date, str]
    notes: Mapping[date, str] = field(default_factory=dict)
    id: str = ""
    schedule: str = ""
    standard: str = ""
    asked: str = ""
    starts: date | None = None
    until: date | None = None
    pauses: tuple[tuple[date, date], ...] = ()

    @property
    def days(self) -> list[date]:
        """The days of which there is anything, in order."""
        return sorted({*self.values, *self.notes})


class Imported(Struct, frozen=True):
    """The behaviours, what was understood in another way than it was written, and what was not."""

    kbis: tuple[ImportedKBI, ...]
    changed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def imported(
    kbis: Iterable[ImportedKBI], changed: Sequence[str] = (), left_out: Sequence[str] = ()
) -> Imported:
    """All of it, each behaviour with an id of its own; where nothing is noted, it is left out."""
    there, empty = [], list(left_out)
    taken: Counter[str] = Counter()
    for kbi in kbis:
        if not kbi.days:
            empty.append(f"{kbi.name}: nothing was noted.")
            continue
        stem = kbi.id or id_of(kbi.name)
        taken[stem] += 1
        there.append(replace(kbi, id=_numbered(stem, taken[stem])))
    return Imported(tuple(there), tuple(changed), tuple(empty))


def _numbered(stem: str, number: int) -> str:
    """The second of a name is another behaviour: walk, walk_2."""
    ending = f"_{number}" if number > 1 else ""
    return f"{stem[: LONGEST_ID - len(ending)]}{ending}"


def one_line(text: str) -> str:
    """A text that can stand in one line of an entry, without what cannot be seen."""
    return "".join(one if one.isprintable() else " " for one in " ".join(text.split())).strip()
