"""The placeholders of Obsidian's own templates."""

from datetime import date, datetime

import pytest

from humexjournal.parsing.filled_in import Moment, filled_in
from humexjournal.parsing.grammar.moment_written import written_day

DAY, NOW = date(2026, 6, 25), datetime(2026, 6, 26, 7, 5)  # noqa: DTZ001


@pytest.mark.parametrize(("template", "note"), [
    ("# {{title}}\n{{date}} {{time}}\n", "# Thu 25\n2026-06-25 07:05\n"),
    ("{{date:dddd, D MMMM YYYY}}", "Thursday, 25 June 2026"),
    ("{{ Date : ddd }} {{time:H:mm}}", "Thu 7:05"),
    ("{{date:GGGG-[W]WW}}", "2026-W26"),
    ("walk:\n", "walk:\n"),
    ("{{date:Do}}", None),
    ("<% tp.date.now() %>", None),
    ("{{something}}", None),
])  # fmt: skip
def test_a_template_is_filled_in_or_left_to_others(template, note):
    assert filled_in(template, "Thu 25", Moment(DAY, NOW, "en")) == note


def test_names_are_those_of_the_vault():
    assert filled_in("{{date:dddd, D. MMMM}}", "", Moment(DAY, NOW, "de")) == "Donnerstag, 25. Juni"
    assert filled_in("{{date:MMMM}}", "", Moment(DAY, NOW, "fr")) is None


def test_a_day_without_a_time_has_no_hours():
    assert written_day("YYYY-MM-DD", DAY, "en") == "2026-06-25"
    assert written_day("HH", DAY, "en") is None
