"""The `humex` command: its options, and where each command lies.

A command is imported only when it is called, so that help and completion are quick.
"""

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from humexjournal import __version__
from humexjournal.cli.humex import Humex
from humexjournal.cli.signs import PLAIN_SIGNS

COMMANDS = {
    "adherence": "figures for a week, a month or any range",
    "adopt": "behaviours out of notes that are there already",
    "blank": "a week to fill in by hand",
    "build": "make every sheet",
    "card": "a behaviour on one small page",
    "check": "problems, with file, line and remedy",
    "completion": "names and dates at the Tab key of a shell",
    "demo": "the example in a temporary folder",
    "doctor": "whether this machine and this vault are set up well",
    "export": "what a vault says, for other programs",
    "help": "every command by who and when, and the documentation",
    "import": "what another program has kept, into this vault",
    "init": "an empty vault",
    "kbi": "what is agreed about each behaviour: shown, changed, paused",
    "keep": "former versions of what humex has changed",
    "log": "put values into a day's entry; alone it asks for what is open",
    "obsidian": "what makes a day quick to write in Obsidian",
    "off": "ill or away: days that are not asked for",
    "practice": "what a practice asks of all its vaults together",
    "print": "pages to fill in and to sign",
    "prompts": "the notes between coach and client",
    "publish": "a sheet into shared-sheets/, for git to carry",
    "resolve": "choose between two versions of an entry",
    "review": "the sheet of a week",
    "roster": "a coach's clients, by what can be done next",
    "schema": "what an editor needs to check what you type",
    "share": "a vault shared through git: set up, and merged",
    "start": "a vault out of the talk of the first evening",
    "status": "this week at a glance and the one next thing",
    "talk": "close a talk: what changes, one commitment, the next talk",
    "today": "open today's note, made where there is none",
    "trust": "the vault's own templates that may make its pages",
    "undo": "take the last change of humex back",
    "watch": "keep every sheet right while people write",
    "week": "open the note of this week, made where there is none",
}

MODULES = {"import": "import_files", "print": "print_page"}
"""Where a command lies whose name means something else in Python."""


@click.group(
    "humex",
    cls=Humex,
    lines=COMMANDS,
    modules=MODULES,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--vault",
    type=click.Path(path_type=Path),
    envvar="HUMEX_VAULT",
    metavar="DIR",
    help="The vault; else the nearest folder above with humex.yaml.",
)
@click.option("--as-of", metavar="DATE", help="The day that it is, such as 2026-06-28.")
@click.option("--private", "is_private", is_flag=True, help="Your own journal, in private/.")
@click.version_option(__version__, prog_name="humex")
@click.pass_context
def main(
    ctx: click.Context, vault: Path | None, as_of: str | None, *, is_private: bool = False
) -> None:
    """A journal of behaviours for coaches and their clients, in plain files.

    Nothing is ever sent by this program.
    """
    if ctx.resilient_parsing:
        return
    _write_utf8()
    from humexjournal.cli.session import Day, Session, side_for  # noqa: PLC0415

    given = None if as_of is None else Day().convert(as_of, None, ctx)
    ctx.obj = Session(vault, given, side_of=side_for(is_private=is_private))
    if ctx.invoked_subcommand is None:
        status = main.get_command(ctx, "status")
        assert status is not None
        ctx.invoke(status)


def _write_utf8() -> None:
    """To a file or a pipe a page is UTF-8, whatever the locale says; a terminal gets what it can.

    Without this a redirected sheet ends at its first sign on a system of another encoding.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors=PLAIN_SIGNS)
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
