"""`humex build`: make every sheet."""

from collections.abc import Collection, Iterator
from pathlib import Path
from shlex import quote

import click

from humexjournal.app.check import of_figures, problems
from humexjournal.app.drafting import are_terms_known, write_drafts
from humexjournal.app.outputs import kinds, outputs
from humexjournal.cli.left_alone import left_alone
from humexjournal.cli.of_client import each_client
from humexjournal.cli.own_pages import pages_of, unused_lines
from humexjournal.cli.report import summary
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.settings import Settings
from humexjournal.rendering.pdf import NO_TYPST, can_make_pdf
from humexjournal.vault.derived import Written, write
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER, SHEETS


@click.command("build", short_help="make every sheet")
@click.option("--newest", is_flag=True, help="Print the newest sheet's path.")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, newest: bool) -> None:  # noqa: FBT001
    """Make every sheet up to the as-of date again, where its sources have changed."""
    vault, reading, as_of = session.open()
    found = of_figures(problems(reading, as_of))
    try:
        known = are_terms_known(reading)
        if new := write_drafts(vault, reading.journal, as_of) if known else []:
            reading = vault.read()
        for_clients = list(draft_for_clients(session))
        with pages_of(vault.root, reading.journal.settings) as pages:
            made = outputs(reading.journal, as_of, pages.render)
        written = write(vault.root, made)
    except VaultError as error:
        raise NoVault(str(error)) from error
    for path in new:
        click.echo(f"{path} was drafted; `humex prompts show {Path(path).stem}` shows it.")
    not_used = list(unused_lines(pages))
    for line in (*for_clients, *_made(made, written, reading.journal.settings), *not_used):
        click.echo(line)
    if found:
        click.echo(f"{summary(found)} humex check shows them.")
    if newest and made:
        click.echo(vault.root / SHEETS / _newest(made, reading.journal.settings))
    ctx.exit(1 if found or not_used else 0)


def _made(made: Collection[str], written: Written, settings: Settings) -> Iterator[str]:
    """What became of the sheets."""
    yield from left_alone(written)
    yield f"{len(made)} files in {SHEETS}/, {len(written.changed)} new or changed."
    if "pdf" in settings.sheets and not can_make_pdf():
        yield f"PDFs were left out. {NO_TYPST}"


def _newest(made: Collection[str], settings: Settings) -> str:
    """The name of the newest week's sheet, in the first form that is wanted."""
    stem = max(name for name in made if "-W" in name).rpartition(".")[0]
    return f"{stem}.{kinds(settings)[0]}"


def draft_for_clients(session: Session) -> Iterator[str]:
    """Draft for each client of a coach, and say what was drafted or why nothing could be."""
    for name, opened in each_client(session):
        if isinstance(opened, str):
            yield f"Nothing was drafted for {name}: {opened}"
            continue
        vault, reading, as_of = opened
        if not are_terms_known(reading):
            shown = f"`humex --vault {quote(str(vault.root))} check` shows where."
            yield f"Nothing was drafted for {name}: {MARKER} could not be read whole. {shown}"
            continue
        try:
            new = write_drafts(vault, reading.journal, as_of)
        except VaultError as error:
            yield f"Nothing was drafted for {name}: {error}"
            continue
        for path in new:
            show = f"humex prompts show {quote(name)} {Path(path).stem}"
            yield f"{path} was drafted; `{show}` shows it."
