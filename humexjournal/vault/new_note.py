"""A note that is not there yet, and the template from which it is made."""

from pathlib import Path
from typing import NamedTuple

from humexjournal.parsing.note import read_note
from humexjournal.parsing.placeholders import without_placeholders
from humexjournal.vault.files import ENTRY_LIMIT, Unread, read


class NewNote(NamedTuple):
    """A path below the vault, and the bytes that its note begins with."""

    path: str
    data: bytes


def template(root: Path, path: str) -> bytes | None:
    """What is in a template that can be used as it is."""
    text = template_text(root, path)
    if text is None or without_placeholders(text) != text:
        return None
    return is_note(text, path)


def template_text(root: Path, path: str) -> str | None:
    """What a template says, None where there is none that can be read."""
    content = read(str(root / path), ENTRY_LIMIT) if path else None
    if content is None or isinstance(content, Unread):
        return None
    try:
        return content.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def is_note(text: str, path: str) -> bytes | None:
    """The bytes of a text that can be read as a note."""
    data = text.encode()
    return None if read_note(data, path).problem else data
