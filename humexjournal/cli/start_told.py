"""What is said when a vault is ready."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from msgspec import Struct

from humexjournal.app.starting.of_candidates import NUMBERS
from humexjournal.app.starting.so_far import fill_in_seconds
from humexjournal.cli.report import WIDTH
from humexjournal.core.beginning import Beginning
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words import catalogue

COLUMN = 11
A_MINUTE = 60
TONIGHT = {
    "obsidian": "open the note of the day in Obsidian; first: humex obsidian setup",
    "editor": "daily/{day}.md in any editor, or humex log",
    "paper": "a sign on the week that you have printed; no command is needed",
    "terminal": "humex log",
}


class Ready(Struct, frozen=True):
    """What was said and made: the pages, and the files that were there before."""

    said: Beginning
    pages: Sequence[str]
    stayed: Sequence[str]
    folder: str


def told(ready: Ready) -> str:
    """What there is now, and the few things to do next."""
    said = ready.said
    many, words = len(said.agreed), catalogue("en")
    noun = "behaviour" if many == 1 else "behaviours"
    quick = "Under a minute" if fill_in_seconds(many) < A_MINUTE else "About a minute"
    day = words.full_day(said.starts)
    lines = [f"Ready. {NUMBERS[many]} {noun}, from {day}. {quick} a day."]
    lines += [_row(label, text) for label, text in _next(ready)]
    lines += [f"{printable(path)} was there before, and stays as it is." for path in ready.stayed]
    return "\n".join(lines)


def _next(ready: Ready) -> Iterator[tuple[str, str]]:
    said = ready.said
    if ready.folder not in {"", "."}:
        yield "Go there", f"cd {ready.folder}"
    if ready.pages:
        yield "Print", ", ".join(ready.pages)
    yield "Calendar", "humex.ics: open it in your calendar"
    yield "Each day", TONIGHT[said.fill_in].format(day=said.starts)
    yield "Sunday", "humex review this: the first sheet"
    if said.private:
        yield "For you", f"humex init {said.private}: a folder for yourself alone"
    if not said.consent:
        yield "Agree", "read agreement.md, then write consent: and the day into humex.yaml"


def _row(label: str, text: str) -> str:
    first = f"  {label:<{COLUMN}}"
    indent = " " * len(first)
    return fill(
        printable(text), WIDTH, initial_indent=first, subsequent_indent=indent,
        break_on_hyphens=False, break_long_words=False,
    )  # fmt: skip
