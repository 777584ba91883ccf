"""A behaviour's card: what holds of it, since when, and what is aimed at."""

import math
from collections.abc import Collection
from datetime import date
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.agreed import agreements, held_terms
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import ByDate, OnDays, Quota, Schedule
from humexjournal.core.settings import Settings
from humexjournal.reviews.definitions import Definition, definitions_review
from humexjournal.reviews.rows import TINY, by_weight

FINEST = 20
"""An aim of 0.85 is 17 of 20; nobody agrees on finer ones."""


class Aim(Struct, frozen=True):
    """How many of how many are aimed at: planned days of a week, a quota, or times."""

    times: int
    of: int


class Card(Struct, frozen=True):
    """A behaviour, the first day of what holds now, and its aim; None where there is but one."""

    definition: Definition
    since: date
    aim: Aim | None


class CardReview(Struct, frozen=True):
    """The cards of a client as of a day, the weightiest first."""

    client: str
    as_of: date
    cards: tuple[Card, ...]


def card_review(journal: Journal, ids: Collection[str], as_of: date) -> CardReview:
    """The cards of some behaviours, or of all that are active on the day where none is named."""
    asked = tuple(ids) or tuple(kbi.id for kbi in journal.active(as_of))
    found = definitions_review(journal, asked, as_of).definitions
    in_order = sorted(found, key=lambda one: by_weight(one.kbi))
    cards = tuple(_card(one, journal.settings, as_of) for one in in_order)
    return CardReview(journal.settings.client, as_of, cards)


def _card(said: Definition, settings: Settings, as_of: date) -> Card:
    since = in_force_since(said.kbi, settings, as_of)
    return Card(said, since, aim(said.kbi, said.terms.schedule))


def in_force_since(kbi: KBI, settings: Settings, as_of: date) -> date:
    """The first day from which on everything holds that holds on a day; at first, its own."""
    days = {change.starts for change in kbi.changes}
    days |= {one.period.first for one in agreements(kbi, settings, as_of)}
    turns = (day for day in sorted(days, reverse=True) if kbi.starts < day <= as_of)
    return next((day for day in turns if _turned(kbi, settings, day)), kbi.starts)


def _turned(kbi: KBI, settings: Settings, day: date) -> bool:
    """Whether something is otherwise than on the day before."""
    before, after = (_held(kbi, settings, one) for one in (day - ONE_DAY, day))
    return before != after


def _held(kbi: KBI, settings: Settings, day: date) -> Terms:
    """What holds on a day, without its spelling: that of a schedule comes before the schedule."""
    return replace(held_terms(kbi, settings, day), schedule_text=None, standard_text=None)


def aim(kbi: KBI, schedule: Schedule | None) -> Aim | None:
    """The aim as a count; None for what is to be done but once."""
    match schedule:
        case None | ByDate(1):
            return None
        case OnDays(days):
            return _of(len(days), kbi.aim)
        case Quota(times) | ByDate(times):
            return _of(times, kbi.aim)
        case _:
            share = Fraction(kbi.aim).limit_denominator(FINEST)
            return Aim(share.numerator, share.denominator)


def _of(times: int, share: float) -> Aim:
    return Aim(math.ceil(share * times - TINY), times)
