"""The sheets of a vault from one reading to the next: made again where they may say something else.

A page reads entries up to the day on which its period closes. So a change on a day can only touch
the pages that close on it or later, and a new day only those that were still open the day before.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import partial

from msgspec import Struct, field

from humexjournal.app.called_for import CalledFor, called_for, newest_first
from humexjournal.app.outputs import WORDS, Made, in_forms, kinds
from humexjournal.app.pages import Span, page_of
from humexjournal.app.shared_out import shared_out
from humexjournal.core.journal import Journal
from humexjournal.rendering.pages import Kind, Render
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.of_period import Lives

ALWAYS = date.min
"""A change on this day touches every page."""

MANY = 64
"""Pages from which on it gains something to share them out over the processors."""


class Basis(Struct, frozen=True):
    """What pages are made from: a journal, the as-of date, and what their templates look like."""

    journal: Journal
    as_of: date
    look: object

    def changed_since(self, earlier: "Basis | None") -> date | None:
        """The first day on which it says anything else, None where it says the same."""
        if earlier is None or earlier.look != self.look:
            return ALWAYS
        return self.journal.differs_from(earlier.journal)


def _any(_: Span) -> bool:
    return True


class Sheets(Struct):
    """Which pages there are, and which of them are to be made again."""

    _basis: Basis | None = None
    _lives: Lives | None = None
    _kinds: tuple[Kind, ...] = ()
    _called: CalledFor = field(default_factory=dict)
    _stale: CalledFor = field(default_factory=dict)
    _words_are_stale: bool = False

    def follow(self, basis: Basis, lives: Lives | None = None) -> None:
        """Turn to another journal, date or look; nothing is made yet.

        `lives` are what is remembered of the journal.
        """
        earlier, self._basis = self._basis, basis
        changed, before = basis.changed_since(earlier), self._called
        if not (earlier and earlier.as_of == basis.as_of and changed != ALWAYS):
            self._called = called_for(basis.journal, basis.as_of)
        self._kinds = tuple(kinds(basis.journal.settings))
        touched = _touched(self._called, before, changed)
        left = {name: self._called[name] for name in self._stale if name in self._called}
        self._stale = touched | {name: one for name, one in left.items() if name not in touched}
        self._words_are_stale |= changed == ALWAYS or not before
        self._lives = lives or Lives(basis.journal)

    def remake(self, names: Collection[str]) -> None:
        """Make some files again that are no longer as they were made."""
        labels = {name.removeprefix("sheet-").rpartition(".")[0] for name in names}
        for label in labels.intersection(self._called):
            self._stale[label] = self._called[label]
        self._words_are_stale |= WORDS in names

    @property
    def names(self) -> set[str]:
        """The names of all files that are called for."""
        made = {f"sheet-{label}.{kind}" for label in self._called for kind in self._kinds}
        return made | {WORDS} if made else made

    @property
    def is_fresh(self) -> bool:
        """Whether nothing is left to make."""
        return not self._stale and not (self._words_are_stale and self._called)

    def make(self, render: Render, wanted: Callable[[Span], bool] = _any) -> Iterator[Made]:
        """Each wanted page that is to be made again, the most urgent first, or nearly so.

        Whoever cannot write one says so with `remake`.
        """
        due = [(label, one.span) for label, one in self._stale.items() if wanted(one.span)]
        works = [partial(self._page, span, render) for _, span in due]
        for place, page in _shared(works) if self._can_share(due) else _in_turn(works):
            del self._stale[due[place][0]]
            yield page
        if self._words_are_stale and self._called:
            self._words_are_stale = False
            yield {WORDS: render_words(self._now.journal.settings, render).encode()}

    @property
    def _now(self) -> Basis:
        assert self._basis is not None, "pages are made of a journal"
        return self._basis

    def _can_share(self, due: Collection[object]) -> bool:
        """Whether copies of this process may make the pages.

        A vault's own templates run in one process more, which hears one at a time; and what sets
        PDF may have threads.
        """
        return len(due) >= MANY and self._now.look is None and "pdf" not in self._kinds

    def _page(self, span: Span, render: Render) -> Made:
        page = page_of(self._now.journal, span, self._now.as_of, self._lives)
        return in_forms(span, page, self._kinds, render)


def _in_turn(works: Collection[Callable[[], Made]]) -> Iterator[tuple[int, Made]]:
    """What each comes to, with its place, one after the other."""
    return ((place, work()) for place, work in enumerate(works))


def _shared(works: Sequence[Callable[[], Made]]) -> Iterator[tuple[int, Made]]:
    """The same by several copies, which begin with what the first page has made known."""
    yield 0, works[0]()
    yield from ((place + 1, page) for place, page in shared_out(works[1:]))


def _touched(called: CalledFor, before: CalledFor, changed: date | None) -> CalledFor:
    """The pages that may say something else, the most urgent first.

    That is the newest week, or after a change on one day the first week that reads it.
    """
    if changed == ALWAYS:
        return newest_first(called)
    if changed is None:
        return {} if called is before else newest_first(_moved(called, before))
    of_change = {label: one for label, one in called.items() if changed <= one.closing}
    return of_change if called is before else _moved(called, before) | of_change


def _moved(called: CalledFor, before: CalledFor) -> CalledFor:
    """The pages that are new, or made as of another date than before."""
    return {label: one for label, one in called.items() if before.get(label) != one}
