"""A page as PDF: plain data, set by a typst template, without anything from outside."""

import json
from collections.abc import Mapping

from humexjournal.rendering.templates import folder


class NoPdfError(Exception):
    """A page cannot be made as PDF; its text says what to do."""


def render_pdf(name: str, values: Mapping[str, object]) -> bytes:
    """The PDF of a built-in template such as weekly: the same bytes for the same data.

    The template finds its data as JSON in `sys.inputs.data`, so no text of a person is ever read
    as markup. It sees no file outside the folder of the templates and no font of this machine.
    NoPdfError where typst is not installed, or cannot set the page.
    """
    try:
        import typst  # noqa: PLC0415 — an extra, and slow to import
    except ImportError as error:
        raise NoPdfError("PDF needs typst: install humexjournal[pdf].") from error
    data = json.dumps(values, ensure_ascii=False, sort_keys=True)
    try:
        return typst.compile(
            folder() / f"{name}.typ",
            root=folder(),
            ignore_system_fonts=True,
            sys_inputs={"data": data},
            timestamp=0,
        )
    except typst.TypstError as error:
        raise NoPdfError(f"{name} cannot be set as PDF: {error}") from error
