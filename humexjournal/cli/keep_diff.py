"""`humex keep diff`: what has changed between a version that is kept and the file as it is now."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff

import click

from humexjournal.cli.hints import turned
from humexjournal.cli.keep_shown import bytes_in_words, moment
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.keep import LEFT, Kept, bytes_of
from humexjournal.vault.leftovers import recover
from humexjournal.vault.since import bytes_since
from humexjournal.vault.undo import find

NO_END = "\n\\ no end of line here"


@click.command("diff")
@click.argument("version")
@pass_session
def diff(session: Session, version: str) -> None:
    """Show what has changed since a version was kept: - went, + came."""
    root = session.root()
    try:
        recover(root)
        kept = find(root, version)
        before, now = bytes_of(root, kept), bytes_since(root, kept)
    except (OSError, VaultError) as error:
        raise NoVault(printable(str(error))) from error
    for line in _told(kept, before, now):
        click.echo(printable(line.expandtabs(4)))


def _told(kept: Kept, before: bytes, now: bytes | None) -> Iterator[str]:
    if now is None:
        yield _why_alone(kept)
    elif now == before:
        yield f"{kept.path} is as it was on {moment(kept)}: nothing differs."
        return
    texts = _text(before), _text(now or b"")
    if texts[0] is None or texts[1] is None:
        yield _no_text(kept, before, now)
    else:
        yield from _changes(kept, texts[0], texts[1], is_there=now is not None)


def _why_alone(kept: Kept) -> str:
    if kept.became == LEFT:
        return "Nobody knows which file this was. This is what is in it:"
    return turned(
        f"{kept.path} is not there any more. This is what was in it; "
        f"`humex keep restore {kept.id}` puts it there again:"
    )


def _no_text(kept: Kept, before: bytes, now: bytes | None) -> str:
    sizes = f"{bytes_in_words(len(before))} on {moment(kept)}"
    if now is not None:
        sizes += f", {bytes_in_words(len(now))} now"
    return f"{kept.path} is no text, so its lines cannot be shown: {sizes}."


def _text(data: bytes) -> str | None:
    """None for what is no text."""
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _changes(kept: Kept, before: str, now: str, *, is_there: bool) -> Iterator[str]:
    names = f"{kept.path} on {moment(kept)}", f"{kept.path} now"
    changes: Iterable[str] = (f"-{line}" for line in _lines(before))
    if is_there:
        changes = unified_diff(_lines(before), _lines(now), *names, lineterm="")
    for change in changes:
        yield from change.split("\n")


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [*lines, last + NO_END] if last else lines
