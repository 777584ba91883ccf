"""`humex share setup`: what git needs in a clone to merge what several people write."""

from collections.abc import Iterator

import click

from humexjournal.app.share_setup import Plan, carry_out, plan
from humexjournal.cli.agreed import agreed
from humexjournal.cli.as_diff import as_diff
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

NEXT = (
    "Commit .gitattributes and .gitignore. Whoever else has a clone runs `humex share setup` in\n"
    "theirs, since git does not carry what is configured."
)


@click.command("setup", short_help="what git needs in this clone")
@click.option("--hook", is_flag=True, help="Also let git check each commit first (pre-commit).")
@click.option("--yes", is_flag=True, help="Write it without a question.")
@pass_session
def command(session: Session, *, hook: bool, yes: bool) -> None:
    """Show what is missing in .gitattributes, .gitignore and this clone, and write it if you agree.

    Nothing of yours is removed or moved.
    """
    root = session.root()
    session.recover()
    try:
        what = plan(root, wants_hook=hook)
        _show(what)
        if not what.is_empty and agreed("Write this?", "written", yes=yes):
            carry_out(what)
            click.echo(f"Written. {NEXT}")
    except VaultError as error:
        raise NoVault(printable(str(error))) from error


def _show(what: Plan) -> None:
    for line in _lines(what):
        click.echo(printable(line.expandtabs(4)))


def _lines(what: Plan) -> Iterator[str]:
    """What is to be written, as a diff; then what is left to a person."""
    yield from as_diff(what.edits, what.notes)
    if what.settings:
        yield f"{what.config}:"
        yield from (f"+{one.key} = {one.value}" for one in what.settings)
    if what.hook:
        yield f"{what.hook.file}:"
        yield from (f"+{line}" for line in what.hook.text.splitlines())
    if what.is_empty:
        yield "Everything is in place."
    if what.by_hand:
        yield what.by_hand
