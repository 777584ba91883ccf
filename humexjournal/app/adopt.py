"""A folder of notes that knows nothing of humex: what it logs, and definitions made from it."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import islice
from pathlib import Path

from msgspec import Struct

from humexjournal.app.schemas import line_for, write_schemas
from humexjournal.core.value import Mark
from humexjournal.parsing.adopting.candidates import Candidate, candidates
from humexjournal.parsing.adopting.gather import Gathering
from humexjournal.parsing.reader import EntryReader
from humexjournal.vault import contents
from humexjournal.vault.create import create
from humexjournal.vault.dailies import Dailies, dailies
from humexjournal.vault.layout import KBIS, MARKER

MOST_CANDIDATES = 60


class Seen(Struct):
    """A candidate and the days on which the journal finds it, `unread` of them not understood."""

    candidate: Candidate
    days: list[date]
    unread: int = 0


class Survey(Struct, frozen=True):
    """The days of which a folder has notes, and what looks like behaviours in them."""

    notes: Dailies
    days: tuple[date, ...]
    seen: tuple[Seen, ...]


def look(root: Path) -> Survey:
    """Read every daily note twice: for what is logged, and as the journal would read it."""
    notes = dailies(root)
    settings, days = notes.settings, tuple(sorted(notes.found.daily))
    gathering = Gathering(EntryReader(notes.kbis, settings))
    for day, _, note in notes:
        gathering.take(day, note)
    taken = notes.found.kbis.keys() | settings.outcomes.keys()
    likely = candidates(gathering.logged, taken, notes.template, settings.calendar)
    seen = [Seen(one, []) for one in islice(likely, MOST_CANDIDATES)]
    if seen:
        _count(notes, seen, days[0])
    return Survey(notes, days, tuple(one for one in seen if one.days))


def _count(notes: Dailies, seen: Iterable[Seen], starts: date) -> None:
    """Find each candidate as a vault finds it that has all of them."""
    by_id, calendar = {one.candidate.id: one for one in seen}, notes.settings.calendar
    made = {name: one.candidate.kbi(starts, calendar) for name, one in by_id.items()}
    kbis = {**notes.kbis, **{name: kbi for name, kbi in made.items() if kbi}}
    reader = EntryReader(kbis, notes.settings, notes.found.daily_layout.written_day)
    for day, path, note in notes:
        file, _ = contents.daily_of(note, day, path, reader)
        for name, said in (file.entry.observations if file else {}).items():
            if name in by_id:
                by_id[name].days.append(day)
                by_id[name].unread += said.value is Mark.UNREADABLE


def write(survey: Survey, chosen: Iterable[Candidate], starts: date) -> list[tuple[str, bool]]:
    """Make the files of some candidates, and the settings where there are none.

    Each path comes with whether it was made; one that is there already stays as it is. VaultError
    as from `create`.
    """
    root, made = survey.notes.root, []
    line = line_for("kbi", up="../")
    files = {f"{KBIS}/{one.id}.yaml": f"{line}\n{one.definition(starts)}" for one in chosen}
    if files and not survey.notes.has_settings:
        files = {MARKER: _settings(survey.notes.folder), **files}
    for path, text in files.items():
        made.append((path, create(root, path, text.encode())))
    if any(is_new for _, is_new in made):
        write_schemas(root)
    return made


def _settings(folder: str) -> str:
    where = f"folders:\n  daily: {json.dumps(folder, ensure_ascii=False)}\n" if folder else ""
    line = line_for("humex")
    return f"{line}\nformat: 1\nclient:          # whose journal this is\n{where}"
