"""Every relative link in the documentation leads to a file."""

import pytest
from pages import ROOT, links

PAGES = sorted(
    str(path.relative_to(ROOT)) for folder in (ROOT, ROOT / "docs") for path in folder.glob("*.md")
)


@pytest.mark.parametrize("name", PAGES)
def test_links(name: str) -> None:
    targets = {target: ((ROOT / name).parent / target).resolve() for target in links(name)}
    assert {target for target, path in targets.items() if not path.exists()} == set()
