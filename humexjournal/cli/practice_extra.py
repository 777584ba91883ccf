"""What only a practice needs, and how to come by it."""

from importlib.util import find_spec

import click

NEEDED = ("duckdb", "ibis", "pyarrow")
HOW = (
    "This needs the extra “practice”: DuckDB, ibis and pyarrow. "
    'Install it with: pip install "humexjournal[practice]".'
)


class NoPractice(click.ClickException):
    """The extra is not installed."""

    exit_code = 2


def need_practice() -> None:
    """Say how to install the extra, where it is not."""
    if any(find_spec(name) is None for name in NEEDED):
        raise NoPractice(HOW)
