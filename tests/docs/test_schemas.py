"""The schemas for editors refuse what has the wrong shape, and nothing that the parsers read."""

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pages import ROOT, blocks

from humexjournal.core.calendar import Calendar
from humexjournal.core.rules import Rule
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.parsing.schemas import kbi_schema, settings_schema
from humexjournal.parsing.settings_file import settings_from

KBI, SETTINGS = Draft7Validator(kbi_schema()), Draft7Validator(settings_schema())
PROBLEMS = ROOT / "tests" / "problems"

REFUSED = {
    "missing-format": ["'format' is a required property"],
    "missing-key": ["'schedule' is a required property"],
    "too-long": ["'A walk in the park behind the office after lunch' is too long"],
    "unknown-format": ["2 is not valid under any of the given schemas"],
    "unknown-key": ["Additional properties are not allowed ('cleint' was unexpected)"],
    "unknown-language": ["'fr' is not valid under any of the given schemas"],
}
"""The problems of shape, and what a schema says of them. The others take more than shape: a
grammar, two dates, another file, or advice."""


def mapping_of(path: Path) -> dict | None:
    """The keys of a file, None where they cannot be read at all."""
    read = read_note if path.suffix == ".md" else read_yaml
    note = read(path.read_bytes(), path.name)
    return None if note.problem else note.mapping


def files(vault: Path) -> Iterator[tuple[Draft7Validator, Path]]:
    if (vault / "humex.yaml").is_file():
        yield SETTINGS, vault / "humex.yaml"
    for path in sorted((vault / "kbis").glob("*.yaml")):
        yield KBI, path
    for path in sorted((vault / "kbis").glob("*.md")):
        yield KBI, path


def said(vault: Path) -> list[str]:
    found = []
    for schema, path in files(vault):
        mapping = mapping_of(path)
        if mapping is not None:
            found += [error.message for error in schema.iter_errors(mapping)]
    return found


def codes(kind: Draft7Validator, mapping: dict) -> list[str]:
    """The problems that the parser has with some keys."""
    if kind is KBI:
        return [one.code for one in kbi_from(mapping, "walk", "kbis/walk.yaml", Calendar())[1]]
    return [one.code for one in settings_from(mapping, "humex.yaml")[1]]


def test_they_are_schemas_of_the_draft_that_editors_know() -> None:
    Draft7Validator.check_schema(kbi_schema())
    Draft7Validator.check_schema(settings_schema())
    assert kbi_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("kind", ["humex", "kbi"])
def test_every_example_of_the_format_is_valid(kind: str) -> None:
    schema = {"humex": SETTINGS, "kbi": KBI}[kind]
    examples = [
        block
        for block in blocks("docs/format.md", "yaml", kind)
        if not any(word.startswith("problems=") for word in block.info)
    ]
    assert examples
    for block in examples:
        mapping = read_yaml(block.data, "x.yaml").mapping
        assert [error.message for error in schema.iter_errors(mapping)] == []


def test_the_example_is_valid() -> None:
    assert len(list(files(ROOT / "example-vault"))) > 1
    assert said(ROOT / "example-vault") == []


@pytest.mark.parametrize("code", sorted(one.parent.name for one in PROBLEMS.glob("*/vault")))
def test_problems_of_shape_are_refused_and_no_other(code: str) -> None:
    assert said(PROBLEMS / code / "vault") == REFUSED.get(code, [])


