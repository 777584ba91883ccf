"""The pages that a journal calls for, and the date as of which each of them is made.

It depends on the behaviours, the settings and the as-of date alone, and no entry changes it.
"""

from datetime import date
from typing import NamedTuple

from humexjournal.app.outputs import spans
from humexjournal.app.pages import Span
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal


class Called(NamedTuple):
    """A page that is called for: its period, and the last date whose entries it reads."""

    span: Span
    closing: date

    @property
    def is_week(self) -> bool:
        """Whether it is a page of a week."""
        return isinstance(self.span, Week)


CalledFor = dict[str, Called]
"""The pages by the labels of their periods, the weeks first, each oldest first."""


def called_for(journal: Journal, as_of: date) -> CalledFor:
    """The pages of a journal as of a date."""
    closes = journal.settings.calendar.closes
    return {
        span.label: Called(span, min(as_of, closes(span.last))) for span in spans(journal, as_of)
    }


def newest_first(called: CalledFor) -> CalledFor:
    """The same, with the newest week first."""
    weeks = [item for item in called.items() if item[1].is_week]
    longer = [item for item in called.items() if not item[1].is_week]
    return dict([*reversed(weeks), *longer])
