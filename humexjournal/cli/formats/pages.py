"""Where a kind of problem is explained."""


def page_of(code: str) -> str:
    """The heading of a code, from the top of this project: nobody knows where it is published."""
    return f"docs/problems.md#{code}"
