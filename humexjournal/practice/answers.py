"""The folder of a practice, read by DuckDB within this process."""

from glob import escape
from pathlib import Path
from typing import Any

import ibis
from ibis.backends.duckdb import Backend

from humexjournal.vault.find import VaultError

_LOCAL = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
"""Nothing is ever fetched from anywhere."""


def connected() -> Backend:
    """DuckDB in memory, without a file of its own."""
    return ibis.duckdb.connect(**_LOCAL)


def table(connection: Backend, folder: Path, name: str) -> ibis.Table:
    """A table of the folder with all its vaults; VaultError where there is none.

    The vault and the year stand in the path, and a vault that is called 2026 is no number.
    """
    if not any((folder / name).glob(f"vault=*/year=*/{name}.parquet")):
        raise VaultError(
            f"{folder} has no table of {name}. `humex export parquet -o {folder}` makes it."
        )
    files = f"{escape(str(folder))}/{name}/vault=*/year=*/{name}.parquet"
    return connection.read_parquet(
        files, table_name=name, hive_partitioning=True, hive_types_autocast=False
    )


def rows(connection: Backend, expression: ibis.Table) -> list[dict[str, Any]]:
    """What an expression comes to, each row by its columns."""
    found = connection.raw_sql(connection.compile(expression)).fetchall()
    return [dict(zip(expression.columns, row, strict=True)) for row in found]
