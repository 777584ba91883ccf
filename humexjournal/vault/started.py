"""What was answered of `humex start` before it was broken off: in `.humex/` of the new vault."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from humexjournal.vault.files import YAML_LIMIT, Content, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import hide, open_folder, remove, write_temp
from humexjournal.vault.page_file import sweep_temps

FOLDER, NAME = ".humex", "start.json"


def keep_answers(root: Path, answers: Mapping[str, str]) -> None:
    """Write all that was answered, whole or not at all; VaultError where that cannot be."""
    data = json.dumps(answers, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    try:
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
        with open_folder(root, FOLDER) as folder:
            hide(folder)
            sweep_temps(root / FOLDER)
            _put(folder, data)
    except OSError as error:
        raise VaultError(f"{root} cannot be written: {error.strerror}.") from error


def _put(folder: int, data: bytes) -> None:
    temp = write_temp(folder, data)
    try:
        os.replace(temp, NAME, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        remove(folder, temp)
        raise


def kept_answers(root: Path) -> dict[str, str]:
    """What was answered before; nothing where there is no such file, or none to be read."""
    content = read(str(root / FOLDER / NAME), YAML_LIMIT)
    if not isinstance(content, Content):
        return {}
    try:
        found = json.loads(content.data)
    except (ValueError, RecursionError):
        return {}
    items = found.items() if isinstance(found, dict) else ()
    return {key: text for key, text in items if isinstance(text, str)}
