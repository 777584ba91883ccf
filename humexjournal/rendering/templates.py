"""The built-in templates, and the sandbox they run in."""

import textwrap
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.filters import do_forceescape
from jinja2.sandbox import ImmutableSandboxedEnvironment

from humexjournal.rendering import escape

TEXT_WIDTH = 79
MOST_HANGING = 20
REMEMBERED = 1024
"""Texts that are kept as they were escaped."""
LAYOUT = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}


def folder() -> Path:
    """Where the built-in templates lie: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def render(name: str, values: Mapping[str, object], notice: str = "") -> str:
    """The text of a built-in template such as weekly.md, filled with plain data.

    `notice` is a line for its foot: that it stands in for a template of the vault.
    """
    form = name.rpartition(".")[2]
    return environment(form).get_template(f"{name}.j2").render(values, notice=notice)


class _Generator(CodeGenerator):
    """Makes code that prints what the form has escaped as it is.

    Jinja would have each piece escaped once more, which for a page of hundreds takes long.
    """

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox of the built-in templates, which read keys of plain data."""

    code_generator_class = _Generator

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """A key where there is one, and only then what Jinja would look for first."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def environment(form: str) -> Environment:
    """The sandbox for one form of page: md, txt or html.

    Whatever a template prints is escaped for the form, so a template that forgets to does no harm.
    """
    made = Environment(
        loader=FileSystemLoader(folder()),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        finalize=FINALLY[form],
        **LAYOUT,
    )
    made.filters["wrapped"] = wrapped
    made.filters["code"] = code
    return made


class Escaped(str):
    """Text that has been escaped for its page; the sandbox leaves it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """What autoescaping takes in place of its own."""
        return self


def wrapped(text: str, hanging: int = 0) -> str:
    """A paragraph in lines that fit a terminal, all but the first of them `hanging` spaces in."""
    text = str(_once(escape.printable)(text))
    indent = " " * min(max(hanging, 0), MOST_HANGING)
    return Escaped(
        textwrap.fill(
            text,
            TEXT_WIDTH,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def code(text: str) -> str:
    """A line within a fence of markdown."""
    return Escaped(escape.code(str(text)))


def _once(escaped: Callable[[str], str]) -> Callable[[object], object]:
    """Escaping that leaves alone what is escaped already, such as what a macro gives back.

    Labels, signs and terms return on every page, and are escaped once.
    """

    @lru_cache(maxsize=REMEMBERED)
    def kept(text: str) -> Escaped:
        return Escaped(escaped(text))

    return lambda value: value if hasattr(value, "__html__") else kept(str(value))


def _html(text: str) -> str:
    """Escaped here and not by autoescaping, which a template may turn off."""
    return str(do_forceescape(escape.plain(text)))


FINALLY = {"md": _once(escape.markdown), "txt": _once(escape.printable), "html": _once(_html)}
