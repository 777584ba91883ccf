"""Everything that the body of a note says, line by line."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from humexjournal.parsing.body.counters import counters, may_count
from humexjournal.parsing.body.inline_fields import Field, fields_of
from humexjournal.parsing.body.item import begin_of
from humexjournal.parsing.body.lines import Log, logs_of
from humexjournal.parsing.body.mask import masked

if TYPE_CHECKING:
    from humexjournal.parsing.reader import EntryReader

Logs = list[tuple[int, Log]]


def scan(body: str, reader: "EntryReader") -> Logs:
    """What a body logs, the strongest places first, each with where its line begins.

    Most bodies are plain text, and of those that are not most lines are.
    """
    if "[" not in body and "::" not in body and "#" not in body and "+" not in body:
        return []
    text = masked(body)
    found: Logs = []
    start = 0
    lines = text.split("\n")
    known = reader.lines
    for line in lines:
        if "::" in line or "[" in line or "#" in line:
            logs = known.get(line)
            for log in logs_of(line, reader) if logs is None else logs:
                found.append((start, log))
        start += len(line) + 1
    if may_count(text):
        found.extend(counters(lines, reader))
    if len(found) > 1:
        found.sort(key=_strength)
    return found


def fields_in(body: str) -> Iterator[tuple[int, Field]]:
    """The fields of a body as they are written, each with where its value begins in the body."""
    start = 0
    for line in masked(body).split("\n"):
        if "::" in line:
            for field in fields_of(line, begin_of(line)):
                yield start + field.start, field
        start += len(line) + 1


def _strength(one: tuple[int, Log]) -> int:
    return one[1].place
