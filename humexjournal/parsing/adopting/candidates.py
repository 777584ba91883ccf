"""What looks like a behaviour among all that notes log."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from msgspec import Struct

from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import KBI
from humexjournal.parsing.adopting.gather import Logged
from humexjournal.parsing.adopting.often import schedule_for
from humexjournal.parsing.adopting.shapes import Guess, Shape, guess, happened
from humexjournal.parsing.body.item import plain
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.reserved import RESERVED
from humexjournal.parsing.template import Template
from humexjournal.parsing.terms import LONGEST

FEWEST_DAYS = 3
"""Days below which a key or a box is a thing of the moment."""
MOST_EXAMPLES = 3


class Candidate(Struct, frozen=True):
    """Something that may be a behaviour, with the terms that fit how it was done so far.

    `keys` and `task` are as in a definition, `written` every spelling that was found. `examples`
    are the values that were understood, with on how many days each stands.
    """

    id: str
    name: str
    keys: tuple[str, ...]
    task: str
    written: tuple[str, ...]
    shape: Shape
    schedule: str
    standard: str
    examples: tuple[tuple[str, int], ...]
    is_box: bool = False

    def definition(self, starts: date) -> str:
        """The text of its file."""
        lines = [
            "# Made from notes by `humex adopt`. How often and what counts are guesses:",
            "# agree on both before it counts, with your coach if you have one.",
            f"name: {_quoted(_cut(self.name))}",
            f"behaviour: {_quoted(self.name)}",
            f"schedule: {self.schedule}",
            f"standard: {self.standard}",
            f"from: {starts}",
        ]
        if self.keys:
            lines.append(f"keys: [{', '.join(map(_quoted, self.keys))}]")
        if self.task:
            lines.append(f"task: {_quoted(self.task)}")
        return "\n".join(lines) + "\n"

    def kbi(self, starts: date, calendar: Calendar) -> KBI | None:
        """The behaviour that its file defines, None where that could not be read."""
        path = f"kbis/{self.id}.yaml"
        note = read_yaml(self.definition(starts).encode("utf-8", "replace"), path)
        found, problems = kbi_from(note.mapping, self.id, path, calendar)
        return found if note.problem is None and not problems else None


def candidates(
    logged: Mapping[str, Logged], taken: Collection[str], template: Template, calendar: Calendar
) -> Iterator[Candidate]:
    """What looks like a behaviour, those of most days first; `taken` are ids that are in use."""
    for kbi_id, one in sorted(logged.items(), key=lambda item: (-len(item[1].values), item[0])):
        if kbi_id in taken or len(one.values) < FEWEST_DAYS or _is_of_template(one, template):
            continue
        done = [day for day, value in one.values.items() if happened(value)]
        found = guess(list(one.values.values()), kbi_id) if done else None
        if found:
            schedule = schedule_for(done, min(one.values), max(one.values), calendar.workdays)
            candidate = _candidate(kbi_id, one, found, schedule)
            if candidate.kbi(min(one.values), calendar):
                yield candidate


def _is_of_template(one: Logged, template: Template) -> bool:
    """Whether nobody ever wrote anything but what the template gives."""
    values = one.values.values()
    return any(all(template.has_value(key, raw) for raw in values) for key in one.keys)


def _candidate(kbi_id: str, one: Logged, found: Guess, schedule: str) -> Candidate:
    task = _first(one.tasks)
    boxes = {plain(text) for text in one.tasks}
    keys = {normal_key(key) for key in one.keys}
    spelled = keys | (boxes - {plain(task)})
    is_known = not task or plain(task) == kbi_id
    return Candidate(
        id=kbi_id,
        name=_first(one.keys).replace("_", " ") or task,
        keys=tuple(sorted(spelled - {kbi_id} - RESERVED.keys())),
        task="" if is_known else task,
        written=tuple(sorted({*one.keys, *one.tasks})),
        shape=found.shape,
        schedule=schedule,
        standard=found.standard,
        examples=tuple(found.understood.most_common(MOST_EXAMPLES)),
        is_box=not one.keys,
    )


def _first(spellings: Mapping[str, int]) -> str:
    """The spelling that is written most."""
    return min(spellings, key=lambda one: (-spellings[one], one), default="")


def _cut(name: str) -> str:
    room = LONGEST["name"]
    return name if len(name) <= room else name[: room - 1] + "…"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
