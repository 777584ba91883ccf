"""docs/templates.md has every field, every block, and everything that a template can do."""

import ast
import re

import pytest
from pages import ROOT, blocks, codes, page, table
from reviews.ana import ANA, TALK, W26

from humexjournal.app.outputs import sheet_data
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.questions_file import CHOICES, LONGEST, questions_from
from humexjournal.rendering.own_environment import OF_BLOCKS, OwnEnvironment
from humexjournal.rendering.own_pages import OwnPages
from humexjournal.rendering.templates import environment, render
from humexjournal.rendering.words import catalogue
from humexjournal.vault.layout import QUESTIONS

SHAPES = ("sheet", "answers", "monthly_sheet", "quarterly_sheet")
PAGES = {
    "weekly": "block",
    "monthly": "block of a month",
    "quarterly": "block of a quarter",
    "blank": "block of a blank week",
    "card": "block of a card",
    "agreement": "block of the agreement",
    "diagnosis": "block of the kick-off",
    "progress": "block of the report",
    "roster": "block of the roster",
}
FORMS = ("md", "txt", "html")


def written() -> dict[str, list[tuple[str, str]]]:
    """The shapes as the code has them: the fields of each, with their types."""
    paths = [ROOT / "humexjournal" / "rendering" / f"{name}.py" for name in SHAPES]
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    classes = [one for module in modules for one in module.body if is_shape(one)]
    return {one.name: fields(one) for one in classes if isinstance(one, ast.ClassDef)}


def is_shape(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef) and "TypedDict" in map(ast.unparse, node.bases)


def fields(shape: ast.ClassDef) -> list[tuple[str, str]]:
    lines = [one for one in shape.body if isinstance(one, ast.AnnAssign)]
    return [(ast.unparse(one.target), ast.unparse(one.annotation)) for one in lines]


def described(shape: str) -> list[tuple[str, str]]:
    """The shape as the page has it."""
    part = page("docs/templates.md").partition(f"\n## {shape}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \| `([^`]+)` \|$", part, re.MULTILINE)


@pytest.mark.parametrize("shape", written())
def test_every_field_is_described(shape: str) -> None:
    assert described(shape) == written()[shape]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_every_block_is_described(name: str, form: str) -> None:
    found = table("docs/templates.md", PAGES[name])
    rows = {row[0].strip("`"): row[1].split(", ") for row in found}
    template = environment(form).get_template(f"{name}.{form}.j2")
    assert [block for block, forms in rows.items() if form in forms] == list(template.blocks)


def listed(what: str) -> set[str]:
    (cell,) = [row[1] for row in table("docs/templates.md", "what", "which") if row[0] == what]
    return set(codes(cell))


def test_everything_that_a_template_can_do_is_described() -> None:
    environments = [OwnEnvironment(form, {}) for form in FORMS]
    assert listed("filters") == {name for one in environments for name in one.filters}
    assert listed("tests") == {name for one in environments for name in one.tests}
    assert listed("functions") | {"notice"} == {
        name for one in environments for name in one.globals
    }


def test_the_filters_for_blocks_are_described() -> None:
    (line,) = [
        one for one in page("docs/templates.md").splitlines() if one.startswith("* A block goes")
    ]
    assert set(codes(line)) == OF_BLOCKS


def test_the_built_in_questions_are_those_of_the_catalogue() -> None:
    (block,) = blocks("docs/templates.md", "yaml", "questions")
    mapping = read_yaml(b"version: 2\n" + block.data, QUESTIONS).mapping
    found, problems = questions_from(mapping, QUESTIONS)
    assert problems == []
    assert found.wordings == {key: catalogue("en").SHEET[key] for key in (*LONGEST, CHOICES)}


def test_the_example_is_a_template_that_works() -> None:
    (example,) = blocks("docs/templates.md", "jinja")
    with OwnPages("sheet-templates", {"weekly.md.j2": example.text}, catalogue("en")) as own:
        made = own.render("weekly.md", {**sheet_data(ANA, W26, TALK)})
    built_in = render("weekly.md", {**sheet_data(ANA, W26, TALK)})
    assert made == f"{built_in}\nJo: mornings before nine, never at weekends.\n"
