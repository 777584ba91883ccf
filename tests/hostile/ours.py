"""The same journal read by humex: everything that `check`, `build` and `review` do, in one."""

import json
import sys
from pathlib import Path

from hostile.rows import AS_OF

from humexjournal.app.check import problems
from humexjournal.app.outputs import outputs
from humexjournal.cli.report import blocks, rows
from humexjournal.core.entry import DailyEntry
from humexjournal.core.value import Mark
from humexjournal.vault.store import Vault


def written(entry: DailyEntry) -> dict[str, str]:
    """What is counted of a day, as it was written."""
    said = entry.observations.items()
    return {kbi: one.text for kbi, one in said if one.value is not Mark.UNREADABLE}


def main() -> None:
    """Print every day with what is written for the behaviours, and every problem."""
    vault = Vault(Path(sys.argv[1]))
    reading = vault.read()
    found = problems(reading, AS_OF)
    outputs(reading.journal, AS_OF)
    blocks(found, vault.text)
    days = [
        (str(day), said) for day, one in reading.journal.daily.items() if (said := written(one))
    ]
    shown = [(row["path"], row["code"]) for row in rows(found, vault.text)]
    json.dump({"days": sorted(days), "problems": sorted(shown)}, sys.stdout)


if __name__ == "__main__":
    main()
