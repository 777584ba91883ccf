"""The derived files of a vault: made again, never over somebody's words.

A file whose bytes differ from its line in `sheets/.made` is somebody's and is left alone; the new
one is put beside it. Removed is only what humex itself has written and nobody has touched.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from humexjournal.vault.files import Fingerprint, fingerprint
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import hide, open_folder
from humexjournal.vault.layout import IGNORED, SHEETS
from humexjournal.vault.lock import one_writer
from humexjournal.vault.made import Made
from humexjournal.vault.page_file import (
    ABSENT,
    UNREADABLE,
    Seen,
    look,
    new_name,
    page_of,
    put_for,
    remove_as,
    sweep_temps,
)
from humexjournal.vault.page_plan import Plan, Written

__all__ = ["Derived", "Written", "write", "write_asked"]


class Derived:
    """`sheets/` of a vault: what humex has put there, and what it is not to touch."""

    def __init__(self, root: Path) -> None:
        """Begin with nothing read."""
        self._root, self._folder = root, root / SHEETS
        self._made = Made(self._folder)
        self._seen: dict[str, Seen] = {}
        self._known: Collection[str] = ()

    def put(self, outputs: Mapping[str, bytes], wanted: Collection[str] | None = None) -> Written:
        """Write the pages that differ, each whole or not at all.

        With `wanted`, the names of all that are called for, others of humex's own are removed.
        """
        with self._writing():
            return self._bring(outputs, wanted, asked=False)

    def put_asked(self, name: str, data: bytes) -> Written:
        """Write a page that somebody asked for, and that no `put` removes."""
        with self._writing():
            return self._bring({name: data}, None, asked=True)

    def touched(self) -> set[str]:
        """The pages that are no longer as the last `put` left them, or what is beside them."""
        with self._told():
            self._made.look()
        changed = (name for name, seen in self._seen.items() if self._mark(name) != seen.mark)
        forgotten = self._seen.keys() & set(self._known) - self._made.lines.keys()
        return {page_of(name) for name in (*changed, *forgotten)}

    def _mark(self, name: str) -> Fingerprint | None:
        return fingerprint(f"{self._folder}/{name}")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Be the one who writes, in a folder that is there, with the list as it is now."""
        with self._told(), one_writer(self._root):
            _own_folders(self._root)
            sweep_temps(self._folder)
            self._made.look()
            self._made.settle()
            yield

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise VaultError(f"{self._folder} cannot be written: {error.strerror}.") from error

    def _bring(
        self, outputs: Mapping[str, bytes], wanted: Collection[str] | None, *, asked: bool
    ) -> Written:
        plan = Plan(self._made.lines, self._look)
        for name, data in outputs.items():
            plan.page(name, data, asked=asked)
        if wanted is not None:
            plan.sweep(frozenset(wanted), self._seen)
        late = self._carry_out(plan)
        if not late:
            return plan.said
        # Somebody has saved these while others were written, so each is looked at once more.
        return plan.said.and_then(self._bring(late, None, asked=asked))

    def _look(self, name: str) -> Seen:
        return look(self._folder / name, self._seen.get(name, ABSENT))

    def _carry_out(self, plan: Plan) -> dict[str, bytes]:
        """Do what was planned; the pages for which that is no longer right."""
        if plan.writes:
            self._made.save(plan.meanwhile())
        late = {}
        for name, write in plan.writes.items():
            seen = put_for(self._folder / name, write.data, write.there)
            if seen:
                plan.done(name, seen)
            else:
                late[page_of(name)] = plan.given_up(name)
        for name, seen in plan.removals.items():
            if remove_as(self._folder / name, seen):
                plan.said.removed.append(name)
            else:
                plan.stays(name)
        self._made.save(plan.lines)
        self._remember(plan)
        return late

    def _remember(self, plan: Plan) -> None:
        """What was seen of the pages of a plan, and nothing of those that no longer are any."""
        for name, one in plan.seen.items():
            self._seen[name] = ABSENT if one.digest == UNREADABLE else one
        for name in plan.dropped:
            self._seen.pop(name, None)
        self._known = plan.lines.keys()


def write(root: Path, outputs: Mapping[str, bytes]) -> Written:
    """Bring `sheets/` to what the outputs say, and no file that is somebody's with it."""
    return Derived(root).put(outputs, outputs)


def write_asked(root: Path, name: str, data: bytes) -> Path:
    """Make one page because somebody asked for it; `build` then leaves it where it is.

    The path is that of the page, or of the new one beside a page that somebody has edited.
    """
    written = Derived(root).put_asked(name, data)
    if written.both:
        both = f"{SHEETS}/{name} and {SHEETS}/{new_name(name)}"
        raise VaultError(f"{both} were both edited, and are left alone. Move one of them away.")
    return root / SHEETS / (new_name(name) if written.left else name)


def _own_folders(root: Path) -> None:
    if (root / SHEETS).is_symlink():
        raise VaultError(f"{root / SHEETS} is a link, and humex writes into no other folder.")
    (root / SHEETS).mkdir(exist_ok=True)
    for name in IGNORED:
        if (root / name).is_dir() and not (root / name).is_symlink():
            with open_folder(root, name) as folder:
                hide(folder)
