"""`humex obsidian setup`: templates, kinds of properties, tables and a note with the sheet."""

from collections.abc import Iterator

import click

from humexjournal.app.obsidian_setup import Plan, carry_out, plan
from humexjournal.cli.agreed import agreed
from humexjournal.cli.as_diff import as_diff
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

OPEN = (
    "Obsidian reads {} when it starts, and may write over them while it is open.\n"
    "Close it before you agree, or then at once take its command “Reload app without saving”."
)

PRIVATE = (
    "A vault of Obsidian has one note that days are made from, and others may read what is made "
    "from it. So nothing private goes into it: leave out --private."
)


@click.command("setup", short_help="templates, kinds of properties and tables")
@click.option("--kbi-notes", is_flag=True, help="Also make notes of kbis/*.yaml, for Obsidian.")
@click.option("--yes", is_flag=True, help="Write it without a question.")
@pass_session
def command(session: Session, *, kbi_notes: bool, yes: bool) -> None:
    """Show what Obsidian lacks for a quick evening entry, and write it if you agree.

    A file of yours gets what is missing in it and nothing else. Run it again when a behaviour has
    changed.
    """
    if session.side().above:
        raise click.UsageError(PRIVATE)
    session.recover()
    vault, reading, as_of = session.open()
    try:
        what = plan(vault.root, vault.found, reading.journal, as_of, kbi_notes=kbi_notes)
        for line in _lines(what):
            click.echo(printable(line.expandtabs(4)))
        if not what.is_empty and agreed("Write this?", "written", yes=yes):
            carry_out(what)
            click.echo("Written.")
    except VaultError as error:
        raise NoVault(printable(str(error))) from error


def _lines(what: Plan) -> Iterator[str]:
    """What is to be written, as a diff; then what is left to a person."""
    yield from as_diff(what.edits, what.notes)
    for one in what.moves:
        yield f"{one.path} becomes {one.to}, with the same lines; it moves to .humex/keep/."
    yield from what.said
    if what.settings:
        yield from OPEN.format(", ".join(what.settings)).splitlines()
    if what.is_empty:
        yield "Everything is in place."
