"""Pages for paper keep to their pages on Letter as well, which is shorter than A4."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from rendering.on_paper import EXAMPLE, LAST, LONGEST, pages, rendered

from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.progress import progress_sheet
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.diagnosis import diagnosis_review
from humexjournal.reviews.progress import progress_review

QUARTER = Period(LAST.replace(month=4, day=1), LAST)


def agreement(journal: Journal) -> object:
    return agreement_sheet(agreement_review(journal, LAST), journal.settings)


def diagnosis(journal: Journal) -> object:
    return diagnosis_sheet(diagnosis_review(journal, LAST), journal.settings)


def progress(journal: Journal) -> object:
    return progress_sheet(progress_review(journal, QUARTER, LAST), journal.settings)


@pytest.mark.parametrize("page", [agreement, diagnosis, progress])
@pytest.mark.parametrize("journal", [EXAMPLE, LONGEST])
def test_a_page_has_at_most_two_on_letter(
    page: Callable[[Journal], object], journal: Journal
) -> None:
    made = page(replace(journal, settings=replace(journal.settings, paper="letter")))
    assert len(pages(page.__name__, made)) <= 2
    assert "@page { size: LETTER;" in rendered(page.__name__, made, "html")
