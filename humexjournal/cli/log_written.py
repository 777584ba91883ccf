"""What was logged is written, and it is said where it stands and what is still open."""

import time
from collections.abc import Iterable
from datetime import date

from humexjournal.app.day_note import DayNote
from humexjournal.app.writing import write_all
from humexjournal.cli.session import Opened
from humexjournal.rendering.escape import printable
from humexjournal.reviews.status import status
from humexjournal.vault.guarded import QUIET_SECONDS, NotReplacedError, Why


def write_when_quiet(opened: Opened, notes: Iterable[DayNote]) -> None:
    """Write what was put into some notes; VaultError where it cannot be.

    A note that was saved a moment ago is often one's own: then it is waited for once.
    """
    notes = [*notes]
    try:
        _write(opened, notes)
    except NotReplacedError as error:
        if error.why is not Why.BEING_EDITED:
            raise
        time.sleep(QUIET_SECONDS)
        _write(opened, notes)


def write_unless_changed(opened: Opened, note: DayNote) -> bool:
    """The same with one note; False where its file has changed since it was read."""
    try:
        write_when_quiet(opened, [note])
    except NotReplacedError as error:
        if error.why is not Why.CHANGED:
            raise
        return False
    return True


def _write(opened: Opened, notes: Iterable[DayNote]) -> None:
    vault = opened[0]
    edits = [edit for note in notes for edit in note.edits]
    made = [new for note in notes for new in note.notes]
    write_all(vault.root_of, edits, made)


def written_into(note: DayNote) -> str:
    """Where what was said stands now."""
    paths = [*(one.path for one in note.notes), *(one.path for one in note.edits)]
    if not paths:
        return "Nothing had to be changed."
    return f"Written into {printable(' and '.join(paths))}."


def still_open(note: DayNote, as_of: date) -> str:
    """Whether anything of that day is left open."""
    days = {one.day: one for one in status(note.now(), as_of).open_days}
    found = days.get(note.day)
    if found is None or not found.asked:
        return ""
    return f"Still open: {', '.join(found.kbis)}." if found.kbis else "All of it is in."
