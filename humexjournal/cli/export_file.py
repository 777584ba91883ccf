"""Where an export goes: to the terminal, or into a file that is not there yet."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from msgspec import Struct

from humexjournal.cli.session import NoVault
from humexjournal.vault.find import VaultError
from humexjournal.vault.outside import write_outside

Command = TypeVar("Command", bound=Callable[..., object])


class Target(Struct, frozen=True):
    """The file that was named, if one was, and whether it may take the place of one."""

    output: Path | None
    force: bool


def into_file(command: Command) -> Command:
    """The options of a command that writes an export."""
    for option in (
        click.option("--force", is_flag=True, help="Replace the file, if it is one of this kind."),
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Write into a file that is not there yet.",
        ),
    ):
        command = option(command)
    return command


def hand_over(made: bytes, target: Target, ending: str) -> None:
    """Print an export, or write it and print where.

    By `--force` nothing but an earlier export is replaced: an entry or a definition has another
    ending.
    """
    if target.output is None:
        click.echo(made, nl=False)
        return
    if target.force and target.output.suffix.casefold() != ending:
        raise click.UsageError(f"With --force the file is to be named …{ending}.")
    try:
        write_outside(target.output, made, replace=target.force)
    except VaultError as error:
        raise NoVault(str(error)) from error
    click.echo(target.output)
