"""`humex obsidian`: a vault that is written in Obsidian."""

import click

from humexjournal.cli.lazy import LazyGroup

COMMANDS = {"setup": "templates, kinds of properties and tables"}
MODULES = {name: f"obsidian_{name}" for name in COMMANDS}


@click.group(
    "obsidian",
    cls=LazyGroup,
    lines=COMMANDS,
    modules=MODULES,
    short_help="what makes a day quick to write in Obsidian",
)
def command() -> None:
    """Write in Obsidian."""
