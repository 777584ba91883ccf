"""YAML to plain scalars, lists and mappings, bounded, with every refusal as a problem."""

from typing import cast

import ryaml

from humexjournal.parsing.guard import unsafe
from humexjournal.parsing.yaml_refusal import no_space, refusal
from humexjournal.problem import Location, Problem

Scalar = str | int | float | bool | None
Raw = Scalar | list["Raw"] | dict["Raw", "Raw"]
Mapping = dict[Raw, Raw]
NESTED = (list, dict)
"""What YAML gives that is no scalar."""

NODE_LIMIT = 5000
SMALL = 8 * 1024
"""Characters below which a text cannot hold too many nodes to walk at once."""


def read_mapping(text: str, path: str, offset: int = 0) -> tuple[Mapping, Problem | None]:
    """The keys and values of a YAML text; {} beside the one problem that it has.

    `offset` is where in its file the text begins, in characters. YAML 1.2 core: times, dates and
    `no` stay text.
    """
    if problem := unsafe(text, path, offset):
        return {}, problem
    try:
        raw = cast("Raw", ryaml.loads(text))
    except Exception as error:  # noqa: BLE001 — the library raises more than its own kind
        return {}, refusal(str(error), text, path, offset)
    if raw is None:
        return {}, None
    if not isinstance(raw, dict):
        return {}, no_space(text, path, offset) or _not_keys(raw, path, offset)
    if len(text) > SMALL and _nodes(raw) > NODE_LIMIT:
        return {}, _too_many(path, offset)
    return raw, None


def _nodes(raw: Raw) -> int:
    if isinstance(raw, dict):
        return 1 + sum(_nodes(key) + _nodes(value) for key, value in raw.items())
    return 1 + sum(map(_nodes, raw)) if isinstance(raw, list) else 1


def _not_keys(raw: Raw, path: str, offset: int) -> Problem:
    what = "a list" if isinstance(raw, list) else "a text"
    return Problem(
        Location(path, within=(offset, 0)),
        "not-keys",
        f"There is {what} here, where keys and values are expected.",
        "Write each as `key: value`, on a line of its own.",
    )


def _too_many(path: str, offset: int) -> Problem:
    return Problem(
        Location(path, within=(offset, 0)),
        "too-many-keys",
        f"There are more than {NODE_LIMIT} keys and values here.",
        "Move what is not for humex into a note of its own.",
    )
