"""Pages by the templates of a vault; where one cannot be used, the built-in one says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.escape import plain
from humexjournal.rendering.own_html import UnfitHtmlError, secured
from humexjournal.rendering.own_process import OwnProcess
from humexjournal.rendering.unused import Unused, Why
from humexjournal.rendering.words import Catalogue

LONGEST_DETAIL = 80
LONGEST_PAGE = 1024 * 1024
_CONTROL = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


_SAID = {one.value: one for one in (
    Why.SYNTAX, Why.MISSING, Why.UNDEFINED, Why.FORBIDDEN, Why.MEMORY, Why.LONG,
)}  # fmt: skip
"""What the process may say is in the way; whatever else it says is Why.BROKEN."""


@dataclass(slots=True)
class OwnPages:
    """The trusted templates of a vault by their names, and why others are not used.

    The process begins with the first page that needs it, and ends with the `with`.
    """

    folder: str
    templates: Mapping[str, str]
    words: Catalogue
    unused: dict[str, Unused] = field(default_factory=dict)
    _ended: set[str] = field(default_factory=set)
    process: OwnProcess | None = None
    look: object = field(init=False)

    def __post_init__(self) -> None:
        """Note down what is used and what is not, before anything is tried."""
        self.look = ({**self.templates}, {**self.unused})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page; what is in the way of its template is remembered, and said on the page."""
        from humexjournal.rendering.templates import render  # noqa: PLC0415 — slow to import

        file = f"{name}.j2"
        if file in self.templates:
            made = self._tried(file, values)
            if isinstance(made, str):
                return made
            self.unused.setdefault(file, made)
        found = self.unused.get(file)
        return render(name, values, self.words.built_in_page(found) if found else "")

    def look_at(self, file: str) -> None:
        """Look at a template without making a page of it."""
        found = self._tried(file, None)
        if isinstance(found, Unused):
            self.unused.setdefault(file, found)

    def _tried(self, file: str, values: Mapping[str, object] | None) -> str | Unused:
        """A page by a template; one that had to be ended is not tried again."""
        if file in self._ended:
            return self.unused[file]
        answer = self._answer(file, values)
        if answer is None:
            self._ended.add(file)
            self._end()
            return Unused(f"{self.folder}/{file}", Why.ENDED)
        text = answer.get("text")
        return self._page(file, text) if isinstance(text, str) else self._unused(file, answer)

    def _answer(self, file: str, values: Mapping[str, object] | None) -> Mapping[str, Any] | None:
        try:
            self.process = self.process or OwnProcess()
        except OSError:
            return None
        return self.process.ask(self.templates, file, values)

    def _page(self, file: str, text: str) -> str | Unused:
        """The text, if it may be a page; nothing that came out of the process is taken on trust."""
        path = f"{self.folder}/{file}"
        if len(text) > LONGEST_PAGE:
            return Unused(path, Why.LONG)
        if found := _CONTROL.search(text):
            return Unused(path, Why.UNFIT, detail=f"the control character {ord(found[0]):#04x}")
        try:
            return secured(text) if text and file.endswith(".html.j2") else text
        except UnfitHtmlError as error:
            return Unused(path, Why.UNFIT, detail=_short(str(error)))

    def _unused(self, file: str, answer: Mapping[str, Any]) -> Unused:
        at, line, said = answer.get("at"), answer.get("line"), answer.get("why")
        name = at if isinstance(at, str) and at in self.templates else file
        return Unused(
            path=f"{self.folder}/{name}",
            why=_SAID.get(str(said), Why.BROKEN),
            line=line if isinstance(line, int) and 0 < line < LONGEST_PAGE else 0,
            detail=_short(str(answer.get("detail", ""))),
        )

    def _end(self) -> None:
        if self.process is not None:
            self.process.end()
            self.process = None


def _short(text: str) -> str:
    return plain(text)[:LONGEST_DETAIL]
