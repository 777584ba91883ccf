"""How often a day of a behaviour is judged where all pages are made: not once for each page."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from adherence.journals import MON, WEEKDAYS, journal, kbi
from msgspec.structs import replace

from humexjournal.adherence.agreed import Agreed
from humexjournal.app.called_for import called_for, newest_first
from humexjournal.app.pages import page_of
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import Per, Quota
from humexjournal.reviews.of_period import Lives

WEEKS = 26
TODAY = MON + timedelta(weeks=WEEKS)
WALK = kbi(WEEKDAYS, starts=MON)
QUIET = replace(kbi(Quota(4, Per.WEEK), starts=MON), id="quiet")
HALF_A_YEAR = replace(
    journal("x o x . x - o " * WEEKS), kbis={one.id: one for one in (WALK, QUIET)}
)
DAYS = 2 * 7 * WEEKS


def judged(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """How many days are judged meanwhile."""
    asked: list[date] = []
    real = Agreed.asks
    with monkeypatch.context() as patch:
        patch.setattr(Agreed, "asks", lambda self, one: asked.append(one) or real(self, one))
        act()
    return len(asked)


def make_all(said: Journal, kept: Lives | None) -> None:
    for one in newest_first(called_for(said, TODAY)).values():
        page_of(said, one.span, TODAY, kept)


def test_all_pages_together_judge_each_day_less_than_twice(monkeypatch):
    kept = Lives(HALF_A_YEAR)

    assert DAYS <= judged(lambda: make_all(HALF_A_YEAR, kept), monkeypatch) < 2 * DAYS


def test_naive_pages_that_read_for_themselves_are_found(monkeypatch):
    assert judged(lambda: make_all(HALF_A_YEAR, None), monkeypatch) > 5 * DAYS
