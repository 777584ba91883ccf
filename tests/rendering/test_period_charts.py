"""The charts of a month and of a quarter: only with enough behind them, and only in HTML."""

import re

import pytest
from adherence.journals import kbi
from msgspec.structs import replace
from reviews.ana import ANA, WALK, with_kbis
from reviews.full_month import CLOSED, FULL, JUNE, TWELVE

from humexjournal.app.outputs import sheet_data
from humexjournal.app.pages import page_of
from humexjournal.core.calendar import Quarter
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import ByDate

Q2 = Quarter.of(JUNE.first)


def charts(journal: Journal, span=JUNE) -> dict:
    return dict(page_of(journal, span, CLOSED).charts())


def titles(svgs) -> list[str]:
    return [re.findall("<title[^>]*>(.*?)</title>", svg)[0] for svg in svgs]


def test_a_month_draws_each_behaviour_week_by_week() -> None:
    found = charts(ANA)["weeks"]
    assert list(found) == ["walk", "close", "phone", "quiet"]
    assert titles(found.values())[0] == "Walk after lunch, week by week"


def test_only_the_first_strip_explains_the_boxes() -> None:
    assert [svg.count("not filled in</text>") for svg in charts(FULL)["weeks"].values()] == [
        1,
        0,
        0,
        0,
        0,
    ]


def test_what_got_in_the_way_is_drawn_from_five_with_a_tag_on() -> None:
    assert charts(ANA)["in_the_way"] == "", "four of the misses have a tag"
    assert titles([charts(FULL)["in_the_way"]])


def test_the_outcomes_are_as_many_as_on_the_page() -> None:
    for journal, span, part in (
        (FULL, JUNE, "became"),
        (FULL, Q2, "purpose"),
        (ANA, Q2, "purpose"),
    ):
        page = page_of(journal, span, CLOSED)
        assert len(charts(journal, span)["outcomes"]) == len(page.data[part]["outcomes"])


def test_a_quarter_draws_each_day_and_weeks_only_with_enough_of_them() -> None:
    assert list(charts(ANA, Q2)["days"]) == ["walk", "close", "phone", "quiet"]
    assert list(charts(ANA, Q2)["weeks"]) == [], "three weeks have no limits"
    assert list(charts(FULL, Q2)["weeks"]) == ["write", "walk", "laptop", "prepare", "ten"]


@pytest.mark.parametrize("span", [JUNE, Q2])
def test_what_is_done_but_once_has_no_chart(span) -> None:
    once = replace(kbi(ByDate(1, JUNE.last)), id="once", starts=JUNE.first)
    found = charts(replace(ANA, kbis={"once": once}), span)
    assert (dict(found["weeks"]), found.get("days", {})) == ({}, {})


@pytest.mark.parametrize("span", [JUNE, Q2])
def test_data_and_texts_have_no_drawing(span) -> None:
    assert "svg" not in str(sheet_data(FULL, span, CLOSED))
    page = page_of(FULL, span, CLOSED)
    assert "svg" not in page.text("md") + page.text("text")


@pytest.mark.parametrize("span", [JUNE, Q2])
def test_no_two_drawings_of_a_page_have_one_name(span) -> None:
    ids = re.findall(r' id="([^"]+)"', page_of(FULL, span, CLOSED).text("html"))
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize("span", [JUNE, Q2])
def test_names_in_drawings_stay_text(span) -> None:
    hostile = with_kbis(ANA, replace(WALK, name="<script>x</script>"))
    assert "<script" not in page_of(hostile, span, CLOSED).text("html")


def test_crowded_pages_keep_their_charts_for_the_screen() -> None:
    assert page_of(TWELVE, Q2, CLOSED).data["closeness"] == "tight"
    two = replace(FULL, kbis={name: FULL.kbis[name] for name in ("walk", "ten")})
    assert page_of(two, Q2, CLOSED).data["closeness"] == "compact", "three outcomes"
    assert page_of(two, JUNE, CLOSED).data["closeness"] != "tight"
