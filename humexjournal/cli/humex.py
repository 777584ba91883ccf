"""What is particular to `humex` among groups of commands: its short help."""

import click

from humexjournal.cli.groups import MOST_USED
from humexjournal.cli.lazy import LazyGroup


class Humex(LazyGroup):
    """The group of all commands: its help shows those that people use."""

    def invoke(self, ctx: click.Context) -> object:
        """Call the command; what it cannot do it says about the side that it was turned to."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            from humexjournal.cli.hints import turned  # noqa: PLC0415 — most runs end well

            error.message = turned(error.message)  # type: ignore[misc]  # click reads it later
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands that people use with their one line, and where the others are."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.lines[name]) for name in MOST_USED])
        formatter.write_paragraph()
        formatter.write_text("All the others, by who and when: humex help all")
