"""Which problems of a vault are to be shown."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from humexjournal.app.check import discreet, problems
from humexjournal.problem import Problem, Severity, sort_key
from humexjournal.vault.paths import is_at
from humexjournal.vault.store import Reading


class Choice(Struct, frozen=True):
    """Files and folders, what is staged, kinds of problem, and whether advice is wanted too.

    Whatever is empty leaves everything in; `staged` is None where nobody asked for it.
    """

    at: Sequence[str] = ()
    staged: frozenset[str] | None = None
    selected: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    advice: bool = False

    def of(self, reading: Reading, as_of: date, beside: Sequence[Problem] = ()) -> list[Problem]:
        """The problems that are wanted; a note that is selected by its name is wanted as well.

        `beside` are those of what lies beside the journal.
        """
        more = discreet([*beside, *self._notes(reading, as_of)], reading)
        found = [*problems(reading, as_of), *more]
        return sorted(filter(self._wants, found), key=sort_key)

    def _notes(self, reading: Reading, as_of: date) -> list[Problem]:
        if not (self.advice or self.selected):
            return []
        from humexjournal.app.notes import notes  # noqa: PLC0415 — its patterns cost a start-up

        return notes(reading, as_of)

    def _wants(self, one: Problem) -> bool:
        path, code = one.location.path, one.code
        return (
            (not self.at or any(is_at(path, wanted) for wanted in self.at))
            and (self.staged is None or path in self.staged)
            and (not self.selected or code in self.selected)
            and code not in self.ignored
            and (self.advice or code in self.selected or one.severity is not Severity.NOTE)
        )
