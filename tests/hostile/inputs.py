"""What editors, sync tools, scripts and tired people leave in a folder."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

OUTSIDE = b"---\nwalk: 90\n---\nNot of this vault.\n"
MANY_KEYS = "\n".join(f"k{n}: {n}" for n in range(20_000))
ALIAS_BOMB = "\n".join(
    ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7))]
)


def note(keys: str, body: str = "A day.") -> bytes:
    return f"---\n{keys}\n---\n{body}\n".encode()


class Hostile(NamedTuple):
    """Something at a path, put there by `make`, and the one problem that it is."""

    path: str
    make: Callable[[Path], None]
    code: str


def linked(path: Path) -> None:
    outside = path.parents[2] / f"outside-{path.name}"
    outside.write_bytes(OUTSIDE)
    path.symlink_to(outside)


def looped(path: Path) -> None:
    path.symlink_to(path)


def written(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


NOTES = {
    "40,000 brackets": (note("walk: " + "[" * 40_000), "too-deep"),
    "40,000 braces": (note("{" * 40_000), "too-deep"),
    "brackets thirteen deep": (note("x: " + "[" * 13 + "]" * 13), "too-deep"),
    "lists 20,000 deep": (note("x:\n " + "- " * 20_000 + "1"), "too-deep"),
    "an anchor": (note("walk: &a 20"), "yaml-trick"),
    "an alias bomb": (note(ALIAS_BOMB), "yaml-trick"),
    "a merge": (note("a: &a {walk: 20}\n<<: *a"), "yaml-trick"),
    "a python tag": (note("walk: !!python/object/apply:os.getcwd []"), "yaml-trick"),
    "a python name": (note("walk: !!python/object:os.system {}"), "yaml-trick"),
    "a key twice": (note("walk: 20\nwalk: no"), "duplicate-key"),
    "a nul": (note("walk: 20\0"), "control-character"),
    "a nul in the body": (note("walk: 20", "A\0day."), "control-character"),
    "a bell": (note("walk: 20\a"), "control-character"),
    "an escape": (note("walk: \x1b[1m20"), "control-character"),
    "a line separator": (note("walk: 20\u2028bed"), "control-character"),
    "a next line": (note("walk: 20\x85bed"), "control-character"),
    "no utf-8": (b"---\nwalk: 20\n---\n\xff\xfe\n", "not-utf8"),
    "latin-1": ("---\nwalk: 20\n---\nCafé\n".encode("latin-1"), "not-utf8"),
    "utf-16": ("---\nwalk: 20\n---\n".encode("utf-16"), "not-utf8"),
    "no closing fence": (b"---\nwalk: 20\n\nA day.\n", "unclosed-frontmatter"),
    "only a fence": (b"---", "unclosed-frontmatter"),
    "conflict markers": (
        note("<<<<<<< HEAD\nwalk: 20\n=======\nwalk: no\n>>>>>>> theirs"),
        "conflict-markers",
    ),
    "conflict markers in the body": (
        note("walk: 20", "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> theirs"),
        "conflict-markers",
    ),
    "a list": (note("- walk\n- bed"), "not-keys"),
    "a text": (note("walked twenty minutes"), "not-keys"),
    "an unfilled date": (note("date: {{date}}\nwalk: 20"), "template-left"),
    "an unfilled date with a format": (note("date: {{date:YYYY-MM-DD}}"), "template-left"),
    "nan": (note("walk: .nan"), "unreadable-value"),
    "nan as a word": (note("walk: NaN"), "unreadable-value"),
    "infinity": (note("walk: .inf"), "unreadable-value"),
    "1e999": (note("walk: 1e999"), "unreadable-value"),
    "digits of another script": (note("walk: １２"), "unreadable-value"),
    "a number of 23 digits": (note("walk: 12345678901234567890123"), "huge-number"),
    "a number of 5,000 digits": (note("walk: " + "9" * 5000), "unreadable-value"),
    "20,000 keys": (note(MANY_KEYS), "too-large"),
    "a list of 6,000": (note("x: [" + "1, " * 6000 + "1]"), "too-many-keys"),
    "a body of 3 MiB": (note("walk: 20", "a" * 3 * 1024 * 1024), "too-large"),
    "a dash alone": (note("walk: -"), "bare-dash"),
    "a mapping as a value": (note("walk: {minutes: 20}"), "unreadable-value"),
    "a second document": (note("walk: 20\n...\nwalk: no"), "bad-yaml"),
    "a tab": (note("walk:\n\tminutes: 20"), "bad-yaml"),
    "a list as a key": (note("? [1, 2]\n: 3"), "not-a-key"),
    "an open quotation mark": (note('walk: "20'), "bad-yaml"),
    "60,000 backslashes": (note('walk: "' + "\\" * 60_000), "bad-yaml"),
}

COPIES = (
    "2026-06-05 (1).md",
    "2026-06-05 2.md",
    "2026-06-05-LAPTOP.md",
    "2026-06-05 (Ana's conflicted copy 2026-06-05).md",
    "2026-06-05 (conflicted copy).md",
    "2026-06-05 (SFConflict ana@example.org 2026-06-05-10-10-10).md",
    "2026-06-05.sync-conflict-20260605-101010-ABCDEFG.md",
)

_days = (f"daily/2026-{month:02}-{day:02}.md" for month in (7, 8) for day in range(1, 32))

HOSTILE = {
    "a pipe": Hostile(next(_days), os.mkfifo, "not-a-file"),
    "a link out of the vault": Hostile(next(_days), linked, "link"),
    "a link to itself": Hostile(next(_days), looped, "link"),
    "a folder": Hostile(next(_days), Path.mkdir, "not-a-file"),
    **{name: Hostile(next(_days), written(data), code) for name, (data, code) in NOTES.items()},
    **{
        name: Hostile(f"daily/{name}", written(note("walk: 1")), "conflict-copy") for name in COPIES
    },
    "no such day": Hostile("daily/2026-13-45.md", written(note("walk: 1")), "name-is-no-date"),
    "no such week": Hostile("weekly/2026-W60.md", written(note("walk: x")), "name-is-no-date"),
    "eight cells": Hostile(
        "weekly/2026-W36.md", written(note("walk: 1 2 3 4 5 6 7 8")), "eight-cells"
    ),
    "a behaviour from no day": Hostile(
        "kbis/run.yaml",
        written(b"behaviour: Run\nschedule: daily\nfrom: 2026-13-45\n"),
        "wrong-value",
    ),
    "a behaviour twice": Hostile(
        "kbis/walk.yml", written(b"schedule: weekends\n"), "two-definitions"
    ),
    "a behaviour that is a pipe": Hostile("kbis/swim.yaml", os.mkfifo, "not-a-file"),
    "a behaviour out of the vault": Hostile("kbis/ride.yaml", linked, "link"),
    "a behaviour of 300 KiB": Hostile(
        "kbis/row.yaml", written(b"# " + b"a" * 300 * 1024), "too-large"
    ),
    "a prompt that is a pipe": Hostile("prompts/2026-06-05-walk.md", os.mkfifo, "not-a-file"),
}
