"""Packs: behaviours that somebody else has worded, to begin with and to change."""

from collections.abc import Mapping

from msgspec import Struct


class Ready(Struct, frozen=True):
    """A behaviour of a pack: its id, and the keys of its definition as they would be typed."""

    id: str
    keys: Mapping[str, str]

    @property
    def behaviour(self) -> str:
        """What somebody would see."""
        return self.keys["behaviour"]


class Pack(Struct, frozen=True):
    """Some behaviours for one purpose, and how it shows that they help."""

    name: str
    title: str
    about: str
    outcome: str
    behaviours: tuple[Ready, ...]
