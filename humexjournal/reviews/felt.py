"""How days felt, which never enters what was done on them."""

from datetime import date

from humexjournal.core.journal import Journal


def felt_on(journal: Journal, day: date, as_of: date) -> int | None:
    """How a day felt, 1 hard to 5 good: as its own entry says, else as its week does."""
    if day > as_of:
        return None
    entry, weekly = journal.daily.get(day), journal.week_entry(day)
    felt = entry.felt if entry else None
    return felt if felt is not None or weekly is None else weekly.felt.get(day)
