"""A coach's own week in German: counts of what was promised, and where the time went."""

from collections.abc import Iterator
from decimal import Decimal

from humexjournal.rendering.words.german.status import so_far
from humexjournal.rendering.words.german.values import number_word
from humexjournal.reviews.own_week import CheckInsKept, OwnWeek, Replies
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.roster import Roster

MINUTES_IN_HOUR = 60


def roster_own_part(review: Roster) -> Iterator[str]:
    """Dein Teil: Sprachnachricht 9 von 9; within a day 4 of 5. Then the coach's own."""
    own = review.own
    if not review.is_drafted:
        yield "Manche dieser Nachrichten sind noch nicht entworfen: humex build tut es."
    parts = [*map(_check_in, own.check_ins), *_replies(own.replies)]
    if parts:
        yield f"Dein Teil diese Woche: {'; '.join(parts)}."
    if spent := [*_time(own)]:
        yield f"{', '.join(spent)}."
    if own.rows:
        rows = "; ".join(f"{row.name} {so_far(row)}" for row in own.rows)
        yield f"Deine eigenen: {rows}."


def _check_in(one: CheckInsKept) -> str:
    return f"{one.check_in.what} {one.kept} von {one.of}"


def _replies(said: Replies) -> Iterator[str]:
    if said.of:
        usual = "" if said.usual is None else f", meist {_later(said.usual)}"
        yield f"Nachrichten {_within(said.days)} gesendet {said.kept} von {said.of}{usual}"


def _time(own: OwnWeek) -> Iterator[str]:
    """Mit Menschen 3 h 10, Papierarbeit 45 min."""
    if own.active is not None:
        yield f"Mit Menschen {_spent(own.active)}"
    if own.admin is not None:
        yield f"Papierarbeit {_spent(own.admin)}"


def _spent(minutes: Decimal) -> str:
    """45 min, 3 h, 3 h 10."""
    hours, rest = divmod(round(minutes), MINUTES_IN_HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def kept_promise(said: Promise) -> str:
    """Nachrichten binnen einem Tag 1 von 1; "" where none was sent."""
    return f"Nachrichten {_within(said.days)} {said.kept} von {said.of}" if said.of else ""


def _within(days: int | None) -> str:
    if days is None:
        return "in der versprochenen Zeit"
    found = {0: "am selben Tag", 1: "binnen einem Tag"}.get(days)
    return found or f"binnen {number_word(days)} Tagen"


def _later(days: int) -> str:
    found = {0: "am selben Tag", 1: "am nächsten Tag"}.get(days)
    return found or f"nach {number_word(days)} Tagen"
