"""What a command imports: who asks for help or for today does not wait for what others need."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "example-vault"
ARGUMENTS = {
    "help": ("--help",),
    "status": ("--as-of", "2026-06-28", "status"),
    "log": ("--as-of", "2026-06-28", "log", "walk", "/"),
}

SLOW = frozenset(
    {
        "asyncio", "concurrent", "email", "frontmatter", "http", "importlib.metadata", "jinja2",
        "logging", "multiprocessing", "socket", "ssl", "subprocess", "tempfile", "typst",
        "unittest", "urllib.request", "watchdog", "xml", "yaml",
    }
)  # fmt: skip
SELDOM = frozenset({"dataclasses", "difflib", "random", "ruamel", "statistics"})
READING = frozenset({"ryaml", "json", "hashlib"})
FORBIDDEN = {
    "help": SLOW | SELDOM | READING,
    "status": SLOW | SELDOM,
    "log": SLOW | SELDOM,
}
MOST_OF_OURS = {"help": 10, "status": 200, "log": 200}
"""How many modules of humex itself a command may import."""

PROGRAM = """\
import sys
from humexjournal.cli.main import main

main.main(prog_name="humex", standalone_mode=False)
print(*sys.modules, sep="\\n", file=sys.stderr)
"""
EAGER = """\
from importlib import import_module

from humexjournal.cli.main import COMMANDS, MODULES

for name in COMMANDS:
    import_module(f"humexjournal.cli.{MODULES.get(name, name)}")
"""
"""The naive way: each command is imported so that it can be listed."""


def imported(command: str, root: Path, before: str = "") -> list[str]:
    """The names of the modules that are there when a command is done."""
    vault = shutil.copytree(EXAMPLE, root / "vault")
    done = subprocess.run(
        [sys.executable, "-c", before + PROGRAM, *ARGUMENTS[command]],
        cwd=vault,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout, done.stderr
    return done.stderr.split()


def findings(command: str, modules: list[str]) -> list[str]:
    """What is imported that should not be, each with what to do."""
    slow = sorted(FORBIDDEN[command].intersection(modules))
    ours = sum(name.partition(".")[0] == "humexjournal" for name in modules)
    found = [
        f"`humex {command}` imports {name}, which is slow. Import it in the function that needs it, "
        f"with a comment that says so; `python -X importtime $(command -v humex)` shows who asks for it."
        for name in slow
    ]
    if ours > MOST_OF_OURS[command]:
        found.append(
            f"`humex {command}` imports {ours} modules of its own, and {MOST_OF_OURS[command]} are "
            "allowed. Import what only another command needs where it is called; where this command "
            "needs them all, raise the number in MOST_OF_OURS and say why in the commit."
        )
    return found


@pytest.mark.parametrize("command", ARGUMENTS)
def test_a_command_imports_only_what_it_needs(command, tmp_path):
    assert findings(command, imported(command, tmp_path)) == []


def test_commands_that_are_imported_to_be_listed_are_found(tmp_path):
    modules = imported("help", tmp_path, EAGER)

    for command, most in MOST_OF_OURS.items():
        found = "\n".join(findings(command, modules))
        assert f"`humex {command}` imports subprocess, which is slow." in found
        assert f"modules of its own, and {most} are allowed." in found
