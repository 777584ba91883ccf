"""Whether the folder that is watched is still the vault that it was."""

from pathlib import Path

from humexjournal.vault.layout import MARKER
from humexjournal.vault.standing import Standing, standing


def vault_there(root: Path, above: Path | None = None) -> Standing | None:
    """The vault that is in a folder now, None where there is none.

    Without its `humex.yaml` a folder is none: it may be a disk that is not there, or half there.
    That of a private side lies in the vault above.
    """
    try:
        ((above or root) / MARKER).lstat()
    except OSError:
        return None
    return standing(root)
