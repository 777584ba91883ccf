"""What notes log under keys of their own: in frontmatter, in boxes and in fields of the text."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from humexjournal.parsing.adopting.ids import id_of
from humexjournal.parsing.body.inline_fields import fields_of
from humexjournal.parsing.body.item import begin_of, item_of, plain, texts_in
from humexjournal.parsing.body.lines import (
    OPEN,
    STATES,
    TASK_FIELDS,
    named_in,
    without_marks,
)
from humexjournal.parsing.body.mask import masked
from humexjournal.parsing.draft import is_blank
from humexjournal.parsing.frontmatter import NESTED, Raw
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.note import Note
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind

LONGEST_NAME = 40
MOST_WORDS = 5
"""Words of a key or of the text of a box beyond which it is a sentence, and nobody's business."""
LONGEST_VALUE = 40
MOST = 5000
"""Names that are followed; a folder that has more of them is no journal."""

NOT_BEHAVIOURS = frozenset(
    (
        *(
            "cssclass",
            "publish",
            "permalink",
            "description",
            "image",
            "cover",
            "banner",
            "position",
        ),
        *("banner_y", "created", "updated", "modified", "title", "type", "id", "uid", "uuid"),
        *("up", "parent", "author", "source", "url", "template", "version", "priority", "order"),
        *("year", "week_number", "day_of_year", "location", "weather", "temperature"),
    )
)
"""Keys of Obsidian, of its plugins and of notes in general."""

TEXT = "a text of more than a few words"
"""Stands for what is too long for a value, which is never looked at again."""


class Logged(Struct):
    """What is logged under one id: how the keys and the boxes are spelled, and a value a day."""

    keys: Counter[str] = field(default_factory=Counter)
    tasks: Counter[str] = field(default_factory=Counter)
    values: dict[date, Raw] = field(default_factory=dict)


class Gathering(Struct):
    """Everything that was found so far, by id; `reader` knows what is a behaviour already."""

    reader: EntryReader
    logged: dict[str, Logged] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)

    def take(self, day: date, note: Note) -> None:
        """Add the note of a day; the frontmatter is stronger than boxes, and boxes than fields."""
        for key, raw in self.reader.sorted(note.mapping):
            if key.kind is Kind.OWN:
                self._add_key(day, key.written, raw)
        fields = []
        for line in masked(note.body).split("\n"):
            if "[" in line or "::" in line:
                fields += list(self._line(day, line))
        for written, value in fields:
            self._add_key(day, written, value)

    def _line(self, day: date, line: str) -> Iterator[tuple[str, str]]:
        """Note the box of a line, and give its fields; an open box says nothing."""
        item = item_of(line)
        state = item.state if item else ""
        if state in OPEN and state:
            return
        if item and state in STATES:
            self._add_box(day, line[item.text_at :], STATES[state])
        for one in fields_of(line, begin_of(line)) if "::" in line else ():
            key = self.reader.key(one.key)
            if key.kind is Kind.OWN and not (state and key.name in TASK_FIELDS):
                yield one.key, without_marks(one.value)

    def _add_key(self, day: date, written: str, raw: Raw) -> None:
        if is_blank(raw) or normal_key(written) in NOT_BEHAVIOURS:
            return
        if logged := self._under(written):
            logged.keys[written] += 1
            logged.values.setdefault(day, _short(raw))

    def _add_box(self, day: date, text: str, state: str) -> None:
        if named_in(text, self.reader):
            return
        text = next(reversed(list(texts_in(text))), "").strip()
        if logged := self._under(plain(text)):
            logged.tasks[text] += 1
            logged.values.setdefault(day, state)

    def _under(self, name: str) -> Logged | None:
        """Where a name is noted, None for one that is too long or one too many."""
        if not _is_name(name):
            return None
        found = self._ids.get(name)
        if found is None:
            if len(self._ids) >= MOST:
                return None
            found = self._ids[name] = id_of(name)
        return self.logged.setdefault(found, Logged())


def _is_name(text: str) -> bool:
    """Whether a text can be the name of something: a few words, and no sentence before them."""
    words = text.replace("_", " ").split()
    is_short = 0 < len(words) <= MOST_WORDS and len(text) <= LONGEST_NAME
    return is_short and text.isprintable() and not any(word[-1] in ".,;!?:" for word in words)


def _short(raw: Raw) -> Raw:
    """A value as it is, or that it is none: longer texts and lists are nobody's business."""
    if isinstance(raw, list) and len(raw) == 1:
        raw = raw[0]
    if isinstance(raw, NESTED) or len(str(raw)) > LONGEST_VALUE:
        return TEXT
    return raw
