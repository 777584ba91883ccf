"""`humex watch`: keep every sheet right while people write."""

from functools import partial

import click
from msgspec.structs import replace

from humexjournal.app.both_sides import Private
from humexjournal.app.pace import Pace
from humexjournal.app.watch import Watch
from humexjournal.cli.build import upkeep_of
from humexjournal.cli.ending import ending
from humexjournal.cli.machine import Machine
from humexjournal.cli.own_pages import home
from humexjournal.cli.reading_bar import first_read
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.cli.watch_status import show_status, somebody
from humexjournal.cli.watch_told import Told
from humexjournal.vault.lock import WatchedError
from humexjournal.vault.sides import is_side
from humexjournal.vault.watch_status import StatusFile


@click.command("watch", short_help="keep every sheet right while people write")
@click.option("--poll", is_flag=True, help="Look every few seconds, for folders without events.")
@click.option("--json", "as_json", is_flag=True, help="An object a line, for programs.")
@click.option("--status", "asked", is_flag=True, help="How the one that is running is.")
@pass_session
@click.pass_context
def command(
    ctx: click.Context, session: Session, *, poll: bool, as_json: bool, asked: bool
) -> None:
    """Make sheets and notes again whenever a file of the vault changes, until Ctrl-C.

    It writes into sheets/ and drafts notes, and never changes what people write.
    """
    side = session.side()
    side = replace(side, root=side.root.resolve())
    root = side.root
    if asked:
        ctx.exit(show_status(root, as_json=as_json))
    with ending() as end:
        told = Told(StatusFile(home(), root), root, as_json=as_json, end=end)
        watch = Watch(
            root=root,
            begin=partial(upkeep_of, session, side),
            clock=Machine(),
            tell=told.tell,
            is_over=end.is_near,
            pace=Pace(),
            progress=first_read(is_shown=not as_json),
            poll=poll,
            private=_beside(session),
            above=side.above,
        )
        try:
            watch.run()
        except WatchedError as error:
            raise NoVault(somebody(root)) from error
    told.close()
    ctx.exit(end.status)


def _beside(session: Session) -> Private | None:
    """What keeps the private side up to date, where that was not asked for by itself."""
    other = session.other_side()
    if other is None:
        return None
    return Private(partial(upkeep_of, session, other), partial(is_side, other.root))
