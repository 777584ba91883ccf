"""From a pattern as it is written down to one that can be looked for."""

import re
from functools import cache

from humexjournal.late_pattern import late_pattern


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Any case, any white space for a blank, and any apostrophe or none for a straight one."""
    return late_pattern(pattern.replace("'", "['’ʼ]?").replace(" ", r"\s+"), re.IGNORECASE)
