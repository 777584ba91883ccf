"""A bar for the first reading of a big vault."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

MANY = 2000
"""Entries from which on reading them takes long enough to show it."""


@dataclass(slots=True)
class Bar:
    """Draws how far the reading is, and goes away at its end."""

    bar: "ProgressBar[int] | None" = None
    done: int = 0

    def draw(self, read: int, entries: int) -> None:
        """Draw it."""
        if entries < MANY:
            return
        if self.bar is None:
            self.bar = click.progressbar(length=entries, label="Reading", file=sys.stderr)
        self.bar.update(read - self.done)
        self.done = read
        if read >= entries:
            self.bar.render_finish()


def first_read(*, is_shown: bool) -> Callable[[int, int], None] | None:
    """What shows how far the first reading is, None where nobody looks."""
    return Bar().draw if is_shown and sys.stderr.isatty() else None
