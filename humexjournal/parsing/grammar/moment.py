"""Date formats of moment.js, as Obsidian names its notes with them, read backwards.

The tokens are those of moment.js 2.29 that say something about a date; the others are refused.
As there, what is in [brackets] or behind a backslash stands for itself. Names are read strictly:
digits as many as the format says, and a weekday that is that of the date.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.moment_names import MONTHS, SHORTEST_WEEKDAYS, WEEKDAYS

Numbers = dict[str, frozenset[int]]
"""What a name says: for `year`, `month`, `weekday` and so on the numbers that it may mean."""

_TOKEN = late_pattern(
    r"\[(?P<literal>[^\[\]]*)\]|\\(?P<escaped>.)"
    r"|(?P<token>Mo|M{1,4}|Qo?|DDDo|Do|D{1,4}|do|d{1,4}|e|E|wo|ww?|Wo|WW?|Y{5,6}|YYYY|YY|Y"
    r"|gggg|gg|GGGG|GG|[aAHhkmsSzZxXLlyN]+|LTS?)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_NTH = r"(?:st|nd|rd|th|er|ère|ème|e|ste|de|:?[ea]|º|ª|°|\.)?"
"""What makes a number an ordinal, in one language or another."""
_ORDINAL = rf"[0-9]{{1,2}}{_NTH}"
_UNKNOWN = r"[^\W\d_]++\.?"
"""A name in a language that we do not know: it gives back no letter, so that it costs no time."""
_MONTH, _WEEKDAY, _SHORTEST = (
    rf"(?:{'|'.join(sorted(map(re.escape, names), reverse=True))})\.?|{_UNKNOWN}"
    for names in (MONTHS, WEEKDAYS, SHORTEST_WEEKDAYS)
)
_SHAPES = {
    "YYYY": ("year", r"[0-9]{4}"),
    "Y": ("year", r"[0-9]{4}"),
    "YY": ("short_year", r"[0-9]{2}"),
    "M": ("month", r"[0-9]{1,2}"),
    "MM": ("month", r"[0-9]{2}"),
    "Mo": ("month", _ORDINAL),
    "MMM": ("month_name", _MONTH),
    "MMMM": ("month_name", _MONTH),
    "D": ("day", r"[0-9]{1,2}"),
    "DD": ("day", r"[0-9]{2}"),
    "Do": ("day", _ORDINAL),
    "DDD": ("day_of_year", r"[0-9]{1,3}"),
    "DDDo": ("day_of_year", rf"[0-9]{{1,3}}{_NTH}"),
    "DDDD": ("day_of_year", r"[0-9]{3}"),
    "d": ("us_weekday", r"[0-6]"),
    "do": ("us_weekday", rf"[0-6]{_NTH}"),
    "dd": ("shortest_weekday_name", _SHORTEST),
    "ddd": ("weekday_name", _WEEKDAY),
    "dddd": ("weekday_name", _WEEKDAY),
    "e": ("local_weekday", r"[0-6]"),
    "E": ("iso_weekday", r"[1-7]"),
    "w": ("local_week", r"[0-9]{1,2}"),
    "ww": ("local_week", r"[0-9]{2}"),
    "wo": ("local_week", _ORDINAL),
    "W": ("iso_week", r"[0-9]{1,2}"),
    "WW": ("iso_week", r"[0-9]{2}"),
    "Wo": ("iso_week", _ORDINAL),
    "gggg": ("local_week_year", r"[0-9]{4}"),
    "gg": ("local_week_year", r"[0-9]{2}"),
    "GGGG": ("iso_week_year", r"[0-9]{4}"),
    "GG": ("iso_week_year", r"[0-9]{2}"),
    "Q": ("quarter", r"[0-9]"),
    "Qo": ("quarter", rf"[0-9]{_NTH}"),
}
_SHORT_YEARS = 100
_MOST_TOKENS, _MOST_NAMES = 12, 4
"""Nobody names a note by more; each more would let a name be tried in twice as many ways."""
_CENTURY_TURNS = 68
"""Two digits up to this are of this century, as in moment.js."""
_FULL_WIDTH = "FULLWIDTH"


class UnsupportedTokenError(ValueError):
    """A date format holds a token that is not understood."""


class Format(Struct, frozen=True):
    """A date format that names can be read against; `tells` is what it holds."""

    text: str
    pattern: re.Pattern[str]
    tells: tuple[str, ...]

    def read(self, name: str) -> Numbers | None:
        """What a name says, None where it has another shape or says two different things."""
        match = self.pattern.fullmatch(plain_digits(name))
        if match is None:
            return None
        said: Numbers = {}
        for group, kind in enumerate(self.tells, start=1):
            field, numbers = _meaning(kind, match[group])
            said[field] = said.get(field, numbers) & numbers
        return said if all(said.values()) else None


@lru_cache(maxsize=64)
def read_format(text: str) -> Format:
    """A date format; UnsupportedTokenError where a letter in it says nothing about a date."""
    tells: list[str] = []
    text = unicodedata.normalize("NFC", text)
    pattern = "".join(_part(match, tells) for match in _TOKEN.finditer(text))
    return Format(text, re.compile(pattern, re.IGNORECASE), tuple(tells))


def plain_digits(name: str) -> str:
    """A name in NFC with 0 to 9 for the digits of one other script, as some languages write dates.

    Full-width digits are not those of a date format; they stay as they are.
    """
    name = unicodedata.normalize("NFC", name)
    if name.isascii():
        return name
    scripts = {_script(sign) for sign in name if sign.isdecimal()}
    if len(scripts) != 1 or scripts & {"", _FULL_WIDTH}:
        return name
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in name)


def _script(digit: str) -> str:
    """The first word of the name of a digit, "" for 0 to 9."""
    return "" if digit.isascii() else unicodedata.name(digit, "").partition(" ")[0]


def _part(match: re.Match[str], tells: list[str]) -> str:
    for literal in (match["literal"], match["escaped"], match["sign"]):
        if literal is not None:
            return re.escape(literal)
    token = match["token"]
    if token not in _SHAPES:
        raise UnsupportedTokenError(token)
    kind, shape = _SHAPES[token]
    tells.append(kind)
    names = sum(one.endswith("_name") for one in tells)
    if len(tells) > _MOST_TOKENS or names > _MOST_NAMES:
        raise UnsupportedTokenError(token)
    return f"({shape})"


def _meaning(kind: str, text: str) -> tuple[str, frozenset[int]]:
    """Which part of a date a text is about, and the numbers that it may mean."""
    if kind == "month_name":
        return "month", MONTHS.get(text.casefold().rstrip("."), frozenset())
    if kind == "shortest_weekday_name":
        return "weekday", SHORTEST_WEEKDAYS.get(text.casefold().rstrip("."), frozenset())
    if kind == "weekday_name":
        return "weekday", WEEKDAYS.get(text.casefold().rstrip("."), frozenset())
    number = int(next(_numbers(text)))
    if kind == "short_year":
        return "year", frozenset({_whole_year(number)})
    if kind.endswith("week_year"):
        return kind, frozenset({number if number >= _SHORT_YEARS else _whole_year(number)})
    if kind == "us_weekday":
        return "weekday", frozenset({(number - 1) % 7})
    if kind == "iso_weekday":
        return "weekday", frozenset({number - 1})
    return kind, frozenset({number})


def _numbers(text: str) -> Iterator[str]:
    return (match.group() for match in re.finditer(r"[0-9]+", text))


def _whole_year(number: int) -> int:
    return number + (2000 if number <= _CENTURY_TURNS else 1900)
