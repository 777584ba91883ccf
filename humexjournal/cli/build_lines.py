"""What a build has to say, for the command that builds once and for the one that goes on."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from shlex import quote

from humexjournal.app.for_clients import ForClient
from humexjournal.rendering.escape import printable
from humexjournal.rendering.unused import Unused
from humexjournal.rendering.words.english.own_pages import reason


def drafted(paths: Iterable[str], client: str = "") -> Iterator[str]:
    """A line for each note that was drafted here, or for the client of that name."""
    first = f"{quote(client)} " if client else ""
    for path in paths:
        show = f"humex prompts show {first}{PurePosixPath(path).stem}"
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


def not_used(templates: Iterable[Unused]) -> Iterator[str]:
    """A line for each template of the vault that was not used."""
    for one in templates:
        yield printable(f"{one.path}: {' '.join(reason(one))}")
