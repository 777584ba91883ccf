"""The weekly sheet as a page of some kind, from a review or from its data."""

from collections.abc import Mapping

from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import Form, Kind, Page, Render, built_in
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.reviews.weekly import WeeklyReview


def render_weekly(
    review: WeeklyReview, settings: Settings, form: Form, note: str = "", render: Render = built_in
) -> str:
    return Page("weekly", {**weekly_sheet(review, settings, note)}).text(form, render)


def page(sheet: Mapping[str, object], kind: Kind, render: Render = built_in) -> bytes:
    return Page("weekly", sheet).made(kind, render)
