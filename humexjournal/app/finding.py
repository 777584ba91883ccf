"""What a look at how something is set up has found."""

from msgspec import Struct


class Finding(Struct, frozen=True):
    """What a check has found; without a remedy it is fine."""

    check: str
    said: str
    remedy: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether there is nothing to do."""
        return not self.remedy
