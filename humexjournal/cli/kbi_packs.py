"""`humex kbi packs`: behaviours that are worded already, to begin with."""

from collections.abc import Iterator
from textwrap import fill

import click

from humexjournal.app.packs import packs
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.report import WIDTH
from humexjournal.core.packs import Pack, Ready

INDENT, COLUMN = 2, 17
SHOWN = {
    "schedule": "How often",
    "standard": "Counts as done",
    "minimum": "Busy day",
    "by": "By when",
    "cue": "Cue",
    "counts": "Counts",
    "does_not_count": "Does not count",
}


@click.command("packs")
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def listed(name: str | None, form: str) -> None:
    """List the packs of behaviours that come with humex, or all that one of them says."""
    found = packs()
    if name and name not in found:
        there = ", ".join(found)
        raise click.UsageError(f"There is no pack “{name}”. There are: {there}.")
    chosen = [found[name]] if name else list(found.values())
    if form == "json":
        click.echo(json_text([as_data(one) for one in chosen], indent=1))
    else:
        click.echo("\n\n".join(_whole(one) if name else _short(one) for one in chosen))


def as_data(pack: Pack) -> dict[str, object]:
    """A pack for other programs."""
    rows = [{"id": one.id, **one.keys} for one in pack.behaviours]
    about = {"name": pack.name, "title": pack.title, "about": pack.about, "outcome": pack.outcome}
    return {**about, "behaviours": rows}


def numbered(pack: Pack) -> Iterator[str]:
    """The behaviours of a pack, each with the number by which it is chosen."""
    for number, one in enumerate(pack.behaviours, 1):
        yield f"  {number}  {one.behaviour}"


def _short(pack: Pack) -> str:
    head = f"{pack.name}: {pack.about}"
    return "\n".join((head, *(f"  {one.behaviour}" for one in pack.behaviours)))


def _whole(pack: Pack) -> str:
    blocks = ("\n".join(_rows(one)) for one in pack.behaviours)
    return "\n\n".join((f"{pack.title}: {pack.about}", *blocks))


def _rows(one: Ready) -> Iterator[str]:
    yield f"{one.behaviour} ({one.id})"
    for key, label in SHOWN.items():
        if text := one.keys.get(key):
            first = f"{' ' * INDENT}{label:<{COLUMN}}"
            yield fill(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
