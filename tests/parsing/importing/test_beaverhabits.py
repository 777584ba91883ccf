"""beaverhabits: its export, in which a day without a tick may be no answer."""

import json
from datetime import date

import pytest

from humexjournal.parsing.importing.formats import read_format
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

READ = {
    "name": "Read",
    "id": "5f2c9a",
    "tags": ["morning"],
    "star": False,
    "status": "active",
    "period": {"period_type": "W", "period_count": 1, "target_count": 3},
    "chips": ["yes", "no"],
    "records": [
        {"day": "2026-04-03", "done": False, "text": "too tired"},
        {"day": "2026-04-02", "done": False, "text": ""},
        {"day": "2026-04-01", "done": True, "text": "20 pages,\nin bed"},
    ],
}
OLD = {"name": "Run", "status": "archive", "records": [{"day": "2026-01-02", "done": True}]}
BARE = {"name": "Walk", "period": None, "records": [{"day": "2026-04-01", "done": True}]}
GONE = {"name": "Sing", "status": "soft_delete", "records": []}


def read(*habits):
    said = {"user_email": "a@b.c", "exported_at": "2026-04-04 10:00:00", "habits": habits}
    return read_format("beaverhabits", {"beaver.json": json.dumps(said).encode()}, {})


def test_an_export():
    found = read(READ, OLD, BARE, GONE)
    assert found.kbis == (
        ImportedKBI(
            name="Read",
            values={date(2026, 4, 1): "yes"},
            notes={date(2026, 4, 3): "too tired", date(2026, 4, 1): "20 pages, in bed"},
            id="read",
            schedule="3 per week",
            standard="done",
        ),
        ImportedKBI(
            name="Run",
            values={date(2026, 1, 2): "yes"},
            id="run",
            schedule="daily",
            standard="done",
            until=date(2026, 1, 2),
        ),
        ImportedKBI(
            name="Walk",
            values={date(2026, 4, 1): "yes"},
            id="walk",
            schedule="daily",
            standard="done",
        ),
    )
    assert found.changed == ("Run: archived, so it ends with its last day.",)
    assert found.left_out == (
        "Sing: deleted there.",
        "Read: 2 days without a tick, which may mean no or nothing. Left blank.",
        "Read: its tags morning.",
    )


@pytest.mark.parametrize(
    ("period", "schedule", "is_same"),
    [
        (("D", 1, 1), "daily", True),
        (("D", 3, 1), "every 3 days", True),
        (("W", 2, 3), "3 per fortnight", True),
        (("M", 1, 4), "4 per month", True),
        (("Y", 1, 100), "1 per week", False),
        (("X", 1, 1), "daily", False),
    ],
)
def test_how_often(period, schedule, is_same):
    keys = ("period_type", "period_count", "target_count")
    found = read({**BARE, "period": dict(zip(keys, period, strict=True))})
    assert (found.kbis[0].schedule, not found.changed) == (schedule, is_same)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "cannot be read as JSON"),
        (b"[]", "has no list of habits"),
        (b'{"habits": [{"name": "a"}]}', "has no list of habits"),
        (b'{"habits": [{"name": "a", "records": [{"day": "soon"}]}]}', "where a date such as"),
        (b"\xff", "is no text in UTF-8"),
    ],
)
def test_what_is_no_export_is_said_to_be_none(data, said):
    with pytest.raises(ForeignError, match=said):
        read_format("beaverhabits", {"beaver.json": data}, {})
