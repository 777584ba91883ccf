"""How it has become, in German: scores, burden, readings, decisions."""

from collections.abc import Sequence
from decimal import Decimal

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.readings import Readings
from humexjournal.core.entry import Decision
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.german.dates import joined
from humexjournal.rendering.words.german.month_headline import who
from humexjournal.rendering.words.german.together import week_by_week
from humexjournal.rendering.words.german.values import number
from humexjournal.rendering.words.german.week import outcome
from humexjournal.reviews.fewer import Fewer
from humexjournal.reviews.monthly import MonthlyReview

DECISIONS = {
    Decision.KEEP: "behalten",
    Decision.CHANGE: "ändern",
    Decision.SHRINK: "kleiner",
    Decision.RECUE: "anderer Auslöser",
    Decision.GRADUATE: "wöchentlich fragen",
    Decision.RETIRE: "beenden",
    Decision.REPLACE: "ersetzen",
}

FEWER = {
    Fewer.BURDEN: "es war eine Last",
    Fewer.NOT_NAMED: "nicht alle fallen gleich ein",
    Fewer.FEW_ENTRIES: "zwei Wochen in Folge hatten wenige Einträge",
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
        return f"Die Tage waren schwer, und trotzdem gemacht: {who(at_aim)}. Die Routine trägt."
    if below and mean >= GOOD:
        return f"Die Tage waren gut, und doch ohne Raum: {who(below)}. Das betrifft den Aufbau."
    return ""


def fewer_line(reasons: Sequence[Fewer]) -> str:
    """Weniger kann besser sein: es war eine Last, und nicht alle fallen gleich ein."""
    said = joined([FEWER[one] for one in reasons])
    return f"Weniger kann besser sein: {said}." if reasons else ""


def score(said: Decimal | None) -> str:
    """4; 4,25; nothing where nobody has said."""
    return "" if said is None else number(said)


def decision(said: Decision | None) -> str:
    """Behalten; anderer Auslöser."""
    return DECISIONS[said] if said else ""


def month_readings(asked: Outcome, found: Readings) -> str:
    """Stress, 0 bis 10, Woche für Woche: 7, 8, 7; fallend; meist zwischen 4,4 und 8,6."""
    return f"{outcome(asked)}, {week_by_week(found)}"
