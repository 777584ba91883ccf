"""Every page that has templates, by the name of its templates, with the data of one journal."""

from collections.abc import Mapping
from datetime import date

from humexjournal.app.pages import page_of
from humexjournal.core.calendar import Month, Period, Quarter
from humexjournal.core.journal import Journal
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.blank import blank_sheet
from humexjournal.rendering.card import card_sheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.progress import progress_sheet
from humexjournal.rendering.roster import roster_sheet
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.blank import blank_week
from humexjournal.reviews.card import card_review
from humexjournal.reviews.diagnosis import diagnosis_review
from humexjournal.reviews.progress import progress_review
from humexjournal.reviews.roster import Listed, Roster, listed, roster, unreadable

FORMS = ("md", "txt", "html")
WITH_PDF = (
    "weekly",
    "monthly",
    "quarterly",
    "blank",
    "card",
    "agreement",
    "diagnosis",
    "progress",
    "roster",
)
Values = Mapping[str, object]


def every_page(journal: Journal, as_of: date) -> dict[str, Values]:
    """The values for the templates of each page, of the days around `as_of`."""
    return {**of_spans(journal, as_of), **on_paper(journal, as_of)}


def of_spans(journal: Journal, as_of: date) -> dict[str, Values]:
    """The pages of a week, a month and a quarter, with their charts, and the page of words."""
    spans = (journal.settings.calendar.week(as_of), Month.of(as_of), Quarter.of(as_of))
    pages = [page_of(journal, span, as_of) for span in spans]
    made = {page.name: {**page.data, "charts": page.charts()} for page in pages}
    return {**made, "words": catalogue(journal.settings.language).WORDS_PAGE}


def on_paper(journal: Journal, as_of: date) -> dict[str, Values]:
    """The pages to fill in, to pin up and to sign."""
    settings, quarter = journal.settings, Quarter.of(as_of)
    days = Period(quarter.first, as_of)
    week = blank_week(journal, settings.calendar.week(as_of), as_of)
    return {
        "blank": {**blank_sheet(week, settings)},
        "card": {**card_sheet(card_review(journal, (), as_of), settings)},
        "agreement": {**agreement_sheet(agreement_review(journal, as_of), settings)},
        "diagnosis": {**diagnosis_sheet(diagnosis_review(journal, as_of), settings)},
        "roster": {**roster_sheet(_roster(journal, as_of), settings)},
        "progress": {**progress_sheet(progress_review(journal, days, as_of), settings)},
    }


def _roster(journal: Journal, as_of: date) -> Roster:
    """That of a coach with the client of the journal, one who needs nothing and one unread."""
    others = Listed(journal.settings.client, "eva"), unreadable("ben", journal.settings.client)
    return roster(journal, (listed(journal, "ana", as_of), *others), as_of)
