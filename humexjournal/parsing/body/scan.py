"""Everything that the body of a note says, line by line."""

from typing import TYPE_CHECKING

from humexjournal.parsing.body.counters import counters, may_count
from humexjournal.parsing.body.item import CODE, code_lines, columns_of
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
    for number, line in enumerate(lines):
        if "::" in line or "[" in line or "#" in line:
            logs = logs_of(line, reader)
            if logs and not (_is_deep(line) and number in code_lines(lines)):
                found.extend((start, log) for log in logs)
        start += len(line) + 1
    if may_count(text):
        found.extend(counters(lines, reader))
    if len(found) > 1:
        found.sort(key=_strength)
    return found


def _is_deep(line: str) -> bool:
    return line[0] in " \t" and columns_of(line[: len(line) - len(line.lstrip(" \t"))]) >= CODE


def _strength(one: tuple[int, Log]) -> int:
    return one[1].place
