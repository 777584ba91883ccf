"""How the entries of one vault are read: which key means what, and against which standard."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from humexjournal.core.entry import Friction
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import Unclear
from humexjournal.core.value import Value
from humexjournal.parsing.asked import Asked
from humexjournal.parsing.body.item import plain
from humexjournal.parsing.body.lines import Log
from humexjournal.parsing.frontmatter import NESTED, Raw
from humexjournal.parsing.frontmatter import Mapping as RawMapping
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.keys import Key
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import RESERVED, SAME_KEY, Kind
from humexjournal.parsing.tags import read_tag
from humexjournal.parsing.template import NO_TEMPLATE, Template
from humexjournal.parsing.values import read_value

_Known = dict[Raw | tuple[type, Raw], Value | Refusal | None]
_Asked = tuple[Asked, _Known]


class EntryReader(Struct):
    """Sorts keys, types values and reads tags; all are remembered, since people write the same few.

    `written_date` reads a date as the names of daily notes write it.
    `known` leads from normal keys to KBIs, and `tasks` from the texts that their boxes may have.
    """

    kbis: Mapping[str, KBI]
    settings: Settings
    written_date: Callable[[str], date | None] = read_date
    template: Template = NO_TEMPLATE
    known: dict[str, str] = field(default_factory=dict)
    tasks: dict[str, Key] = field(default_factory=dict)
    lines: dict[str, tuple[Log, ...]] = field(default_factory=dict)
    _keys: dict[str, Key] = field(default_factory=dict)
    _asked: dict[tuple[str, int], _Asked] = field(default_factory=dict)
    _fixed: dict[str, _Asked] = field(default_factory=dict)
    _friction: dict[str, Friction] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Remember under which keys each KBI is written."""
        for kbi in self.kbis.values():
            for key in (kbi.id, *kbi.keys):
                self.known.setdefault(normal_key(key), kbi.id)
        texts = [(text, kbi.id) for kbi in self.kbis.values() for text in (kbi.task, kbi.name)]
        for text, kbi_id in (*self.known.items(), *texts):
            self.tasks.setdefault(plain(text), Key(text, Kind.KBI, kbi_id))
        self.tasks.pop("", None)

    def sorted(self, mapping: RawMapping) -> Iterator[tuple[Key, Raw]]:
        """The keys of an entry with what they are about; keys that are no text are left out."""
        for written, raw in mapping.items():
            if isinstance(written, str):
                key = self._keys.get(written)
                if key is None:
                    key = self._keys[written] = self._sort(written)
                if type(raw) is list and key.kind is Kind.KBI:
                    raw = _alone(raw)  # noqa: PLW2901
                yield key, raw

    def key(self, written: str) -> Key:
        """What a key of the text of a note is about; it is not remembered."""
        return self._keys.get(written) or self._sort(written)

    def value(self, raw: Raw, kbi: KBI, day: date) -> Value | Refusal | None:
        """The typed value of what was written for a KBI on a day; None is a blank."""
        asked, known = self._fixed.get(kbi.id) or self._asked_on(kbi, day)
        if isinstance(raw, NESTED):
            return read_value(raw, asked) if raw else None
        # 1 and True are one key of a dictionary, and two values.
        key = raw if type(raw) is str else (type(raw), raw)
        try:
            return known[key]
        except KeyError:
            found = known[key] = read_value(raw, asked)
            return found

    def friction(self, text: str) -> Friction:
        """What got in the way, from one tag of a day."""
        found = self._friction.get(text)
        if found is None:
            found = self._friction[text] = read_tag(text, self.known)
        return found

    def _asked_on(self, kbi: KBI, day: date) -> _Asked:
        """What a value is read against, with what was read; one for as long as the terms hold."""
        turn = sum(change.starts <= day for change in kbi.changes)
        found = self._asked.get((kbi.id, turn))
        if found is None:
            terms = kbi.terms_on(day)
            text = terms.standard_text or "yes or no"
            unclear = isinstance(terms.minimum, Unclear) and not isinstance(terms.schedule, Total)
            asked = Asked(kbi.name, terms.schedule, kbi.standard_on(day), text, unclear)
            found = self._asked[kbi.id, turn] = (asked, {})
            if not kbi.changes:
                self._fixed[kbi.id] = found
        return found

    def _sort(self, written: str) -> Key:
        name = normal_key(written)
        if name in self.known:
            return Key(written, Kind.KBI, self.known[name])
        if name in self.settings.outcomes:
            return Key(written, Kind.OUTCOME, name)
        return Key(written, RESERVED.get(name, Kind.OWN), SAME_KEY.get(name, name))


def _alone(raw: list[Raw]) -> Raw:
    """The one value of a list of one: `[x]` without quotes, and what Obsidian makes of a list."""
    is_one = len(raw) == 1 and not isinstance(raw[0], NESTED)
    return raw[0] if is_one else raw
