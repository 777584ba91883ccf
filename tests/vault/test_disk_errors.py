"""The disk fails at any step of any write: what is there is whole, and what happened is said."""

import errno
import os
import resource
from itertools import count

import pytest
from failing import CALLS, Fault, carry_out, quick_folder
from writes import CASES, NEW, OLD, PATH, put, state, wrong, wrong_at_last

from humexjournal.vault.find import VaultError

SOURCES = [
    "exchange",
    "link",
    "create",
    "export",
    "recover",
    "purge",
    "put away",
    "two definitions",
    "saved over meanwhile, exchange",
    "saved into meanwhile, exchange",
    "saved over meanwhile, link",
    "saved into meanwhile, link",
]
SHEETS = ["sheets", "asked", "first sheets", "own files"]
CODES = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR]
FEWEST = {"export": 10}
"""Calls of a case that has fewer than the others: it keeps nothing and holds no lock."""
UNSEEN = {("recover", "scandir")}
"""A folder that cannot be listed is passed over; what was left there waits for the next run."""


def outcomes(case, root, codes, *, lasts):
    """What becomes of a case for every call, and every number of it until that is not reached.

    The codes take turns.
    """
    for name in CALLS:
        for at in count(1):
            fault = Fault(name, at, codes[at % len(codes)], lasts)
            outcome = carry_out(case, root / name / str(at), fault)
            if outcome is None:
                break
            yield fault, outcome


def broken(case, outcome):
    """What is not as it is promised: at once, and after the next run."""
    found = [*wrong(case, outcome.then), *wrong_at_last(case, outcome.last)]
    return found + (["left open"] if outcome.open else [])


def untrue(case, outcome):
    """What was said and is not so."""
    files, said = outcome.then.files, outcome.said
    if not said:
        return any(files[path] != data for path, data in case.after.items())
    named = said.partition("still there: ")[2]
    other = [path for path, data in case.before.items() if files[path] != data]
    return not all(path in named for path in other) and (
        "as it was" in said or "nothing was written" in said
    )


def lies_unsaid(outcome):
    return bool(outcome.then.lying) and "beside it as .humex-" not in outcome.said


def check(name, codes, *, lasts):
    """Break a case at each of its calls, and say nothing while everything is as it is promised."""
    case, seen = CASES[name], 0
    with quick_folder() as root:
        for fault, outcome in outcomes(case, root, codes, lasts=lasts):
            seen += 1
            assert broken(case, outcome) == [], (fault, outcome.said)
            assert (name, fault.name) in UNSEEN or not untrue(case, outcome), (fault, outcome.said)
            assert fault.name == "unlink" or name == "recover" or not lies_unsaid(outcome), fault
    assert seen > FEWEST.get(name, 15)


@pytest.mark.parametrize("lasts", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("name", SOURCES)
def test_a_file_of_somebodys_is_whole_and_the_failure_is_told(name, lasts):
    check(name, CODES, lasts=lasts)


@pytest.mark.parametrize("lasts", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("name", SHEETS)
def test_sheets_are_whole_and_made_by_the_next_run(name, lasts):
    """One that cannot be read for a moment is somebody's until it can, and is told as that."""
    with quick_folder() as root:
        for fault, outcome in outcomes(CASES[name], root, CODES, lasts=lasts):
            assert broken(CASES[name], outcome) == [], (fault, outcome.said)
            assert fault.name == "unlink" or outcome.then.lying == (), fault


@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", ["exchange", "link", "create"])
def test_it_is_so_for_each_kind_of_failure(name, code):
    check(name, [code], lasts=False)


@pytest.mark.parametrize(
    ("name", "found"),
    [("naive in place", {"torn", "lost"}), ("naive by rename", {"lying", "not told"})],
)
def test_naive_ways_are_found_out_by_the_same_failures(name, found, tmp_path):
    case, seen = CASES[name], set()
    for call in ("write", "fsync", "close"):
        for at in (1, 2):
            root = tmp_path / call / str(at)
            try:
                outcome = carry_out(case, root, Fault(call, at, errno.ENOSPC))
            except OSError:
                then, _ = state(root, case), seen.add("not told")
            else:
                then = outcome.then if outcome else state(root, case)
            seen |= {word for word in ("torn", "lost") if word in " ".join(wrong(case, then))}
            seen |= {"lying"} if then.lying else set()

    assert found <= seen


@pytest.mark.parametrize("name", ["exchange", "link", "create"])
def test_a_disk_that_takes_little_at_a_time_gets_everything(name, tmp_path, monkeypatch):
    case, real = CASES[name], os.write
    case.prepare(tmp_path)
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:7]))

    case.act(tmp_path)

    assert (tmp_path / PATH).read_bytes() == NEW


@pytest.mark.parametrize("size", [0, 1, 1000, len(NEW) - 1])
@pytest.mark.parametrize("name", ["exchange", "link", "create"])
def test_a_limit_of_the_system_on_files_leaves_everything_as_it_was(name, size, tmp_path):
    """Without any stand-in: the system itself refuses to write so much."""
    case = CASES[name]
    case.prepare(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        with pytest.raises(VaultError, match=r"daily/2026-06-12\.md cannot be written: File too"):
            case.act(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    then = state(tmp_path, case)
    assert {path: then.files[path] for path in case.before} == case.before
    assert then.lying == ()
    case.again(tmp_path)
    assert wrong_at_last(case, state(tmp_path, case)) == []


def test_what_a_full_disk_left_open_to_git_is_hidden_by_the_next_command(tmp_path):
    put(tmp_path, {PATH: OLD, ".humex/.gitignore": b""})

    CASES["exchange"].act(tmp_path)

    assert (tmp_path / ".humex" / ".gitignore").read_bytes() == b"*\n"
