"""`humex kbi choose`: the 80/20 test, which keeps the few that carry most."""

from collections.abc import Mapping, Sequence
from functools import partial
from textwrap import wrap

import click

from humexjournal.app.defining import Redefined, with_values
from humexjournal.cli.hints import turned
from humexjournal.cli.kbi_points import asked, typed
from humexjournal.cli.kbi_shown import WIDTH
from humexjournal.cli.kbi_written import need, opened, taken_back, written
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.advice.advise import has_ended
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.points import ENOUGH, WHOLE, Chosen, smallest_set
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words.english.dates import joined
from humexjournal.vault.store import Vault


@click.command("choose", cls=OfClient)
@click.argument("points", nargs=-1, metavar="[ID=POINTS]…")
@pass_session
def choose(session: Session, points: tuple[str, ...]) -> None:
    """Spread 100 points over the behaviours, and see which few carry 80 of them.

    The points are kept as share: of each; nothing else is changed, and nothing ends by itself.
    """
    vault, journal, as_of = opened(session)
    there = sorted(journal.kbis.items())
    candidates = {one: kbi for one, kbi in there if not has_ended(kbi, as_of)}
    if not candidates:
        raise click.ClickException("There is no behaviour to choose from yet: `humex kbi add`.")
    given = typed(points, candidates) if points else asked(candidates)
    chosen = smallest_set(given)
    made = _made(vault, journal, candidates, given)
    written(vault, [one.edit for one in made])
    click.echo("\n".join(_lines(candidates, given, chosen)))
    click.echo(_kept(vault, made))


def _made(
    vault: Vault, journal: Journal, candidates: Mapping[str, KBI], points: Mapping[str, int]
) -> list[Redefined]:
    """The files in which the points are not yet what they are to be."""
    shares = {one: {"share": str(number)} for one, number in points.items()}
    return [
        need(partial(with_values, vault, journal, kbi, shares[one]))
        for one, kbi in candidates.items()
        if kbi.share != points[one]
    ]


def _lines(
    candidates: Mapping[str, KBI], points: Mapping[str, int], chosen: Chosen
) -> Sequence[str]:
    rows = [f"{points[one]:>5}  {candidates[one].name}" for one in chosen.kept]
    later = [f"{points[one]:>5}  {candidates[one].name}" for one in chosen.put_off]
    lines = ["Keep:", *rows, *wrap(_carried(chosen), WIDTH)]
    if later:
        lines += ["", "Put off for now:", *later, *wrap(_put_off(chosen), WIDTH)]
    return [printable(line) for line in lines]


def _carried(chosen: Chosen) -> str:
    few = "It carries" if len(chosen.kept) == 1 else "They carry"
    said = f"{few} {chosen.carried} of {WHOLE} points."
    if chosen.carried < ENOUGH:
        return f"{said} That is less than {ENOUGH}: the points lie on more than attention is for."
    return said


def _put_off(chosen: Chosen) -> str:
    first = chosen.put_off[0]
    return turned(f"They stay as they are until you say so, such as: humex kbi retire {first}")


def _kept(vault: Vault, made: Sequence[Redefined]) -> str:
    """What was written, and how to take it back."""
    if not made:
        return "\nThe points were there already; nothing was written."
    paths = joined([one.edit.path for one in made])
    back = taken_back(vault, made[-1].edit, [one.edit for one in made[:-1]])
    return f"\nWritten to share: in {paths}. {back}"
