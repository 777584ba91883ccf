"""The notes that Obsidian makes others from, and the one that shows the tables and a sheet."""

import re
from collections.abc import Iterable, Iterator, Mapping

from humexjournal.core.settings import Outcome, Settings
from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.escape import plain
from humexjournal.rendering.words import catalogue

DATE = 'date: "{{date:YYYY-MM-DD}}"'
"""For names that are no dates. In quotes, since Obsidian spoils it without them."""

_SHEET = late_pattern(r"!\[\[sheet-[0-9]{4}-W[0-9]{2}\]\]")
_SAFE_KEY = late_pattern(r"[^\W\d]\w*")


def day_note(keys: Iterable[str], settings: Settings, *, with_date: bool) -> bytes:
    """What the note of a day begins with: blanks, and who reads it."""
    lines = [DATE] if with_date else []
    lines += [f"{key}:" for key in (*keys, "felt", "in_the_way", "off")]
    return _note(lines, [readers(settings)])


def week_note(settings: Settings, *, with_sheet: bool) -> bytes:
    """What the note of a week begins with: what is agreed for it, and three questions."""
    words = catalogue(settings.language).OBSIDIAN
    keys = {"commitment": words["commitment"], "kept": words["kept"]}
    keys |= {one.id: _hint(one, words["scale"]) for one in settings.outcomes.values()}
    keys |= {"coming_up": words["coming_up_hint"], "glad": ""}
    questions = [f"## {words[name]}" for name in ("did", "why", "easier")]
    sheet = ["![[sheet-{{title}}]]"] if with_sheet else []
    return _note(_with_hints(keys), [readers(settings), *questions, *sheet])


def board(name: str, week: str, language: str) -> bytes:
    """The note that embeds the tables of a `.base` and the sheet of a week."""
    words = catalogue(language).OBSIDIAN
    first, *others = (f"![[{name}#{words[view]}]]" for view in ("two_weeks", "quarter", "sheets"))
    return ("\n\n".join([first, _embedded(week), *others]) + "\n").encode()


def with_week(data: bytes, week: str) -> bytes | None:
    """The same note with the sheet of another week; None where it embeds none, or several."""
    text = data.decode("utf-8", "surrogateescape")
    if len(_SHEET.findall(text)) != 1:
        return None
    return _SHEET.sub(_embedded(week), text).encode("utf-8", "surrogateescape")


def readers(settings: Settings) -> str:
    """The line that says who reads a note, which nobody sees but whoever writes it."""
    words = catalogue(settings.language).OBSIDIAN
    coach = plain(settings.coach).replace("%", "")
    return f"%% {words['readers'].format(coach) if coach else words['alone']} %%"


def with_readers(data: bytes, settings: Settings) -> bytes:
    """The same note with another reader, where a line of ours says who it is."""
    words = catalogue(settings.language).OBSIDIAN
    anybody = re.escape(words["readers"]).replace(r"\{\}", "[^%\n]+")
    line = re.compile(rf"^%% (?:{anybody}|{re.escape(words['alone'])}) %%(?=\r?$)", re.MULTILINE)
    text = data.decode("utf-8", "surrogateescape")
    return line.sub(lambda _: readers(settings), text).encode("utf-8", "surrogateescape")


def _embedded(week: str) -> str:
    return f"![[sheet-{week}]]"


def _hint(outcome: Outcome, scale: str) -> str:
    if outcome.low is None or outcome.high is None:
        return plain(outcome.unit)
    return scale.format(f"{outcome.low:f}", f"{outcome.high:f}")


def _with_hints(keys: Mapping[str, str]) -> Iterator[str]:
    """Each key with what to write as a comment, in one column."""
    safe = {key: hint for key, hint in keys.items() if _SAFE_KEY.fullmatch(key)}
    width = max(map(len, safe), default=0) + 1
    for key, hint in safe.items():
        yield f"{key + ':':{width}}  # {hint}" if hint else f"{key}:"


def _note(keys: Iterable[str], parts: Iterable[str]) -> bytes:
    head, body = "\n".join(["---", *keys, "---"]), "\n\n".join(parts)
    return f"{head}\n{body}\n".encode()
