"""Problems as reviewdog reads them: one JSON object a line, columns in bytes."""

from collections.abc import Sequence

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.formats.located import Located
from humexjournal.cli.formats.pages import page_of
from humexjournal.problem import Severity

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def shown(found: Sequence[Located]) -> str:
    """A line for each problem."""
    return "".join(json_text(_diagnostic(one)) + "\n" for one in found)


def _diagnostic(one: Located) -> dict[str, object]:
    location: dict[str, object] = {"path": one.path}
    if one.has_line:
        line = one.place.line
        ends = ({"line": line, "column": column} for column in one.byte_columns)
        location["range"] = dict(zip(("start", "end"), ends, strict=True))
    code = one.problem.code
    return {
        "message": one.problem.said,
        "location": location,
        "severity": _LEVELS[one.problem.severity],
        "source": {"name": "humex"},
        "code": {"value": code, "url": page_of(code)},
    }
