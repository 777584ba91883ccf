"""`humex export parquet`: the days and notes of one vault, or of all clients, as two tables."""

from collections.abc import Iterator
from pathlib import Path

import click

from humexjournal.app.check import of_figures, problems
from humexjournal.cli.every_client import NOBODY
from humexjournal.cli.of_client import OfClient, each_client
from humexjournal.cli.practice_extra import need_practice
from humexjournal.cli.report import summary
from humexjournal.cli.session import NoVault, Opened, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

OF_PRIVATE = "What is private stays where it is: a practice's tables are of the shared side alone."


@click.command("parquet", cls=OfClient, short_help="two tables for a practice, by vault and year")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="The folder of the practice; other vaults in it stay.",
)
@click.option("--clients", is_flag=True, help="Every client of a coach, and not this vault.")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, output: Path, *, clients: bool) -> None:
    """Write the days and the notes of a vault as Parquet: numbers, dates and ids, and no words.

    What `humex practice` asks about. The rows of a vault take the place of its earlier ones.
    """
    need_practice()
    if session.side().above is not None:
        raise click.UsageError(OF_PRIVATE)
    of = each_client(session) if clients else iter([(_name(session), session.open())])
    said = [_written(output, name, opened) for name, opened in of]
    if not said:
        raise click.UsageError(NOBODY)
    ctx.exit(0 if all(said) else 1)


def _name(session: Session) -> str:
    """The folder of the vault, by which commands know a client."""
    if session.drafts:
        return session.drafts.client
    return session.root().resolve().name


def _written(output: Path, name: str, opened: "Opened | str") -> bool:
    """Write one vault and say so; False where not all of it could be read, which is said too."""
    # Imported here: help is read where the extra is not installed.
    from humexjournal.practice.partitions import write_vault  # noqa: PLC0415

    if isinstance(opened, str):
        click.echo(f"{printable(name)}: {printable(opened)}", err=True)
        return False
    _, reading, as_of = opened
    try:
        made = write_vault(output, name, reading.journal, as_of)
    except VaultError as error:
        raise NoVault(str(error)) from error
    counts = ", ".join(_counts(made.days, made.prompts))
    click.echo(f"{printable(name)}: {counts}")
    return _is_settled(name, opened)


def _is_settled(name: str, opened: "Opened") -> bool:
    """Whether all of it could be read; else say so, since what could not is in no row."""
    _, reading, as_of = opened
    found = of_figures(problems(reading, as_of))
    if found:
        click.echo(f"{printable(name)}: {summary(found)} `humex check` shows it.", err=True)
    return not found


def _counts(days: int, prompts: int) -> Iterator[str]:
    yield f"{days} {'row' if days == 1 else 'rows'} of days"
    yield f"{prompts} {'note' if prompts == 1 else 'notes'}"
