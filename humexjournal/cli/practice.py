"""`humex practice`: what a practice asks of all its vaults together."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

import click

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.practice_extra import need_practice
from humexjournal.cli.practice_shown import shown
from humexjournal.cli.session import Day, NoVault
from humexjournal.core.formulas import defused
from humexjournal.vault.find import VaultError

QUESTIONS = ("adherence", "drift", "prompts")


@click.command("practice", short_help="what a practice asks of all its vaults together")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--question", type=click.Choice(QUESTIONS), default="adherence", show_default=True)
@click.option("--client", "clients", multiple=True, metavar="NAME", help="Only this vault.")
@click.option("--from", "first", type=Day(), help="The first day; else the first there is.")
@click.option("--to", "last", type=Day(), help="The last day; else the last there is.")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text")
def command(  # noqa: PLR0913, PLR0917 — its options
    folder: Path,
    question: str,
    clients: tuple[str, ...],
    first: date | None,
    last: date | None,
    form: str,
) -> None:
    """Answer a question about the folder that `humex export parquet` has written.

    Adherence is by week and behaviour, prompts are by month, and drift is by client in the order
    of their names. Nobody is compared with anybody.
    """
    if first and last and last < first:
        raise click.UsageError("The range ends before it begins.")
    need_practice()
    # Imported here: help is read where the extra is not installed.
    from humexjournal.practice.asked import Span, answer  # noqa: PLC0415

    try:
        found = answer(folder, question, Span(first, last, clients))
    except VaultError as error:
        raise NoVault(str(error)) from error
    click.echo(_made(question, found, form), nl=False)


def _made(question: str, found: Sequence[Mapping[str, object]], form: str) -> str:
    if form == "json":
        plain = [{key: _plain(value) for key, value in row.items()} for row in found]
        return f"{json_text({'question': question, 'rows': plain}, indent=1)}\n"
    return _table(found) if form == "csv" else shown(question, found)


def _table(found: Sequence[Mapping[str, object]]) -> str:
    """As `humex export csv` has it: no cell begins a formula."""
    out = StringIO(newline="")
    rows = csv.writer(out)
    for row in found[:1]:
        rows.writerow(row)
    for row in found:
        rows.writerow(["" if value is None else defused(str(value)) for value in row.values()])
    return out.getvalue()


def _plain(value: object) -> object:
    return str(value) if isinstance(value, date) else value
