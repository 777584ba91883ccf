"""From when a copy of a vault is that git keeps: told by git's own files, and git is never run."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from humexjournal.vault.files import Content, read
from humexjournal.vault.git import common_folder, repository_of

CONFIG_LIMIT = 1 << 20


def last_fetched(root: Path) -> datetime | None:
    """When the copy was last in touch with another; None where there is no other to ask.

    A fetch touches FETCH_HEAD also when there was nothing new, and a push what is known of the
    other side. Before the first of them the copy is as old as the clone. To tidy up, as `git gc`
    does, is not to fetch: of the files that it writes again the older ones count.
    """
    repository = repository_of(root)
    if repository is None:
        return None
    git = common_folder(repository)
    if not _has_remote(git):
        return None
    touched = [*_times((repository.git / "FETCH_HEAD", git / "FETCH_HEAD")), *_remote_times(git)]
    begun = list(_times((git / "description", git / "packed-refs", git / "config")))
    found = max(touched, default=min(begun, default=None))
    return None if found is None else _local(found)


def _local(seconds: float) -> datetime:
    """As the clock on the wall had it."""
    return datetime.fromtimestamp(seconds, tz=UTC).astimezone().replace(tzinfo=None)


def _has_remote(git: Path) -> bool:
    content = read(str(git / "config"), CONFIG_LIMIT)
    return isinstance(content, Content) and b'[remote "' in content.data


def _remote_times(git: Path) -> Iterator[float]:
    """When something was learned of each branch of the other side."""
    try:
        branches = [one for one in (git / "refs/remotes").rglob("*") if one.name != "HEAD"]
        yield from _times(one for one in branches if one.is_file())
    except OSError:
        return


def _times(paths: Iterator[Path] | tuple[Path, ...]) -> Iterator[float]:
    for path in paths:
        try:
            yield path.lstat().st_mtime
        except OSError:
            continue