NOT_KBI = [
    {"aim": "most of them"}, {"share": 120}, {"share": 1.5}, {"changes": [{"standard": "done"}]},
    {"changes": {"from": "2026-06-01"}}, {"changes": [{"from": "2026-06-01", "kind": "smaller"}]},
    {"pauses": [{"to": "2026-06-01"}]}, {"until": "1 June"}, {"night": "maybe"}, {"blank": "missed"},
    {"counts": {"a": 1}}, {"changes": [{"from": ""}]}, {"pauses": ["2026-06-01"]}, {"name": ["a"]}, {"from": None}, {"behaviour": ""},
]  # fmt: skip
NOT_SETTINGS = [
    {"format": 0}, {"format": ""}, {"goals": ["energy"]}, {"outcomes": {"stress": None}}, {"calendar": {"starts": "mon"}},
    {"calendar": {"log_grace": 15}}, {"support": {"prompts": "often"}}, {"support": {"reply_within_days": -1}},
    {"rules": {"drifting": "no"}}, {"rules": {"drift": {"days": 3}}}, {"rules": {"several-at-once": {"kbis": 1}}},
    {"sheets": ["docx"]}, {"paper": "a3"}, {"leads": [{"lag": 60}]}, {"consent": "in May"}, {"words": "both"},
    {"publish": "Jo"}, {"support": {"check_ins": [{"by": "friend"}]}},
]  # fmt: skip
ROWS = [*((KBI, one) for one in NOT_KBI), *((SETTINGS, one) for one in NOT_SETTINGS)]
LEAST = {
    id(KBI): {"behaviour": "Walk", "schedule": "daily", "from": "2026-05-04"},
    id(SETTINGS): {"format": 1},
}


@pytest.mark.parametrize(("schema", "wrong"), ROWS, ids=lambda one: str(one)[:40])
def test_what_the_parser_refuses_for_its_shape_the_schema_refuses_too(
    schema: Draft7Validator, wrong: dict
) -> None:
    usual = LEAST[id(schema)]
    assert schema.is_valid(usual)
    assert codes(schema, usual) == []
    assert codes(schema, usual | wrong) != []
    assert not schema.is_valid(usual | wrong)


EXAMPLES = [
    (schema, read_yaml(block.data, "x.yaml").mapping)
    for kind, schema in (("kbi", KBI), ("humex", SETTINGS))
    for block in blocks("docs/format.md", "yaml", kind)
]
VALUES = st.sampled_from([
    None, "", True, False, 0, 1, 3, 14, 61, 0.5, 1.0, -1, "yes", "No", "NOW", "1", "0,8", " 2 ", "de-AT", "Deutsch",
    "2026-06-01", "drift", "Keen", "tue", "20:00-08:00", "none", "A4", "a, b", ["mon", "tue"], ["md"], [], {}, [None],
    [{"from": "2026-06-01"}], [{"day": "tue"}], {"a": "b"}, "x" * 130, {"days": 3},
])  # fmt: skip


LISTED = ("changes", "pauses", "check_ins", "leads")


def places(node: object, way: tuple = ()) -> list[tuple]:
    """The ways to every key of a mapping, however deep."""
    items = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    return [one for key, below in items for one in [(*way, key), *places(below, (*way, key))]]


def may_stand(way: tuple, value: object) -> bool:
    """The parsers pass over a list within a list of texts; the schemas name it."""
    if isinstance(way[-1], int):
        return not isinstance(value, list | dict)
    return way[-1] in LISTED or not (
        isinstance(value, list) and any(isinstance(one, dict) for one in value)
    )


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.data())
def test_whatever_the_parser_reads_without_a_problem_is_valid(data: st.DataObject) -> None:
    schema, mapping = data.draw(st.sampled_from(EXAMPLES))
    keys = list(schema.schema["properties"])
    mapping = copy.deepcopy(mapping)
    for _ in range(data.draw(st.integers(1, 3))):
        ways = [*places(mapping), *((key,) for key in keys)]
        way, value = data.draw(st.sampled_from(ways)), copy.deepcopy(data.draw(VALUES))
        below = mapping
        for key in way[:-1]:
            below = below[key]
        if may_stand(way, value):
            below[way[-1]] = value
    if codes(schema, mapping) == []:
        assert [error.message for error in schema.iter_errors(mapping)] == [], mapping


def undescribed(node: object, name: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for key, below in node.items():
            if name == "properties" and "description" not in below:
                yield key
            yield from undescribed(below, "" if name == "properties" else key)
    elif isinstance(node, list):
        for below in node:
            yield from undescribed(below)


def test_every_key_has_a_sentence() -> None:
    numbers = {
        "kbis",
        "days",
        "opportunities",
        "logged",
        "least",
        "prompt_at",
        "in_a_row",
        "silent",
    }
    assert set(undescribed(kbi_schema())) == set()
    assert set(undescribed(settings_schema())) == {*map(str, Rule), *numbers}
