"""What a build has to say, for the command that builds once and for the one that goes on."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from shlex import quote

from humexjournal.app.for_clients import ForClient
from humexjournal.rendering.escape import printable
from humexjournal.rendering.unused import Unused
from humexjournal.rendering.words.english.own_pages import reason


def drafted(paths: Iterable[str]) -> Iterator[str]:
    """A line for each note that was drafted here."""
    for path in paths:
        yield f"{path} was drafted; `humex prompts show {PurePosixPath(path).stem}` shows it."


def for_clients(said: Iterable[ForClient]) -> Iterator[str]:
    """What was drafted for the clients of a coach, or why nothing could be."""
    for one in said:
        if one.trouble:
            yield printable(f"Nothing was drafted for {one.client}: {one.trouble}")
        for path in one.drafted:
            show = f"humex prompts show {quote(one.client)} {PurePosixPath(path).stem}"
            yield f"{path} was drafted; `{show}` shows it."


def not_used(templates: Iterable[Unused]) -> Iterator[str]:
    """A line for each template of the vault that was not used."""
    for one in templates:
        yield printable(f"{one.path}: {' '.join(reason(one))}")
