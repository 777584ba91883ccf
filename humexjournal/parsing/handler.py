"""The format's reading of a note for scripts that use python-frontmatter.

`frontmatter.load(path, handler=EntryHandler())` then gives what humex reads: times and `no` as
text, duplicate keys refused. Ours never writes a note through that library, and this module is
not on humex's own way.
"""

import re
from typing import Any

from frontmatter.default_handlers import BaseHandler

from humexjournal.parsing.document import split
from humexjournal.parsing.frontmatter import read_mapping


class EntryHandler(BaseHandler):
    """A handler whose split is exact and whose YAML is that of the vault format."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def detect(self, text: str) -> bool:
        """Whether a note has frontmatter."""
        return bool(split(text.encode()).opening)

    def split(self, text: str) -> tuple[str, str]:
        """The frontmatter and the body."""
        document = split(text.encode())
        return document.frontmatter.decode(), document.body.decode()

    def load(self, fm: str, **_: object) -> dict[Any, Any]:
        """The keys and values; ValueError with the sentence of the problem where it has one."""
        mapping, problem = read_mapping(fm, "")
        if problem is not None:
            raise ValueError(f"{problem.message} {problem.remedy}")
        return dict(mapping)

    def export(self, metadata: dict[str, object], **_: object) -> str:
        """Refused: a note that is written back this way loses its comments and its order."""
        raise NotImplementedError("humexjournal does not write a note through python-frontmatter")
