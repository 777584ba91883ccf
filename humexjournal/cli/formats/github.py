"""Problems as annotations of GitHub's workflows.

GitHub shows ten of a kind in a step, so the order is by weight, and a last line says how many there
are.
"""

from collections import Counter
from collections.abc import Sequence

from humexjournal.cli.formats.located import Located
from humexjournal.problem import Severity
from humexjournal.rendering.escape import printable

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def shown(found: Sequence[Located]) -> str:
    """A line for each problem, and one for all of them."""
    return "".join(f"{line}\n" for line in (*map(_annotation, found), _summary(found)))


def _annotation(one: Located) -> str:
    properties = {"file": one.path, **_position(one), "title": one.problem.code}
    listed = ",".join(
        f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items()
    )
    return f"::{_LEVELS[one.problem.severity]} {listed}::{_escaped(one.problem.said, _IN_TEXT)}"


def _position(one: Located) -> dict[str, str]:
    if not one.has_line:
        return {}
    line = str(one.place.line)
    first, behind = map(str, one.columns)
    return {"line": line, "col": first, "endLine": line, "endColumn": behind}


def _summary(found: Sequence[Located]) -> str:
    counts = Counter(one.problem.severity for one in found)
    parts = [f"{counts[one]} {one}{'' if counts[one] == 1 else 's'}" for one in Severity]
    return f"::notice title=humex check::{', '.join(parts)}."


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign) or printable(sign) for sign in text)
