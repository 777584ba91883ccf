"""On which kind of file system a folder lies, as Linux tells it; elsewhere nothing is known."""

from pathlib import Path

from humexjournal.late_pattern import late_pattern

MOUNTS = Path("/proc/self/mounts")

_FROM_AFAR = late_pattern(
    r"9p|afs|beegfs|ceph|cifs|coda|drvfs|fuse|fuse\..+|gfs2?|glusterfs|lustre|ncpfs|nfs[34]?|"
    r"ocfs2|prl_fs|smb3|smbfs|vboxsf|virtiofs|vmhgfs"
)
"""Somebody may write there from another machine or below the mount, and Linux does not hear it."""
_OCTAL = late_pattern(r"\\([0-7]{3})")


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """The kind of the file system of a folder, such as ext4 or nfs4; "" where that is not told."""
    found, kind = Path(), ""
    here = folder.resolve()
    for line in _lines(mounts):
        _, place, its_kind, *_ = line.split(" ")
        top = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), place))
        # What was mounted later lies above what was there.
        if (top == here or top in here.parents) and len(top.parts) >= len(found.parts):
            found, kind = top, its_kind
    return kind


def gives_all_events(kind: str) -> bool:
    """Whether the system hears of every change on a file system of a kind."""
    return _FROM_AFAR.fullmatch(kind) is None


def _lines(mounts: Path) -> list[str]:
    try:
        text = mounts.read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return []
    return [line for line in text.split("\n") if line.count(" ") >= 2]  # noqa: PLR2004
