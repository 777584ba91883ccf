"""A page as PDF: plain data, set by a typst template, without anything from outside."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.charts.svg import Svg
from humexjournal.rendering.escape import plain
from humexjournal.rendering.templates import folder

if TYPE_CHECKING:
    from typst import Compiler

FONTS = "fonts"
NO_TYPST = "PDF needs typst, which is not installed: install humexjournal[pdf]."

LONGEST_WORD = 200
_LONG = late_pattern(rf"\S{{{LONGEST_WORD + 1},}}")
_REACHES_OUT = late_pattern(r'\beval\b|\b(?:import|include)\b(?!\s+"[\w-]+\.typ")')
"""What could fetch a package: typst would ask the net for one, and has no way to forbid it."""
_COMMENT = late_pattern(r"^\s*//.*$", re.MULTILINE)


class NoPdfError(Exception):
    """A page cannot be made as PDF; its text says what to do."""


def can_make_pdf() -> bool:
    """Whether typst is installed; it is an extra."""
    return find_spec("typst") is not None


def render_pdf(name: str, values: Mapping[str, object], templates: Path | None = None) -> bytes:
    """The PDF of a template such as weekly, a built-in one: the same bytes for the same data.

    The template finds its data as JSON in `sys.inputs.data`, so no text of a person is ever read
    as markup. It sees no file outside the folder of the templates, no package and no font of this
    machine. NoPdfError where typst is not installed, or cannot set the page.
    """
    if not can_make_pdf():
        raise NoPdfError(NO_TYPST)
    inside = templates or folder()
    _refuse_packages(inside)
    data = json.dumps(_on_lines(values), ensure_ascii=False, sort_keys=True)
    return _set(inside, name, data)


def _set(inside: Path, name: str, data: str, *, for_all: bool = True) -> bytes:
    """The page, by the rules of PDF/UA unless they forbid it, such as for want of a letter."""
    # typst is an extra, and slow to import.
    from typst import TypstError  # noqa: PLC0415

    try:
        made = _compiler(inside).compile(
            inside / f"{name}.typ",
            sys_inputs={"data": data},
            pdf_standards=["ua-1"] if for_all else [],
            timestamp=0,
        )
    except TypstError as error:
        if for_all and "PDF/UA" in str(error):
            return _set(inside, name, data, for_all=False)
        raise NoPdfError(f"{name} cannot be set as PDF: {error}") from error
    return cast("bytes", made)


@cache
def _compiler(inside: Path) -> "Compiler":
    """One for all pages: to read the fonts takes as long as to set a page."""
    from typst import Compiler  # noqa: PLC0415

    return Compiler(root=inside, font_paths=[inside / FONTS], ignore_system_fonts=True)


@cache
def _refuse_packages(inside: Path) -> None:
    for path in sorted(inside.glob("*.typ")):
        if found := _REACHES_OUT.search(_COMMENT.sub("", path.read_text(encoding="utf-8"))):
            raise NoPdfError(f"{path.name} may take nothing but a file beside it: {found[0]}")


def _on_lines(value: object) -> object:
    """Plain data with every text on one line, without controls and turns of direction.

    A word that is longer than a page is wide is no word; to break one of thousands of letters takes
    typst minutes.
    """
    if isinstance(value, Svg):
        return str(value)
    if isinstance(value, str):
        return _LONG.sub(lambda word: f"{word[0][: LONGEST_WORD - 1]}…", plain(value))
    if isinstance(value, Mapping):
        return {key: _on_lines(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_on_lines(one) for one in value]
    return value
