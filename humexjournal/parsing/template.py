"""What the template of daily notes has itself, and what is therefore nobody's writing."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.frontmatter import NESTED, Raw
from humexjournal.parsing.note import Note
from humexjournal.parsing.placeholders import KINDS, placeholders

LONGEST = 40
"""Characters that a placeholder may have become; what is longer is somebody's own."""

_SENTENCE = late_pattern(r"[^\W\d_]{4,}[.!?;:]\s")


class Template(Struct, frozen=True):
    """The lines of a template, those of its lines that have placeholders, and its values by key.

    A line with placeholders is kept as what stands between them, in order.
    """

    lines: frozenset[str] = frozenset()
    shapes: tuple[tuple[str, ...], ...] = ()
    values: Mapping[str, Raw] = field(default_factory=dict)

    def has_line(self, line: str) -> bool:
        """Whether a line of a note is as the template made it."""
        line = line.strip()
        return line in self.lines or any(_fits(line, shape) for shape in self.shapes)

    def has_value(self, key: str, raw: Raw) -> bool:
        """Whether a key has the value that the template gave it, with or without a placeholder."""
        given = self.values.get(key)
        if isinstance(given, str) and len(shape := _shape(given)) > 1:
            return raw == given or (not isinstance(raw, NESTED) and _fits(str(raw), shape))
        return key in self.values and given == raw


NO_TEMPLATE = Template()


def template_of(notes: Iterable[Note]) -> Template:
    """What some notes have that are templates; one that cannot be read has nothing."""
    lines: set[str] = set()
    shapes: set[tuple[str, ...]] = set()
    values: dict[str, Raw] = {}
    for note in notes:
        values.update({str(key): raw for key, raw in note.mapping.items() if raw is not None})
        for line in filter(None, map(str.strip, note.body.split("\n"))):
            shape = _shape(line)
            if len(shape) == 1:
                lines.add(line)
            elif any(map(str.strip, shape)):
                shapes.add(shape)
    return Template(frozenset(lines), tuple(sorted(shapes)), values)


def _shape(line: str) -> tuple[str, ...]:
    """The parts of a line between its placeholders."""
    spans = sorted(span for kind in KINDS for span in placeholders(line, *kind))
    parts, at = [], 0
    for start, end in spans:
        parts.append(line[at:start])
        at = max(at, end)
    return (*parts, line[at:])


def _fits(line: str, shape: tuple[str, ...]) -> bool:
    """Whether a line has every part in order, and between them no more than a date or a title."""
    first, *between, last = shape
    if not (line.startswith(first) and line.endswith(last)) or len(line) < len(first) + len(last):
        return False
    at, end = len(first), len(line) - len(last)
    for part in between:
        found = line.find(part, at, end)
        if found < 0 or not _is_filled_in(line[at:found]):
            return False
        at = found + len(part)
    return _is_filled_in(line[at:end])


def _is_filled_in(text: str) -> bool:
    return len(text) <= LONGEST and not _SENTENCE.search(text)
