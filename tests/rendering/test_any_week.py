"""Laws of the weekly sheet, for any behaviour in any journal."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rendering.weekly_pages import render_weekly
from strategies import FIRST, LAST, Situation, situations

from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import OnDays, Quota
from humexjournal.rendering.page import COMPACT, DENSE, PAGE, ROOMY, TIGHT, height
from humexjournal.rendering.prose import words_in
from humexjournal.rendering.status import render_status
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.reviews.status import status
from humexjournal.reviews.weekly import WeeklyReview, weekly_review

STYLES = {style.density: style for style in (ROOMY, COMPACT, TIGHT, DENSE)}

weeks = st.sampled_from(list(Period(FIRST, LAST)))
cases = st.tuples(situations(), weeks)


def journal_of(case: Situation) -> Journal:
    return replace(case.journal, kbis={case.kbi.id: case.kbi})


def review_of(case: Situation, day) -> WeeklyReview:
    journal = journal_of(case)
    return weekly_review(journal, journal.settings.calendar.week(day), case.as_of)


@given(cases)
def test_any_week_has_a_page_of_every_kind(given_case) -> None:
    case, day = given_case
    review, settings = review_of(case, day), case.journal.settings
    pages = [render_weekly(review, settings, form) for form in ("md", "text", "html")]
    assert pages == [render_weekly(review, settings, form) for form in ("md", "text", "html")]


@given(cases)
def test_any_sheet_keeps_its_limits(given_case) -> None:
    case, day = given_case
    made = weekly_sheet(review_of(case, day), case.journal.settings)
    assert words_in(made["head"]["headline"]) <= 30
    assert len(made["notes"]["helped"]) <= 3
    assert height(made, STYLES[made["density"]]) <= PAGE[made["paper"]]


@given(cases)
def test_a_quota_never_shows_a_day_as_not_done(given_case) -> None:
    for row in review_of(*given_case).rows:
        if isinstance(row.terms.schedule, Quota) and not row.lead_up:
            shown = {cell.state for cell in row.cells}
            assert not shown & {State.MISSED, State.PENDING}


@given(cases)
def test_the_signs_agree_with_the_count(given_case) -> None:
    for row in review_of(*given_case).rows:
        if not isinstance(row.terms.schedule, OnDays) or row.since:
            continue
        done = [cell for cell in row.cells if cell.state in (State.DONE, State.MINIMUM)]
        planned = [cell for cell in done if not cell.bonus]
        missed = [cell for cell in row.cells if cell.state is State.MISSED]
        assert (len(planned), len(missed)) == (row.tally.done, row.tally.missed)


@given(cases)
def test_any_day_has_a_screen(given_case) -> None:
    case, day = given_case
    text = render_status(status(journal_of(case), day), case.journal.settings)
    assert "%" not in text
    assert max(len(line) for line in text.splitlines()) <= 82
