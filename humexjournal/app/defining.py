"""A definition is said otherwise: what its file would be, and what that would mean."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.restated import Restated, restated
from humexjournal.app.writing import Edit
from humexjournal.core.checks import check
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem, Severity
from humexjournal.vault import contents
from humexjournal.vault.append import Item, append_item
from humexjournal.vault.edit import ByHand, set_value
from humexjournal.vault.files import YAML_LIMIT, needed
from humexjournal.vault.layout import MARKER
from humexjournal.vault.store import Vault
from humexjournal.vault.supposed import Supposed

PAUSES = "pauses"

ACKNOWLEDGED_LATER = "health-caution"
"""What is said and does not keep anything from being written."""


class Redefined(Struct, frozen=True):
    """A behaviour before and after, and the edit of its file that lies between."""

    before: KBI
    after: KBI
    edit: Edit


class Resettled(Struct, frozen=True):
    """The settings before and after, and the edit of their file that lies between."""

    before: Settings
    after: Settings
    edit: Edit


def with_item(
    vault: Vault, journal: Journal, kbi: KBI, key: str, item: Item
) -> Redefined | ByHand | Problem:
    """A behaviour with one change or one pause more."""
    old = needed(vault.root_of(kbi.path), kbi.path, YAML_LIMIT)
    return _redefined(journal, kbi, old, append_item(old, kbi.path, key, item))


def with_values(
    vault: Vault, journal: Journal, kbi: KBI, values: Mapping[str, str]
) -> Redefined | ByHand | Problem:
    """A behaviour with other values for some keys at the top of its file."""
    old = new = needed(vault.root_of(kbi.path), kbi.path, YAML_LIMIT)
    for key, value in values.items():
        changed = set_value(new, kbi.path, (key,), value)
        if isinstance(changed, ByHand):
            return changed
        new = changed
    return _redefined(journal, kbi, old, new)


def _redefined(
    journal: Journal, kbi: KBI, old: bytes, new: bytes | ByHand
) -> Redefined | ByHand | Problem:
    if isinstance(new, ByHand):
        return new
    settings = journal.settings
    before, after = (contents.kbi(data, kbi.id, kbi.path, settings) for data in (old, new))
    if wrong := _first_new(before[1], after[1]):
        return wrong
    assert after[0] is not None
    return Redefined(kbi, after[0], Edit(kbi.path, old, new))


def paused(vault: Vault, journal: Journal, kbi: KBI, pause: Pause) -> Redefined | ByHand | Problem:
    """A behaviour with one pause more."""
    return with_item(vault, journal, kbi, PAUSES, _item(pause))


def paused_all(vault: Vault, pause: Pause) -> Resettled | ByHand | Problem:
    """The settings with one pause of everything more; those of the vault hold on both sides."""
    old = needed(vault.root, MARKER, YAML_LIMIT)
    new = append_item(old, MARKER, PAUSES, _item(pause))
    if isinstance(new, ByHand):
        return new
    before, after = contents.settings(old), contents.settings(new)
    wrong = _first_new(before[1], after[1])
    if wrong or before[0] is None or after[0] is None:
        return wrong or ByHand(f"{MARKER} cannot be read.", "")
    return Resettled(before[0], after[0], Edit(MARKER, old, new))


def _first_new(before: Iterable[Problem], after: Iterable[Problem]) -> Problem | None:
    """The first problem that was not there before; advice is none."""
    there = list(before)
    new = (one for one in after if one not in there)
    return next((one for one in new if one.severity is not Severity.NOTE), None)


def with_kbi(journal: Journal, kbi: KBI) -> Journal:
    """A journal in which a behaviour is defined otherwise, its entries as they were read."""
    return replace(journal, kbis={**journal.kbis, kbi.id: kbi})


def found_together(journal: Journal, after: Journal, day: date) -> list[Problem]:
    """What the files together would show from a day on, and do not show now."""
    there = {(one.code, one.location.path) for one in check(journal, day)}
    return [one for one in check(after, day) if (one.code, one.location.path) not in there]


def reads_differently(
    vault: Vault, journal: Journal, kbi: KBI, first: date, as_of: date
) -> tuple[Restated, ...]:
    """The closed days that read differently once a behaviour is defined like this."""
    if not journal.settings.calendar.is_closed(first, as_of):
        return ()
    after = Supposed(vault, kbi=kbi).read().journal
    return restated(kbi.id, journal, after, first, as_of)


def all_read_differently(
    vault: Vault, journal: Journal, settings: Settings, first: date, as_of: date
) -> dict[str, tuple[Restated, ...]]:
    """The closed days that read differently with other settings, by behaviour."""
    if not journal.settings.calendar.is_closed(first, as_of):
        return {}
    after = Supposed(vault, settings=settings).read().journal
    found = {one: restated(one, journal, after, first, as_of) for one in sorted(journal.kbis)}
    return {one: days for one, days in found.items() if days}


def _item(pause: Pause) -> dict[str, str]:
    """A pause as it stands in a file."""
    reason = {"reason": pause.reason} if pause.reason else {}
    return {"from": str(pause.period.first), "to": str(pause.period.last), **reason}
