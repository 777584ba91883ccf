"""Whether this machine and a vault are set up well: each check is one small function."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from msgspec import Struct

from humexjournal.app.doctor_loop import Loop, of_loop
from humexjournal.app.finding import Finding
from humexjournal.app.share_check import is_shared, of_clone
from humexjournal.app.tracked import named
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.pdf import NO_TYPST, can_make_pdf
from humexjournal.vault import git
from humexjournal.vault.alarm import Alarm
from humexjournal.vault.clients import listed_in
from humexjournal.vault.files import in_utf8
from humexjournal.vault.find import VaultError
from humexjournal.vault.keep import KEEP
from humexjournal.vault.limits import folders, limits
from humexjournal.vault.mounts import file_system, gives_all_events
from humexjournal.vault.probes import kept_bytes, probe
from humexjournal.vault.purge import ROOM
from humexjournal.vault.tracked import tracked
from humexjournal.vault.weakness import Weak, Weakness, reason, remedy

MIB = 1024 * 1024


class Setup(Struct, frozen=True):
    """A vault on this machine, and its settings as far as they can be read."""

    root: Path
    settings: Settings
    clients: tuple[Path, ...] = ()
    private: Path | None = None


Check = Callable[[Setup], Iterator[Finding]]


def diagnosis(
    root: Path, journal: Journal, as_of: date, private: Path | None = None
) -> list[Finding]:
    """What every check finds, in their order: of the machine first, then of what was agreed."""
    clients = tuple(client.root for client, problem in listed_in(root) if not problem)
    setup = Setup(root, journal.settings, clients, private)
    found = [finding for check in CHECKS for finding in check(setup)]
    return [*found, *of_loop(Loop(root, journal, as_of))]


def watching(setup: Setup) -> Iterator[Finding]:
    """The system can watch every folder: it is made to, for a moment."""
    with closing(Alarm(setup.root, setup.clients)) as alarm:
        alarm.start()
        weak = alarm.look_after()
    for weakness in weak:
        yield Finding("watching", reason(weakness), _help(weakness))
    if not weak:
        number, limit = folders((setup.root, *setup.clients)), limits().watches
        allows = f"; this system allows {limit:,} for all your programs" if limit else ""
        yield Finding("watching", f"{_some(number, 'folder')} can be watched{allows}.")


def _help(weakness: Weakness) -> str:
    if command := remedy(weakness):
        return f"`{command}` allows more until the next start. A file in /etc/sysctl.d/ keeps it."
    if weakness.code is Weak.GONE:
        return "Bring it back, or take it off the list in humex.yaml."
    return "Run `humex watch --poll`."


def changes(setup: Setup) -> Iterator[Finding]:
    """The disk tells of every change, whoever makes it."""
    for folder in (setup.root, *setup.clients):
        kind = file_system(folder)
        if not gives_all_events(kind):
            where = in_utf8(str(folder))
            said = f"{where} is on {kind}. What is changed there from elsewhere is not told here."
            yield Finding("changes", said, "Run `humex watch --poll`: it looks by itself.")
        elif kind and folder == setup.root:
            yield Finding("changes", f"The disk of the vault ({kind}) tells of every change.")


def disk(setup: Setup) -> Iterator[Finding]:
    """The disk has what safe writing needs."""
    try:
        found = probe(setup.root)
    except VaultError as error:
        yield Finding("disk", str(error), "Allow yourself to write in the folder of the vault.")
        return
    yield Finding("disk", *(_LOCKS if found.locks else _NO_LOCKS))
    if found.exchanges:
        yield Finding(
            "disk", "A file of yours is changed in one step, and its former version kept."
        )
    elif found.links:
        yield Finding("disk", "Two names cannot change places here; a change takes two safe steps.")
    else:
        yield Finding("disk", *_NO_WAY)


_LOCKS = ("Locks work here: two humex do not write at the same time.",)
_NO_LOCKS = (
    "This disk knows no locks, so two humex do not notice each other. No word is lost by that.",
    "Let `humex watch` run for this vault on one machine only.",
)
_NO_WAY = (
    "This disk has no safe way to change a file of yours, so humex will not.",
    "Keep the vault on another disk, or make such changes by hand.",
)


def pdf(setup: Setup) -> Iterator[Finding]:
    """What makes PDFs is there, if any are asked for."""
    if can_make_pdf():
        yield Finding("pdf", "PDFs can be made.")
    elif "pdf" in setup.settings.sheets:
        said = "humex.yaml asks for PDFs, and typst is not installed."
        yield Finding("pdf", said, "Install humexjournal[pdf], or take pdf off `sheets:`.")
    else:
        yield Finding("pdf", f"No PDFs are asked for. {NO_TYPST}")


def keep(setup: Setup) -> Iterator[Finding]:
    """Former versions do not fill the disk."""
    size = kept_bytes(setup.root)
    held = f"{size / MIB:,.1f} MiB of former versions" if size else "no former version"
    said = f"{KEEP}/ holds {held}."
    too_much = "`humex keep purge` shows which of them are old, and deletes them if you agree."
    yield Finding("keep", said, too_much if size > ROOM else "")


def in_git(setup: Setup) -> Iterator[Finding]:
    """What is made anew, or is for one person alone, is not handed on by git."""
    if git.repository_of(setup.root) is None:
        yield Finding("git", "No git repository holds this vault.")
        return
    try:
        paths = tracked(setup.root)
    except VaultError as error:
        yield Finding("git", f"What git tracks is not known. {error}", "Try again where git runs.")
        return
    if not paths:
        yield Finding("git", "git tracks nothing of sheets/, private/ and .humex/.")
        return
    tops = " ".join(sorted({path.partition("/")[0] for path in paths}))
    said = f"git tracks what is made anew or is for you alone: {named(paths)}."
    yield Finding("git", said, f"In the vault: `git rm -r --cached {tops}`. The files stay there.")


def sharing(setup: Setup) -> Iterator[Finding]:
    """A clone of a shared vault has what git needs to merge it."""
    if is_shared(setup.root):
        yield from of_clone(setup.root, setup.private)


def of_sharing(root: Path, private: Path | None = None) -> list[Finding]:
    """What there is to say about sharing a vault, shared or not."""
    return [*in_git(Setup(root, Settings())), *of_clone(root, private)]


CHECKS: tuple[Check, ...] = (watching, changes, disk, pdf, keep, in_git, sharing)


def _some(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
