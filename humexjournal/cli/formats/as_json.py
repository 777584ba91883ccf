"""Problems as one JSON object, and JSON that is safe to print."""

import json
from collections.abc import Sequence

from humexjournal.cli.formats.located import Located
from humexjournal.late_pattern import late_pattern

_HIDDEN = late_pattern(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
"""What JSON lets stand in a text, and a terminal or an encoder does not."""


def shown(found: Sequence[Located]) -> str:
    """One object with the problems as rows."""
    return json_text({"problems": [row(one) for one in found]}, indent=1) + "\n"


def row(one: Located) -> dict[str, object]:
    """A problem with its line and column from 1, in characters."""
    return {
        "path": one.path,
        "line": one.place.line,
        "column": one.place.column,
        "code": one.problem.code,
        "severity": str(one.problem.severity),
        "message": one.problem.message,
        "remedy": one.problem.remedy,
    }


def json_text(value: object, indent: int | None = None) -> str:
    """The value as JSON in which no control and no half of a character stands bare."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
