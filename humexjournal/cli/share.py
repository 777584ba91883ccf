"""`humex share`: a vault in which several people write, through git."""

import click

from humexjournal.cli.lazy import LazyGroup

COMMANDS = {
    "check": "whether this clone is set up, and keeps what is private",
    "merge": "merge three versions of a file, as git calls it",
    "setup": "what git needs in this clone",
}

MODULES = {name: f"share_{name}" for name in COMMANDS}


@click.group(
    "share",
    cls=LazyGroup,
    lines=COMMANDS,
    modules=MODULES,
    short_help="a vault shared through git: set up, and merged",
)
def command() -> None:
    """Share a vault through git."""
