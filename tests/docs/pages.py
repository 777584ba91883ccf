"""The documentation as the tests see it: fenced blocks, tables and links."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"`(?P<text>[^`]+)`")
_SAMPLE_CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True)
class Block:
    """A fenced block: the words behind the fence, and what is in it."""

    info: tuple[str, ...]
    text: str

    @property
    def data(self) -> bytes:
        return self.text.encode()


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, *kind: str) -> list[Block]:
    """The blocks of a page whose words begin like this."""
    found = [Block(tuple(m["info"].split()), m["text"]) for m in _FENCE.finditer(page(name))]
    return [block for block in found if block.info[: len(kind)] == kind]


def table(name: str, *head: str) -> list[list[str]]:
    """The rows of the one table of a page whose head begins with these words."""
    lines = page(name).splitlines()
    (start,) = [n for n, line in enumerate(lines) if line.startswith(f"| {' | '.join(head)} |")]
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def codes(cell: str) -> list[str]:
    """Everything in a cell that stands as code, with blanks around it taken off."""
    return [match["text"].strip() for match in _CODE.finditer(cell)]


def links(name: str) -> list[str]:
    """The relative links of a page, without those in its examples."""
    prose = _SAMPLE_CODE.sub("", _FENCE.sub("", page(name)))
    targets = [match["target"] for match in _LINK.finditer(prose)]
    return [
        target.partition("#")[0] for target in targets if "://" not in target and target[0] != "#"
    ]
