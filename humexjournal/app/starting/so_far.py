"""What has been answered so far, and what it comes to."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import count, takewhile

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.core.packs import Pack, Ready
from humexjournal.parsing.grammar.dates import read_date

ENOUGH = 80
"""Of 100 points: what the fewest carry with which to begin."""
MOST, COMFORTABLE = 5, 3
UNDERSTAND = "2"
"""The answer of somebody who wants to understand something first."""


class Setting(Struct, frozen=True):
    """What is known before anything is asked."""

    as_of: date
    packs: Mapping[str, Pack]
    folder: str


class SoFar(Struct, frozen=True):
    """The answers by their keys, such as `goal` and `behaviours.2.cue`."""

    answers: Mapping[str, str]
    setting: Setting

    def said(self, key: str) -> str:
        """An answer, "" where there is none."""
        return self.answers.get(key, "")

    def of(self, number: int, key: str) -> str:
        """An answer about a behaviour."""
        return self.answers.get(f"behaviours.{number}.{key}", "")

    def having(self, **answers: str) -> "SoFar":
        """The same with more answers."""
        return replace(self, answers={**self.answers, **answers})

    def having_of(self, number: int, key: str, text: str) -> "SoFar":
        """The same with an answer about a behaviour."""
        return replace(self, answers={**self.answers, f"behaviours.{number}.{key}": text})

    @property
    def numbers(self) -> list[int]:
        """The numbers of the behaviours that were named, from 1."""
        named = takewhile(lambda n: f"behaviours.{n}.behaviour" in self.answers, count(1))
        return list(named)

    @property
    def counted(self) -> list[int]:
        """Those that are to be counted, and not only noticed."""
        return [n for n in self.numbers if self.of(n, "noticed") != "yes"]

    @property
    def weighed(self) -> list[int]:
        """The same, the weightiest first."""
        return sorted(self.counted, key=lambda n: (-self.points(n), n))

    @property
    def chosen(self) -> list[int]:
        """Those with which it begins."""
        return self.weighed[: int(self.said("begin_with") or 1)]

    @property
    def fewest(self) -> int:
        """How many carry 80 of 100 points, five at most."""
        points = [self.points(n) for n in self.weighed]
        reached = (k for k in range(1, len(points)) if carries(points, k) >= ENOUGH)
        return min(next(reached, max(len(points), 1)), MOST)

    def points(self, number: int) -> int:
        """The points of a behaviour, 0 where nobody gave any."""
        return int(self.of(number, "points") or 0)

    def ready(self, number: int) -> Ready | None:
        """The behaviour of a pack that was taken."""
        pack, _, name = self.of(number, "pack").partition("/")
        found = self.setting.packs.get(pack)
        return next((one for one in found.behaviours if one.id == name), None) if found else None

    @property
    def starts(self) -> date:
        """The first day: the one that was said, else the next Monday."""
        as_of = self.setting.as_of
        monday = as_of - as_of.weekday() * ONE_DAY + timedelta(days=DAYS_IN_WEEK)
        return read_date(self.said("from")) or monday


def carries(points: list[int], many: int) -> int:
    """How many of 100 points the first ones carry."""
    return round(100 * sum(points[:many]) / sum(points)) if sum(points) else 100


def fill_in_seconds(many: int) -> int:
    """How long a day takes to write down: the note is opened, and each takes a moment."""
    return 20 + 10 * many
