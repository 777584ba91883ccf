"""What the record shows of a behaviour, in English, for the coach."""

from collections.abc import Iterator
from fractions import Fraction

from humexjournal.adherence.recovered import Recovered
from humexjournal.coaching.adjustments import Adjustment
from humexjournal.coaching.evidence import Evidence
from humexjournal.rendering.words.english.dates import WEEKDAYS, day_month, full_day
from humexjournal.rendering.words.english.values import number
from humexjournal.rendering.words.english.week import tag

HELD = {Recovered.YES: "held", Recovered.NO: "did not hold", Recovered.CANT_TELL: "can't tell"}


def evidence(found: Evidence) -> Iterator[str]:
    """A line for each thing that is known; what is not known has none."""
    yield _counts(found)
    if found.window:
        yield (
            f"usually {found.usual * 100:.0f} % are done; the score is {found.score:g}, "
            f"and a note is due from {found.threshold:g} on: one not done adds to it, "
            "one done takes 1 off"
        )
    yield from _misses(found)
    if found.tries:
        yield f"the last amounts: {', '.join(number(one) for one in found.tries)}"
    yield from _around(found)


def _counts(found: Evidence) -> str:
    if not found.window:
        return f"nothing has closed since {full_day(found.since)}"
    blank = f", {found.blanks} not filled in" if found.blanks else ""
    counts = f"{found.done} done, {found.misses} not done{blank}"
    if len(found.window) < found.closed_in_version:
        return f"the last {len(found.window)}: {counts}"
    return f"since {full_day(found.since)}: {counts}"


def _misses(found: Evidence) -> Iterator[str]:
    if found.partial.partial:
        part = found.partial
        yield f"{part.partial} of {part.misses} not done were begun and cut short"
    if found.weekday and found.weekday.misses > 1:
        yield f"{found.weekday.misses} of those not done on a {WEEKDAYS[found.weekday.weekday]}"
    if found.late:
        direction = "late" if found.late.mean > 0 else "early"
        yield f"on average {abs(found.late.mean):.0f} min {direction} where not done"
    if found.tags.tagged:
        yield "in the way: " + ", ".join(_bar(bar.tag, bar.misses) for bar in found.tags.bars)


def _bar(word: str | None, misses: Fraction) -> str:
    weight = f"{float(misses):.1f}".removesuffix(".0")
    return f"“{tag(word)}” {weight}" if word else f"not said {weight}"


def _around(found: Evidence) -> Iterator[str]:
    if found.felt is not None:
        yield f"the days felt {found.felt:g} of 5"
    if found.effort is not None:
        yield f"the effort was {found.effort:g}"
    if found.excused.excused:
        yield f"{found.excused.excused} of {found.excused.due} times off"
    yield from (_tried(one) for one in found.adjustments)
    for pause in found.upcoming:
        yield f"a pause is planned from {full_day(pause.period.first)} on"


def _tried(one: Adjustment) -> str:
    outcome = HELD[one.outcome] if one.outcome else "still open"
    return f"changed before, on {day_month(one.day)}: {one.kind}, {outcome}"
