"""What a watcher has to tell, in lines for a terminal."""

from collections.abc import Iterator, Sequence

from humexjournal.app.beside import Beside
from humexjournal.app.watch_events import (
    Away,
    Back,
    Began,
    Doubted,
    Event,
    Failed,
    Held,
    Noticed,
    Updated,
    Weakened,
)
from humexjournal.cli.build_lines import beside_lines, drafted, for_clients, not_used, published
from humexjournal.cli.formats.located import Texts
from humexjournal.cli.left_alone import left_alone
from humexjournal.cli.report import blocks
from humexjournal.rendering.escape import printable
from humexjournal.vault.layout import MARKER, SHEETS
from humexjournal.vault.weakness import sentence

INDENT = " " * 10
"""As wide as the time before a line."""


def lines(event: Event, texts: Texts) -> Iterator[str]:
    """What an event says; nothing for one that nobody needs to know of."""
    match event:
        case Updated():
            yield from [] if event.is_quiet else _update(event, texts)
        case Weakened(weaknesses):
            yield from map(sentence, weaknesses)
            if not weaknesses:
                yield "Every change is noticed at once, as before."
        case Noticed():
            yield from _noticed(event, texts)
        case Beside():
            yield from beside_lines(event)
        case Failed(message):
            yield f"{message} It is tried again soon."
        case _:
            yield from _of_the_vault(event)


def _of_the_vault(event: Event) -> Iterator[str]:
    match event:
        case Began():
            yield "Watching. Save in your editor; Ctrl-C ends this."
        case Held(what):
            yield f"Git is in the middle of {what}. Nothing is written until that is over."
        case Doubted(entries):
            yield (
                f"Many of {entries} entries are gone at once. The sheets stay as they are; "
                "if it still is so in half a minute, they follow."
            )
        case Away():
            yield f"The vault is not there: its folder is gone, or {MARKER} in it. Waiting for it."
        case Back():
            yield "The vault is there again, and is read anew."


def _update(event: Updated, texts: Texts) -> Iterator[str]:
    if event.is_build:
        yield printable(f"{_changed(event)} {_became(event)}, {_lasted(event.seconds)}.")
    yield from drafted(event.drafted)
    yield from for_clients(event.for_clients)
    yield from published(event.published)
    yield from left_alone(event.alone)
    yield from not_used(event.unused)
    yield from _noticed(event, texts)


def _noticed(event: Updated | Noticed, texts: Texts) -> Iterator[str]:
    for problem in event.settled:
        yield printable(f"{problem.location.path} is settled ({problem.code}).")
    if event.new:
        yield from blocks(event.new, texts).split("\n")


def _changed(event: Updated) -> str:
    if event.is_first:
        return f"{_some(event.entries, 'entry', 'entries')} read."
    if not event.changed:
        return f"It is {event.new_day} now." if event.new_day else "No entry has changed."
    first, *others = event.changed
    rest = f" and {_some(len(others), 'other', 'others')}" if others else ""
    return f"{first}{rest} changed."


def _became(event: Updated) -> str:
    """What became of the sheets."""
    parts = [_written(event.written), _removed(event.removed)]
    if any(parts):
        return "; ".join(filter(None, parts))
    if not event.sheets:
        return "There are no sheets yet"
    return f"{SHEETS}/ is up to date" if event.is_first else "The sheets say the same as before"


def _written(written: Sequence[str]) -> str:
    if not written:
        return ""
    first, *others = written
    rest = f" and {_some(len(others), 'other', 'others')}" if others else ""
    return f"{SHEETS}/{first}{rest} written"


def _removed(removed: Sequence[str]) -> str:
    return f"{_some(len(removed), 'sheet', 'sheets')} removed" if removed else ""


def _lasted(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def _some(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
