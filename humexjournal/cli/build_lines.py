"""What a build has to say, for the command that builds once and for the one that goes on."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from shlex import quote

from humexjournal.app.beside import Beside
from humexjournal.app.for_clients import ForClient
from humexjournal.cli.hints import turned
from humexjournal.rendering.escape import printable
from humexjournal.rendering.unused import Unused
from humexjournal.rendering.words.english.own_pages import reason


def drafted(paths: Iterable[str], client: str = "") -> Iterator[str]:
    """A line for each note that was drafted here, or for the client of that name."""
    first = f"{quote(client)} " if client else ""
    for path in paths:
        show = turned(f"humex prompts show {first}{PurePosixPath(path).stem}")
        yield printable(f"{path} was drafted; `{show}` shows it.")


def for_clients(said: Iterable[ForClient]) -> Iterator[str]:
    """What was drafted for the clients of a coach, or why nothing could be."""
    for one in said:
        if one.trouble:
            yield printable(f"Nothing was drafted for {one.client}: {one.trouble}")
        yield from drafted(one.drafted, one.client)


def published(paths: Iterable[str]) -> Iterator[str]:
    """A line for each copy that follows its sheet."""
    for path in paths:
        yield printable(f"{path} is up to date with its sheet.")


def beside_lines(done: Beside) -> Iterator[str]:
    """What was done on the private side, in numbers: nothing of it is named here."""
    if done.trouble:
        yield f"The private side is not up to date. {done.trouble}"
        return
    changed = done.written + done.removed
    if done.sheets or changed:
        yield f"The private side has {done.sheets} files, {changed} new, changed or removed."
    if done.drafted:
        yield f"{_some(done.drafted, 'note')} drafted there; `humex --private prompts` shows more."
    if done.problems:
        there = f"{_some(done.problems, 'thing')} to settle there;"
        yield f"{there} `humex --private check` shows more."


def not_used(templates: Iterable[Unused]) -> Iterator[str]:
    """A line for each template of the vault that was not used."""
    for one in templates:
        yield printable(f"{one.path}: {' '.join(reason(one))}")


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
