"""Which commands people use, and all of them by who and when."""

from collections.abc import Mapping

MOST_USED = ("log", "week", "review", "blank", "talk", "roster", "start", "check")
"""What `humex --help` shows: more than eight is a list that nobody reads."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Every day": ("log", "today", "off", "status"),
    "Every week": ("week", "review", "blank", "talk", "adherence"),
    "What is agreed": ("start", "kbi", "prompts", "card", "print"),
    "Pages that are kept right": ("build", "watch", "publish", "trust"),
    "A coach and many clients": ("roster", "practice"),
    "When something looks odd": ("check", "undo", "keep", "resolve", "doctor", "help"),
    "Setting up": ("init", "adopt", "obsidian", "schema", "share", "completion", "demo"),
    "From and to other programs": ("import", "export"),
}
