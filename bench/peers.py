"""Other journals at the work that is nearest to ours: `python -m bench.peers FOLDER`.

Nothing of them is needed to build or test humex, so they are not among the dependencies. FOLDER is
an environment of Python with what could be installed:

    uv venv FOLDER && VIRTUAL_ENV=FOLDER uv pip install jrnl python-frontmatter

hledger is taken from the search path. What is not there is said, and left out.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from bench.compared import Run, compiled, humex, whole
from bench.vaults import LAST, up_to_last

ENTRIES = 10_000
RUNS = 3
LOOP = """\
import sys, frontmatter
from pathlib import Path
for path in Path(sys.argv[1]).iterdir():
    frontmatter.load(path)
"""


def main(environment: Path) -> None:
    """One round of all after the other, some times, and the medians."""
    with compiled(), tempfile.TemporaryDirectory() as folder:
        commands = dict(_commands(Path(folder), environment.absolute()))
        os.environ.update(HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
        rounds = [{name: whole(command) for name, command in commands.items()} for _ in range(RUNS)]
    print("| what | seconds | of the processor | humex / it | peak |\n|---|---:|---:|---:|---:|")
    for name in commands:
        print(_row(name, rounds))


def _row(name: str, rounds: Sequence[dict[str, Run]]) -> str:
    ours = next(iter(rounds[0]))
    seconds = statistics.median(one[name].seconds for one in rounds)
    processor = statistics.median(one[name].processor for one in rounds)
    ratio = statistics.median(one[ours].processor / one[name].processor for one in rounds)
    peak = max(one[name].peak for one in rounds)
    return f"| {name} | {seconds:.2f} | {processor:.2f} | {ratio:.2f} | {peak:.0f} MiB |"


def _commands(folder: Path, environment: Path) -> Iterator[tuple[str, list[str]]]:
    """Each with what it is called in the table."""
    vault = up_to_last(folder / "vault", ENTRIES)
    today = str(LAST)
    yield (
        f"humex check, {ENTRIES:,} entries",
        humex("--vault", str(vault), "--as-of", today, "check"),
    )
    python, jrnl = environment / "bin/python", environment / "bin/jrnl"
    if _has(python, "frontmatter"):
        yield "python-frontmatter in a loop", [str(python), "-c", LOOP, str(vault / "daily")]
    if jrnl.exists():
        yield f"jrnl --tags, {ENTRIES:,} entries", _jrnl(folder, jrnl)
    if hledger := shutil.which("hledger"):
        balance = ["balance", "--weekly", "--file", str(_ledger(folder))]
        yield f"hledger balance --weekly, {ENTRIES:,} days", [hledger, *balance]
    for name, is_there in (("jrnl", jrnl.exists()), ("hledger", hledger)):
        if not is_there:
            print(f"{name} is not there and was left out.")


def _has(python: Path, module: str) -> bool:
    ask = [str(python), "-c", f"import {module}"]
    return python.exists() and subprocess.run(ask, check=False, capture_output=True).returncode == 0


def _jrnl(folder: Path, jrnl: Path) -> list[str]:
    """A journal of folders, with an entry a day and a tag for each thing done."""
    for number in range(ENTRIES):
        day = LAST - timedelta(days=number)
        file = folder / f"jrnl/{day:%Y/%m/%d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"[{day} 08:00:00 PM] A day. @walk @plan @quiet\nMeetings ran to 13:40, then straight "
            "back to the desk. In the afternoon the sun came out, and there was time.\n",
            encoding="utf-8",
        )
    settings = folder / "jrnl.yaml"
    settings.write_text(
        f"journals:\n  default:\n    journal: {folder / 'jrnl'}/\nencrypt: false\n"
        "tagsymbols: '@'\ndefault_hour: 9\ndefault_minute: 0\nlinewrap: 79\nhighlight: true\n"
        "timeformat: '%F %r'\neditor: ''\ntemplate: false\nindent_character: '|'\n"
        "colors: {body: none, date: none, tags: none, title: none}\nversion: v4.6\n",
        encoding="utf-8",
    )
    return [str(jrnl), "--config-file", str(settings), "--tags"]


def _ledger(folder: Path) -> Path:
    """A transaction a day, with three postings."""
    file = folder / "days.journal"
    with file.open("w", encoding="utf-8") as ledger:
        for number in range(ENTRIES, 0, -1):
            ledger.write(
                f"{LAST - timedelta(days=number)} A day\n    kbi:walk  {number % 40} min\n"
                f"    kbi:quiet  {number % 20} min\n    day  -{number % 40 + number % 20} min\n\n"
            )
    return file


if __name__ == "__main__":
    main(Path(sys.argv[1]))
