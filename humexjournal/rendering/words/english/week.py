"""The sentences of a weekly page in English."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from humexjournal.core.entry import Kept
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.english.counts import count
from humexjournal.rendering.words.english.dates import (
    WEEKDAYS,
    clock,
    day_month,
    full_day,
    joined,
    weekdays,
)
from humexjournal.rendering.words.english.own_week import kept_promise
from humexjournal.rendering.words.english.values import number, number_word
from humexjournal.reviews.barrier import Barrier
from humexjournal.reviews.corrections import Correction
from humexjournal.reviews.ended import Ended
from humexjournal.reviews.friction import Place
from humexjournal.reviews.outcomes import Readings
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.routine import Contact

TAGS = {
    "time": "No time", "forgot": "Forgot", "tired": "Tired", "too_big": "Too big",
    "place": "No place", "people": "People", "mood": "Mood",
    "unclear": "Not clear", "screen": "Screen", "anxious": "Anxious",
    "overcommitted": "Too much at once", "not_worth_it": "Not worth it", "ill": "Ill",
}  # fmt: skip

A_FEW = 2
"""How many corrections are named; more are counted."""

KEPT = {Kept.YES: "yes", Kept.PARTLY: "partly", Kept.NO: "no"}


def kept(said: Kept | None) -> str:
    """Yes, partly, no; nothing where it was not answered."""
    return KEPT[said] if said else ""


def tag(word: str) -> str:
    """No time; a word of the writer's own stays theirs."""
    own = word.replace("_", " ")
    return TAGS.get(word, own[:1].upper() + own[1:])


def tag_within(word: str) -> str:
    """No time, as it stands within a sentence."""
    said = tag(word)
    return said[:1].lower() + said[1:]


def places(found: Sequence[Place], names: Mapping[str, str]) -> str:
    """Walk, Tuesday and Wednesday; Laptop, Friday."""
    return "; ".join(text for place in found if (text := _place(place, names)))


def _place(place: Place, names: Mapping[str, str]) -> str:
    who = names.get(place.kbi, place.kbi) if place.kbi else ""
    return ", ".join(part for part in (who, weekdays(place.days)) if part)


def barriers(found: Sequence[Barrier], names: Mapping[str, str], *, alone: bool) -> str:
    """All four not done since 8 June went the same way; which behaviour, unless it stands alone."""
    return " ".join(_barrier(one, "" if alone else f" of {names[one.kbi]}") for one in found)


def _barrier(one: Barrier, of: str) -> str:
    since = f"not done{of} since {day_month(one.since)} went the same way."
    if one.tagged == one.misses:
        return f"All {number_word(one.misses)} {since}"
    return f"{number_word(one.tagged).capitalize()} of the {number_word(one.misses)} {since}"


def talk(moment: datetime | None, coach: str) -> str:
    """The talk with Jo on Tuesday 30 June, 16:00."""
    if moment is None:
        return ""
    with_coach = f" with {coach}" if coach else ""
    return f"the talk{with_coach} on {full_day(moment.date())}, {clock(moment)}"


def spoken_talk(moment: datetime | None) -> str:
    """The talk on Tuesday 30 June at 16:00."""
    if moment is None:
        return ""
    return f"the talk on {full_day(moment.date())} at {clock(moment)}"


def still_open(days: Sequence[date]) -> str:
    """Sunday can still be filled in."""
    return f"{weekdays(days)} can still be filled in." if days else ""


def ended(one: Ended, names: Mapping[str, str]) -> str:
    """Phone in the kitchen ended on 21 June (replaced by Ten quiet minutes)."""
    text = f"{names[one.kbi]} ended on {day_month(one.last)}"
    if one.tally.scheduled:
        text += f", {count(one.tally)} until then"
    if one.replaced_by:
        text += f" (replaced by {names.get(one.replaced_by, one.replaced_by)})"
    return f"{text}."


def readings(found: Readings) -> str:
    """Energy at six, 0 to 10: 5, 6, 6."""
    values = ", ".join("–" if value is None else number(value) for value in found.values)
    return f"{outcome(found.outcome)}: {values}."


def outcome(asked: Outcome) -> str:
    """Energy at six, 0 to 10; Weight, kg."""
    name = asked.id.replace("_", " ").capitalize()
    scale = _scale(asked.low, asked.high) or asked.unit
    return f"{name}, {scale}" if scale else name


def _scale(low: Decimal | None, high: Decimal | None) -> str:
    return "" if low is None or high is None else f"{number(low)} to {number(high)}"


def contacts(found: Sequence[Contact], promised: Promise, coach: str) -> str:
    """From Jo: Tuesday voice note yes, notes within a day 1 of 1.

    What the client had planned is the client's own business.
    """
    by_coach = [_contact(one) for one in found if one.check_in.by == "coach"]
    kept = [*by_coach, *filter(None, [kept_promise(promised)])]
    return f"From {coach or 'the coach'}: {', '.join(kept)}." if kept else ""


def _contact(one: Contact) -> str:
    return f"{WEEKDAYS[one.check_in.day]} {one.check_in.what} {'yes' if one.kept else 'no'}"


def corrected(found: Sequence[Correction], names: Mapping[str, str]) -> str:
    """Corrected since the talk about week 25: Walk after lunch 2 → 3 of 5."""
    if not found:
        return ""
    counts = [f"{names[one.agreed.kbi]} {_corrected(one)}" for one in found[:A_FEW]]
    if len(found) > A_FEW:
        counts.append(f"{len(found) - A_FEW} more")
    return f"Corrected since the talk about week {found[0].week.number}: {joined(counts)}."


def _corrected(one: Correction) -> str:
    was, now = one.agreed, one.now
    before = str(was.done) if was.of == now.scheduled else f"{was.done} of {was.of}"
    return f"{before} → {now.done} of {now.scheduled}"


def record(client: str, written: int, passed: int, *, closed: bool) -> str:
    """Made from what Ana wrote; 6 of 7 days have an entry. Ana decides who sees this page."""
    made = f"Made from what {client} wrote" if client else "Made from what was written"
    so_far = "" if closed else " so far"
    days = f"{written} of {passed} days{so_far} have an entry"
    owner = f" {client} decides who sees this page." if client else ""
    return f"{made}; {days}.{owner}"
