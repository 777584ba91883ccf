"""The pages of the documentation that `humex help` shows, without a network."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from humexjournal.late_pattern import late_pattern


class Topic(NamedTuple):
    """A page and what it is about."""

    page: str
    line: str


TOPICS: Mapping[str, Topic] = {
    "commands": Topic("cli.md", "every command and option"),
    "format": Topic("format.md", "what can be written in a vault"),
    "languages": Topic("languages.md", "pages in German"),
    "moving": Topic("moving.md", "from and to other programs"),
    "performance": Topic("performance.md", "what is measured, and how quick it is"),
    "problems": Topic("problems.md", "what `humex check` may say"),
    "templates": Topic("templates.md", "pages and questions of your own"),
    "tone": Topic("tone.md", "how a note may speak"),
    "watching": Topic("watching.md", "sheets that are kept right while you write"),
    "words": Topic("glossary.md", "what the words mean"),
}

_COMMENT = late_pattern(r"<!--.*?-->\n?", re.DOTALL)
_LINK = late_pattern(r"!?\[([^\]]*)\]\([^)]*\)")


def folder() -> Path:
    """Where the pages lie: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "docs"
    return inside if inside.is_dir() else package.parent / "docs"


def topic_page(topic: str) -> str:
    """The page of a topic, as it reads in a terminal."""
    return as_read((folder() / TOPICS[topic].page).read_text(encoding="utf-8"))


def problem_section(code: str) -> str | None:
    """What the page of problems says about one of them; None where it says nothing."""
    page = (folder() / TOPICS["problems"].page).read_text(encoding="utf-8")
    _, heading, rest = page.partition(f"\n## {code}\n")
    return as_read(heading.lstrip() + rest.partition("\n## ")[0]) if heading else None


def as_read(page: str) -> str:
    """Markdown without what is of use only on a screen that links."""
    return _LINK.sub(r"\1", _COMMENT.sub("", page)).strip() + "\n"
