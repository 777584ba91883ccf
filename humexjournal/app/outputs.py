"""What `build` makes of a journal: every derived file, as a pure function."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar, cast

from humexjournal.app.pages import Span, page_of
from humexjournal.core.calendar import ONE_DAY, Month, Quarter, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import Kind, Page, Render, built_in
from humexjournal.rendering.pdf import can_make_pdf
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.of_period import Lives

WORDS = "words.md"
Made = Mapping[str, bytes]
"""A page in each of its forms, by their names."""

S = TypeVar("S", Week, Month, Quarter)


def outputs(journal: Journal, as_of: date, render: Render = built_in) -> dict[str, bytes]:
    """The sheets of every week, month and quarter up to `as_of` in which a KBI was active, by name.

    The oldest come first, and the page of words with the first of them. `render` is what makes the
    pages.
    """
    wanted, kept = kinds(journal.settings), Lives(journal)
    made: dict[str, bytes] = {}
    for span in spans(journal, as_of):
        made |= in_forms(span, page_of(journal, span, as_of, kept), wanted, render)
    if made:
        made[WORDS] = render_words(journal.settings, render).encode()
    return made


def kinds(settings: Settings) -> list[Kind]:
    """The forms of pages that are wanted and can be made here: PDF needs typst."""
    possible = (kind for kind in settings.sheets if kind != "pdf" or can_make_pdf())
    return [cast("Kind", kind) for kind in possible]


def in_forms(span: Span, page: Page, wanted: Iterable[Kind], render: Render) -> Made:
    """The page of a span in each of the forms."""
    return {f"sheet-{span.label}.{kind}": page.made(kind, render) for kind in wanted}


def sheet(
    journal: Journal, span: Span, as_of: date, kind: Kind, render: Render = built_in
) -> bytes:
    """The sheet of one week, month or quarter."""
    return page_of(journal, span, as_of).made(kind, render)


def sheet_data(journal: Journal, span: Span, as_of: date) -> Mapping[str, object]:
    """The sheet of one week, month or quarter as the plain data that its templates get."""
    return page_of(journal, span, as_of).data


def spans(journal: Journal, as_of: date) -> Iterator[Span]:
    """The weeks, then the months and quarters, by their last days."""
    yield from weeks(journal, as_of)
    longer: list[Span] = [*months(journal, as_of), *quarters(journal, as_of)]
    yield from sorted(longer, key=lambda span: span.last)


def weeks(journal: Journal, as_of: date) -> Iterator[Week]:
    """The weeks up to `as_of` in which a KBI was active, oldest first."""
    return _active(journal, journal.settings.calendar.week, as_of)


def months(journal: Journal, as_of: date) -> Iterator[Month]:
    """The same months."""
    return _active(journal, Month.of, as_of)


def quarters(journal: Journal, as_of: date) -> Iterator[Quarter]:
    """The same quarters."""
    return _active(journal, Quarter.of, as_of)


def _active(journal: Journal, of: Callable[[date], S], as_of: date) -> Iterator[S]:
    starts = [kbi.starts for kbi in journal.kbis.values()]
    if not starts:
        return
    span = of(min(starts))
    while span.first <= as_of:
        if any(_was_there(kbi, span, as_of) for kbi in journal.kbis.values()):
            yield span
        span = of(span.last + ONE_DAY)


def _was_there(kbi: KBI, span: Span, as_of: date) -> bool:
    begins, ends = max(span.first, kbi.starts), min(span.last, as_of)
    return begins <= ends and (kbi.until is None or begins <= kbi.until)
