"""Definitions as plain text."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from humexjournal.core.settings import Settings
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.definitions import Definition, DefinitionsReview

WIDTH = 78
LABEL = 17
LEAST_ID = 10


def render_list(review: DefinitionsReview, settings: Settings) -> str:
    """Two lines a behaviour: what it is called and whether it runs, and what is agreed."""
    words = catalogue(settings.language)
    width = max((len(one.kbi.id) for one in review.definitions), default=0)
    width = max(width, LEAST_ID - 2) + 2
    blocks = ["\n".join(_short(one, words, width)) for one in review.definitions]
    blocks = blocks or [words.NOTHING_AGREED]
    return "\n\n".join((_heading(review, words), *blocks)) + "\n"


def render_definition(review: DefinitionsReview, settings: Settings) -> str:
    """All that is agreed about each behaviour, and what was agreed when."""
    words = catalogue(settings.language)
    blocks = ("\n".join(_long(one, words)) for one in review.definitions)
    return "\n\n".join((_heading(review, words), *blocks)) + "\n"


def _heading(review: DefinitionsReview, words: Catalogue) -> str:
    parts = (review.client, words.as_of(review.as_of))
    said = _safe(", ".join(part for part in parts if part))
    return f"{said[:1].upper()}{said[1:]}"


def _short(said: Definition, words: Catalogue, width: int) -> Iterator[str]:
    indent = " " * (width + 2)
    head = f"{_safe(said.kbi.name)}, {words.standing(said)}"
    yield _filled(head, f"  {said.kbi.id:<{width}}", indent)
    yield _filled(words.agreed(said.terms), indent, indent)


def _long(said: Definition, words: Catalogue) -> Iterator[str]:
    head = f"{_safe(said.kbi.name)} ({said.kbi.id}), {words.standing(said)}"
    yield _filled(head, "", "  ")
    yield _filled(words.spelled_out(said), "  = ", "    ")
    yield ""
    yield from _table(words.definition(said))
    yield ""
    yield from _table(words.history(said))


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for label, text in rows:
        if text:
            yield _filled(text, f"  {label:<{LABEL - 2}}  ", " " * (LABEL + 2))


def _filled(text: str, first: str, others: str) -> str:
    return fill(_safe(text), WIDTH, initial_indent=first, subsequent_indent=others)


def _safe(text: str) -> str:
    return printable(plain(text))
