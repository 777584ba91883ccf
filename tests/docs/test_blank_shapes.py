"""docs/templates.md has every shape of the blank week, with the keys and types that it has."""

import ast
import inspect

import pytest
from pages import page

from humexjournal.rendering import blank_sheet

SHAPES = {
    one.name: one
    for one in ast.parse(inspect.getsource(blank_sheet)).body
    if isinstance(one, ast.ClassDef)
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_page_has_the_shape(name: str) -> None:
    fields = [one for one in SHAPES[name].body if isinstance(one, ast.AnnAssign)]
    rows = [f"| `{ast.unparse(one.target)}` | `{ast.unparse(one.annotation)}` |" for one in fields]
    part = page("docs/templates.md").partition(f"\n### {name}\n")[2].partition("\n##")[0]
    assert [line for line in part.splitlines() if line.startswith("| `")] == rows
    assert (ast.get_docstring(SHAPES[name]) or "no docstring") in part
