"""What a talk closes a week with: whether there was anything to look at, and the counts."""

from datetime import date

from humexjournal.adherence.series import Series, series
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import tally
from humexjournal.core.entry import Count
from humexjournal.core.journal import Journal
from humexjournal.reviews.corrections import is_comparable
from humexjournal.reviews.rows import rows
from humexjournal.reviews.weekly import WeeklyReview


def is_unseen(review: WeeklyReview) -> bool:
    """Whether there is nothing to look at yet: no day has an entry, though something was planned.

    After a week that was off as a whole there is nothing to look at, and a plan all the same.
    """
    asked = any(row.tally.scheduled or row.tally.pending for row in review.rows)
    return not review.days_written and (asked or not review.rows)


def on_the_table(journal: Journal, review: WeeklyReview) -> tuple[Count, ...]:
    """The counts of a week as its sheet has them, to be compared with later ones.

    What can still be filled in stands in the number of planned days already, so that a blank is
    no correction. A behaviour with planned days ahead has no count yet.
    """
    week, as_of = review.week, review.as_of
    return tuple(
        Count(row.id, counts.done, counts.scheduled + counts.pending)
        for row in rows(journal, week, as_of)
        if is_comparable(found := series(journal.kbis[row.id], journal, week.period, as_of))
        and not _goes_on(found, as_of)
        and (counts := tally(found)).scheduled + counts.pending
    )


def _goes_on(found: Series, as_of: date) -> bool:
    """Whether the count hangs on days that are still to come."""
    due = [one.due for one in found.opportunities if one.state is State.PENDING]
    of_quotas = [day for one in found.quotas for day in one.open_days]
    of_totals = [day for one in found.totals for day in one.open_days]
    open_days = (*due, *of_quotas, *of_totals)
    return bool(tally(found).pending) and any(day > as_of for day in open_days)
