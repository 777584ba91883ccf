"""A template as most scripts run one: plain Jinja, and the files of its folder.

It is here to be seen to fail, so that the tests beside it are known to prove something.
"""

import json
import sys
from pathlib import Path

import jinja2


def main() -> None:
    """Print the page of a folder's template as JSON."""
    folder = Path(sys.argv[1])
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder))  # noqa: S701
    values = json.loads((folder / "values.json").read_text())
    page = environment.get_template("weekly.md.j2").render(values)
    json.dump({"page": page[:100_000]}, sys.stdout)


if __name__ == "__main__":
    main()
