"""Which week, month or quarter a person means."""

from datetime import date

from humexjournal.app.pages import Span
from humexjournal.cli.named_week import begun_week
from humexjournal.core.calendar import Calendar
from humexjournal.parsing.grammar.dates import read_month, read_quarter


def named_span(text: str, calendar: Calendar, as_of: date) -> Span:
    """The month or the quarter that is named, else a week."""
    return read_month(text) or read_quarter(text) or begun_week(text, calendar, as_of)
