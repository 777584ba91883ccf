"""What becomes of the private side where the shared one is looked after: numbers, and no names."""

from msgspec import Struct

from humexjournal.app.built import Built
from humexjournal.app.mistake import of_our_own
from humexjournal.app.upkeep import Upkeep
from humexjournal.vault.find import VaultError

ASK = "`humex --private build` says why."


class Beside(Struct, frozen=True):
    """A build of the private side: pages, drafts, problems, or that it could not be done.

    Names of files and keys are told by `humex --private` alone.
    """

    sheets: int = 0
    written: int = 0
    removed: int = 0
    drafted: int = 0
    problems: int = 0
    trouble: str = ""


def built_beside(upkeep: Upkeep) -> Beside:
    """Bring the private side up to date; whatever goes wrong there stops nothing here."""
    try:
        upkeep.read()
        return _in_numbers(upkeep.build())
    except VaultError:
        return Beside(trouble=ASK)
    except Exception as error:  # noqa: BLE001 — its message may hold what is private
        return Beside(trouble=of_our_own(error))


def _in_numbers(built: Built) -> Beside:
    return Beside(
        sheets=len(built.names),
        written=len(built.written.changed),
        removed=len(built.written.removed),
        drafted=len(built.drafted),
        problems=len(built.problems),
    )
