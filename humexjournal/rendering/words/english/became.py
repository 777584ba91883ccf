"""How it has become, in English: scores, burden, readings, decisions."""

from collections.abc import Sequence
from decimal import Decimal

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.readings import Readings
from humexjournal.core.entry import Decision
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.english.dates import joined
from humexjournal.rendering.words.english.month_headline import who
from humexjournal.rendering.words.english.values import number
from humexjournal.rendering.words.english.week import outcome
from humexjournal.reviews.fewer import Fewer
from humexjournal.reviews.monthly import MonthlyReview

DECISIONS = {
    Decision.KEEP: "keep",
    Decision.CHANGE: "change",
    Decision.SHRINK: "smaller",
    Decision.RECUE: "another cue",
    Decision.GRADUATE: "ask weekly only",
    Decision.RETIRE: "end",
    Decision.REPLACE: "replace",
}

FEWER = {
    Fewer.BURDEN: "it was a burden",
    Fewer.NOT_NAMED: "not all of them come to mind",
    Fewer.FEW_ENTRIES: "two weeks running had few entries",
}

MANY_FELT, HARD, GOOD = 5, 2.5, 3.5


def contrast(review: MonthlyReview) -> str:
    """What was done beside how the days felt, where the two point different ways."""
    felt = review.felt
    if len(felt) < MANY_FELT:
        return ""
    mean = sum(felt) / len(felt)
    rows = [row.figures for row in review.rows]
    at_aim = [row for row in rows if row.share.verdict is Verdict.AT_AIM]
    below = [row for row in rows if row.share.verdict is Verdict.BELOW]
    if at_aim and mean <= HARD:
        return f"The days felt hard, and {who(at_aim)} happened all the same: the routine works."
    if below and mean >= GOOD:
        return f"The days felt good, and {who(below)} had no room: that is for the design."
    return ""


def fewer_line(reasons: Sequence[Fewer]) -> str:
    """Fewer may be better: it was a burden, and not all of them come to mind."""
    return f"Fewer may be better: {joined([FEWER[one] for one in reasons])}." if reasons else ""


def score(said: Decimal | None) -> str:
    """4; 4.25; nothing where nobody has said."""
    return "" if said is None else number(said)


def decision(said: Decision | None) -> str:
    """Keep; another cue."""
    return DECISIONS[said] if said else ""


def month_readings(asked: Outcome, found: Readings) -> str:
    """Stress, 0 to 10, week by week: 7, 8, 7; falling; usually between 4.4 and 8.6."""
    values = ", ".join(number(value) for _, value in found.by_week)
    text = f"{outcome(asked)}, week by week: {values}"
    if not isinstance(found.slope, TooLittle):
        text += f"; {found.slope.direction}"
    if not isinstance(found.limits, TooLittle):
        text += f"; usually between {found.limits.low:.1f} and {found.limits.high:.1f}"
    return f"{text}."
