"""The blank week in every form, from a journal."""

import json
from datetime import date
from typing import Literal

from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.blank import blank_sheet
from humexjournal.rendering.pages import Kind, Page, Render, built_in
from humexjournal.rendering.sheet import Paper
from humexjournal.reviews.blank import blank_week

BlankKind = Kind | Literal["json"]


def blank_page(  # noqa: PLR0913 — what, of which days, in which form
    journal: Journal,
    week: Week,
    as_of: date,
    kind: BlankKind,
    *,
    paper: Paper,
    large: bool,
    render: Render = built_in,
) -> bytes:
    """A week to fill in by hand; NoPdfError where it is to be PDF and cannot be."""
    review = blank_week(journal, week, as_of)
    sheet = blank_sheet(review, journal.settings, paper=paper, large=large)
    if kind == "json":
        return json.dumps(sheet, ensure_ascii=False, indent=1).encode() + b"\n"
    return Page("blank", {**sheet}).made(kind, render)
