"""Which format is read by what."""

from collections.abc import Callable, Mapping

from humexjournal.parsing.importing import loop_backup, zipped
from humexjournal.parsing.importing.beaverhabits import read_beaverhabits
from humexjournal.parsing.importing.habit_notes import read_habit_tracker_21, read_obsidian_habits
from humexjournal.parsing.importing.harsh import read_harsh
from humexjournal.parsing.importing.imported import Files, ForeignError, Imported
from humexjournal.parsing.importing.loop_tables import read_tables
from humexjournal.parsing.importing.plain_csv import read_csv

CSV = "csv"


def read_loop(files: Files) -> Imported:
    """A backup, a zip file of tables, or the folder that it unpacks to."""
    if len(files) == 1:
        name, data = next(iter(files.items()))
        if data.startswith(loop_backup.MAGIC):
            return loop_backup.read_backup(name, data)
        if data.startswith(zipped.MAGIC):
            return read_tables(zipped.unzipped(name, data))
    return read_tables(files)


READERS: Mapping[str, Callable[[Files], Imported]] = {
    "loop": read_loop,
    "harsh": read_harsh,
    "beaverhabits": read_beaverhabits,
    "obsidian-habits": read_obsidian_habits,
    "habit-tracker-21": read_habit_tracker_21,
}
FORMATS = (*READERS, CSV)


def read_format(form: str, files: Files, columns: Mapping[str, str]) -> Imported:
    """What some files say in a format; `columns` are those of a table."""
    if not files:
        raise ForeignError("There is no file in it.")
    try:
        return read_csv(files, columns) if form == CSV else READERS[form](files)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        # A number beyond all days, a text where a number belongs: no program writes such a file.
        raise ForeignError(f"There is a value in it that no {form} export has: {error}.") from error
