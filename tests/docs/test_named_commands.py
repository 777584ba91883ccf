"""Wherever the documentation names a command, there is one, and it has these options."""

import re

import click
import pytest
from pages import ROOT

from humexjournal.cli.main import main

PAGES = [
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")),
    "README.md",
    "example-vault/README.md",
]
_FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_TYPED = re.compile(r"^(?:\$ )?humex ([^\n|>]+)", re.MULTILINE)
_IN_PROSE = re.compile(r"`humex ([^`|>]+)")
_OPTION = re.compile(r"(?<!\w)--?[a-z][a-z-]*")


def named(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    typed = [line for block in _FENCED.findall(text) for line in _TYPED.findall(block)]
    in_prose = _IN_PROSE.findall(_FENCED.sub("", text))
    return [" ".join(line.split()) for line in (*typed, *in_prose)]


NAMED = sorted({(name, line) for name in PAGES for line in named(name)})


def missing(line: str) -> str | None:
    """The first word of a line that no command knows; None where all are known."""
    words = _without_options_of_all(re.sub(r"[\[\]]", " ", line).replace("…", " ").split())
    command, ctx = main, click.Context(main)
    while words and isinstance(command, click.Group):
        found = command.get_command(ctx, words[0].strip(",."))
        if found is None:
            break
        command, ctx, words = found, click.Context(found, parent=ctx), words[1:]
    if command is main and words and words[0].isalpha() and words[0].islower():
        return words[0]
    known = {one for param in command.params for one in (*param.opts, *param.secondary_opts)}
    options = _OPTION.findall(" ".join(words))
    return next((one for one in options if one not in known | {"--help", "-h"}), None)


def _without_options_of_all(words: list[str]) -> list[str]:
    """The words from the command on: --vault DIR and the like stand before it."""
    while words and words[0].startswith("--"):
        flag = any(words[0] in one.opts and getattr(one, "is_flag", False) for one in main.params)
        words = words[1 if flag else 2 :]
    return words


def test_a_command_that_is_not_there_is_found() -> None:
    assert missing("reveiw W26") == "reveiw"
    assert missing("review W26 --from 2026-06-01") == "--from"
    assert missing("--as-of 2026-06-28 review W26 --format text") is None


@pytest.mark.parametrize(("name", "line"), NAMED)
def test_a_command_is_there(name: str, line: str) -> None:
    assert missing(line) is None, f"{name}: humex {line}"


def test_many_are_named() -> None:
    assert len(NAMED) > 100
