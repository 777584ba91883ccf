"""The figures of a range as plain text."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Settings
from humexjournal.rendering.charts.blocks import week_blocks, weeks_begun
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.figures import FiguresReview, Row

WIDTH = 78
NAME, COUNT = 28, 12
BESIDE = NAME + COUNT + 4
"""Where a short row says more than its count."""


def render_figures(review: FiguresReview, settings: Settings) -> str:
    """A line a behaviour for a short range, a block for a long one; then all together."""
    words = catalogue(settings.language)
    client = f"{_safe(review.client)}, " if review.client else ""
    heading = f"{client}{words.dates(review.period)}"
    ending = "\n".join(_wrapped(line, 0) for line in words.together(review))
    blocks = [heading, *_blocks(review, words), ending]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(review: FiguresReview, words: Catalogue) -> Iterable[str]:
    if review.is_long:
        return ["\n".join(_long(row, words)) for row in review.rows]
    return ["\n".join(_short(row, words) for row in review.rows)]


def _short(row: Row, words: Catalogue) -> str:
    counted, beside = words.in_short(row)
    line = f"  {cut(_safe(row.kbi.name), NAME):{NAME}} {counted:<{COUNT}} {beside}"
    return fill(line.rstrip(), WIDTH, subsequent_indent=" " * BESIDE)


def _long(row: Row, words: Catalogue) -> Iterator[str]:
    terms = words.terms(row.terms)
    heading = _wrapped(f"{row.kbi.name}, {terms}" if terms else row.kbi.name, 0)
    yield _beside(heading, _weeks(row))
    yield from (_wrapped(line, 2) for line in words.how_often(row))
    yield from (_wrapped(line, 2) for line in words.going_on(row))


def _weeks(row: Row) -> str:
    """The weeks in a strip; none of what is done but once."""
    if row.whole is None or isinstance(row.terms.schedule, ByDate):
        return ""
    return week_blocks(weeks_begun(row.whole.figures.course.weeks))


def _beside(heading: str, strip: str) -> str:
    """The strip at the right end of the heading, or under it where there is no room."""
    if not strip:
        return heading
    room = WIDTH - len(heading.rpartition("\n")[2])
    fits = len(strip) < room
    return f"{heading}{strip:>{room}}".rstrip() if fits else f"{heading}\n{strip:>{WIDTH}}".rstrip()


def _wrapped(line: str, indent: int) -> str:
    """The line within the width, its later parts two further in."""
    begin = " " * indent
    return fill(_safe(line), WIDTH, initial_indent=begin, subsequent_indent=f"{begin}  ")


def _safe(text: str) -> str:
    return printable(plain(text))
