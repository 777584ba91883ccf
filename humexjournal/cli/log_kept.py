"""Answers of an evening, which are not lost where the note changes while they are given."""

from collections.abc import Callable
from datetime import datetime

import click
from msgspec import Struct, field

from humexjournal.app.day_note import DayNote, day_note
from humexjournal.cli.log_written import write_unless_changed, write_when_quiet
from humexjournal.cli.session import Opened
from humexjournal.parsing.refusal import Refusal
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError

Put = Callable[[DayNote], Refusal | ByHand | None]


class Answers(Struct):
    """What was answered about one day, as it was typed and as it goes into a note."""

    given: list[tuple[str, Put]] = field(default_factory=list)

    def put(self, note: DayNote, said: str, answer: Put) -> Refusal | ByHand | None:
        """Put an answer into the note, and remember it where it can stand there."""
        found = answer(note)
        if found is None:
            self.given.append((said, answer))
        return found

    def write(self, opened: Opened, note: DayNote) -> DayNote:
        """Write the note, or the newer one with the same answers; else they are printed."""
        try:
            return self._written(opened, note)
        except VaultError:
            said = "".join(f"\n  {printable(one)}" for one, _ in self.given)
            click.echo(f"This could not be written, and was answered:{said}")
            raise

    def _written(self, opened: Opened, note: DayNote) -> DayNote:
        if not write_unless_changed(opened, note):
            note = self._anew(opened, note)
            write_when_quiet(opened, [note])
        return note

    def _anew(self, opened: Opened, note: DayNote) -> DayNote:
        vault = opened[0]
        newer = day_note(vault, vault.read().journal, note.day, datetime.now())
        for said, answer in self.given:
            if answer(newer):
                message = f"{note.path} has changed, and “{said}” cannot be put into it any more."
                raise VaultError(message)
        return newer
