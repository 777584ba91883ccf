"""The questions of the weekly sheet, where somebody asks them in words of their own."""

from collections.abc import Mapping

from msgspec import Struct, field

BUILT_IN = 1
"""The version of the questions that every language brings along."""


class Questions(Struct, frozen=True):
    """A set of questions: its version, and the wordings that differ from the built-in ones.

    The same version is the same questions: whoever changes one begins a new version.
    """

    version: int = BUILT_IN
    wordings: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
