"""Journals of a month, written as a line of signs for each KBI."""

from datetime import date, timedelta

from adherence.journals import JUNE, LATER, MON, entry
from msgspec.structs import replace

from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.reviews.figures import FiguresReview, figures_review


def named(kbi, name: str = "Walk", key: str = "walk", **terms):
    return replace(kbi, name=name, id=key, terms=replace(kbi.terms, **terms))


def month_of_lines(lines: dict[str, str], first: date = MON) -> dict:
    """Entries from lines by KBI, as long as they are."""
    daily: dict = {}
    for name, line in lines.items():
        for number, sign in enumerate(line.split()):
            day = first + timedelta(days=number)
            if sign != "-":
                there = daily.get(day) or entry(day, ".")
                said = entry(day, sign).observations
                values = {name: said["walk"]} if said else {}
                daily[day] = replace(there, observations={**there.observations, **values})
    return daily


def review(kbis, daily, period=JUNE, as_of=LATER, **more) -> FiguresReview:
    """The figures of some KBIs; what is not given is as in any journal."""
    settings = more.pop("settings", Settings(client="Ana"))
    journal = Journal(settings, {one.id: one for one in kbis}, daily, **more)
    return figures_review(journal, list(journal.kbis.values()), period, as_of)


def with_tags(daily: dict, *days: int, tag: str = "time") -> dict:
    tags = (Friction(tag, "walk"),)
    tagged = {date(2026, 6, day): replace(daily[date(2026, 6, day)], friction=tags) for day in days}
    return {**daily, **tagged}
