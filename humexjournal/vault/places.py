"""Where the entries of each rhythm lie: as humex.yaml says, else Obsidian, else as usual."""

from collections.abc import Mapping
from functools import partial

from msgspec import Struct

from humexjournal.core.settings import Settings
from humexjournal.parsing.grammar.moment import UnsupportedTokenError
from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.problem import Location, Problem
from humexjournal.vault.layout import (
    MARKER,
    USUAL,
    Layout,
    Rhythm,
    is_for_entries,
    layout_of,
    placed,
)
from humexjournal.vault.obsidian import Obsidian

_SCHEMES = {5: WeekScheme(6, 12), 6: WeekScheme(0, 6)}
"""What `ww` means where Obsidian is silent, by the first day of the week, Monday 0."""


class Place(Struct, frozen=True):
    """The layout of a rhythm and who says so: humex.yaml, a file of Obsidian, or "" for nobody."""

    layout: Layout
    said_in: str = ""


def places(
    settings: Settings, obsidian: Obsidian, problems: list[Problem]
) -> Mapping[Rhythm, Place]:
    """The place of every rhythm; one that cannot be used is a problem, and the usual one holds."""
    scheme = obsidian.scheme or _SCHEMES.get(settings.calendar.week_starts, ISO)
    return {rhythm: _place(rhythm, settings, obsidian, scheme, problems) for rhythm in Rhythm}


def _place(
    rhythm: Rhythm,
    settings: Settings,
    obsidian: Obsidian,
    scheme: WeekScheme,
    problems: list[Problem],
) -> Place:
    wanted, spot = getattr(settings.folders, rhythm), obsidian.spots.get(rhythm)
    usual = layout_of(rhythm, USUAL[rhythm], scheme)
    if wanted:
        location, written = Location(MARKER, ("folders", str(rhythm))), wanted
        made = partial(layout_of, rhythm, wanted)
    elif spot:
        location, written = Location(spot.said_in), f"{spot.folder}/{spot.name}".lstrip("/")
        made = partial(placed, rhythm, spot.folder, spot.name)
    else:
        return Place(usual)
    try:
        layout = made(scheme)
    except UnsupportedTokenError as token:
        problems.append(_unsupported(location, rhythm, str(token), written))
        return Place(usual)
    if is_for_entries(layout.folder):
        return Place(layout, location.path)
    message = f"Entries cannot lie in “{_shown(written)}”; {USUAL[rhythm]} is used."
    remedy = "Name a folder of this vault that is not one of its own."
    problems.append(Problem(location, "wrong-value", message, remedy))
    return Place(usual)


def _unsupported(location: Location, rhythm: Rhythm, token: str, written: str) -> Problem:
    usual, shown = USUAL[rhythm], _shown(written)
    if token in written and len(token) < len(written.rpartition("/")[2]):
        message = f"“{token}” in “{shown}” is not understood; {usual} is used."
    else:
        message = f"“{shown}” does not say for which {_ONE_OF[rhythm]} a note is; {usual} is used."
    remedy = f"Write a format such as {usual}, with other letters in [brackets]."
    return Problem(location, "unsupported-token", message, remedy)


def _shown(written: str) -> str:
    return written if len(written) <= _SHOWN else f"{written[: _SHOWN - 1]}…"


_SHOWN = 80
_ONE_OF = {
    Rhythm.DAILY: "day",
    Rhythm.WEEKLY: "week",
    Rhythm.MONTHLY: "month",
    Rhythm.QUARTERLY: "quarter",
}
