"""Behaviours that somebody named on the command line."""

from collections.abc import Collection, Iterable

import click

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.spelling import nearest


def chosen(names: Iterable[str], journal: Journal) -> list[KBI]:
    """The behaviours of some ids, or all where none is named, in the order of their ids."""
    named = set(names)
    need_known(named, journal.kbis)
    return [journal.kbis[name] for name in sorted(named or journal.kbis)]


def need_known(names: Iterable[str], known: Collection[str]) -> None:
    """A usage error for the first name that is not there, with the nearest one that is."""
    unknown = next((name for name in sorted(names) if name not in known), None)
    if unknown is None:
        return
    near = nearest(unknown, known)
    there = f"There are: {', '.join(sorted(known)) or 'none yet'}."
    hint = f"Did you mean {near}?" if near else there
    raise click.UsageError(f"There is no behaviour “{unknown}”. {hint}")
