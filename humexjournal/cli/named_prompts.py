"""A prompt that somebody named on the command line."""

from datetime import date

import click

from humexjournal.app.prompts import named
from humexjournal.coaching.standing import known
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt
from humexjournal.core.spelling import nearest


def named_prompt(name: str, journal: Journal, as_of: date) -> Prompt:
    """The prompt of an id, or of a KBI where it is clear which; a usage error else."""
    found = named(name, journal, as_of)
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise click.UsageError(f"There is more than one note about {name}. Name one of: {ids}.")
    there = known(journal.prompts, as_of)
    near = nearest(name, [*(one.id for one in there), *(one.kbi for one in there)])
    hint = f"Did you mean {near}?" if near else "`humex prompts list` shows them."
    raise click.UsageError(f"There is no note “{name}”. {hint}")
