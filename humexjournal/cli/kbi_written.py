"""A definition that is said otherwise is checked, advised on and written, or the reason is said."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

import click

from humexjournal.app.defining import ACKNOWLEDGED_LATER, found_together, with_kbi
from humexjournal.app.writing import Edit, write_all
from humexjournal.cli.hints import turned
from humexjournal.cli.kbi_shown import advice
from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.of_client import undo
from humexjournal.cli.prompts_recorded import carried_out
from humexjournal.cli.session import NoVault, Session
from humexjournal.core.advice.advise import advice_on
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words.english.dates import joined
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

Found = TypeVar("Found")
Opened = tuple[Vault, Journal, date]


def opened(session: Session) -> Opened:
    """The vault, its journal and the as-of date, for a command that writes."""
    session.recover()
    vault, reading, as_of = session.open()
    return vault, reading.journal, as_of


def named(name: str, journal: Journal, as_of: date) -> KBI:
    """The behaviour of an id, unless it has ended."""
    (kbi,) = chosen((name,), journal)
    if kbi.until and kbi.until < as_of:
        message = f"{kbi.path} has ended on {kbi.until}; nothing can change after that."
        raise click.ClickException(printable(message))
    return kbi


def need(work: Callable[[], Found | ByHand | Problem]) -> Found:
    """What is worked out; an error that says why it cannot be."""
    try:
        found = work()
    except VaultError as error:
        raise NoVault(printable(str(error))) from error
    if isinstance(found, ByHand | Problem):
        raise click.ClickException(printable(f"{_said(found)} Nothing was written."))
    return found


def _said(found: ByHand | Problem) -> str:
    if isinstance(found, Problem):
        return found.said
    return f"{found.message} Type it yourself: {found.line}."


def need_sound(journal: Journal, after: Journal, day: date) -> None:
    """Refuse what the files together would complain about; a caution is only said."""
    found = found_together(journal, after, day)
    for one in found:
        if one.code != ACKNOWLEDGED_LATER:
            raise click.ClickException(printable(f"{one.said} Nothing was written."))
    advice(found)


def advised(journal: Journal, before: KBI | None, after: KBI, day: date) -> None:
    """What might be better said of a definition from a day on, and could not before."""
    need_sound(journal, with_kbi(journal, after), day)
    there = {(one.code, one.message) for one in advice_on(before, day)} if before else set()
    advice(one for one in advice_on(after, day) if (one.code, one.message) not in there)


def written(vault: Vault, edits: Sequence[Edit]) -> None:
    """Write the files, all or none."""
    carried_out(lambda: write_all(vault.root_of, edits))


def taken_back(vault: Vault, last: Edit, others: Sequence[Edit] = ()) -> str:
    """How to take back what was written: the last file in one step, and others one by one."""
    back = undo(vault, last.path)
    if not others:
        return f"{back} takes that back."
    paths = joined([one.path for one in others])
    return turned(f"{back} gives {last.path} back as it was; `humex keep list` has {paths} too.")
