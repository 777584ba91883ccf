"""A bar for the first reading of a big vault, or of many."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click
from msgspec import Struct

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

MANY = 2000
"""Entries from which on reading them takes long enough to show it."""

MANY_CLIENTS = 5
"""The same of the clients of a coach."""


class Bar(Struct):
    """Draws how far the reading is, where there is enough to read; it ends with the last of it."""

    label: str
    least: int
    bar: "ProgressBar[int] | None" = None
    done: int = 0

    def draw(self, read: int, entries: int) -> None:
        """Draw it."""
        if entries < self.least:
            return
        if self.bar is None:
            self.bar = click.progressbar(length=entries, label=self.label, file=sys.stderr)
        self.bar.update(read - self.done)
        self.done = read
        if read >= entries:
            self.bar.render_finish()


def first_read(*, is_shown: bool) -> Callable[[int, int], None] | None:
    """What shows how far the first reading is, None where nobody looks."""
    return Bar("Reading", MANY).draw if is_shown and sys.stderr.isatty() else None


def first_look() -> Callable[[int, int], None] | None:
    """The same for a first look at all the clients of a coach."""
    return Bar("Clients", MANY_CLIENTS).draw if sys.stderr.isatty() else None
