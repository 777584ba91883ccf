"""Packs: behaviours that somebody else has worded, to begin with and to change."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ready:
    """A behaviour of a pack: its id, and the keys of its definition as they would be typed."""

    id: str
    keys: Mapping[str, str]

    @property
    def behaviour(self) -> str:
        """What somebody would see."""
        return self.keys["behaviour"]


@dataclass(frozen=True, slots=True)
class Pack:
    """Some behaviours for one purpose, and how it shows that they help."""

    name: str
    title: str
    about: str
    outcome: str
    behaviours: tuple[Ready, ...]
