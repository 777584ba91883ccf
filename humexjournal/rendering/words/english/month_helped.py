"""What helped in a month, in English: ways back, and what was kept."""

from collections.abc import Iterator

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.recovery import BounceBack
from humexjournal.adherence.trend import Direction
from humexjournal.rendering.words.english.dates import WEEKDAYS
from humexjournal.rendering.words.english.own_week import kept_promise
from humexjournal.rendering.words.english.values import plural
from humexjournal.reviews.kept import Support
from humexjournal.reviews.monthly import MonthlyReview, MonthRow


def month_wins(review: MonthlyReview) -> Iterator[str]:
    """What went well, from the record alone; how much was written where nothing else is."""
    wins = [(row.figures.kbi.name, ", ".join(_wins(row))) for row in review.rows]
    told = [f"{name}: {said}." for name, said in wins if said]
    yield from told
    if not told and review.days_written:
        yield f"Something was written on {plural(review.days_written, 'day', 'days')}."


def _wins(row: MonthRow) -> Iterator[str]:
    if row.figures.whole is None:
        return
    course = row.figures.whole.figures.course
    if isinstance(course.bounce_back, BounceBack) and course.bounce_back.back:
        back = course.bounce_back
        yield f"back at the next planned one {back.back} of {back.with_next} times"
    if not isinstance(course.trend, TooLittle) and course.trend.direction is Direction.RISING:
        yield "more often from week to week"
    if _is_more(row):
        yield "more by itself than before"


def _is_more(row: MonthRow) -> bool:
    now, then = row.automatic, row.automatic_before
    return now is not None and then is not None and now > then


def kept_lines(said: Support, coach: str) -> Iterator[str]:
    """From Jo: Tuesday voice note 4 of 4, notes within a day 2 of 3. Commitments: 2 kept, of 4."""
    by_coach = [
        f"{WEEKDAYS[one.check_in.day]} {one.check_in.what} {one.kept} of {one.of}"
        for one in said.check_ins
        if one.check_in.by == "coach"
    ]
    by_coach += filter(None, [kept_promise(said.promise)])
    if by_coach:
        yield f"From {coach or 'the coach'}: {', '.join(by_coach)}."
    kept = said.commitments
    if kept.said:
        answers = ((kept.kept, "kept"), (kept.partly, "partly"), (kept.not_kept, "not kept"))
        told = ", ".join(f"{number} {word}" for number, word in answers if number)
        yield f"Commitments: {told or 'not answered yet'}, of {kept.said}."


def support_lines(said: Support, coach: str) -> Iterator[str]:
    """The same, and the notes: 2 sent, 1 answered; two of the next three done after 1 of 2."""
    yield from kept_lines(said, coach)
    notes = said.notes
    if not notes.sent:
        return
    after = f"; two of the next three done after {notes.recovered} of {notes.followed}"
    yield f"Notes: {notes.sent} sent, {notes.answered} answered{after if notes.followed else ''}."
