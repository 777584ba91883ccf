"""What got in the way: `time`, `walk/time`, `tue walk/time`, as a list or as text with commas."""

from collections.abc import Mapping
from datetime import date

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Friction
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.dates import read_weekday
from humexjournal.parsing.grammar.words import normal_key

SAME_TAG = {"crowded": "time", "low_energy": "tired", "tool": "place"}

_SPLIT = late_pattern(r"\s*[,;]\s*")


def texts_of(raw: Raw) -> list[str]:
    """The texts of a list, or of a text with commas."""
    if isinstance(raw, list):
        return [text for part in raw if (text := scalar_text(part))]
    return [part for part in _SPLIT.split(scalar_text(raw) or "") if part]


def read_friction(raw: Raw, known: Mapping[str, str], week: Week) -> list[Friction]:
    """The tags of the entry of a week, which may begin with a weekday."""
    dated = (split_day(text, week) for text in texts_of(raw))
    return [read_tag(tag, known, day) for day, tag in dated]


def read_tag(text: str, known: Mapping[str, str], day: date | None = None) -> Friction:
    """What got in the way, of a KBI or of the whole day; `known` leads from normal keys to KBIs."""
    kbi, tag = split_kbi(text.lstrip("#"), known)
    tag = normal_key(tag)
    return Friction(SAME_TAG.get(tag, tag), kbi, day)


def split_day(text: str, week: Week) -> tuple[date | None, str]:
    """A weekday at the beginning of a text, as a date of the week, and the rest."""
    first, _, rest = text.partition(" ")
    weekday = read_weekday(first)
    if weekday is None:
        return None, text
    return next(day for day in week.period if day.weekday() == weekday), rest.strip()


def split_kbi(text: str, known: Mapping[str, str]) -> tuple[str | None, str]:
    """A KBI before a slash, and the rest; a word that is no KBI stays in the rest."""
    before, slash, rest = text.partition("/")
    kbi = known.get(normal_key(before))
    return (kbi, rest.strip()) if slash and kbi else (None, text)
