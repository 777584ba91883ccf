"""How it goes on, over four weeks and longer, in German: weeks, ways back, reasons, amounts."""

from collections.abc import Iterator
from fractions import Fraction

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.course import Course
from humexjournal.adherence.drift import Drift
from humexjournal.adherence.figures import Figures
from humexjournal.adherence.friction import Pareto
from humexjournal.adherence.gates import Figure, Need, Shown, TooLittle, withheld
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.adherence.recovery import BounceBack
from humexjournal.adherence.runs import Run, Runs
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.charts.blocks import weeks_begun
from humexjournal.rendering.words.german.beside import on_days
from humexjournal.rendering.words.german.counts import times
from humexjournal.rendering.words.german.dates import day_month
from humexjournal.rendering.words.german.together import DIRECTIONS
from humexjournal.rendering.words.german.values import number_word, rounded, short_number
from humexjournal.rendering.words.german.week import tag_within
from humexjournal.reviews.figures import Row

RECOVERED = {
    Recovered.YES: "ja",
    Recovered.NO: "noch nicht",
    Recovered.CANT_TELL: "nicht zu sagen",
}
RANGE = {
    UsualRange.BACK_IN_RANGE: "wieder im üblichen Bereich",
    UsualRange.STILL_LOWER: "noch unter dem Üblichen",
    UsualRange.CANT_TELL: "",
}
NEEDS = {
    Need.OPPORTUNITIES: "geplanten Malen",
    Need.COVERAGE: "des Bekannten",
    Need.CLOSED: "des Abgeschlossenen",
    Need.MISSES: "nicht gemachten",
    Need.TAGGED_MISSES: "nicht gemachten mit Grund",
    Need.WEEKS: "Wochen",
    Need.PAIRED_WEEKS: "Wochenpaaren",
    Need.POINTS: "Werten",
    Need.CLOSED_PROMPTS: "abgeschlossenen Nachrichten",
}
"""What there is too little of, as it stands after „3 von 4“."""


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
    trend = course.trend
    direction = "" if isinstance(trend, TooLittle) else f": {DIRECTIONS[trend.direction]}"
    if weeks:
        yield f"Woche für Woche {weeks}{direction}"
    if not isinstance(course.bounce_back, TooLittle):
        yield bounce_back(course.bounce_back)
    if course.runs.longest:
        yield _runs(course.runs, course.runs.longest)
    if not isinstance(course.momentum, TooLittle):
        yield f"Schwung {rounded(course.momentum, 2)} von 1"


def bounce_back(back: BounceBack) -> str:
    """Nach einem Mal ohne kam das nächste 3 von 4 Malen; sonst 17 von 21."""
    at_all = f"sonst {back.done} von {back.done + back.misses}"
    return f"nach einem Mal ohne kam das nächste {back.back} von {back.with_next} Malen; {at_all}"


def _runs(found: Runs, longest: Run) -> str:
    """The run that goes on, and the longest; never one that has ended."""
    if found.current is None:
        return f"längste Serie {longest.done}, ein Mal ohne ist verziehen"
    if found.current == longest:
        return f"eine Serie von bisher {longest.done}, die längste, ein Mal ohne ist verziehen"
    now = f"eine Serie von bisher {found.current.done}"
    return f"{now}, die längste {longest.done}, ein Mal ohne ist verziehen"


def reasons(found: Pareto) -> Iterator[str]:
    """The tags by weight; one is called the biggest only where there are enough of them."""
    if not found.tagged:
        return
    bars = ", ".join(f"{bar(one.tag)} {fraction(one.misses)}" for one in found.bars)
    enough = withheld(Figure.BIGGEST_BARRIER, tagged_misses=found.tagged) is None
    most = f"meist {bar(found.biggest)}" if found.biggest else "kein einzelner Grund"
    yield f"im Weg: {bars}" + (f"; {most}" if enough else "")


def bar(word: str | None) -> str:
    """Keine Zeit; nicht gesagt."""
    return tag_within(word) if word else "nicht gesagt"


def fraction(number: Fraction) -> str:
    """2; 1,5."""
    return rounded(float(number), 1).removesuffix(",0")


def amounts(figures: Figures) -> Iterator[str]:
    """How much of it, where that says more than how often; how late; how often it was off."""
    if figures.dose is not None and figures.dose < 1:
        yield f"wie viel: im Schnitt {rounded(figures.dose, 2)} des Vereinbarten"
    if figures.lateness:
        late = figures.lateness
        by = f"{abs(late.mean):.0f} min {'später' if late.mean > 0 else 'früher'}"
        spread = f", plus oder minus {late.sd:.0f}" if late.sd is not None else ""
        yield f"im Schnitt {by}{spread}"
    if figures.excused.is_often and figures.excused.met:
        of = figures.excused
        others = "zum anderen" if of.excused == 1 else f"zu den anderen {number_word(of.excused)}"
        yield (
            f"Der Plan passte an {of.met} von {on_days(of.due)} zum wirklichen Leben. "
            f"Welcher Plan passt {others}?"
        )


def _by_itself(figures: Figures) -> Iterator[str]:
    score = figures.automatic
    if score:
        before = "" if score.previous is None else f", davor {short_number(score.previous)}"
        yield f"von allein {short_number(score.latest)} von 7{before}"
    if figures.may_graduate:
        yield "Vielleicht genügt statt des täglichen Eintrags nun ein Ja oder Nein je Woche."


def usual(drift: Drift) -> str:
    """What is usual for this person, and at which score a note is worth it; for the coach."""
    baseline = drift.rule.baseline
    share = f"{baseline.share * 100:.0f} %"
    known = f"üblich: {share}"
    if not baseline.calibrated:
        known = f"üblich: noch nicht bekannt, angenommen {share}"
    last = f", zuletzt am {day_month(drift.alarms[-1].due)}" if drift.alarms else ""
    at = f"ein Signal ab Stand {short_number(drift.threshold)}{last}"
    return f"{known}; {at}, jetzt {short_number(drift.units)}"


def _after(one: AfterPrompt) -> str:
    """Back after a note: yes, not yet; about the client, never about what the note has done."""
    back = RECOVERED[one.recovered] if one.recovered else "noch offen"
    then = RANGE[one.usual_range]
    sent = f"nach der Nachricht vom {day_month(one.prompt.day)} zwei der nächsten drei: {back}"
    return f"{sent}; {then}" if then else sent


def _too_early(figures: Figures) -> Iterator[str]:
    course = figures.course
    asked = (
        ("eine Spanne", figures.share.likely),
        ("eine Richtung", course.trend),
        ("Schwung", course.momentum),
    )
    short = [f"{name} ({why})" for name, found in asked if (why := _short_of(found))]
    if short:
        yield f"zu früh für {', '.join(short)}"


def _short_of(found: Shown[object]) -> str:
    """3 von 4 Wochen; nothing where it is there, or where only time has to pass."""
    if not isinstance(found, TooLittle) or found.least <= 1:
        return ""
    return f"{short_number(found.have)} von {short_number(found.least)} {NEEDS[found.need]}"
