"""Which behaviours and which days are exported."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click
from msgspec import Struct

from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.session import Day, Session
from humexjournal.core.journal import Journal
from humexjournal.reviews.said_days import SaidDays, said_days

Command = TypeVar("Command", bound=Callable[..., object])


class Span(Struct, frozen=True):
    """The behaviours that were named, and the first and the last day; None is not said."""

    kbis: tuple[str, ...]
    first: date | None
    last: date | None


def of_span(command: Command) -> Command:
    """The options of a command that exports days."""
    for option in (
        click.option("--to", "last", type=Day(), help="The last day; else today."),
        click.option("--from", "first", type=Day(), help="The first day; else the first there is."),
        click.option("--kbi", "kbis", multiple=True, metavar="ID", help="Only this behaviour."),
    ):
        command = option(command)
    return command


def days_of(session: Session, span: Span) -> tuple[Journal, SaidDays]:
    """The vault, and the days of it that are asked for."""
    if span.first and span.last and span.last < span.first:
        raise click.UsageError("The range ends before it begins.")
    _, reading, as_of = session.open()
    journal = reading.journal
    kbis = chosen(span.kbis, journal)
    return journal, said_days(journal, kbis, span.first, span.last, as_of)
