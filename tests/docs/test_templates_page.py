"""docs/templates.md has every field of the sheet and every block of its templates, and no other."""

import ast
import re

import pytest
from pages import ROOT, page, table

from humexjournal.rendering.templates import environment

SHAPES = ROOT / "humexjournal" / "rendering" / "sheet.py"
FORMS = ("md", "txt", "html")


def written() -> dict[str, list[tuple[str, str]]]:
    """The shapes as the code has them: the fields of each, with their types."""
    module = ast.parse(SHAPES.read_text(encoding="utf-8"))
    classes = [one for one in module.body if isinstance(one, ast.ClassDef)]
    return {one.name: fields(one) for one in classes}


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
def test_every_block_is_described(form: str) -> None:
    rows = {row[0].strip("`"): row[1].split(", ") for row in table("docs/templates.md", "block")}
    blocks = environment(form).get_template(f"weekly.{form}.j2").blocks
    assert [name for name, forms in rows.items() if form in forms] == list(blocks)
