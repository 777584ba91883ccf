"""The folder of a practice: `days/vault=ana/year=2026/days.parquet`, and the same for prompts.

Each file is there whole or not at all. The files of a vault take the place of its earlier ones, and
those of other vaults stay.
"""

from datetime import date
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from humexjournal.core.journal import Journal
from humexjournal.practice.parquet import DAYS, PROMPTS, parquet
from humexjournal.practice.prompt_rows import practice_prompts
from humexjournal.practice.rows import practice_days
from humexjournal.vault.find import VaultError
from humexjournal.vault.outside import write_outside


class Written(Struct, frozen=True):
    """How many rows of a vault there are now."""

    days: int
    prompts: int


def write_vault(folder: Path, name: str, journal: Journal, as_of: date) -> Written:
    """Write what a vault says up to a day; VaultError where a file cannot be written."""
    days, prompts = list(practice_days(journal, as_of)), list(practice_prompts(journal, as_of))
    years = {one.day.year for one in days} | {one.sent.year for one in prompts} or {as_of.year}
    # A table without rows has its file too, so that what reads the folder finds its columns.
    for year in sorted(years):
        of_year = [one for one in days if one.day.year == year]
        write_outside(place(folder, "days", name, year), parquet(of_year, DAYS), replace=True)
        sent = [one for one in prompts if one.sent.year == year]
        write_outside(place(folder, "prompts", name, year), parquet(sent, PROMPTS), replace=True)
    for table in ("days", "prompts"):
        _take_away(folder, table, name, {place(folder, table, name, year) for year in years})
    return Written(len(days), len(prompts))


def place(folder: Path, table: str, name: str, year: int) -> Path:
    """Where a table has the rows of a vault and year; the name as Hive writes it in a path."""
    return folder / table / _vault(name) / f"year={year}" / f"{table}.parquet"


def _vault(name: str) -> str:
    return f"vault={quote(name, safe='')}"


def _take_away(folder: Path, table: str, name: str, made: set[Path]) -> None:
    """Years of which there is nothing any more."""
    for path in sorted((folder / table / _vault(name)).glob(f"year=*/{table}.parquet")):
        if path in made:
            continue
        try:
            path.unlink()
        except OSError as error:
            raise VaultError(f"{path} cannot be taken away: {error.strerror}.") from error
