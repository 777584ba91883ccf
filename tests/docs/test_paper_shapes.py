"""docs/templates.md has every shape of the pages for paper, key by key, in the words of the code."""

import ast
from collections.abc import Iterator

import pytest
from pages import ROOT, page

MODULES = ("card_sheet", "agreement_sheet", "diagnosis_sheet", "progress_sheet", "roster_sheet")


def shapes(module: str) -> Iterator[ast.ClassDef]:
    path = ROOT / "humexjournal" / "rendering" / f"{module}.py"
    found = ast.parse(path.read_text(encoding="utf-8")).body
    return (one for one in found if isinstance(one, ast.ClassDef))


def described(shape: ast.ClassDef) -> str:
    """A shape as the page has it."""
    rows = [
        f"| `{field.target.id}` | `{ast.unparse(field.annotation)}` |"
        for field in shape.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    ]
    head = f"## {shape.name}\n\n{ast.get_docstring(shape)}\n\n"
    return head + "| key | what it holds |\n|:--|:--|\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize("shape", [s for m in MODULES for s in shapes(m)], ids=lambda s: s.name)
def test_a_shape_is_described(shape: ast.ClassDef) -> None:
    assert described(shape) in page("docs/templates.md")
