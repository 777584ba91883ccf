"""A file in three texts, of which the middle one is YAML that can be written into."""

from msgspec import Struct

from humexjournal.parsing.document import BOM, split
from humexjournal.parsing.note import Note, read_note, read_yaml
from humexjournal.problem import Problem

DASHES = "---"


class Source(Struct, frozen=True):
    """What stands before the YAML of a file, the YAML, what stands behind, and what it says."""

    path: str
    bom: bytes
    before: str
    yaml: str
    after: str
    note: Note

    @property
    def newline(self) -> str:
        """How the lines of the file end."""
        text = self.text
        return "\r\n" if text[: text.find("\n")].endswith("\r") else "\n"

    @property
    def text(self) -> str:
        """The whole file as text."""
        return self.before + self.yaml + self.after

    def around(self, yaml: str) -> bytes:
        """The bytes of the file with other YAML."""
        return self.bytes_of(self.before + yaml + self.after)

    def bytes_of(self, text: str) -> bytes:
        """The bytes of the file with another text."""
        return self.bom + text.encode()

    def with_line(self, line: str) -> bytes:
        """The bytes of the file with a line more at the end of its YAML."""
        newline = self.newline
        if self.path.endswith(".md") and not self.before:
            opening, closing = DASHES + newline, DASHES + newline
            return self.bytes_of(opening + line + newline + closing + self.after)
        if not self.yaml or self.yaml.endswith("\n"):
            return self.around(self.yaml + line + newline)
        return self.around(self.yaml + newline + line)


def source_of(data: bytes, path: str) -> Source | Problem:
    """A file that can be read, or what it has wrong."""
    is_note = path.endswith(".md")
    note = (read_note if is_note else read_yaml)(data, path)
    if note.problem:
        return note.problem
    if not is_note:
        bom = BOM if data.startswith(BOM) else b""
        return Source(path, bom, "", data[len(bom) :].decode(), "", note)
    parts = split(data)
    after = (parts.closing + parts.body).decode()
    return Source(path, parts.bom, parts.opening.decode(), parts.frontmatter.decode(), after, note)
