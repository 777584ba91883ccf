"""A journal read as most scripts read one: `glob` and python-frontmatter.

It is here to be seen to fail, so that the tests beside it are known to prove something.
"""

import sys
from datetime import date
from pathlib import Path

import frontmatter


def naive_read(root: Path) -> list[tuple[date, dict]]:
    """The day and the frontmatter of every daily note, in the order of names."""
    paths = sorted((root / "daily").glob("*.md"))
    return [(date.fromisoformat(path.stem[:10]), naive_keys(path)) for path in paths]


def naive_keys(path: Path) -> dict:
    """The frontmatter of a note."""
    return frontmatter.load(str(path)).metadata


if __name__ == "__main__":
    print(len(naive_read(Path(sys.argv[1]))))  # noqa: T201
