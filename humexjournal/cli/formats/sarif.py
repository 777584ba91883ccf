"""Problems as SARIF 2.1.0, which code scanning reads: columns in units of UTF-16."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import quote

from humexjournal import __version__
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.formats.located import Located
from humexjournal.cli.formats.pages import page_of
from humexjournal.problem_kinds import KINDS

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Mark = tuple[str, str, str, str]


def shown(found: Sequence[Located]) -> str:
    """One run, with a rule for each kind that was found."""
    codes = sorted({one.problem.code for one in found})
    seen: Counter[Mark] = Counter()
    run = {
        "tool": {
            "driver": {"name": "humex", "version": __version__, "rules": [*map(_rule, codes)]}
        },
        "columnKind": "utf16CodeUnits",
        "results": [_result(one, codes, seen) for one in found],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str) -> dict[str, object]:
    kind = KINDS[code]
    summary = kind.sentence
    return {
        "id": code,
        "shortDescription": {"text": summary},
        "help": {"text": summary},
        "helpUri": page_of(code),
        "defaultConfiguration": {"level": str(kind.severity)},
    }


def _result(one: Located, codes: list[str], seen: Counter[Mark]) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(one.path)}}
    if one.has_line:
        place["region"] = _region(one)
    return {
        "ruleId": one.problem.code,
        "ruleIndex": codes.index(one.problem.code),
        "level": str(one.problem.severity),
        "message": {"text": one.problem.said},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"humexProblem/v1": _fingerprint(one, seen)},
    }


def _region(one: Located) -> dict[str, int]:
    first, behind = one.utf16_columns
    line = one.place.line
    return {"startLine": line, "startColumn": first, "endLine": line, "endColumn": behind}


def _uri(path: str) -> str:
    return quote(path, errors="surrogateescape")


def _fingerprint(one: Located, seen: Counter[Mark]) -> str:
    """What stays the same when lines move: what is wrong, and what its line says."""
    keys = str(one.problem.location.keys)
    mark = (one.problem.code, one.path, keys, one.place.excerpt if one.has_line else "")
    seen[mark] += 1
    text = "\0".join((*mark, str(seen[mark])))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
