"""What somebody should know before they let kept versions be deleted."""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from humexjournal.cli.hints import turned
from humexjournal.cli.keep_shown import bytes_in_words, line
from humexjournal.vault.keep import LEFT
from humexjournal.vault.purge import LONG, ROOM, Held, spared

NOTHING = (
    "Nothing to delete. The newest version of each file stays, and no other is older than "
    f"{LONG.days} days or beyond {bytes_in_words(ROOM)}."
)


def told(root: Path, going: Sequence[Held]) -> Iterator[str]:
    """The versions, and the files of which there is nothing else."""
    if going:
        yield "To be deleted for good:"
    yield from map(line, going)
    paths = {one.kept.path for one in going if one.kept.became != LEFT}
    for path in sorted(path for path in paths if not os.path.lexists(root / path)):
        yield f"{path} itself is not there any more."


def told_by_rule(there: Sequence[Held], going: Sequence[Held], now: datetime) -> Iterator[str]:
    """Which old ones stay, or that there is nothing to do."""
    if stay := [one.kept.id for one in spared(there, now)]:
        yield f"Written to since, so they stay until you name them: {', '.join(stay)}."
    elif not going:
        yield NOTHING


def told_by_name(there: Sequence[Held], going: Sequence[Held]) -> Iterator[str]:
    """Versions that may be of the same file, since nobody knows of which they are."""
    left = [one.kept.id for one in there if one.kept.became == LEFT and one not in going]
    if left:
        names = ", ".join(left)
        said = f"Of which file these were, nobody knows: {names}. `humex keep diff ID` shows one."
        yield turned(said)
