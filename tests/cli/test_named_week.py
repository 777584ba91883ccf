"""The week that a word means, for a page that looks back and for one that looks ahead."""

from datetime import date

import click
import pytest

from humexjournal.cli.named_week import begun_week, nearest_week
from humexjournal.core.calendar import Calendar

SUNDAY = date(2026, 6, 28)
FROM_SUNDAY = Calendar(week_starts=6)


@pytest.mark.parametrize(
    ("text", "as_of", "back", "ahead"),
    [
        ("this", SUNDAY, "2026-W26", "2026-W26"),
        ("2026-W30", SUNDAY, "2026-W30", "2026-W30"),
        ("2025-w02", SUNDAY, "2025-W02", "2025-W02"),
        ("W26", SUNDAY, "2026-W26", "2026-W26"),
        ("w27", SUNDAY, "2025-W27", "2026-W27"),
        ("W3", SUNDAY, "2026-W03", "2026-W03"),
        ("W1", date(2026, 12, 20), "2026-W01", "2027-W01"),
        ("W53", date(2027, 1, 5), "2026-W53", "2026-W53"),
        ("W52", date(2027, 1, 5), "2026-W52", "2026-W52"),
    ],
)
def test_the_same_word_looks_back_or_ahead(text, as_of, back, ahead):
    assert begun_week(text, Calendar(), as_of).label == back
    assert nearest_week(text, Calendar(), as_of).label == ahead


def test_each_has_a_word_of_its_own():
    assert begun_week("last", Calendar(), SUNDAY).label == "2026-W25"
    assert nearest_week("next", Calendar(), SUNDAY).label == "2026-W27"
    assert nearest_week("this", FROM_SUNDAY, SUNDAY).first == SUNDAY


@pytest.mark.parametrize("text", ["", "W", "W0", "W54", "W099", "W" + "9" * 9999, "2026", "soon"])
def test_what_is_no_week_is_a_sentence(text):
    with pytest.raises(click.UsageError, match=r"is no week. Write last, this, W26 or 2026-W26\."):
        begun_week(text, Calendar(), SUNDAY)
    with pytest.raises(click.UsageError, match=r"is no week. Write this, next, W26 or 2026-W26\."):
        nearest_week(text, Calendar(), SUNDAY)


def test_a_week_53_that_is_still_to_come_cannot_be_looked_back_on():
    with pytest.raises(click.UsageError):
        begun_week("W53", Calendar(), SUNDAY)
