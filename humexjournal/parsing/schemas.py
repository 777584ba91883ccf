"""JSON Schemas of the settings and of a behaviour, for editors, made by asking the parsers."""

from collections.abc import Mapping

from humexjournal.core.calendar import Calendar
from humexjournal.core.languages import LANGUAGES
from humexjournal.core.rules import AT_LEAST, DEFAULTS, LEAST, MOST, Rule
from humexjournal.parsing.asking_fields import (
    SCALAR,
    AskingFields,
    Schema,
    described,
    one_of,
    whole,
)
from humexjournal.parsing.kbi_file import REQUIRED, kbi_in
from humexjournal.parsing.schema_texts import TEXTS
from humexjournal.parsing.settings_file import FORMAT, SHEETS, settings_in
from humexjournal.parsing.terms import LONGEST

DRAFT = "http://json-schema.org/draft-07/schema#"
"""Editors know no later one."""
_FILLED: Schema = {"not": {"enum": [None, ""]}}


def kbi_schema() -> Schema:
    """The schema of `kbis/walk.yaml`."""
    fields = AskingFields({}, "")
    kbi_in(fields, "unnamed", Calendar())
    for terms in (fields.shapes, _items(fields, "changes")):
        terms["schedule"] = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
        _cut(terms)
    for key in ("changes", "pauses"):
        _require(fields.shapes[key]["items"], "from")
    return _whole_file(fields, "A behaviour of humexjournal", *REQUIRED)


def settings_schema() -> Schema:
    """The schema of `humex.yaml`."""
    fields = AskingFields({}, "")
    settings_in(fields)
    shapes = fields.shapes
    shapes["format"] = whole(1, FORMAT)
    shapes["language"] = _language()
    shapes["goals"] = _any_key(SCALAR)
    shapes["outcomes"] = _any_key({"allOf": [SCALAR, _FILLED]})
    shapes["sheets"] = {
        "anyOf": [SCALAR, {"type": "array", "items": {"enum": [*SHEETS, "", None]}}]
    }
    shapes["rules"] = {
        "type": ["object", "null"],
        "properties": {str(rule): _rule(rule, shapes["rules"]) for rule in Rule},
        "additionalProperties": False,
    }
    _require(shapes["pauses"]["items"], "from")
    return _whole_file(fields, "The settings of a vault of humexjournal", "format")


SCHEMAS = {"humex": settings_schema, "kbi": kbi_schema}
"""The schemas by their names."""


def _whole_file(fields: AskingFields, title: str, *required: str) -> Schema:
    schema: Schema = {"$schema": DRAFT, "title": title, **fields.schema, "type": "object"}
    _require(schema, *required)
    return described(schema, TEXTS)


def _require(schema: object, *keys: str) -> None:
    """Have an object need some keys, with a value each."""
    assert isinstance(schema, dict)
    shapes = schema["properties"]
    schema["required"] = list(keys)
    for key in keys:
        shapes[key] = {"allOf": [shapes[key], _FILLED]}


def _items(fields: AskingFields, key: str) -> dict[str, Schema]:
    items = fields.shapes[key]["items"]
    assert isinstance(items, dict)
    shapes: dict[str, Schema] = items["properties"]
    return shapes


def _cut(shapes: dict[str, Schema]) -> None:
    """Texts for which paper has so much room."""
    for key, longest in LONGEST.items():
        if key in shapes:
            shapes[key] = {**shapes[key], "maxLength": longest}


def _any_key(shape: Schema) -> Schema:
    return {"type": ["object", "null"], "additionalProperties": shape}


def _language() -> Schema:
    """`de`, `de-AT`, `German`: the words to offer, and whatever begins with a code."""
    names = [name for names in LANGUAGES.values() for name in names]
    begins = "|".join(f"[{code[0]}{code[0].upper()}][{code[1]}{code[1].upper()}]"
                      for code in LANGUAGES)  # fmt: skip
    own: Schema = {"type": "string", "pattern": rf"^\s*({begins})([-_].*)?\s*$"}
    return {"anyOf": [one_of([*LANGUAGES, *names]), own]}


def _rule(rule: Rule, rules: Mapping[str, object]) -> Schema:
    """A rule: no, or the numbers of it that differ."""
    asked = rules["properties"]
    assert isinstance(asked, dict)
    numbers = {
        str(setting): whole(AT_LEAST.get((rule, setting), LEAST), MOST)
        for setting in DEFAULTS[rule]
    }
    below: Schema = {"type": "object", "properties": numbers, "additionalProperties": False}
    return {"anyOf": [asked[str(rule)], below]}
