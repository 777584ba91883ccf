"""What is new since the last build, so that nothing is told twice."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct, field

from humexjournal.app.built import Built
from humexjournal.app.for_clients import ForClient
from humexjournal.app.watch_events import Noticed, Updated
from humexjournal.problem import Problem, sort_key
from humexjournal.rendering.unused import Unused
from humexjournal.vault.derived import Written


class News(Struct):
    """What has been told, and what was written before there was time to tell it."""

    _is_first: bool = True
    _day: date | None = None
    _early: Written = field(default_factory=Written)
    _problems: frozenset[Problem] = frozenset()
    _unused: set[Unused] = field(default_factory=set)
    _troubles: frozenset[ForClient] = frozenset()

    def keep(self, early: Written) -> None:
        """What was written before everything was looked through, for the next build to tell."""
        self._early = self._early.and_then(early)

    def of(self, built: Built, seconds: float) -> Updated:
        """What a build has to tell."""
        written, self._early = self._early.and_then(built.written), Written()
        problems = _to_settle(built.problems)
        new, settled = self._differing(problems)
        told = Updated(
            seconds=seconds,
            is_first=self._is_first,
            changed=() if self._is_first else built.changed,
            new_day="" if built.day == (self._day or built.day) else built.day.isoformat(),
            drafted=built.drafted,
            for_clients=self._for_clients(built.for_clients),
            written=tuple(written.changed),
            published=built.published,
            removed=tuple(written.removed),
            alone=written,
            unused=tuple(one for one in built.unused if one not in self._unused),
            new=new,
            settled=settled,
            problems=len(problems),
            entries=built.reading.journal.size,
            sheets=len(built.names),
        )
        self._is_first, self._day = False, built.day
        self._unused.update(built.unused)
        return told

    def noticed(self, problems: tuple[Problem, ...]) -> Noticed | None:
        """What is new of the problems where nothing is built, None for nothing."""
        there = _to_settle(problems)
        new, settled = self._differing(there)
        return Noticed(new, settled, len(there)) if new or settled else None

    def _differing(
        self, problems: tuple[Problem, ...]
    ) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
        """The problems that were not told yet, and those that were and are no more."""
        before, self._problems = self._problems, frozenset(problems)
        new = tuple(one for one in problems if one not in before)
        return new, tuple(sorted(before.difference(problems), key=sort_key))

    def _for_clients(self, said: Iterable[ForClient]) -> tuple[ForClient, ...]:
        """What was drafted, and the troubles that there were not the last time."""
        now, before = frozenset(one for one in said if one.trouble), self._troubles
        self._troubles = now
        return tuple(one for one in said if one.drafted or one in now - before)


def _to_settle(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems but for what an editor keeps beside a file as long as that is open in it."""
    return tuple(one for one in problems if not _is_of_an_open_file(one))


def _is_of_an_open_file(problem: Problem) -> bool:
    name = problem.location.path.rpartition("/")[2]
    return problem.code == "leftover" and name.startswith((".", "#"))
