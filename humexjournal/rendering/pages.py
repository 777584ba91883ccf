"""A page: plain data, and from there markdown, text, HTML or PDF by the template of its name.

What makes it are the built-in templates, or those of a vault beside them.
"""

from collections.abc import Callable, Mapping
from typing import Literal, Protocol

from msgspec import Struct

from humexjournal.rendering.unused import Unused

Form = Literal["md", "text", "html"]
Kind = Form | Literal["pdf"]
ENDINGS: dict[Form, str] = {"md": "md", "text": "txt", "html": "html"}

Render = Callable[[str, Mapping[str, object]], str]
"""From the name of a page, such as weekly.md, and its data to its text."""


class Pages(Protocol):
    """What makes pages, and which templates of the vault it could not use, by their names."""

    @property
    def unused(self) -> Mapping[str, Unused]:
        """The templates that the built-in ones stand in for."""

    @property
    def look(self) -> object:
        """What is equal for two that make the same pages."""

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page."""


class BuiltIn:
    """The built-in templates alone, for a vault that has none of its own."""

    unused: Mapping[str, Unused] = {}
    look = None

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page by its built-in template."""
        return built_in(name, values)


def built_in(name: str, values: Mapping[str, object]) -> str:
    """A page by its built-in template."""
    # Jinja takes longer to import than a whole `humex log` may last.
    from humexjournal.rendering.templates import render  # noqa: PLC0415

    return render(name, values)


class Page(Struct, frozen=True):
    """A page as plain data, the name of its templates, and the charts of its HTML and PDF, if any.

    They are drawn only when a form asks for them.
    """

    name: str
    data: Mapping[str, object]
    charts: Callable[[], Mapping[str, object]] = dict

    def made(self, kind: Kind, render: Render = built_in) -> bytes:
        """The page in any form; NoPdfError where that is PDF and it cannot be made."""
        return self.pdf() if kind == "pdf" else self.text(kind, render).encode()

    def text(self, form: Form, render: Render = built_in) -> str:
        """The page as markdown, plain text or HTML."""
        values = self._drawn if form == "html" else self.data
        return render(f"{self.name}.{ENDINGS[form]}", {**values})

    def pdf(self) -> bytes:
        """The page as PDF; NoPdfError where it cannot be made."""
        from humexjournal.rendering.pdf import render_pdf  # noqa: PLC0415 — only some need it

        return render_pdf(self.name, {**self._drawn})

    @property
    def _drawn(self) -> Mapping[str, object]:
        """What the forms that have drawings are made from."""
        return {**self.data, "charts": self.charts()}
