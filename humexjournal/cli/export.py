"""`humex export`: what a vault says, for other programs."""

import click

from humexjournal.cli.lazy import LazyGroup

COMMANDS = {
    "csv": "a row a behaviour and day, for a spreadsheet",
    "ics": "the support routine and the cues, for a calendar",
    "json": "the same with what is agreed, for a program",
    "parquet": "two tables for a practice, by vault and year",
}

MODULES = {name: f"export_{name}" for name in COMMANDS}


@click.group(
    "export",
    cls=LazyGroup,
    lines=COMMANDS,
    modules=MODULES,
    short_help="what a vault says, for other programs",
)
def command() -> None:
    """Hand on what a vault says in a format of other programs. Nothing is sent anywhere."""
