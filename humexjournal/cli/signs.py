"""The signs of the screens on a terminal that has no letters for them."""

import codecs

PLAIN_SIGNS = "humex-plain-signs"
"""How a stream deals with a character that its encoding has not."""

_PLAIN = {
    "●": "x", "◐": "/", "○": "o", "·": ".", "…": ".", "–": "-", "“": '"', "”": '"', "’": "'",
    "▁": "_", "▂": ",", "▃": "-", "▄": "~", "▅": "=", "▆": "+", "▇": "*", "█": "#",
}  # fmt: skip
"""One for one, so that columns stay: days as people type them into a week, and rising weights."""


def _plain(error: UnicodeError) -> tuple[str, int]:
    """What stands for the first character that cannot be written, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return _PLAIN.get(error.object[error.start], "?"), error.start + 1


codecs.register_error(PLAIN_SIGNS, _plain)
