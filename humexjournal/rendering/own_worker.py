"""The process in which the templates of a vault run: bounded, and with nothing but text in and out.

It reads JSON, a page a line: the templates by their names, which of them it is, and the data. It
answers each with the text of the page, or with what is in the way.
"""

import json
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from types import TracebackType
from typing import Any

with suppress(ImportError):  # Windows
    import resource

SECONDS, PAGES_A_SECOND = 3, 10
"""Processor time for all pages of a build: so many seconds, and one more for so many pages."""
MEMORY = 512 * 1024 * 1024
LONGEST_PAGE = 1024 * 1024
"""In bytes of UTF-8."""
_BOUNDS = {"RLIMIT_AS": MEMORY, "RLIMIT_CORE": 0, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": 64,
           "RLIMIT_NPROC": 0}  # fmt: skip

Answer = dict[str, Any]


class TooLongError(Exception):
    """A page that is over the limit."""


def main() -> None:
    """Answer until nothing more is asked."""
    limit()
    for n, line in enumerate(sys.stdin.buffer):
        bound("RLIMIT_CPU", SECONDS + n // PAGES_A_SECOND)
        asked = json.loads(line, object_hook=_unmarked)
        answer = json.dumps(answered(asked), ensure_ascii=True)
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()


def limit() -> None:
    """Give up what no page needs: memory, files, other processes."""
    for name, most in _BOUNDS.items():
        bound(name, most, most)


def bound(name: str, most: int, hard: int | None = None) -> None:
    """Set a limit of this process, where the system has such a one; never above what holds."""
    with suppress(NameError, AttributeError, ValueError, OSError):
        kind = getattr(resource, name)
        _, there = resource.getrlimit(kind)
        top = there if hard is None else hard
        if there != resource.RLIM_INFINITY:
            most, top = min(most, there), min(top, there)
        resource.setrlimit(kind, (most, top))


def _unmarked(found: dict[str, Any]) -> Any:  # noqa: ANN401
    """A mapping as it is; finished markup as what the page does not escape again."""
    from humexjournal.rendering.own_process import FINISHED  # noqa: PLC0415
    from humexjournal.rendering.templates import Escaped  # noqa: PLC0415

    return Escaped(found[FINISHED]) if list(found) == [FINISHED] else found


def answered(asked: Mapping[str, Any]) -> Answer:
    """The text of a page, or why there is none; without values a template is only looked at."""
    own = asked["templates"]
    try:
        return {"text": _page(asked["name"], asked["values"], own)}
    except Exception as error:  # noqa: BLE001 — a template may raise whatever it finds
        return failed(error, own)


def _page(name: str, values: Mapping[str, Any] | None, own: Mapping[str, str]) -> str:
    parts, size = [], 0
    template = _environment(form_of(name), tuple(own.items())).get_template(name)
    for part in () if values is None else template.generate(_with_charts(values)):
        size += len(part.encode("utf-8", "surrogatepass"))
        if size > LONGEST_PAGE:
            raise TooLongError
        parts.append(part)
    return "".join(parts)


def _with_charts(values: Mapping[str, Any]) -> dict[str, Any]:
    """The data, in which drawings are no texts of people: ours, escaped when they were drawn."""
    return {**values, "charts": _finished(values["charts"])} if "charts" in values else {**values}


def _finished(found: Any) -> Any:  # noqa: ANN401
    from humexjournal.rendering.templates import Escaped  # noqa: PLC0415

    match found:
        case dict():
            return {key: _finished(one) for key, one in found.items()}
        case list():
            return [_finished(one) for one in found]
        case _:
            return Escaped(found)


def form_of(name: str) -> str:
    """The form of a template: html of weekly.html.j2; what has none is for markdown."""
    form = name.removesuffix(".j2").rpartition(".")[2]
    return form if form in ("md", "txt", "html") else "md"


@lru_cache(maxsize=6)
def _environment(form: str, own: tuple[tuple[str, str], ...]) -> Any:  # noqa: ANN401
    from humexjournal.rendering.own_environment import OwnEnvironment  # noqa: PLC0415

    return OwnEnvironment(form, dict(own))


def failed(error: Exception, own: Mapping[str, str]) -> Answer:
    """What is in the way, where, and in a few words of the template itself.

    A message may hold a value, and a value is somebody's text: only what stands in the template is
    passed on.
    """
    from jinja2 import exceptions  # noqa: PLC0415

    from humexjournal.rendering.own_environment import RefusedError  # noqa: PLC0415

    at, line = _place(error.__traceback__)
    detail = ""
    match error:
        case exceptions.TemplateSyntaxError():
            why, at, line, detail = "syntax", error.name or at, error.lineno, error.message or ""
        case exceptions.TemplateNotFound():
            why, detail = "missing", str(error.name)
        case RefusedError():
            return {"why": "forbidden", "at": at, "line": line, "detail": str(error)}
        case exceptions.SecurityError():
            why, detail = "forbidden", _last(r"attribute '(\w+)'", str(error))
        case exceptions.UndefinedError():
            why, detail = "undefined", _last(r"'(\w+)'", str(error))
        case MemoryError():
            why = "memory"
        case TooLongError():
            why = "long"
        case _:
            why = "broken"
    known = any(detail in source for source in own.values()) or why == "syntax"
    return {"why": why, "at": at, "line": line, "detail": detail if known else ""}


def _last(pattern: str, message: str) -> str:
    """What the pattern finds last in a message."""
    return "".join(re.findall(pattern, message)[-1:])


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """The last template of the vault that an error came through, and the line of it."""
    from humexjournal.rendering.own_environment import MARK  # noqa: PLC0415

    found = ("", 0)
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(MARK):
            found = (name.removeprefix(MARK), trace.tb_lineno)
        trace = trace.tb_next
    return found
