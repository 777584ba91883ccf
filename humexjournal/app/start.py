"""A vault out of what was said on the first evening, with its first pages."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast

from humexjournal.app.blank import blank_page
from humexjournal.app.schemas import write_schemas
from humexjournal.app.starting.files import journal_of
from humexjournal.core.journal import Journal
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.card import card_sheet
from humexjournal.rendering.pages import Kind, Page
from humexjournal.rendering.sheet import Paper
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.card import card_review
from humexjournal.vault.create import create
from humexjournal.vault.derived import write_asked
from humexjournal.vault.find import VaultError

FOLDERS = ("daily", "weekly")


def write_vault(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make every file; the paths of those that were there before, and that stay as they are."""
    try:
        for name in FOLDERS:
            (root / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise VaultError(f"{root} cannot be written: {error.strerror}.") from error
    stayed = [path for path, data in files.items() if not create(root, path, data)]
    write_schemas(root)
    return stayed


def first_pages(root: Path, files: Mapping[str, bytes], starts: date, form: Kind) -> list[str]:
    """The first week on paper, the cards and the agreement, into `sheets/`; their paths."""
    journal = journal_of(files)
    pages = _pages(journal, starts, form)
    made = (write_asked(root, f"{name}.{form}", page) for name, page in pages.items())
    return [path.relative_to(root).as_posix() for path in made]


def _pages(journal: Journal, starts: date, form: Kind) -> dict[str, bytes]:
    settings = journal.settings
    week, paper = settings.calendar.week(starts), cast("Paper", settings.paper)
    cards = card_sheet(card_review(journal, tuple(journal.kbis), starts), settings)
    agreement = agreement_sheet(agreement_review(journal, starts), settings)
    return {
        f"blank-{week.label}": blank_page(journal, week, starts, form, paper=paper, large=False),
        "card-all": Page("card", {**cards}).made(form),
        "print-agreement": Page("agreement", {**agreement}).made(form),
    }
