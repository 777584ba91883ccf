"""Sheets that are shared out over the processors are those that one makes, to the byte."""

from datetime import timedelta

from adherence.journals import MON, kbi

from humexjournal.app import sheets
from humexjournal.app.sheets import Basis, Sheets
from humexjournal.core.entry import DailyEntry, Observation
from humexjournal.core.journal import Journal
from humexjournal.core.value import Mark
from humexjournal.problem import Location
from humexjournal.rendering.pages import built_in


def journal_of(weeks: int) -> Journal:
    """The walk was done on every day, and noted."""
    walk = kbi()
    daily = {}
    for number in range(7 * weeks):
        day = MON + timedelta(days=number)
        place = Location(f"daily/{day}.md", (walk.id,))
        said = {walk.id: Observation(Mark.DONE, "x", place)}
        daily[day] = DailyEntry(day, f"daily/{day}.md", observations=said)
    return Journal(kbis={walk.id: walk}, daily=daily)


def made(*, look: object = None) -> tuple[dict[str, bytes], bool]:
    kept = Sheets()
    kept.follow(Basis(journal_of(10), MON + timedelta(days=69), look))
    pages = {name: data for page in kept.make(built_in) for name, data in page.items()}
    assert pages.keys() == kept.names
    return pages, kept.is_fresh


def test_pages_told_in_another_order_are_the_same_and_none_is_left(monkeypatch):
    alone, shared = made(), []

    def in_another_order(works):
        shared.extend(works)
        return ((place, works[place]()) for place in reversed(range(len(works))))

    monkeypatch.setattr(sheets, "MANY", 10)
    monkeypatch.setattr(sheets, "shared_out", in_another_order)

    assert made() == alone
    assert len(shared) >= 10
    assert alone[1]


def test_copies_begin_with_what_the_newest_week_has_made_known(monkeypatch):
    monkeypatch.setattr(sheets, "MANY", 10)
    monkeypatch.setattr(sheets, "shared_out", lambda _: iter(()))
    kept = Sheets()
    kept.follow(Basis(journal_of(10), MON + timedelta(days=69), None))

    here = [next(iter(page)) for page in kept.make(built_in)]

    assert here == ["sheet-2026-W32.md", "words.md"]


def test_templates_of_the_vault_are_not_shared_out(monkeypatch):
    monkeypatch.setattr(sheets, "MANY", 10)
    monkeypatch.setattr(sheets, "shared_out", None)

    assert made(look="of its own") == made(look="of its own")
