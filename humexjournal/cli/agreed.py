"""Asking a person before something is done, where there is somebody to ask."""

import sys

import click


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def need_terminal(undone: str) -> None:
    """A usage error where nobody can answer, and `--yes` was not given."""
    if not can_ask():
        raise click.UsageError(f"This is no terminal to ask in. Nothing was {undone}; see --yes.")


def agreed(question: str, undone: str, *, yes: bool) -> bool:
    """Whether the person agrees; with `--yes` they have."""
    if yes:
        return True
    need_terminal(undone)
    return click.confirm(question, default=False)
