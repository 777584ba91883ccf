"""Every sentence that the program prints passes the tone rules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.coaching.lint import lint
from humexjournal.coaching.parts_en import CURIOUS
from humexjournal.coaching.tone_en import RULES

ROOT = Path(__file__).parents[2]
NAME = 2
PATTERNS = ("tone_en.py", "parts_en.py")
SOURCES = sorted(one for one in (ROOT / "humexjournal").rglob("*.py") if one.name not in PATTERNS)
TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))
EXPECTED = sorted((ROOT / "tests" / "problems").rglob("expected.txt"))
_CODE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", re.DOTALL)
_EXCERPT = re.compile(r"^ *\d* \|.*$", re.MULTILINE)


def texts_of(path: Path) -> Iterator[str]:
    """The texts in a module, an X for each value; docstrings are for programmers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            skipped.add(node.value)
        if isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
            yield "".join(str(getattr(part, "value", "X")) if isinstance(part, ast.Constant)
                          else "X" for part in node.values)  # fmt: skip
        elif isinstance(node, ast.Constant) and node not in skipped:
            yield str(node.value)


def is_shown(text: str, path: Path) -> bool:
    """Outside the printing layers a word or two is a name, and what holds (? is a pattern."""
    is_printing = {"rendering", "cli"} & set(path.parts)
    is_sentence = len(text.split()) > NAME and "(?" not in text and "\\" not in text
    return bool(is_printing) or is_sentence


def found(texts: list[str]) -> list[tuple[str, str]]:
    return [(one.rule, text[:200]) for text in texts for one in lint(text)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_of_the_source(path):
    rows = found([text for text in texts_of(path) if is_shown(text, path)])
    # A health caution names the illness that it is about; it speaks of nobody.
    assert [row for row in rows if path.name != "cautions.py" or row[0] != "TN10"] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates(path):
    assert found([_CODE.sub(" ", path.read_text(encoding="utf-8"))]) == []


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.parent.name)
def test_what_check_says(path):
    assert found([_EXCERPT.sub("", path.read_text(encoding="utf-8"))]) == []


@pytest.mark.parametrize("command", ["", *sorted(main.commands)])
def test_help(command):
    said = CliRunner().invoke(main, [*command.split(), "--help"])
    assert said.exit_code == 0
    assert found([said.output]) == []


def test_the_better_wordings_and_the_questions():
    assert found([f"{rule.because} {rule.instead}" for rule in RULES]) == []
    assert found(list(CURIOUS)) == []


def test_a_text_that_judges_would_be_found():
    assert found(["You failed.", "A day without it changes nothing."]) == [("TN2", "You failed.")]
