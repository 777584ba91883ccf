"""A reflex-coaching prompt: what its file says."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class PromptState(StrEnum):
    """Where a prompt stands in its life; that it has expired is computed, never written."""

    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"


class Agreed(StrEnum):
    """What became of a proposal."""

    YES = "yes"
    CHANGED = "changed"
    NO = "no"


class Prompt(Struct, frozen=True):
    """A short message about one KBI, or about the whole client where `kbi` is "all"."""

    id: str
    path: str
    kbi: str
    day: date
    state: PromptState
    rule: str = ""
    kind: str = ""
    evidence: str = ""
    proposal: str = ""
    keep: str = ""
    instead: str = ""
    standard: str = ""
    minimum: str = ""
    by: str = ""
    cue: str = ""
    schedule: str = ""
    cause: str = ""
    not_before: date | None = None
    sent: date | None = None
    answered: date | None = None
    agreed: Agreed | None = None
    look_again: date | None = None
    message: str = ""
    written: str = ""
    """The message as it stands in the file, with the part for the coach and without an answer."""
    written_at: int = 0
    """Characters of the file before it."""
