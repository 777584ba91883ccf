"""How it goes on, over four weeks and longer, in English: weeks, ways back, reasons, amounts."""

from collections.abc import Iterator
from fractions import Fraction

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.course import Course
from humexjournal.adherence.drift import Drift
from humexjournal.adherence.figures import Figures
from humexjournal.adherence.friction import Pareto
from humexjournal.adherence.gates import Figure, Shown, TooLittle, withheld
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.adherence.recovery import BounceBack
from humexjournal.adherence.runs import Run, Runs
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.charts.blocks import weeks_begun
from humexjournal.rendering.words.english.counts import times
from humexjournal.rendering.words.english.dates import day_month
from humexjournal.rendering.words.english.values import number_word, plural
from humexjournal.rendering.words.english.week import tag
from humexjournal.reviews.figures import Row

RECOVERED = {Recovered.YES: "yes", Recovered.NO: "not yet", Recovered.CANT_TELL: "cannot be told"}
RANGE = {
    UsualRange.BACK_IN_RANGE: "back in the usual range",
    UsualRange.STILL_LOWER: "still lower than usual",
    UsualRange.CANT_TELL: "",
}


def going_on(row: Row) -> Iterator[str]:
    """The lines of one behaviour after those that say how often; none of what is done but once."""
    whole = row.whole
    if whole is None or isinstance(row.terms.schedule, ByDate):
        return
    figures = whole.figures
    yield from _course(figures.course)
    yield from reasons(figures.in_the_way)
    yield from amounts(figures)
    yield from _by_itself(figures)
    yield usual(whole.drift)
    for one in whole.prompts:
        yield _after(one)
    yield from _too_early(figures)


def _course(course: Course) -> Iterator[str]:
    weeks = ", ".join(times(week) or "–" for week in weeks_begun(course.weeks))
    direction = "" if isinstance(course.trend, TooLittle) else f": {course.trend.direction}"
    if weeks:
        yield f"week by week {weeks}{direction}"
    if not isinstance(course.bounce_back, TooLittle):
        yield bounce_back(course.bounce_back)
    if course.runs.longest:
        yield _runs(course.runs, course.runs.longest)
    if not isinstance(course.momentum, TooLittle):
        yield f"momentum {course.momentum:.2f} of 1"


def bounce_back(back: BounceBack) -> str:
    """After one not done, the next was done 3 of 4; usually 17 of 21."""
    at_all = f"usually {back.done} of {back.done + back.misses}"
    return f"after one not done, the next was done {back.back} of {back.with_next}; {at_all}"


def _runs(found: Runs, longest: Run) -> str:
    """The run that goes on, and the longest; never one that has ended."""
    if found.current is None:
        return f"longest run {longest.done}, with one not done forgiven"
    if found.current == longest:
        return f"a run of {longest.done} so far, the longest yet, with one not done forgiven"
    return f"a run of {found.current.done} so far, the longest {longest.done}, one forgiven"


def reasons(found: Pareto) -> Iterator[str]:
    """The tags by weight; one is called the biggest only where there are enough of them."""
    if not found.tagged:
        return
    bars = ", ".join(f"{bar(one.tag)} {fraction(one.misses)}" for one in found.bars)
    enough = withheld(Figure.BIGGEST_BARRIER, tagged_misses=found.tagged) is None
    most = f"mostly {bar(found.biggest)}" if found.biggest else "no single barrier"
    yield f"in the way: {bars}" + (f"; {most}" if enough else "")


def bar(word: str | None) -> str:
    """No time; not said."""
    return tag(word).lower() if word else "not said"


def fraction(number: Fraction) -> str:
    """2, 1.5."""
    return f"{float(number):.1f}".removesuffix(".0")


def amounts(figures: Figures) -> Iterator[str]:
    """How much of it, where that says more than how often; how late; how often it was off."""
    if figures.dose is not None and figures.dose < 1:
        yield f"how much: {figures.dose:.2f} of the standard on average"
    if figures.lateness:
        late = figures.lateness
        by = f"{abs(late.mean):.0f} min {'late' if late.mean > 0 else 'early'}"
        spread = f", give or take {late.sd:.0f}" if late.sd is not None else ""
        yield f"on average {by}{spread}"
    if figures.excused.is_often and figures.excused.met:
        of = figures.excused
        yield (
            f"The plan met real life on {of.met} of {plural(of.due, 'day', 'days')}. "
            f"What schedule would fit the other {number_word(of.excused)}?"
        )


def _by_itself(figures: Figures) -> Iterator[str]:
    score = figures.automatic
    if score:
        before = f", before {score.previous:g}" if score.previous is not None else ""
        yield f"by itself {score.latest:g} of 7{before}"
    if figures.may_graduate:
        yield "It may need no daily log any more; a weekly yes or no would do."


def usual(drift: Drift) -> str:
    """What is usual for this person, and at which score a note is worth it; for the coach."""
    baseline = drift.rule.baseline
    share = f"{baseline.share * 100:.0f} %"
    known = f"usual: {share}" if baseline.calibrated else f"usual: not known yet, taken for {share}"
    last = f", the last on {day_month(drift.alarms[-1].due)}" if drift.alarms else ""
    return f"{known}; a signal at a score of {drift.threshold:g}{last}, now {drift.units:g}"


def _after(one: AfterPrompt) -> str:
    """Back after a note: yes, not yet; about the client, never about what the note has done."""
    back = RECOVERED[one.recovered] if one.recovered else "still open"
    then = RANGE[one.usual_range]
    sent = f"after the note of {day_month(one.prompt.day)}, two of the next three: {back}"
    return f"{sent}; {then}" if then else sent


def _too_early(figures: Figures) -> Iterator[str]:
    course = figures.course
    asked = (
        ("a likely range", figures.share.likely),
        ("a trend", course.trend),
        ("momentum", course.momentum),
    )
    short = [f"{name} ({why})" for name, found in asked if (why := _short_of(found))]
    if short:
        yield f"too early for {', '.join(short)}"


def _short_of(found: Shown[object]) -> str:
    """3 of 4 weeks; nothing where it is there, or where only time has to pass."""
    if not isinstance(found, TooLittle) or found.least <= 1:
        return ""
    return f"{found.have:g} of {found.least:g} {found.need.replace('_', ' ')}"
