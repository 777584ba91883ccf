"""Each chart, whole: its drawing, what it says, and what a browser and a printer make of it."""

from pathlib import Path

import pypdfium2
import pytest
import typst
from rendering.charts.drawing import named, parsed, texts
from rendering.charts.examples import EN, EXAMPLES, STRIP

from humexjournal.rendering.charts.weeks_strip import weeks_strip
from humexjournal.rendering.templates import environment, folder

GOLDEN = Path(__file__).parent / "golden"
GREYS = {"#f2f2f2", "#cfcfcf", "#9a9a9a", "#5f5f5f", "#1a1a1a", "#ffffff", "none"}
SEVEN_POINTS = 24.7
"""In tenths of a millimetre."""

PRINTED = """
#set document(title: "A chart")
#set page(width: 220mm, height: 120mm, margin: 5mm)
#image(bytes(sys.inputs.svg), format: "svg", alt: sys.inputs.text)
"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_chart_is_drawn_as_ever(name: str, update_golden: bool) -> None:  # noqa: FBT001
    expected = GOLDEN / f"{name}.svg"
    if update_golden:
        expected.write_text(EXAMPLES[name].chart.svg + "\n", encoding="utf-8")
    assert EXAMPLES[name].chart.svg + "\n" == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "week-symbols",
            "Done on Monday; busy-day version (counts) on Wednesday; not done on Tuesday; not "
            "filled in on Thursday; off on Friday; spare day on Sunday; done, not planned on "
            "Saturday.",
        ),
        (
            "weeks-strip",
            "Week of 1 June: 4 of 5; 8 June: 3 of 5; 15 June: nothing planned; "
            "22 June: 3 or 4 of 5 (1 not filled in); 29 June: 2 of 2 (3 still open).",
        ),
        (
            "heatmap",
            "1 April to 30 June 2026: done on 40 days, busy-day version (counts) on 4 days, "
            "not done on 6 days, not filled in on 7 days, off on 5 days, spare day on 1 day, still "
            "open on 2 days, done, not planned on 2 days, nothing planned on 24 days.",
        ),
        (
            "control",
            "Usual 80 %. Week of 6 April: 4 of 5; 13 April: 3 of 5; 20 April: 4 or 5 of 5 "
            "(1 not filled in); 27 April: nothing planned; 4 May: 5 of 5; 11 May: 4 of 5; "
            "18 May: 1 to 4 of 5 (3 not filled in); 25 May: 1 of 5; 1 June: 4 of 5; 8 June: "
            "5 of 5; 15 June: 5 not filled in; 22 June: 4 of 4; 29 June: 4 of 4 (1 still open). "
            "Beyond its limits: 25 May.",
        ),
        ("drift", "Now 0, a note at 5. A signal on 1 June."),
        ("pareto", "Of 7 not done: crowded 3.5, tired 1.5, forgot 1, not said 1."),
        (
            "outcomes",
            "Week of 6 April: 6.1; 13 April: 6.4; 20 April: 6; 27 April: 6.6; 4 May: 6.9; "
            "11 May: 6.8; 18 May: 7.2; 25 May: no reading; 1 June: 6.3; 8 June: 6.6; 15 June: 9.4; 22 June: 6.8; "
            "29 June: 6.9. Mean 6.8, usually from 4.7 to 9.",
        ),
    ],
)
def test_a_chart_says_all_that_it_shows(name: str, said: str) -> None:
    chart = EXAMPLES[name].chart
    assert chart.text == said
    assert [one.text for one in named(parsed(chart.svg), "desc")] == [said]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_chart_has_a_name_a_size_and_a_role(name: str) -> None:
    chart = EXAMPLES[name].chart
    root = parsed(chart.svg)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby", "").split() == ids
    assert root.get("width") == f"{chart.width:g}mm"
    assert root.get("height") == f"{chart.height:g}mm"
    assert root.get("viewBox") == f"0 0 {chart.width * 10:g} {chart.height * 10:g}"
    assert (named(root, "title")[0].text or "").strip()


def test_no_two_charts_of_a_page_share_a_name() -> None:
    ids = [parsed(one.chart.svg).get("aria-labelledby") for one in EXAMPLES.values()]
    assert len(set(ids)) == len(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_chart_is_grey_legible_and_self_contained(name: str) -> None:
    root = parsed(EXAMPLES[name].chart.svg)
    for one in root.iter():
        assert {one.get("fill", "none"), one.get("stroke", "none")} <= GREYS
        assert float(one.get("font-size", SEVEN_POINTS)) >= SEVEN_POINTS
        assert not {"style", "href", "src", "onload"} & set(one.keys())
    assert "url(" not in EXAMPLES[name].chart.svg


@pytest.mark.parametrize("name", EXAMPLES)
def test_typst_sets_a_chart_on_a_page_for_all(name: str) -> None:
    chart = EXAMPLES[name].chart
    made = typst.compile(
        PRINTED.encode(),
        font_paths=[folder() / "fonts"],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"svg": chart.svg, "text": chart.text},
    )
    [page] = pypdfium2.PdfDocument(made)
    assert min(bytes(page.render().buffer)) < 0x60


def test_a_template_for_html_takes_a_chart_as_it_is() -> None:
    chart = EXAMPLES["pareto"].chart
    assert environment("html").from_string("{{ svg }}").render(svg=chart.svg) == chart.svg


def test_without_a_legend_the_page_has_one() -> None:
    chart = weeks_strip(type(STRIP)(STRIP.name, STRIP.weeks, legend=False), EN)
    assert "not filled in" in texts(EXAMPLES["weeks-strip"].chart.svg)
    assert "not filled in" not in texts(chart.svg)
