"""The figures of a range as plain data: the JSON of `humex adherence`."""

from collections.abc import Callable
from typing import TypeVar

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.drift import Drift
from humexjournal.adherence.figures import Figures
from humexjournal.adherence.gates import Shown, TooLittle
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.leads import BorneOut
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.readings import Readings
from humexjournal.adherence.share import Share
from humexjournal.adherence.tally import Tally
from humexjournal.reviews.figures import FiguresReview, Row, Whole

Data = dict[str, object]
T = TypeVar("T")

COUNTS = ("scheduled", "done", "minimum", "missed", "unlogged", "excused", "reserve")
PLACES = 4


def figures_data(review: FiguresReview) -> Data:
    """A review with everything in it as text, numbers, lists and objects."""
    found: Data = {
        "from": str(review.period.first),
        "to": str(review.period.last),
        "as_of": str(review.as_of),
        "kbis": [_row(row) for row in review.rows],
        "together": _together(review),
    }
    if review.is_long:
        found["outcomes"] = {name: _readings(one) for name, one in review.outcomes.items()}
        found["leads"] = [_lead(one) for one in review.leads]
        found["quiet"] = [{"day": str(one.day), "since": str(one.since)} for one in review.quiet]
    return found


def _row(row: Row) -> Data:
    counts = row.tally
    found: Data = {"kbi": row.kbi.id, "schedule": row.terms.schedule_text}
    found |= {name: getattr(counts, name) for name in (*COUNTS, "pending", "bonus")}
    found |= {"low": _round(counts.low), "high": _round(counts.high)}
    found |= {"coverage": _round(counts.coverage)}
    if counts.quota is not None:
        found |= {"quota": counts.quota, "extra": counts.extra, "status": counts.status}
    if counts.total is not None and counts.target is not None:
        found |= {"total": float(counts.total), "target": _round(float(counts.target))}
    found["opportunities"] = [_chance(one) for one in row.chances]
    return found | ({"figures": _whole(row.whole)} if row.whole else {})


def _chance(one: Opportunity) -> Data:
    late = {"late": True} if one.late else {}
    return {"due": str(one.due), "state": one.state, **late}


def _together(review: FiguresReview) -> Data:
    counts = review.composite
    found: Data = {
        "at_aim": counts.at_aim,
        "below": counts.below,
        "cant_tell": counts.cant_tell,
    }
    return found | (_interval(review.mean) if review.mean else {"low": None, "high": None})


def _whole(whole: Whole) -> Data:
    figures = whole.figures
    return {
        **_share(figures.share),
        **_course(figures),
        **_reasons(figures),
        "dose": _round(figures.dose),
        "lateness": _lateness(figures),
        "automatic": _automatic(figures),
        "may_graduate": figures.may_graduate,
        "drift": _drift(whole.drift),
        "prompts": [_prompt(one) for one in whole.prompts],
    }


def _share(share: Share) -> Data:
    return {
        "percentage": _shown(share.bounds, _interval),
        "likely": _shown(share.likely, _interval),
        "verdict": share.verdict,
        "clearly": _shown(share.clearly, str),
    }


def _course(figures: Figures) -> Data:
    course = figures.course
    runs = (("current", course.runs.current), ("longest", course.runs.longest))
    return {
        "weeks": [_week(week) for week in course.weeks],
        "trend": _shown(course.trend, lambda one: {"direction": one.direction, "z": _round(one.z)}),
        "bounce_back": _shown(
            course.bounce_back,
            lambda one: {"back": one.back, "of": one.with_next, "usual": _round(one.usual)},
        ),
        "recovery_time": _shown(course.recovery_time, lambda one: one),
        "runs": {name: run.done if run else None for name, run in runs},
        "momentum": _shown(course.momentum, _round),
    }


def _week(week: Tally) -> Data:
    return {"done": week.done, "unlogged": week.unlogged, "of": week.scheduled}


def _reasons(figures: Figures) -> Data:
    bars = figures.in_the_way.bars
    return {
        "in_the_way": [
            {"tag": bar.tag, "misses": _round(float(bar.misses)), "share": _round(float(bar.share))}
            for bar in bars
        ],
        "biggest": figures.in_the_way.biggest,
        "by_weekday": [
            {"weekday": one.weekday, "missed": one.missed, "of": one.logged}
            for one in figures.by_weekday
        ],
        "excused": {"excused": figures.excused.excused, "due": figures.excused.due},
    }


def _lateness(figures: Figures) -> Data | None:
    late = figures.lateness
    if late is None:
        return None
    return {"mean": _round(late.mean), "sd": _round(late.sd), "times": late.times}


def _automatic(figures: Figures) -> Data | None:
    score = figures.automatic
    return {"latest": score.latest, "previous": score.previous} if score else None


def _drift(drift: Drift) -> Data:
    rule = drift.rule
    return {
        "score": drift.units,
        "prompts_at": drift.threshold,
        "usual": rule.baseline.share,
        "calibrated": rule.baseline.calibrated,
        "signals": [str(step.due) for step in drift.alarms],
    }


def _prompt(one: AfterPrompt) -> Data:
    return {
        "prompt": one.prompt.id,
        "recovered": one.recovered,
        "usual_range": one.usual_range,
    }


def _readings(one: Readings) -> Data:
    return {
        "by_week": [{"week_from": str(day), "value": float(value)} for day, value in one.by_week],
        "slope": _shown(
            one.slope,
            lambda found: {"per_week": _round(found.per_step), "direction": found.direction},
        ),
        "limits": _shown(
            one.limits,
            lambda found: {
                "low": _round(found.low),
                "centre": _round(found.centre),
                "high": _round(found.high),
            },
        ),
    }


def _lead(one: BorneOut) -> Data:
    lead = {"kbi": one.lead.kbi, "outcome": one.lead.outcome, "lag": one.lead.lag}
    verdict = _shown(one.leading, lambda found: str(found.verdict))
    return {**lead, "direction": one.lead.direction, "pairs": one.pairs, "verdict": verdict}


def _shown(figure: Shown[T], as_data: Callable[[T], object]) -> object:
    """A figure, or what it is short of."""
    if isinstance(figure, TooLittle):
        return {"too_little": figure.need, "have": _round(figure.have), "least": figure.least}
    return as_data(figure)


def _interval(interval: Interval) -> Data:
    return {"low": _round(interval.low), "high": _round(interval.high)}


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, PLACES)
