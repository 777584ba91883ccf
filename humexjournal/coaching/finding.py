"""What the tone lint knows of a language, and what it finds in a text."""

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class Level(StrEnum):
    """Whether a wording is not to be sent as it is, or is worth a second look."""

    ERROR = "error"
    WARNING = "warning"


class Form(StrEnum):
    """What a text is, which decides what is asked of it."""

    TEXT = "text"
    """Any sentence of a page or a screen: only its words are looked at."""
    NOTE = "note"
    """A message to a client: a question, good news."""
    SHORT = "short"
    """A message of one screen that proposes a change."""
    FULL = "full"
    """A message that proposes a change, with all its four parts."""


class Rule(Struct, frozen=True):
    """One kind of wording, its patterns, why it is not used, and what to say instead."""

    id: str
    level: Level
    patterns: tuple[str, ...]
    because: str
    instead: str


class Part(Struct, frozen=True):
    """One of the four parts of a note: how it can be told, and what to write where it is not."""

    id: str
    pattern: re.Pattern[str]
    missing: str
    instead: str


class Language(Struct, frozen=True):
    """The tone rules of one language, as data."""

    rules: tuple[Rule, ...]
    opt_out: re.Pattern[str]
    adjustment: re.Pattern[str]
    parts: Mapping[str, Part]
    says: Mapping[str, tuple[str, str]]
    """What is said of a limit, with what to do about it, by the id of the finding."""


class Finding(Struct, frozen=True):
    """A place of a text where a rule applies: what was found there, why not, what instead."""

    rule: str
    level: Level
    start: int
    length: int
    found: str
    because: str
    instead: str
