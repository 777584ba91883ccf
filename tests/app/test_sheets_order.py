"""Which sheets come first: those of what has just been changed, and then those that were left."""

from datetime import date

from humexjournal.app.sheets import Basis, Sheets
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import EVERY_DAY, OnDays
from humexjournal.rendering.pages import built_in

WALK = KBI("walk", "walk", date(2026, 5, 4), Terms(schedule=OnDays(EVERY_DAY)))
AS_OF = date(2026, 6, 3)


def journal(**felt):
    """Entries by day, such as `d0601=4` for a 4 on 1 June."""
    days = {date(2026, int(name[1:3]), int(name[3:])): value for name, value in felt.items()}
    daily = {day: DailyEntry(day, f"daily/{day}.md", felt=value) for day, value in days.items()}
    return Journal(kbis={"walk": WALK}, daily=daily)


def made(sheets, most=99):
    """The labels of the pages that are made next."""
    labels = []
    for page in sheets.make(built_in):
        labels.append(next(iter(page)).removeprefix("sheet-").rpartition(".")[0])
        if len(labels) == most:
            break
    return labels


def test_the_newest_week_comes_first():
    sheets = Sheets()

    sheets.follow(Basis(journal(d0601=3), AS_OF, None))

    weeks = ["2026-W23", "2026-W22", "2026-W21", "2026-W20", "2026-W19"]
    assert made(sheets) == [*weeks, "2026-05", "2026-06", "2026-Q2", "words"]


def test_a_change_goes_before_what_was_left():
    # 1 June is a Monday, on which the week before is open still.
    sheets = Sheets()
    sheets.follow(Basis(journal(d0518=2, d0601=3), AS_OF, None))
    assert made(sheets, most=2) == ["2026-W23", "2026-W22"]

    sheets.follow(Basis(journal(d0518=2, d0601=4), AS_OF, None))

    of_change = ["2026-W22", "2026-W23", "2026-05", "2026-06", "2026-Q2"]
    assert made(sheets, most=5) == of_change
    assert made(sheets) == ["2026-W21", "2026-W20", "2026-W19", "words"]


def test_after_a_change_of_an_earlier_day_its_weeks_come_first():
    sheets = Sheets()
    sheets.follow(Basis(journal(d0520=2, d0601=3), AS_OF, None))
    made(sheets)

    sheets.follow(Basis(journal(d0520=5, d0601=3), AS_OF, None))

    assert made(sheets) == ["2026-W21", "2026-W22", "2026-W23", "2026-05", "2026-06", "2026-Q2"]


def test_another_day_touches_what_was_open():
    sheets = Sheets()
    sheets.follow(Basis(journal(d0601=3), AS_OF, None))
    made(sheets)

    sheets.follow(Basis(journal(d0601=3), date(2026, 6, 8), None))

    assert made(sheets) == ["2026-W24", "2026-W23", "2026-06", "2026-Q2"]
