"""`humex build`: make every sheet."""

from collections.abc import Iterator
from functools import partial

import click

from humexjournal.app.beside import built_beside
from humexjournal.app.built import Built
from humexjournal.app.outputs import kinds
from humexjournal.app.upkeep import Upkeep
from humexjournal.cli.build_lines import beside_lines, drafted, for_clients, not_used, published
from humexjournal.cli.every_client import for_every_client, with_clients
from humexjournal.cli.hints import turned
from humexjournal.cli.left_alone import left_alone
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.report import summary
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.settings import Settings
from humexjournal.rendering.pdf import NO_TYPST, can_make_pdf
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import SHEETS
from humexjournal.vault.sides import Side


@click.command("build", cls=OfClient, short_help="make every sheet")
@click.option("--newest", is_flag=True, help="Print the newest sheet's path.")
@with_clients
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, *, newest: bool, clients: bool) -> None:
    """Make every sheet up to the as-of date again, where its sources have changed.

    In a coach's vault the folder name of a client may come first: then it is the client's sheets.
    """
    if clients:
        ctx.exit(for_every_client(session, ["build"], *(["--newest"] if newest else [])))
    side, *others = session.sides()
    upkeep = upkeep_of(session, side)
    try:
        upkeep.read()
        built = upkeep.build()
    except VaultError as error:
        raise NoVault(str(error)) from error
    for line in _lines(built, session.drafts.client if session.drafts else ""):
        click.echo(line)
    if newest and built.names:
        click.echo(upkeep.root / SHEETS / _newest(built))
    beside = [built_beside(upkeep_of(session, other)) for other in others]
    for line in (line for one in beside for line in beside_lines(one)):
        click.echo(line)
    has_trouble = any(one.trouble for one in beside)
    ctx.exit(1 if built.problems or built.unused or has_trouble else 0)


def upkeep_of(session: Session, side: Side) -> Upkeep:
    """What keeps the sheets of a side of a vault up to date, for a session."""
    return Upkeep(session.vault(side), session.as_of, partial(pages_of, side.root))


def _lines(built: Built, client: str) -> Iterator[str]:
    """What was drafted, what became of the sheets, and what there is to settle."""
    yield from drafted(built.drafted, client)
    yield from for_clients(built.for_clients)
    yield from left_alone(built.written)
    yield f"{len(built.names)} files in {SHEETS}/, {len(built.written.changed)} new or changed."
    yield from published(built.published)
    yield from without_pdf(built.reading.journal.settings)
    yield from not_used(built.unused)
    if built.problems:
        yield turned(f"{summary(built.problems)} humex check shows them.")


def without_pdf(settings: Settings) -> Iterator[str]:
    """That PDFs are wanted and cannot be made here."""
    if "pdf" in settings.sheets and not can_make_pdf():
        yield f"PDFs were left out. {NO_TYPST}"


def _newest(built: Built) -> str:
    """The name of the newest week's sheet, in the first form that is wanted."""
    stem = max(name for name in built.names if "-W" in name).rpartition(".")[0]
    return f"{stem}.{kinds(built.reading.journal.settings)[0]}"
