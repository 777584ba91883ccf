"""Days and weeks, written by a date format of moment.js as far as their language is known."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from humexjournal.core.calendar import THURSDAY, Week
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.parsing.grammar.moment_names import names_in

_TOKEN = late_pattern(
    r"\[(?P<literal>[^\[\]]*)\]|\\(?P<escaped>.)|(?P<token>[A-Za-z])(?P=token)*o?|(?P<sign>.)",
    re.DOTALL,
)
Numbered = tuple[int, int]

_OF_DAY: Mapping[str, Callable[[date], str]] = {
    "YYYY": lambda day: f"{day.year:04}",
    "YY": lambda day: f"{day.year % 100:02}",
    "MM": lambda day: f"{day.month:02}",
    "M": lambda day: f"{day.month}",
    "DD": lambda day: f"{day.day:02}",
    "D": lambda day: f"{day.day}",
}
_OF_WEEK: Mapping[str, Callable[[Numbered], str]] = {
    "GGGG": lambda week: f"{week[0]:04}",
    "GG": lambda week: f"{week[0] % 100:02}",
    "WW": lambda week: f"{week[1]:02}",
    "W": lambda week: f"{week[1]}",
}


def written_week(text: str, week: Week, scheme: WeekScheme = ISO) -> str | None:
    """The name of a week; None where the format has a token that is written in a language.

    As Obsidian does it, years, months and days are those of its first day. Only where there is no
    other year, `YYYY` is that of the week.
    """
    thursday = next(day for day in week.period if day.weekday() == THURSDAY)
    iso, local = ISO.numbered(thursday), scheme.numbered(thursday)
    tokens = _tokens(text)
    known = {token: write(week.first) for token, write in _OF_DAY.items()}
    if not tokens & {"GGGG", "GG", "gggg", "gg"}:
        year, _ = iso if tokens & {"WW", "W"} else local
        known |= {"YYYY": f"{year:04}", "YY": f"{year % 100:02}"}
    for token, write in _OF_WEEK.items():
        known |= {token: write(iso), token.lower(): write(local)}
    return _written(text, known)


def written_day(
    text: str, day: date, language: str, scheme: WeekScheme = ISO, now: datetime | None = None
) -> str | None:
    """A day; None where the format has a token that is not understood, or no time is given.

    `now` is what the hours and minutes of the format are taken from.
    """
    known = {token: write(day) for token, write in _OF_DAY.items()}
    for token, write in _OF_WEEK.items():
        known |= {token: write(ISO.numbered(day)), token.lower(): write(scheme.numbered(day))}
    for token, names in (names_in(language) or {}).items():
        known[token] = names[day.month - 1 if token.startswith("M") else day.weekday()]
    if now:
        known |= {"HH": f"{now:%H}", "H": f"{now.hour}", "mm": f"{now:%M}", "m": f"{now.minute}"}
    return _written(text, known)


def _written(text: str, known: Mapping[str, str]) -> str | None:
    if not _tokens(text) <= known.keys():
        return None
    return "".join(_part(match, known) for match in _TOKEN.finditer(text))


def _tokens(text: str) -> set[str]:
    return {match[0] for match in _TOKEN.finditer(text) if match["token"]}


def _part(match: re.Match[str], known: Mapping[str, str]) -> str:
    for literal in (match["literal"], match["escaped"], match["sign"]):
        if literal is not None:
            return literal
    return known[match[0]]
