"""A group of commands that imports a command only when it is called, so that help is quick."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that knows the name and the one line of each command, and where it lies."""

    def __init__(
        self,
        *,
        lines: Mapping[str, str],
        modules: Mapping[str, str],
        **more: Any,  # noqa: ANN401 — whatever a click.Group takes
    ) -> None:
        """Take what any group takes; `modules` says where a command lies, if not in its name."""
        super().__init__(**more)
        self.lines = lines
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order."""
        del ctx
        return sorted(self.lines)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; its help ends in its examples."""
        if cmd_name not in self.lines:
            return None
        module = self.modules.get(cmd_name, cmd_name)
        command: click.Command = import_module(f"humexjournal.cli.{module}").command
        path = cmd_name if self.name == "humex" else f"{self.name} {cmd_name}"
        _show_examples(command, path)
        if ctx.resilient_parsing:
            _offer_names(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their one line, without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(sorted(self.lines.items()))


def _offer_names(command: click.Command) -> None:
    from humexjournal.cli.completing import offer_names  # noqa: PLC0415 — only a shell needs it

    offer_names(command)


def _show_examples(command: click.Command, path: str) -> None:
    """Let the help of a command, and of those below it, end in its examples."""
    from humexjournal.cli.examples import EXAMPLES  # noqa: PLC0415 — help of all needs none

    if path in EXAMPLES:
        command.epilog = "\b\nFor example:\n" + "\n".join(f"  {one}" for one in EXAMPLES[path])
    if isinstance(command, click.Group) and not isinstance(command, LazyGroup):
        for name, below in command.commands.items():
            _show_examples(below, f"{path} {name}")
