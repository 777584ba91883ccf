"""`humex export`: what a vault says, for other programs."""

from collections.abc import Sequence

import click

from humexjournal.cli.lazy import LazyGroup

COMMANDS = {
    "csv": "a row a behaviour and day, for a spreadsheet",
    "ics": "the support routine and the cues, for a calendar",
    "json": "the same with what is agreed, for a program",
    "parquet": "two tables for a practice, by vault and year",
}

MODULES = {name: f"export_{name}" for name in COMMANDS}


class Formats(LazyGroup):
    """The formats, each a command; `--format` names one as well, as it does elsewhere."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments as if the format had been typed first."""
        return super().parse_args(ctx, with_format_first(args))


def with_format_first(args: Sequence[str]) -> list[str]:
    """The arguments with what `--format` names as the command."""
    for place, one in enumerate(args):
        option, equals, named = one.partition("=")
        value = [named] if equals else list(args[place + 1 : place + 2])
        if option == "--format" and value:
            return [*value, *args[:place], *args[place + 2 - bool(equals) :]]
    return list(args)


@click.group(
    "export",
    cls=Formats,
    lines=COMMANDS,
    modules=MODULES,
    short_help="what a vault says, for other programs",
)
def command() -> None:
    """Hand on what a vault says in a format of other programs. Nothing is sent anywhere.

    The format may be named with --format as well.
    """
