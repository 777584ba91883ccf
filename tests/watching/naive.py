"""Naive watchers: each is quick and plausible, and wrong in one way that the oracle has to find."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from humexjournal.app import sheets, turns
from humexjournal.app.turns import Next, Turns
from humexjournal.app.upkeep import Upkeep
from humexjournal.vault.derived import Derived
from humexjournal.vault.files import fingerprint
from humexjournal.vault.marks import Marks
from humexjournal.vault.page_plan import Plan


@contextmanager
def trusting_hints() -> Iterator[None]:
    """It looks at everything once, and then only where an event was."""
    whole = Turns._look  # noqa: SLF001 — it is what a naive one would have in its place

    def look(self, hints):
        if not self.upkeep.vault.changed:
            return whole(self, hints)
        self.upkeep.glance(hints, self.clock.time_ns(), 0)
        return Next.LATER

    with patch.object(Turns, "_look", look):
        yield


@contextmanager
def skipping_later_pages() -> Iterator[None]:
    """It makes only those pages again in which the day of a change lies."""
    real = sheets._touched  # noqa: SLF001

    def touched(called, before, changed):
        found = real(called, before, changed)
        if changed in {None, sheets.ALWAYS}:
            return found
        there = found.items()
        return {name: one for name, one in there if one.span.first <= changed <= one.span.last}

    with patch.object(sheets, "_touched", touched):
        yield


@contextmanager
def believing_half_files() -> Iterator[None]:
    """It takes whatever it reads for saved."""
    with patch.object(Upkeep, "is_being_written", lambda *_: False):
        yield


@contextmanager
def going_by_time_and_size() -> Iterator[None]:
    """It takes a file with the same time and size for the same."""

    def is_same(self, path):
        self._seen.add(path)
        known, now = self._known.get(path), fingerprint(self._place + path)
        return bool(known and known.fingerprint and now) and (
            (known.fingerprint[0], known.fingerprint[2]) == (now[0], now[2])
        )

    with patch.object(Marks, "is_same", is_same):
        yield


@contextmanager
def writing_over_edits() -> Iterator[None]:
    """It takes every file among the sheets for its own."""
    with patch.object(Plan, "_is_own", lambda *_: True):
        yield


@contextmanager
def never_looking_at_sheets() -> Iterator[None]:
    """It takes the sheets to be as it has left them."""
    with patch.object(Derived, "touched", lambda _: set()):
        yield


@contextmanager
def writing_in_a_merge() -> Iterator[None]:
    """It does not ask what git is in the middle of."""
    with patch.object(turns.git, "in_progress", lambda _: ""):
        yield
