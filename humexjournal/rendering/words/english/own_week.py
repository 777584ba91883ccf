"""A coach's own week in English: counts of what was promised, and where the time went."""

from collections.abc import Iterator
from decimal import Decimal

from humexjournal.rendering.words.english.status import so_far
from humexjournal.rendering.words.english.values import number_word
from humexjournal.reviews.own_week import CheckInsKept, OwnWeek, Replies
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.roster import Roster

MINUTES_IN_HOUR = 60


def roster_own_part(review: Roster) -> Iterator[str]:
    """Your part this week: voice note 9 of 9; sent within a day 4 of 5. Then the coach's own."""
    own = review.own
    if not review.is_drafted:
        yield "Some of these notes are not drafted yet: humex build does that."
    parts = [*map(_check_in, own.check_ins), *_replies(own.replies)]
    if parts:
        yield f"Your part this week: {'; '.join(parts)}."
    if spent := [*_time(own)]:
        said = ", ".join(spent)
        yield f"{said[:1].upper()}{said[1:]}."
    if own.rows:
        rows = "; ".join(f"{row.name} {so_far(row)}" for row in own.rows)
        yield f"Your own: {rows}."


def _check_in(one: CheckInsKept) -> str:
    return f"{one.check_in.what} {one.kept} of {one.of}"


def _replies(said: Replies) -> Iterator[str]:
    if said.of:
        usual = "" if said.usual is None else f", usually {_later(said.usual)}"
        yield f"notes sent {_within(said.days)} {said.kept} of {said.of}{usual}"


def _time(own: OwnWeek) -> Iterator[str]:
    """With people 3 h 10, paperwork 45 min."""
    if own.active is not None:
        yield f"with people {_spent(own.active)}"
    if own.admin is not None:
        yield f"paperwork {_spent(own.admin)}"


def _spent(minutes: Decimal) -> str:
    """45 min, 3 h, 3 h 10."""
    hours, rest = divmod(round(minutes), MINUTES_IN_HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def kept_promise(said: Promise) -> str:
    """Notes within a day 1 of 1; "" where none was sent."""
    return f"notes {_within(said.days)} {said.kept} of {said.of}" if said.of else ""


def _within(days: int | None) -> str:
    if days is None:
        return "within the promised time"
    return {0: "the same day", 1: "within a day"}.get(days, f"within {number_word(days)} days")


def _later(days: int) -> str:
    return {0: "the same day", 1: "the next day"}.get(days, f"after {number_word(days)} days")
