"""What helped in a month, in German: ways back, and what was kept."""

from collections.abc import Iterator

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.recovery import BounceBack
from humexjournal.adherence.trend import Direction
from humexjournal.rendering.words.german.beside import on_days
from humexjournal.rendering.words.german.dates import WEEKDAYS
from humexjournal.rendering.words.german.own_week import kept_promise
from humexjournal.reviews.kept import Support
from humexjournal.reviews.monthly import MonthlyReview, MonthRow


def month_wins(review: MonthlyReview) -> Iterator[str]:
    """What went well, from the record alone; how much was written where nothing else is."""
    wins = [(row.figures.kbi.name, ", ".join(_wins(row))) for row in review.rows]
    told = [f"{name}: {said}." for name, said in wins if said]
    yield from told
    if not told and review.days_written:
        yield f"An {on_days(review.days_written)} wurde etwas aufgeschrieben."


def _wins(row: MonthRow) -> Iterator[str]:
    if row.figures.whole is None:
        return
    course = row.figures.whole.figures.course
    if isinstance(course.bounce_back, BounceBack) and course.bounce_back.back:
        back = course.bounce_back
        yield f"beim nächsten geplanten wieder da, {back.back} von {back.with_next} Malen"
    if not isinstance(course.trend, TooLittle) and course.trend.direction is Direction.RISING:
        yield "von Woche zu Woche öfter"
    if _is_more(row):
        yield "mehr von allein als davor"


def _is_more(row: MonthRow) -> bool:
    now, then = row.automatic, row.automatic_before
    return now is not None and then is not None and now > then


def kept_lines(said: Support, coach: str) -> Iterator[str]:
    """Von Jo: Dienstag voice note 4 von 4, Nachrichten binnen einem Tag 2 von 3."""
    by_coach = [
        f"{WEEKDAYS[one.check_in.day]} {one.check_in.what} {one.kept} von {one.of}"
        for one in said.check_ins
        if one.check_in.by == "coach"
    ]
    by_coach += filter(None, [kept_promise(said.promise)])
    if by_coach:
        yield f"{f'Von {coach}' if coach else 'Coach'}: {', '.join(by_coach)}."
    kept = said.commitments
    if kept.said:
        answers = ((kept.kept, "ja"), (kept.partly, "teils"), (kept.not_kept, "nein"))
        told = ", ".join(f"{number} {word}" for number, word in answers if number)
        yield f"Zusagen gehalten: {told or 'noch nicht beantwortet'}, von {kept.said}."


def support_lines(said: Support, coach: str) -> Iterator[str]:
    """The same, and the notes: 2 gesendet, 1 beantwortet."""
    yield from kept_lines(said, coach)
    notes = said.notes
    if not notes.sent:
        return
    told = f"Nachrichten: {notes.sent} gesendet, {notes.answered} beantwortet"
    if notes.followed:
        told += f"; zwei der nächsten drei gemacht nach {notes.recovered} von {notes.followed}"
    yield f"{told}."
