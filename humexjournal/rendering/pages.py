"""What makes a page out of plain data: the built-in templates, or those of a vault beside them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from humexjournal.rendering.unused import Unused

Render = Callable[[str, Mapping[str, object]], str]
"""From the name of a page, such as weekly.md, and its data to its text."""


class Pages(Protocol):
    """What makes pages, and which templates of the vault it could not use, by their names."""

    @property
    def unused(self) -> Mapping[str, Unused]:
        """The templates that the built-in ones stand in for."""

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page."""


class BuiltIn:
    """The built-in templates alone, for a vault that has none of its own."""

    unused: Mapping[str, Unused] = {}

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page by its built-in template."""
        return built_in(name, values)


def built_in(name: str, values: Mapping[str, object]) -> str:
    """A page by its built-in template."""
    # Jinja takes longer to import than a whole `humex log` may last.
    from humexjournal.rendering.templates import render  # noqa: PLC0415

    return render(name, values)
