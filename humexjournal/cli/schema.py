"""`humex schema`: what an editor needs to check humex.yaml and definitions while they are typed."""

import click

from humexjournal.app.schemas import NAMES, line_for, schema, write_schemas
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError


@click.command("schema", short_help="what an editor needs to check what you type")
@click.argument("name", required=False, type=click.Choice(NAMES))
@pass_session
def command(session: Session, name: str | None) -> None:
    """Write JSON Schemas into .humex/schemas/, or print one of them (humex or kbi)."""
    if name:
        click.echo(schema(name), nl=False)
        return
    try:
        paths = write_schemas(session.root())
    except VaultError as error:
        raise NoVault(printable(str(error))) from error
    click.echo(f"Written: {', '.join(paths)}.")
    click.echo(
        "An editor with the YAML language server checks a file that begins with such a line:"
    )
    click.echo(f"  humex.yaml       {line_for('humex')}")
    click.echo(f"  kbis/walk.yaml   {line_for('kbi', up='../')}")
