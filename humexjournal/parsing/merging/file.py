"""Merging a file of a vault: its keys one by one, its text as git does it."""

from msgspec.structs import replace

from humexjournal.parsing.document import Document, join, split
from humexjournal.parsing.merging.line_ends import form_of, formed, plain
from humexjournal.parsing.merging.merged import Merged, MergeText
from humexjournal.parsing.merging.three import Both, changed
from humexjournal.parsing.merging.yaml_text import Three, merge_yaml
from humexjournal.parsing.note import read_note, read_yaml

NOTE, YAML = (".md",), (".yaml", ".yml")


def merge_file(base: bytes, ours: bytes, theirs: bytes, path: str, merge_text: MergeText) -> Merged:
    """The merge of what two people have made of a file.

    What git merges without a conflict stays as git has it, unless that can no longer be read.
    """
    three = (base, ours, theirs)
    found = changed(*three)
    if not isinstance(found, Both):
        return Merged(found, is_settled=True)
    as_git = merge_text(*three)
    if not path.endswith(NOTE + YAML) or not all(_is_readable(one, path) for one in three):
        return as_git
    if as_git.is_settled and _is_readable(as_git.data, path):
        return as_git
    return _by_key(three, path, merge_text) or replace(as_git, is_settled=False)


def _is_readable(data: bytes, path: str) -> bool:
    return (read_note if path.endswith(NOTE) else read_yaml)(data, path).is_readable


def _by_key(three: Three, path: str, merge_text: MergeText) -> Merged | None:
    base, ours, theirs = (plain(data) for data in three)
    texts = (base.data, ours.data, theirs.data)
    merged = (_note if path.endswith(NOTE) else _yaml)(texts, merge_text)
    form = form_of(base, ours, theirs)
    return replace(merged, data=formed(merged.data, form)) if merged else None


def _yaml(three: Three, merge_text: MergeText) -> Merged | None:
    """A file of keys; it ends without a line end if that is how it was."""
    merged = merge_yaml(_with_ends(three), merge_text)
    if merged and not any(data.endswith(b"\n") for data in three if data):
        return replace(merged, data=merged.data.removesuffix(b"\n"))
    return merged


def _with_ends(three: Three) -> Three:
    base, ours, theirs = (
        data if data.endswith(b"\n") or not data else data + b"\n" for data in three
    )
    return base, ours, theirs


def _note(three: Three, merge_text: MergeText) -> Merged | None:
    base, ours, theirs = documents = (split(three[0]), split(three[1]), split(three[2]))
    keys = merge_yaml((base.frontmatter, ours.frontmatter, theirs.frontmatter), merge_text)
    if keys is None or any(document.unclosed for document in documents):
        return None
    body = merge_text(base.body, ours.body, theirs.body)
    opening = _dashes(base.opening, ours.opening, theirs.opening, keys.data)
    closing = _dashes(base.closing, ours.closing, theirs.closing, keys.data)
    if body.data and closing and not closing.endswith(b"\n"):
        closing += b"\n"
    data = join(Document(b"", opening, keys.data, closing, body.data))
    return Merged(data, is_settled=keys.is_settled and body.is_settled)


def _dashes(base: bytes, ours: bytes, theirs: bytes, keys: bytes) -> bytes:
    """The line of dashes of the side that has changed it; one all the same where there are keys."""
    found = changed(base, ours, theirs)
    if isinstance(found, Both) or (keys and not found):
        return max(ours, theirs) or b"---\n"
    return found
