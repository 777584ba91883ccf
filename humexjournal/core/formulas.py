"""Cells that no spreadsheet takes for a formula: what somebody wrote is never to be carried out."""

BEGINS = "=+-@\t\r\n'"
"""What begins a formula, and the apostrophe that is put before one."""


def defused(text: str) -> str:
    """A cell with an apostrophe before it, where it would begin a formula."""
    return f"'{text}" if text.lstrip(" ")[:1] in BEGINS and text.strip(" ") else text


def fused(text: str) -> str:
    """What a defused cell says; any other stays as it is."""
    return text[1:] if text[:1] == "'" and defused(text[1:]) == text else text
