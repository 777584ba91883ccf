"""What all behaviours come to together, in English."""

from collections.abc import Iterator, Mapping
from datetime import date

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.leading import LeadVerdict
from humexjournal.adherence.leads import BorneOut
from humexjournal.adherence.readings import Readings
from humexjournal.rendering.words.english.dates import day_month
from humexjournal.rendering.words.english.values import number, plural
from humexjournal.reviews.figures import FiguresReview

CAVEAT = (
    "Two things moving together in one person's data is a hint, not proof; other changes in "
    "these weeks are not ruled out."
)
LEADS = {
    LeadVerdict.CONSISTENT: "consistent with what was expected",
    LeadVerdict.NO_SIGN_YET: "no sign yet",
    LeadVerdict.OPPOSITE: "the opposite of what was expected",
}


def together(review: FiguresReview) -> Iterator[str]:
    """Composite, outcomes, what leads to what, and silence; each a line."""
    counts = review.composite
    if counts.at_aim + counts.below + counts.cant_tell:
        at, below, unsure = counts.at_aim, counts.below, counts.cant_tell
        yield f"At the aim: {at}. Below: {below}. Can't tell: {unsure}."
    for name, found in review.outcomes.items():
        if found.by_week:
            yield readings_of(name, found)
    names = {row.kbi.id: row.kbi.name for row in review.rows}
    yield from (lead(one, names) for one in review.leads)
    if any(has_verdict(one) for one in review.leads):
        yield CAVEAT
    # A silence that goes on is asked about again and again; it is one all the same.
    for since, day in {check.since: check.day for check in review.quiet}.items():
        yield _silence(since, day)


def _silence(since: date, day: date) -> str:
    if since == day:
        return f"On 4 of the 7 planned days up to {day_month(day)} nothing came in."
    return f"Nothing came in from {day_month(since)} to {day_month(day)}."


def readings_of(name: str, found: Readings) -> str:
    """Stress, week by week: 7, 8, 7; falling; usually between 4.4 and 8.6."""
    values = ", ".join(number(value) for _, value in found.by_week)
    text = f"{_words(name).capitalize()}, week by week: {values}"
    if not isinstance(found.slope, TooLittle):
        text += f"; {found.slope.direction}"
    if not isinstance(found.limits, TooLittle):
        text += f"; usually between {found.limits.low:.1f} and {found.limits.high:.1f}"
    return f"{text}."


def lead(one: BorneOut, names: Mapping[str, str]) -> str:
    """Walk after lunch and stress 1 week later: no sign yet (14 weeks)."""
    said = one.lead
    later = "the same week" if not said.lag else f"{plural(said.lag, 'week', 'weeks')} later"
    what = f"{names.get(said.kbi, said.kbi)} and {_words(said.outcome)} {later}"
    if isinstance(one.leading, TooLittle):
        return f"{what}: too early to say, {one.pairs} of {one.leading.least:g} weeks."
    return f"{what}: {LEADS[one.leading.verdict]} ({one.pairs} weeks)."


def has_verdict(one: BorneOut) -> bool:
    """Whether the weeks say anything, so that the caveat has to stand beside it."""
    found = one.leading
    return not isinstance(found, TooLittle) and found.verdict is not LeadVerdict.NO_SIGN_YET


def _words(name: str) -> str:
    return name.replace("_", " ")
