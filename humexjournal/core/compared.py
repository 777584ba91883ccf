"""Values that are the same where they say the same, whatever else they carry with them."""

from typing import ClassVar

from msgspec import Struct


class Compared(Struct, frozen=True, eq=False):
    """A value that is compared without some of its fields, which its class names."""

    LEFT_OUT: ClassVar[frozenset[str]] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Whether both are of one class and say the same."""
        return type(other) is type(self) and self._said() == other._said()

    def __hash__(self) -> int:
        """The same for those that say the same."""
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        said = (name for name in self.__struct_fields__ if name not in self.LEFT_OUT)
        return tuple([getattr(self, name) for name in said])
