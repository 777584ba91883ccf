"""The six questions to the design, before anything is proposed to the person."""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from humexjournal.coaching.evidence import Evidence
from humexjournal.coaching.moves import OBSTACLES, SIZE
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Fact
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.standard import Unclear

HALF = Fraction(1, 2)
CONCENTRATED = 2.0
ON_ONE_WEEKDAY = 3


class Item(StrEnum):
    """What is looked at."""

    SIZE = "size"
    CUE = "cue"
    CLARITY = "clarity"
    OBSTACLE = "obstacle"
    SCHEDULE = "schedule"
    COMPETING = "competing"


class Finding(StrEnum):
    """What is found; where nothing is recorded that could tell, that is said."""

    FITS = "fits"
    LOOK = "look"
    UNKNOWN = "unknown"


class Checked(Struct, frozen=True):
    """One item, what was found, and the facts that speak against the design."""

    item: Item
    finding: Finding
    facts: tuple[Fact, ...] = ()


class DesignCheck(Struct, frozen=True):
    """All six of a KBI, in their order."""

    kbi: str
    items: tuple[Checked, ...]

    def __getitem__(self, item: Item) -> Checked:
        return next(one for one in self.items if one.item is item)


def design_check(past: Past, found: Evidence) -> DesignCheck:
    """The six items for a KBI on the day of its evidence."""
    kbi = past.journal.kbis[found.kbi]
    terms = kbi.terms_on(past.day)
    tells = bool(found.tags.tagged)
    return DesignCheck(
        kbi.id,
        (
            _checked(Item.SIZE, _size(found), tells=tells or bool(found.tries)),
            _checked(Item.CUE, _cue(found, terms), tells=tells),
            _checked(Item.CLARITY, _clarity(found, terms), tells=tells),
            _checked(Item.OBSTACLE, _tagged(found, *OBSTACLES), tells=tells),
            _checked(Item.SCHEDULE, _schedule(found), tells=bool(found.misses)),
            _checked(Item.COMPETING, _competing(past, found, kbi), tells=True),
        ),
    )


def is_partial(found: Evidence) -> bool:
    """Whether at least half of the misses were a part of it."""
    share = found.partial.share
    return share is not None and share >= HALF


def is_on_one_weekday(found: Evidence) -> bool:
    """Whether misses fall on one weekday at least twice as often as opportunities do."""
    most = found.weekday
    return bool(most and most.misses >= ON_ONE_WEEKDAY and most.concentration >= CONCENTRATED)


def is_late(found: Evidence) -> bool:
    """Whether at least half of the misses of a time of day were too late."""
    return bool(found.late and found.late.misses and 2 * found.late.late >= found.late.misses)


def is_about(found: Evidence, *tags: str) -> bool:
    """Whether some tags weigh at least half of all that were given."""
    return bool(found.tags.tagged) and found.tagged(*tags) >= HALF


def _checked(item: Item, facts: Iterator[Fact], *, tells: bool) -> Checked:
    against = tuple(facts)
    finding = Finding.LOOK if against else Finding.FITS if tells else Finding.UNKNOWN
    return Checked(item, finding, against)


def _size(found: Evidence) -> Iterator[Fact]:
    if is_partial(found):
        yield Fact("partial", found.partial.partial)
    yield from _tagged(found, *SIZE)


def _cue(found: Evidence, terms: Terms) -> Iterator[Fact]:
    if not terms.cue:
        yield Fact("no cue", "")
    if is_late(found) and found.late:
        yield Fact("late", found.late.late)
    yield from _tagged(found, "forgot")


def _clarity(found: Evidence, terms: Terms) -> Iterator[Fact]:
    if isinstance(terms.standard, Unclear):
        yield Fact("unclear standard", terms.standard_text or "")
    if not found.done and found.misses:
        yield Fact("not done once", found.misses)
    yield from _tagged(found, "unclear")


def _schedule(found: Evidence) -> Iterator[Fact]:
    if is_on_one_weekday(found) and found.weekday:
        yield Fact("weekday", found.weekday.weekday)
    if found.excused.is_often:
        yield Fact("excused", found.excused.excused)
    yield from _tagged(found, "time")


def _competing(past: Past, found: Evidence, kbi: KBI) -> Iterator[Fact]:
    if len(found.drifting) > 1:
        yield Fact("drifting", found.drifting)
    if rivals := rivals_for_the_cue(past, kbi):
        yield Fact("same cue", rivals)
    yield from _tagged(found, "overcommitted")


def rivals_for_the_cue(past: Past, kbi: KBI) -> tuple[str, ...]:
    """The other active KBIs that begin at the same cue."""
    cue = (kbi.terms_on(past.day).cue or "").casefold()
    others = (one.kbi for name, one in past.lives.items() if cue and name != kbi.id)
    return tuple(one.id for one in others if (one.terms_on(past.day).cue or "").casefold() == cue)


def _tagged(found: Evidence, *tags: str) -> Iterator[Fact]:
    """The tags of a group that are there, where the group weighs at least half."""
    if is_about(found, *tags):
        there = (bar for bar in found.tags.bars if bar.tag in tags)
        yield from (Fact(f"{bar.tag}", float(bar.misses)) for bar in there)
