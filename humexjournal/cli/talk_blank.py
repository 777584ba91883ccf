"""The page on which the week ahead is filled in by hand, made when a talk is closed."""

from datetime import date
from pathlib import Path
from typing import cast

from humexjournal.app.blank import BlankKind, blank_page
from humexjournal.app.talk import week_ahead
from humexjournal.cli.hints import turned
from humexjournal.cli.own_pages import pages_of
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.pdf import NoPdfError, can_make_pdf
from humexjournal.rendering.sheet import Paper
from humexjournal.reviews.blank import week_to_fill
from humexjournal.vault.derived import write_asked
from humexjournal.vault.find import VaultError


def blank_made(root: Path, journal: Journal, talked_about: Week, as_of: date) -> str:
    """Where the page lies that was made, or the command that makes it where that is not possible.

    It is for the week ahead, or for the one after that once most of it is over.
    """
    ahead = week_ahead(talked_about, journal.settings.calendar, as_of)
    week = max(ahead, week_to_fill(journal, as_of))
    form: BlankKind = "pdf" if can_make_pdf() else "html"
    paper = cast("Paper", journal.settings.paper)
    try:
        with pages_of(root, journal.settings) as pages:
            render = pages.render
            made = blank_page(journal, week, as_of, form, paper=paper, large=False, render=render)
        path = write_asked(root, f"blank-{week.label}.{form}", made)
    except (NoPdfError, VaultError):
        return turned(f"humex blank {week.label}")
    return path.relative_to(root).as_posix()
