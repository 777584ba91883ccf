"""What Linux says of the folders that this process has watched; elsewhere nothing."""

from pathlib import Path

_OPEN = Path("/proc/self/fd")
_MORE = Path("/proc/self/fdinfo")
_INOTIFY = "anon_inode:inotify"


def descriptors() -> set[int]:
    """The open descriptors that give events of folders."""
    try:
        return {int(one.name) for one in _OPEN.iterdir() if _is_inotify(one)}
    except OSError:
        return set()


def watches(descriptor: int) -> int:
    """How many folders are watched by one of them."""
    try:
        said = (_MORE / str(descriptor)).read_bytes()
    except OSError:
        return 0
    return sum(line.startswith(b"inotify ") for line in said.splitlines())


def _is_inotify(link: Path) -> bool:
    try:
        return str(link.readlink()) == _INOTIFY
    except OSError:
        return False
