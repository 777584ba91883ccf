"""The charts of a month and of a quarter, for HTML and PDF: each repeats what the page says.

Plain mappings of drawings that are finished, by the place where a template puts them. A chart that
has nothing to show, or too little, is not there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from humexjournal.adherence.gates import Figure, withheld
from humexjournal.adherence.readings import Readings
from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Outcome
from humexjournal.rendering.charts.chart import Chart
from humexjournal.rendering.charts.control import control_chart
from humexjournal.rendering.charts.drawn import HeatmapData, StripData, WeekCount
from humexjournal.rendering.charts.from_figures import (
    control_data,
    day_marks,
    pareto_data,
    readings_data,
    week_counts,
)
from humexjournal.rendering.charts.heatmap import heatmap
from humexjournal.rendering.charts.outcomes import outcome_chart
from humexjournal.rendering.charts.pareto import friction_pareto
from humexjournal.rendering.charts.svg import Svg
from humexjournal.rendering.charts.weeks_strip import weeks_strip
from humexjournal.rendering.of_period import LONGEST_NAME
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.figures import Row
from humexjournal.reviews.monthly import MonthlyReview
from humexjournal.reviews.quarterly import QuarterlyReview, QuarterRow

Charts = Mapping[str, object]
MOST_OUTCOMES = 3
"""As many as the page has."""


def month_charts(review: MonthlyReview, language: str) -> Charts:
    """The weeks of each behaviour by its id, what got in the way, and the outcomes."""
    words, found = catalogue(language), review.in_the_way
    enough = withheld(Figure.FRICTION_CHART, tagged_misses=found.tagged) is None
    weeks = ((row.figures, tuple(_weeks(row.figures, review))) for row in review.rows)
    drawn = [(row, counts) for row, counts in weeks if counts]
    return {
        "weeks": {
            row.kbi.id: _strip(row, counts, words, legend=not place)
            for place, (row, counts) in enumerate(drawn)
        },
        "in_the_way": friction_pareto(pareto_data(found), words).svg if enough else "",
        "outcomes": _outcomes(review.outcomes, words),
    }


def quarter_charts(review: QuarterlyReview, language: str) -> Charts:
    """The days and the weeks of each behaviour by its id, and the outcomes."""
    words = catalogue(language)
    rows = [row for row in review.rows if not isinstance(row.figures.terms.schedule, ByDate)]
    weeks = {row.figures.kbi.id: tuple(_weeks(row.figures, review)) for row in rows}
    return {
        "days": {
            row.figures.kbi.id: _days(row, review, words, legend=not place)
            for place, row in enumerate(rows)
        },
        "weeks": {
            row.figures.kbi.id: control_chart(
                control_data(_name(row.figures), weeks[row.figures.kbi.id]), words
            ).svg
            for row in rows
            if _are_enough(weeks[row.figures.kbi.id])
        },
        "outcomes": _outcomes(review.outcomes, words),
    }


def _weeks(row: Row, review: MonthlyReview | QuarterlyReview) -> Iterator[WeekCount]:
    if row.whole is not None and not isinstance(row.terms.schedule, ByDate):
        yield from week_counts(review.weeks, row.whole.figures.course.weeks)


def _are_enough(weeks: Sequence[WeekCount]) -> bool:
    """Whether so much is known that limits say something."""
    known = sum(week.done + week.missed > 0 for week in weeks)
    return withheld(Figure.LIMITS, points=known) is None


def _strip(row: Row, weeks: Sequence[WeekCount], words: Catalogue, *, legend: bool) -> Svg:
    """One of several strips, of which the first explains the boxes."""
    return weeks_strip(StripData(_name(row), tuple(weeks), legend), words).svg


def _days(row: QuarterRow, review: QuarterlyReview, words: Catalogue, *, legend: bool) -> Svg:
    data = HeatmapData(_name(row.figures), day_marks(row.days), review.week_starts, legend)
    return heatmap(data, words).svg


def _outcomes(found: Iterable[tuple[Outcome, Readings]], words: Catalogue) -> list[Svg]:
    shown = list(found)[:MOST_OUTCOMES]
    charts: Iterator[Chart] = (
        outcome_chart(readings_data(outcome.id.replace("_", " ").capitalize(), read), words)
        for outcome, read in shown
    )
    return [chart.svg for chart in charts]


def _name(row: Row) -> str:
    return cut(row.kbi.name, LONGEST_NAME)
