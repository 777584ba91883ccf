"""Pages on their way into the folder of sheets: some at a time, while there is time for more."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from humexjournal.app.outputs import Made
from humexjournal.app.sheets import Sheets
from humexjournal.vault.derived import Derived, Written
from humexjournal.vault.find import VaultError

BATCH = 32
"""Pages that are written in one go: each time the list of what was made is written with them."""


def never() -> bool:
    """Not interrupted."""
    return False


def write(made: Iterable[Made], sheets: Sheets, derived: Derived) -> Written:
    """Write pages, the first at once and the others some at a time.

    Those that cannot be written are to be made again. VaultError as usual.
    """
    written, pages = Written(), iter(made)
    batch = list(islice(pages, 1))
    while batch:
        forms = dict(chain.from_iterable(one.items() for one in batch))
        written = written.and_then(_put(forms, sheets, derived))
        batch = list(islice(pages, BATCH))
    return written


def _put(made: Made, sheets: Sheets, derived: Derived) -> Written:
    try:
        return derived.put(made)
    except VaultError:
        sheets.remake(made)
        raise


def until(is_interrupted: Callable[[], bool], made: Iterable[Made]) -> Iterator[Made]:
    """At least one page, and then as many as there is time for."""
    for one in made:
        yield one
        if is_interrupted():
            return
