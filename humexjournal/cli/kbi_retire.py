"""`humex kbi retire` and `humex kbi replace`: a behaviour has a last day, and another follows."""

from collections.abc import Mapping
from datetime import date

import click

from humexjournal.app.defining import Redefined, reads_differently, with_kbi, with_values
from humexjournal.cli.kbi_shown import day, difference, need_reason, sentence
from humexjournal.cli.kbi_written import named, need, need_sound, opened, taken_back, written
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.rendering.escape import printable
from humexjournal.vault.store import Vault

EARLIER = "Name a later last day: what was done on these days stays counted."
on_day = click.option("--on", "last", type=Day(), metavar="DATE", help="The last day; else today.")


@click.command("retire", cls=OfClient)
@click.argument("kbi", metavar="ID")
@on_day
@pass_session
def retire(session: Session, kbi: str, last: date | None) -> None:
    """Give a behaviour a last day; all that was done with it stays."""
    vault, journal, as_of = opened(session)
    found, until = named(kbi, journal, as_of), last or as_of
    made = _ended(vault, journal, found, {"until": str(until)}, as_of)
    written(vault, [made.edit])
    click.echo(difference(made.edit))
    said = f"{found.name}: {day(until)} is the last day."
    click.echo(printable(f"{said} {taken_back(vault, made.edit)}"))


@click.command("replace", cls=OfClient)
@click.argument("kbi", metavar="ID")
@click.argument("other", metavar="NEW")
@on_day
@pass_session
def replace(session: Session, kbi: str, other: str, last: date | None) -> None:
    """End a behaviour and let another begin on the day after; that one is defined already.

    One that has begun before goes on as it is.
    """
    vault, journal, as_of = opened(session)
    old, new, until = named(kbi, journal, as_of), named(other, journal, as_of), last or as_of
    if old.id == new.id:
        raise click.UsageError("A behaviour follows another one, not itself.")
    values = {"until": str(until), "replaced_by": new.id}
    made = [*_begun(vault, journal, new, until), _ended(vault, journal, old, values, as_of)]
    after = with_kbi(with_kbi(journal, made[0].after), made[-1].after)
    need_sound(journal, after, until + ONE_DAY)
    written(vault, [one.edit for one in made])
    click.echo("\n".join(difference(one.edit) for one in made))
    click.echo(printable(f"{old.name}: {day(until)} is the last day. Then comes:"))
    begins = after.kbis[new.id]
    click.echo(sentence(after, begins, max(begins.starts, until + ONE_DAY)))
    click.echo(_back(vault, made))


def _ended(
    vault: Vault, journal: Journal, kbi: KBI, values: Mapping[str, str], as_of: date
) -> Redefined:
    """The behaviour with its end, which takes no closed day away."""
    made = need(lambda: with_values(vault, journal, kbi, values))
    until = made.after.until
    if made.before == made.after or until is None:
        raise click.UsageError(f"{kbi.path} says so already. Nothing was written.")
    need_reason(reads_differently(vault, journal, made.after, until, as_of), "", EARLIER)
    return made


def _begun(vault: Vault, journal: Journal, kbi: KBI, until: date) -> list[Redefined]:
    """The behaviour that follows, where it has not begun by then and is to begin another day."""
    begins = until + ONE_DAY
    if kbi.starts <= begins:
        return []
    return [need(lambda: with_values(vault, journal, kbi, {"from": str(begins)}))]


def _back(vault: Vault, made: list[Redefined]) -> str:
    return taken_back(vault, made[-1].edit, [one.edit for one in made[:-1]])
