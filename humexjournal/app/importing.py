"""What another program has kept, brought into a vault: what would be written, and then written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from humexjournal.app.schemas import checked_line
from humexjournal.app.writing import Edit, write_all
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.importing.definition import complete, definition, kbi_of
from humexjournal.parsing.importing.imported import Imported, ImportedKBI
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.edit import ByHand, double, flow_text, reads, set_value
from humexjournal.vault.files import ENTRY_LIMIT, needed
from humexjournal.vault.layout import KBIS, MARKER
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.store import Vault

_TIME = late_pattern(r"[0-9]{1,2}:[0-9]{2}")
NOTE = "_note"
"""What the key of a note ends with; it is a key of the writer's own, which nothing counts."""


class Said(Struct, frozen=True):
    """One key of an entry: a value, or a note about one."""

    kbi: str
    key: str
    text: str


class Arrival(Struct, frozen=True):
    """A behaviour as it comes into the vault; `is_new` is whether it gets a file."""

    found: ImportedKBI
    kbi: KBI
    is_new: bool


class Plan(Struct):
    """What an import would do: files to make, entries to add to, and what stays as it is."""

    arrivals: tuple[Arrival, ...]
    definitions: list[NewNote] = field(default_factory=list)
    entries: list[NewNote] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    same: int = 0
    stays: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.definitions or self.entries or self.edits)


def plan(vault: Vault, journal: Journal, imported: Imported, source: str) -> Plan:
    """What would be written; nothing that stands in the vault is changed by it.

    Everything goes into daily entries, since that is what it was noted for: a week line would be
    below any daily entry that there is.
    """
    left_out: list[str] = []
    made = Plan(tuple(_arrivals(journal, imported, source, left_out)), left_out=left_out)
    line = checked_line(vault.root, "kbi", up="../")
    made.definitions = [
        NewNote(f"{KBIS}/{one.found.id}.yaml", (line + definition(one.found, source)).encode())
        for one in made.arrivals
        if one.is_new
    ]
    kbis = {**journal.kbis, **{one.kbi.id: one.kbi for one in made.arrivals}}
    reader = EntryReader(kbis, journal.settings)
    for day, said in _by_day(made, reader):
        _take_day(made, vault, journal, day, said)
    return made


def write(vault: Vault, made: Plan) -> None:
    """Write it: first the behaviours, then the entries; VaultError as from `write_all`."""
    write_all(vault.root_of, made.edits, [*made.definitions, *made.entries])


def _arrivals(
    journal: Journal, imported: Imported, source: str, left_out: list[str]
) -> Iterator[Arrival]:
    """Each behaviour; one that the vault knows by this key stays as it is defined there."""
    calendar = journal.settings.calendar
    known = EntryReader(journal.kbis, journal.settings).known
    for one in imported.kbis:
        if there := known.get(normal_key(one.id)):
            yield Arrival(one, journal.kbis[there], is_new=False)
            continue
        found = complete(one, calendar)
        kbi = None if one.id in journal.settings.outcomes else kbi_of(found, source, calendar)
        if kbi is None:
            left_out.append(f"{one.name}: no behaviour can be made of it here.")
        else:
            yield Arrival(found, kbi, is_new=True)


def _by_day(made: Plan, reader: EntryReader) -> Iterable[tuple[date, list[Said]]]:
    """What is to be said on each day, in order; a value that is not understood is left out."""
    days: dict[date, list[Said]] = {}
    refused: Counter[str] = Counter()
    for one in made.arrivals:
        for day, text in sorted(one.found.values.items()):
            if isinstance(reader.value(text, one.kbi, day), Refusal):
                refused[f"{one.kbi.id}: “{text[:40]}”, which its standard does not understand"] += 1
            else:
                days.setdefault(day, []).append(Said(one.kbi.id, one.kbi.id, text))
        for day, text in sorted(one.found.notes.items()):
            days.setdefault(day, []).append(Said(one.kbi.id, one.kbi.id + NOTE, text))
    made.left_out += [f"{what} ({number} days)." for what, number in refused.items()]
    return sorted(days.items())


def _take_day(made: Plan, vault: Vault, journal: Journal, day: date, said: list[Said]) -> None:
    found = vault.found
    there = found.daily.get(day)
    fresh = [one for one in said if not _is_there(made, journal, day, one)]
    if there:
        _add(made, vault, there, fresh)
    elif fresh:
        _make(made, found, day, fresh, journal.settings.language)


def _is_there(made: Plan, journal: Journal, day: date, one: Said) -> bool:
    """Whether the vault says something of a behaviour on a day, in an entry or in a week line."""
    seen = journal.observation(one.kbi, day) if one.key == one.kbi else None
    if seen is None:
        return False
    if normal_key(seen.text) == normal_key(one.text):
        made.same += 1
    else:
        where = f"{seen.location.path}, {one.kbi} on {day}"
        made.stays.append(f"{where}: “{seen.text}” there, “{one.text}” in the import.")
    return True


def _make(made: Plan, found: Catalogue, day: date, said: list[Said], language: str) -> None:
    path = found.daily_layout.path_of_day(day, language)
    if path is None:
        what = "notes of days have names that cannot be written here, so make the note first"
        made.left_out.append(f"{day}: {what}.")
        return
    lines = "".join(f"{one.key}: {_scalar(one)}\n" for one in said)
    made.entries.append(NewNote(path, f"---\n{lines}---\n".encode()))


def _scalar(one: Said) -> str:
    """A value as plain as it is read as just that; 12.50 alone would be the number 12.5."""
    if one.key != one.kbi:
        return double(one.text)
    plain = one.text if _TIME.fullmatch(one.text) else flow_text(one.text)
    read = read_yaml(f"{one.key}: {plain}\n".encode(), MARKER).mapping.get(one.key)
    return plain if reads(read, one.text) else double(one.text)


def _add(made: Plan, vault: Vault, path: str, said: list[Said]) -> None:
    """Add keys to an entry that is there; every other byte of it stays."""
    old = new = needed(vault.root, path, ENTRY_LIMIT)
    keys: Mapping[str, object] = {
        normal_key(str(k)): v for k, v in read_note(old, path).mapping.items()
    }
    for one in said:
        if keys.get(normal_key(one.key)) not in (None, ""):
            if str(keys[normal_key(one.key)]) == one.text:
                made.same += 1
            else:
                made.stays.append(f"{path}: its key {one.key} says something else.")
            continue
        changed = set_value(new, path, (one.key,), one.text)
        if isinstance(changed, ByHand):
            made.left_out.append(f"{path}: {changed.message} By hand: {changed.line}")
        else:
            new = changed
    if new != old:
        made.edits.append(Edit(path, old, new))
