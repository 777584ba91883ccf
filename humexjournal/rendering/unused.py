"""Why a template of a vault is not used."""

from enum import StrEnum

from msgspec import Struct


class Why(StrEnum):
    """What is in the way of a template."""

    NOT_TRUSTED = "not trusted"
    CHANGED = "changed"
    LINK = "link"
    UNREADABLE = "unreadable"
    SYNTAX = "syntax"
    MISSING = "missing"
    UNDEFINED = "undefined"
    FORBIDDEN = "forbidden"
    MEMORY = "memory"
    LONG = "long"
    BROKEN = "broken"
    ENDED = "ended"
    UNFIT = "unfit"


class Unused(Struct, frozen=True):
    """A template that is not used: its path, why, and the line where there is one.

    `detail` is a few words of the template itself, or of the system where it cannot be read.
    """

    path: str
    why: Why
    line: int = 0
    detail: str = ""
