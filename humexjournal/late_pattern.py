"""Patterns that are compiled when they are first used.

There are two hundred of them, and compiling all was a fifth of the time in which `humex status`
starts. Each command needs a few.
"""

import re
from typing import Any, AnyStr, Generic, cast


class _Late(Generic[AnyStr]):
    """What becomes a compiled pattern as soon as anything is asked of it."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self._asked: tuple[AnyStr, int] = (text, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — whatever a pattern has
        # It is kept here, so that this is called once for each name that is used.
        found = getattr(re.compile(*self._asked), name)
        setattr(self, name, found)
        return found


def late_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` answers, for the methods of a pattern; a mistake in it shows in use."""
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
