"""Merging YAML as text: what git merges well stays as git has it."""

from humexjournal.parsing.frontmatter import Mapping, Raw, read_mapping
from humexjournal.parsing.merging.blocks import keys_of
from humexjournal.parsing.merging.keys import merge_levels
from humexjournal.parsing.merging.level import inside
from humexjournal.parsing.merging.lists import COMMAS
from humexjournal.parsing.merging.merged import Merged, MergeText
from humexjournal.parsing.merging.week_cells import are_of

Three = tuple[bytes, bytes, bytes]


def merge_yaml(three: Three, merge_text: MergeText) -> Merged | None:
    """The merge of three YAML texts; None where one of them cannot be read, or taken apart."""
    mappings = [mapping_of(data) for data in three]
    if None in mappings:
        return None
    as_git = merge_text(*three)
    if as_git.is_settled and mapping_of(as_git.data) is not None:
        return as_git
    merged = _by_key(three)
    return merged if merged and _is_sound(merged, mappings) else None


def mapping_of(data: bytes) -> Mapping | None:
    """The keys and values of a YAML text, None where it cannot be read."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    mapping, problem = read_mapping(text, "")
    return None if problem else mapping


def _by_key(three: Three) -> Merged | None:
    base, ours, theirs = (keys_of(data.decode().removesuffix("\n").split("\n")) for data in three)
    if base is None or ours is None or theirs is None:
        return None
    joined = merge_levels(base, ours, theirs, inside)
    return Merged("".join(f"{line}\n" for line in joined.lines).encode(), joined.is_settled)


def _is_sound(merged: Merged, mappings: list[Mapping | None]) -> bool:
    """Whether it can be read, and each key has the value of a side, or both in one."""
    found = mapping_of(merged.data)
    _, ours, theirs = (mapping or {} for mapping in mappings)
    if found is None or not ours.keys() & theirs.keys() <= found.keys() <= {*ours, *theirs}:
        return False
    return all(
        _is_one_of(key, value, ours.get(key), theirs.get(key)) for key, value in found.items()
    )


def _is_one_of(key: Raw, value: Raw, ours: Raw, theirs: Raw) -> bool:
    """Whether a value is that of a side, or a list or keys merged, of which nothing may be left."""
    is_made = isinstance(value, dict | list) or (value is None and isinstance(ours, dict | list))
    return is_made or key in COMMAS or value in (ours, theirs) or are_of(value, ours, theirs)
