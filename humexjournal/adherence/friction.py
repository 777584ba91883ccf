"""What got in the way: the tags of misses by weight, and misses by weekday."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate

from msgspec import Struct

from humexjournal.adherence.gates import Figure, withheld
from humexjournal.adherence.logged import logged
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal

BIG_SHARE = Fraction(2, 5)
AHEAD_OF_SECOND = Fraction(3, 2)


class Bar(Struct, frozen=True):
    """A tag and the misses it stands for; the tag is None for misses that have none.

    A miss with k different tags gives each of them 1/k. `share` and `cumulative` are of all
    misses, from 0 to 1, `cumulative` with the bars before.
    """

    tag: str | None
    misses: Fraction
    share: Fraction
    cumulative: Fraction


class Pareto(Struct, frozen=True):
    """The bars, the heaviest tag first, with the number of misses and of those with a tag."""

    bars: tuple[Bar, ...] = ()
    misses: int = 0
    tagged: int = 0

    @property
    def biggest(self) -> str | None:
        """The biggest barrier, None where no single one stands out.

        There are enough tagged misses, and it has at least 40 % of all misses, and half as much
        again as the second tag.
        """
        if withheld(Figure.BIGGEST_BARRIER, tagged_misses=self.tagged):
            return None
        tags = [bar for bar in self.bars if bar.tag is not None]
        top, second = tags[0], tags[1].misses if len(tags) > 1 else 0
        stands_out = top.share >= BIG_SHARE and top.misses >= AHEAD_OF_SECOND * second
        return top.tag if stands_out else None


class WeekdayMisses(Struct, frozen=True):
    """How many of the logged opportunities of a weekday (Monday 0) were missed."""

    weekday: int
    missed: int
    logged: int


def pareto(misses: Iterable[Sequence[str]]) -> Pareto:
    """The bars of some misses, each given by its tags, by none where nobody said why.

    Tags of the same weight are in the order of the alphabet. The misses without a tag are the last
    bar, however many: they are no barrier.
    """
    tags = [tuple(dict.fromkeys(of_one)) for of_one in misses]
    weights = sorted(_weights(tags).items(), key=_heaviest_first)
    so_far = accumulate(weight for _, weight in weights)
    bars = tuple(
        Bar(tag, weight, weight / len(tags), reached / len(tags))
        for (tag, weight), reached in zip(weights, so_far, strict=True)
    )
    return Pareto(bars, misses=len(tags), tagged=sum(map(bool, tags)))


def by_weekday(opportunities: Iterable[Opportunity]) -> tuple[WeekdayMisses, ...]:
    """The misses of the weekdays that have enough logged opportunities, Monday first."""
    known = [(one.due.weekday(), one.state is State.MISSED) for one in logged(opportunities)]
    of_all = Counter(weekday for weekday, _ in known)
    missed = Counter(weekday for weekday, miss in known if miss)
    return tuple(
        WeekdayMisses(weekday, missed[weekday], of_all[weekday])
        for weekday in range(DAYS_IN_WEEK)
        if not withheld(Figure.BY_WEEKDAY, opportunities=of_all[weekday])
    )


def tags_of_misses(
    kbi_id: str, missed_days: Iterable[date], journal: Journal
) -> tuple[tuple[str, ...], ...]:
    """The tags of each missed day, from its daily entry and from those of its week with that day.

    A tag of the whole day counts for every KBI that was missed on it, a tag of a KBI for that one
    alone, and a tag of the week that names no day for no miss.
    """
    return tuple(
        tuple(
            dict.fromkeys(
                one.tag for one in _noted(day, journal) if one.kbi is None or one.kbi == kbi_id
            )
        )
        for day in missed_days
    )


def _weights(misses: Iterable[Sequence[str]]) -> dict[str | None, Fraction]:
    alike = Counter((tag, max(1, len(tags))) for tags in misses for tag in tags or (None,))
    weights: dict[str | None, Fraction] = {}
    for (tag, beside), times in alike.items():
        weights[tag] = weights.get(tag, Fraction(0)) + Fraction(times, beside)
    return weights


def _heaviest_first(bar: tuple[str | None, Fraction]) -> tuple[bool, Fraction, str]:
    tag, weight = bar
    return (tag is None, -weight, tag or "")


def _noted(day: date, journal: Journal) -> Iterator[Friction]:
    if entry := journal.daily.get(day):
        yield from entry.friction
    if week := journal.week_entry(day):
        yield from (one for one in week.friction if one.day == day)
