"""What `humex talk` shows: the week, what is to be written, and where to go on."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from humexjournal.app.talk import Plan
from humexjournal.app.week_notes import Line
from humexjournal.cli.hints import turned
from humexjournal.core.calendar import Week
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.grid import row_of
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.weekly import WeeklyReview
from humexjournal.vault.catalogue import Catalogue as Found
from humexjournal.vault.layout import MARKER, SHEETS

WIDTH = 79
MOST_TAGS = 3


def looked_at(review: WeeklyReview, settings: Settings) -> str:
    """What was promised, and how the week went, in a few lines."""
    words = catalogue(settings.language)
    who = [review.client] if review.client else []
    week = f"{words.SHEET['week']} {review.week.number}"
    lines = [", ".join([*who, words.dates(review.week.period), week]), ""]
    lines += wrap(plain(words.headline(review.headline, review.rows, review.week.number)), WIDTH)
    lines += [*_promised(review, words), "", *_counts(review, words), *_in_the_way(review, words)]
    lines += _open(review, words)
    return "\n".join(map(printable, lines)).rstrip()


def _counts(review: WeeklyReview, words: Catalogue) -> Iterator[str]:
    """Walk after lunch     3 of 5, aim 4."""
    in_rows = [row_of(row, words) for row in review.rows]
    width = max((len(plain(row["name"])) for row in in_rows), default=0)
    for row in in_rows:
        count = ", ".join(part for part in (row["count"], row["note"]) if part)
        yield f"  {plain(row['name']):<{width}}  {plain(count)}".rstrip()


def _promised(review: WeeklyReview, words: Catalogue) -> Iterator[str]:
    if review.commitment:
        kept = words.kept(review.kept)
        said = f"{words.SHEET['my_commitment']}: {plain(review.commitment)}"
        yield ""
        yield from wrap(f"{said} ({words.SHEET['kept']}: {kept})" if kept else said, WIDTH)


def _in_the_way(review: WeeklyReview, words: Catalogue) -> Iterator[str]:
    """In the way: No time (Walk, Tuesday and Wednesday)."""
    found = [
        (words.tag(one.tag), words.places(one.places, review.names)) for one in review.in_the_way
    ]
    texts = [f"{tag} ({places})" if places else tag for tag, places in found[:MOST_TAGS]]
    if texts:
        yield ""
        yield from wrap(plain(f"{words.SHEET['in_the_way']}: {', '.join(texts)}"), WIDTH)


def _open(review: WeeklyReview, words: Catalogue) -> Iterator[str]:
    days = {day for row in review.rows for day in row.still_open}
    if days:
        yield ""
        yield words.still_open(sorted(days))


def nothing_to_see(
    review: WeeklyReview, found: Found, problems: Iterable[Problem], as_of: date
) -> str:
    """Why there is no plan yet, and what would be enough for one."""
    week = review.week
    if as_of < week.first:
        return f"Week {week.number} has not begun: first the week, then the talk about it."
    if not review.rows:
        return f"No behaviour was planned in week {week.number}, so there is nothing to look at."
    path = found.weekly.get(week) or found.weekly_layout.path_of(week) or "the note of the week"
    line = f"“{review.rows[0].id}: x . o x x”"
    said = (
        f"First a look, then a plan, and no day of week {week.number} is filled in yet. "
        f"One line a behaviour in {path} is enough, such as {line}. "
        f"Then again: humex talk {week.label}"
    )
    return printable(turned(said)) + _unread(week, found, problems)


def _unread(week: Week, found: Found, problems: Iterable[Problem]) -> str:
    """Where something was written that could not be read, that comes first."""
    days = {path for day, path in found.daily.items() if day in week.period}
    paths = days | {found.weekly.get(week, "")}
    there = any(problem.location.path in paths for problem in problems)
    said = "\nSomething in the notes of that week could not be read: humex check"
    return turned(said) if there else ""


def to_be_written(plan: Plan) -> str:
    """Every line that is to be written, by file, with what it takes the place of."""
    new = {note.path for note in plan.notes}
    lines = ["", "What goes where:"]
    for path, found in groupby(plan.lines, lambda line: line.path):
        lines += ["", f"{path} (new)" if path in new else path]
        for line in found:
            lines += _shown(line)
    return "\n".join(map(printable, lines))


def _shown(line: Line) -> Iterable[str]:
    more = " (one more)" if line.path == MARKER else ""
    yield from wrap(f"  {line.key}: {line.value}{more}", WIDTH, subsequent_indent="    ")
    if line.before:
        yield from wrap(f"    in place of: {line.before}", WIDTH, subsequent_indent="    ")


def afterwards(plan: Plan, week: Week, root: Path, blank: str) -> str:
    """Where to go on, and how to take back what was written."""
    sheet = f"{SHEETS}/sheet-{week.label}.md"
    is_there = (root / sheet).is_file()
    where = turned(f"{sheet}, after humex build" if is_there else f"humex review {week.label}")
    lines = ["", f"Written. The talk about week {week.number} is closed.", ""]
    lines += [f"  The sheet   {where}", f"  On paper    {blank}", *_back(plan)]
    return "\n".join(map(printable, lines))


def _back(plan: Plan) -> Iterator[str]:
    """The last file that was changed comes back by undo; of the others the former one is kept."""
    if plan.edits:
        last = plan.edits[-1].path
        others = "; humex keep list has the others" if len(plan.edits) > 1 else ""
        yield turned(f"  To undo     humex undo gives {last} back{others}")
    if new := ", ".join(note.path for note in plan.notes):
        yield f"  New         {new}, which undo leaves there"
