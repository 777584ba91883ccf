"""The problems of files as such: what they are, how large, how they are named."""

from collections.abc import Sequence

from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Location, Problem
from humexjournal.vault.files import Kind, Unread

BUDDHIST_ERA = 543
_BUDDHIST = late_pattern(r"(?<![0-9])2[45][0-9]{2}(?![0-9])")


def unread(path: str, why: Unread) -> Problem:
    """A file that was not read."""
    message, remedy = {
        "unreadable-file": (
            f"This file cannot be read: {why.detail}.",
            "Allow yourself to read it.",
        ),
        "still-changing": ("This file kept changing while it was read.", "Try again."),
        "not-a-file": ("This is no ordinary file.", "Move it away or give it another name."),
        "too-large": (f"This file is over {why.detail}.", "Move what is long into another note."),
    }[why.code]
    return Problem(Location(path), why.code, message, f"{remedy} Until then it is not counted.")


def not_a_file(path: str, kind: Kind) -> Problem:
    """Something that has the name of an entry and is none."""
    if kind is Kind.LINK:
        message = "This is a link, and links are not followed."
        return Problem(Location(path), "link", message, "Put the note itself here.")
    what = "a folder" if kind is Kind.FOLDER else "a pipe or a device, or its name is not UTF-8"
    message = f"This has the name of a note, and is {what}."
    return Problem(Location(path), "not-a-file", message, "Give it another name.")


FOLDERS = frozenset({Kind.UNREADABLE, Kind.LINKED_FOLDER, Kind.MISNAMED_FOLDER})
"""The kinds of a folder of which nothing is read."""


def of_folder(path: str, kind: Kind) -> Problem:
    """A folder into which we may not look, or that is a link to somewhere else."""
    if kind is Kind.LINKED_FOLDER:
        message = "This folder is a link, and links are not followed; nothing in it is counted."
        return Problem(Location(path), "link", message, "Put the folder itself here.")
    if kind is Kind.MISNAMED_FOLDER:
        message = "The name of this folder is not UTF-8; whatever is in it is not counted."
        return Problem(Location(path), "unreadable-folder", message, "Give it another name.")
    message = "This folder cannot be read; whatever is in it is not counted."
    return Problem(
        Location(path or "."), "unreadable-folder", message, "Allow yourself to read it."
    )


def no_such_date(path: str, stem: str) -> Problem:
    """A name of digits that are no date."""
    message = f"{stem} is no date of the calendar."
    remedy = "Correct the name of the file."
    if era := _BUDDHIST.search(stem):
        likely = _BUDDHIST.sub(str(int(era[0]) - BUDDHIST_ERA), stem, count=1)
        message = f"{stem} is no date of this calendar; {era[0]} may be a year of the Buddhist era."
        remedy = f"Did you mean {likely}? {remedy}"
    return Problem(Location(path), "name-is-no-date", message, remedy)


def conflict_copy(path: str, original: str) -> Problem:
    """A second version that a sync tool has left."""
    message = f"A sync tool has left this second version of {original}; it is not counted."
    remedy = f"Move what is missing into {original}, and delete this one."
    return Problem(Location(path), "conflict-copy", message, remedy)


def two_notes(path: str, first: str) -> Problem:
    """A second note for one day, week, month or quarter."""
    message = f"{first} is for the same; this one is not counted."
    return Problem(Location(path), "two-notes", message, "Put the two together in one of them.")


def left(path: str, original: str) -> Problem:
    """What an editor, a download or git has left of a file."""
    message = f"An editor or another program has left this beside {original}; it is not counted."
    remedy = f"Look whether {original} has everything, and delete this one."
    return Problem(Location(path), "leftover", message, remedy)


def in_the_trash(path: str) -> Problem:
    """An entry that was deleted in Obsidian."""
    message = "This lies in Obsidian's trash, and is not counted."
    return Problem(Location(path), "leftover", message, "Empty the trash, or move it back.")


def not_downloaded(path: str, original: str) -> Problem:
    """An entry that is in iCloud and not on this machine."""
    message = f"iCloud has not brought {original} to this machine, so it is not counted."
    return Problem(Location(path), "not-downloaded", message, "Open its folder and download it.")


def conflicts_listed(path: str) -> Problem:
    """The note of obsidian-git that lists files in conflict."""
    message = "obsidian-git has found conflicts, and lists the files in this note."
    remedy = "Settle each of them, then delete this note."
    return Problem(Location(path), "conflict-copy", message, remedy)


def elsewhere(paths: Sequence[str], said_in: str) -> Problem:
    """Entries that lie where they would usually be, and not where they are looked for."""
    more = len(paths) - 1
    others = f", as {'has one' if more == 1 else f'have {more}'} more here," if more else ""
    message = f"This has the name of an entry{others} and is not counted."
    remedy = f"{said_in} names another folder. Move it there, or name this one in humex.yaml."
    return Problem(Location(paths[0]), "elsewhere", message, remedy)


def two_definitions(path: str, first: str) -> Problem:
    """A second definition of one behaviour."""
    message = f"{first} defines the same behaviour; this file is not used."
    return Problem(Location(path), "two-definitions", message, "Keep one of the two.")


def other_settings(path: str, marker: str) -> Problem:
    """A second file of settings, under a name that is nearly the right one."""
    message = f"The settings are in {marker}; this file is not used."
    remedy = f"Move what is missing into {marker}, and delete this one."
    return Problem(Location(path), "leftover", message, remedy)


def twin(path: str, folder: str) -> Problem:
    """A second folder of entries, with nearly the same name."""
    message = f"This folder is spelled nearly like {folder}; nothing in it is counted."
    return Problem(Location(path), "elsewhere", message, f"Move its notes into {folder}.")
