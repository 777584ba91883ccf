"""Problems for machines: one module a format, each from located problems to text."""

from collections.abc import Callable, Sequence

from humexjournal.cli.formats import as_json, github, rdjsonl, sarif
from humexjournal.cli.formats.located import Located

Format = Callable[[Sequence[Located]], str]

FORMATS: dict[str, Format] = {
    "json": as_json.shown,
    "github": github.shown,
    "sarif": sarif.shown,
    "rdjsonl": rdjsonl.shown,
}
IN_A_REPOSITORY = frozenset({"github", "sarif", "rdjsonl"})
"""Formats whose readers look for a file from the top of its repository."""
