"""A journal read as most scripts read one: a walk, python-frontmatter and a markdown parser.

It is here to be seen to fail, so that the tests beside it are known to prove something.
"""

import json
import os
import re
import sys
from datetime import date
from pathlib import Path

import frontmatter
import yaml
from markdown_it import MarkdownIt

DAY = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)")


class PureHandler(frontmatter.YAMLHandler):
    """The loader of PyYAML that is there where its C library is not."""

    def load(self, fm: str, **_: object) -> object:
        return yaml.load(fm, yaml.SafeLoader)


def naive_read(root: Path, *, pure: bool = False) -> list[tuple[date, dict]]:
    """The day and what is logged of every daily note, in the order of names."""
    return [(day, naive_keys(path, pure=pure)) for path, day in sorted(naive_notes(root))]


def naive_notes(root: Path) -> list[tuple[Path, date]]:
    """Every file below the folder of daily notes whose name begins with a date."""
    settings = yaml.safe_load((root / "humex.yaml").read_text())
    layout = settings.get("folders", {}).get("daily", "daily/YYYY-MM-DD")
    walk = os.walk((root / layout).parent, followlinks=True)
    paths = [Path(folder, name) for folder, _, names in walk for name in names]
    notes = [path for path in paths if path.name.lower().strip().endswith(".md")]
    dated = [(path, match) for path in notes if (match := DAY.match(path.name))]
    return [(path, date(*map(int, match.groups()))) for path, match in dated]


def naive_keys(path: Path, *, pure: bool = False) -> dict:
    """The frontmatter of a note, with the boxes that are ticked in its body."""
    post = frontmatter.load(str(path), handler=PureHandler() if pure else None)
    return {**post.metadata, **dict.fromkeys(naive_boxes(post.content), True)}


def naive_boxes(body: str) -> list[str]:
    """The texts of the boxes that are ticked."""
    lines = [token.content for token in MarkdownIt().parse(body) if token.type == "inline"]
    return [line[4:] for line in lines if line.startswith("[x] ")]


def main() -> None:
    """Print every day with what is written for the two behaviours."""
    days = []
    for day, keys in naive_read(Path(sys.argv[1]), pure="--pure" in sys.argv):
        said = {key: str(keys[key]) for key in ("walk", "bed") if keys.get(key) not in (None, "")}
        days += [(str(day), said)] if said else []
    json.dump({"days": sorted(days)}, sys.stdout)


if __name__ == "__main__":
    main()
