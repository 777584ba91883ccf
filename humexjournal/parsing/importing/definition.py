"""The file of a behaviour that came from another program."""

import json
from collections.abc import Iterator

from msgspec.structs import replace

from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import KBI
from humexjournal.parsing.adopting.often import schedule_for
from humexjournal.parsing.adopting.shapes import guess, happened
from humexjournal.parsing.importing.imported import ImportedKBI, one_line
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.terms import LONGEST


def complete(kbi: ImportedKBI, calendar: Calendar) -> ImportedKBI:
    """With a schedule and a standard that fit what was done, where the other program has none."""
    starts = min(filter(None, (kbi.starts, *kbi.days[:1])))
    return replace(
        kbi,
        schedule=kbi.schedule or _often(kbi, calendar),
        standard=kbi.standard or _standard(kbi),
        starts=starts,
        until=kbi.until if kbi.until and kbi.until >= starts else None,
    )


def definition(kbi: ImportedKBI, source: str) -> str:
    """The text of its file."""
    return "\n".join(_lines(kbi, source)) + "\n"


def kbi_of(kbi: ImportedKBI, source: str, calendar: Calendar) -> KBI | None:
    """The behaviour that its file defines, None where that could not be read."""
    path = f"kbis/{kbi.id}.yaml"
    note = read_yaml(definition(kbi, source).encode(), path)
    found, problems = kbi_from(note.mapping, kbi.id, path, calendar)
    return found if note.problem is None and not problems else None


def _lines(kbi: ImportedKBI, source: str) -> Iterator[str]:
    yield f"# Made by `humex import {source}`. Look at how often and at what counts,"
    yield "# with your coach if you have one."
    if kbi.asked and kbi.asked != kbi.name:
        yield f"# It was asked: {kbi.asked}"
    name = one_line(kbi.name)
    yield f"name: {_quoted(name, LONGEST['name'])}"
    yield f"behaviour: {_quoted(name, LONGEST['behaviour'])}"
    yield f"schedule: {kbi.schedule}"
    yield f"standard: {_scalar(kbi.standard)}"
    yield f"from: {kbi.starts}"
    if kbi.until:
        yield f"until: {kbi.until}"
    if kbi.pauses:
        yield "pauses:"
    for first, last in sorted(kbi.pauses):
        yield f"  - {{from: {first}, to: {last}}}"


def _often(kbi: ImportedKBI, calendar: Calendar) -> str:
    days = kbi.days
    done = [day for day, value in kbi.values.items() if happened(value)]
    return schedule_for(done, days[0], days[-1], calendar.workdays) if done else "daily"


def _standard(kbi: ImportedKBI) -> str:
    found = guess(list(kbi.values.values()), kbi.id) if kbi.values else None
    return found.standard if found else "done"


def _scalar(text: str) -> str:
    """As it is, unless it has signs that might mean something in YAML."""
    is_plain = all(one.isalnum() or one in " .:" for one in text) and ": " not in text
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _quoted(text: str, room: int) -> str:
    return json.dumps(text if len(text) <= room else f"{text[: room - 1]}…", ensure_ascii=False)
