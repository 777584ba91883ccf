"""`humex kbi pause`: days on which a behaviour, or everything, is not asked for."""

from collections.abc import Iterable
from datetime import date

import click

from humexjournal.app.defining import (
    all_read_differently,
    paused,
    paused_all,
    reads_differently,
)
from humexjournal.app.writing import Edit
from humexjournal.cli.kbi_shown import day, difference, need_reason
from humexjournal.cli.kbi_written import named, need, opened, taken_back, written
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause
from humexjournal.parsing.grammar.days import HOW_MANY, Days
from humexjournal.rendering.escape import printable
from humexjournal.vault.layout import MARKER
from humexjournal.vault.store import Vault

ALL = "all"
EARLIER = "Say why behind the days, or begin with a day that is still open."


@click.command("pause", cls=OfClient)
@click.argument("kbi", metavar="ID|all")
@click.argument("days", nargs=-1, required=True, metavar="DAYS… [WHY]…")
@pass_session
def pause(session: Session, kbi: str, days: tuple[str, ...]) -> None:
    """Ask for nothing on some days: of one behaviour, or of all.

    Days are written as 2026-08-03, 3 august, 3-7 august or 2026-08-03 to 2026-08-07.
    """
    vault, journal, as_of = opened(session)
    asked = _asked([one for word in days for one in word.split()], as_of)
    found = None if kbi == ALL else named(kbi, journal, as_of)
    edit = _edit(vault, journal, found, asked, as_of)
    written(vault, [edit])
    what = f"{found.name} is" if found else "All behaviours are"
    click.echo(difference(edit))
    click.echo(printable(f"{what} paused {_when(asked.period)}. {taken_back(vault, edit)}"))


def _asked(words: list[str], as_of: date) -> Pause:
    """The days that the words begin with, and why; a number behind them is no reason."""
    period, rest = Days(as_of, ahead=True).leading(words)
    if period is None or any(one[:1].isdigit() for one in rest[:1]):
        raise click.UsageError(f"“{printable(' '.join(words))}” begins with no days. {HOW_MANY}")
    return Pause(period, " ".join(rest))


def _edit(vault: Vault, journal: Journal, kbi: KBI | None, asked: Pause, as_of: date) -> Edit:
    """The file of a behaviour with a pause more, or without one the settings."""
    if kbi is None:
        return _of_all(vault, journal, asked, as_of)
    _need_its_time(kbi, asked.period)
    _need_new(kbi.pauses, kbi.path, asked.period)
    made = need(lambda: paused(vault, journal, kbi, asked))
    restated = reads_differently(vault, journal, made.after, asked.period.first, as_of)
    need_reason(restated, asked.reason, EARLIER)
    return made.edit


def _of_all(vault: Vault, journal: Journal, asked: Pause, as_of: date) -> Edit:
    """The settings with a pause more."""
    if vault.above:
        raise click.UsageError(f"A pause of everything stands in {MARKER}: leave --private out.")
    _need_new(journal.settings.pauses, MARKER, asked.period)
    made = need(lambda: paused_all(vault, asked))
    first = asked.period.first
    for kbi, days in all_read_differently(vault, journal, made.after, first, as_of).items():
        need_reason(days, asked.reason, EARLIER, journal.kbis[kbi].name)
    return made.edit


def _need_its_time(kbi: KBI, period: Period) -> None:
    if kbi.until and kbi.until < period.first:
        raise click.UsageError(f"{kbi.path} ends on {kbi.until}, before {period.first}.")
    if period.last < kbi.starts:
        raise click.UsageError(f"{kbi.path} begins on {kbi.starts}, after {period.last}.")


def _need_new(pauses: Iterable[Pause], path: str, period: Period) -> None:
    there = (one for one in pauses if one.period.first <= period.first)
    if any(period.last <= one.period.last for one in there):
        raise click.UsageError(f"{path} has a pause on these days already.")


def _when(period: Period) -> str:
    """On Mon 3 August 2026; from Mon 3 August 2026 to Fri 7 August 2026."""
    first, last = day(period.first), day(period.last)
    return f"on {first}" if first == last else f"from {first} to {last}"
