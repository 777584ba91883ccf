"""Bodies of about a megabyte on which a markdown parser, or a careless pattern, takes minutes."""

from hostile.unusual import Unusual

SIZE = 1_000_000
REPEATED = (
    "![", "[", "](", "`", "``` ", "*a ", "**", "_", "> ", "- ", "1. ", "<", "<!--", "%%", "{{",
    "<%", "}}{{", "- [x] ", "- [ ] walk\n", "(walk:: ", "[walk:: ", "walk:: \n", "#walk:",
    "|", "\\", "&amp;", "!share\n", "+1\n", "\t- x\n", "```\n", "~~~\n", "=\n", "\n", "\r",
)  # fmt: skip
PLAIN = {"walk": "25 min"}


def body_of(repeated: str) -> bytes:
    """A note of a day on which 25 minutes were walked, and then a megabyte of the same."""
    begin = "---\nwalk: 25 min\n---\n"
    return (begin + repeated * ((SIZE - len(begin)) // len(repeated))).encode()


BODIES = tuple(Unusual("Y14", body_of(one), {}, PLAIN) for one in REPEATED)
