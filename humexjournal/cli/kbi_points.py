"""100 points over some behaviours: typed behind the command, or asked for."""

from collections.abc import Mapping, Sequence

import click

from humexjournal.cli.named_kbis import need_known
from humexjournal.cli.talk_asked import in_terminal
from humexjournal.core.kbi import KBI
from humexjournal.core.points import WHOLE
from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.escape import printable

COLUMN = 40
HOW = "Write them as walk=40 close=30 plan=30."
_POINTS = late_pattern(r"([^=]+)=([0-9]{1,3})")


def typed(texts: Sequence[str], candidates: Mapping[str, KBI]) -> dict[str, int]:
    """The points of each candidate; a usage error where they are not 100, or not for each."""
    found = [_POINTS.fullmatch(text) for text in texts]
    points = {one[1].strip(): int(one[2]) for one in found if one}
    if None in found or len(points) < len(found):
        raise click.UsageError(f"These are no points for one behaviour each. {HOW}")
    need_known(points, candidates)
    left_out = [one for one in candidates if one not in points]
    if left_out:
        message = f"Say something for each, also 0: {' '.join(f'{one}=0' for one in left_out)}."
        raise click.UsageError(message)
    if wrong := not_whole(points):
        raise click.UsageError(wrong)
    return points


def not_whole(points: Mapping[str, int]) -> str:
    """What is missing to 100 points, or too much; "" where they are 100."""
    total = sum(points.values())
    if total == WHOLE:
        return ""
    rest = f"{WHOLE - total} are left" if total < WHOLE else f"{total - WHOLE} are too many"
    return f"That is {total} of {WHOLE} points: {rest}."


def asked(candidates: Mapping[str, KBI]) -> dict[str, int]:
    """Ask for the points of each candidate until they are 100; Enter keeps what is in brackets."""
    if not in_terminal():
        raise click.UsageError(f"Points are asked for in a terminal, and this is none. {HOW}")
    click.echo("100 points, by how much each would change your days. Ctrl-C stops.")
    points = {one: kbi.share or 0 for one, kbi in candidates.items()}
    while True:
        points = {one: _ask(candidates[one], points[one]) for one in candidates}
        if not (wrong := not_whole(points)):
            return points
        click.echo(f"{wrong} Once more:")


def _ask(kbi: KBI, there: int) -> int:
    label = f"  {printable(kbi.name):<{COLUMN}} [{there}]"
    return click.prompt(label, there, type=click.IntRange(0, WHOLE), show_default=False,
        prompt_suffix=" › ")  # fmt: skip
