"""Changing somebody's file: what is refused, what is kept, and who wins."""

import os
import subprocess
from struct import pack

import pytest

from humexjournal.vault import guarded, swap
from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, Why, guarded_replace
from humexjournal.vault.keep import versions

PATH = "daily/2026-06-12.md"
OLD, NEW, THEIRS, NEXT = b"walk: no\n", b"walk: 25\n", b"walk: 20\n", b"walk: 21\n"
EXCHANGE, LINK = "by exchange", "by link"
FIRST = {EXCHANGE: "_ours", LINK: "_try_link"}
"""What each way does first."""


@pytest.fixture
def file(tmp_path):
    """A file that nobody has touched for a while."""
    (tmp_path / "daily").mkdir()
    file = tmp_path / PATH
    file.write_bytes(OLD)
    leave_alone(file)
    return file


@pytest.fixture(params=[EXCHANGE, LINK])
def way(request, monkeypatch):
    """Both ways of putting a new version in the place of an old one."""
    if request.param == LINK:
        monkeypatch.setattr(swap, "exchange", no_exchange)
    return request.param


def no_exchange(*_names):
    raise NoExchangeError


def leave_alone(file, seconds=3600):
    time = file.stat().st_mtime - seconds
    os.utime(file, (time, time))


def kept(root):
    return sorted(one.read_bytes() for one in (root / ".humex" / "keep").glob("*"))


def lying(root):
    return sorted(one.name for one in (root / "daily").iterdir())


def why(root, *, path=PATH, expected=OLD):
    with pytest.raises(NotReplacedError) as refused:
        guarded_replace(root, path, expected, NEW)
    assert lying(root)[0][0] != "."
    return refused.value.why


@pytest.mark.usefixtures("way")
def test_a_file_that_is_as_it_was_read_gets_its_new_bytes_and_the_old_ones_are_kept(file, tmp_path):
    version = guarded_replace(tmp_path, PATH, OLD, NEW)

    assert file.read_bytes() == NEW
    assert version is not None
    assert (tmp_path / version.file).read_bytes() == OLD
    assert versions(tmp_path) == [version]
    assert lying(tmp_path) == ["2026-06-12.md"]


def test_what_is_kept_stays_out_of_git_and_is_for_its_owner_alone(file, tmp_path):
    guarded_replace(tmp_path, PATH, OLD, NEW)

    assert (tmp_path / ".humex" / ".gitignore").read_bytes() == b"*\n"
    assert (tmp_path / ".humex").stat().st_mode & 0o777 == 0o700
    assert file.exists()


def test_a_file_at_the_top_of_the_vault_is_changed_too(tmp_path):
    (tmp_path / "humex.yaml").write_bytes(OLD)
    leave_alone(tmp_path / "humex.yaml")

    guarded_replace(tmp_path, "humex.yaml", OLD, NEW)

    assert (tmp_path / "humex.yaml").read_bytes() == NEW


def test_where_nothing_changes_nothing_is_written(file, tmp_path):
    assert guarded_replace(tmp_path, PATH, OLD, OLD) is None
    assert not (tmp_path / ".humex").exists()
    assert file.read_bytes() == OLD


def test_a_file_that_was_saved_since_it_was_read_is_left_alone(file, tmp_path):
    file.write_bytes(THEIRS)

    assert why(tmp_path) is Why.CHANGED
    assert file.read_bytes() == THEIRS


@pytest.mark.parametrize(("age", "refused"), [(-1.5, True), (0, True), (1.5, True), (2.5, False)])
def test_a_file_that_was_saved_in_the_last_two_seconds_is_being_edited(
    age, refused, file, tmp_path
):
    file.write_bytes(OLD)
    leave_alone(file, age)

    if refused:
        assert why(tmp_path) is Why.BEING_EDITED
    else:
        guarded_replace(tmp_path, PATH, OLD, NEW)
    assert file.read_bytes() == (OLD if refused else NEW)


def test_a_file_that_humex_itself_has_just_written_may_be_changed_at_once(file, tmp_path):
    guarded_replace(tmp_path, PATH, OLD, NEW)
    guarded_replace(tmp_path, PATH, NEW, NEXT)

    assert file.read_bytes() == NEXT
    assert kept(tmp_path) == sorted([OLD, NEW])


def test_a_file_that_was_saved_after_humex_wrote_it_is_being_edited(file, tmp_path):
    guarded_replace(tmp_path, PATH, OLD, NEW)
    file.write_bytes(THEIRS)

    assert why(tmp_path, expected=THEIRS) is Why.BEING_EDITED


def between(monkeypatch, name, act, times=1):
    """Let somebody act just before humex uses a function of `swap` for the first time."""
    real, left = getattr(swap, name), [times]

    def acting(*args):
        if left[0]:
            left[0] -= 1
            act()
        return real(*args)

    monkeypatch.setattr(swap, name, acting)


def save_over(file, data):
    new = file.with_name(".editor")
    new.write_bytes(data)
    new.replace(file)


@pytest.mark.parametrize("save", [save_over, lambda file, data: file.write_bytes(data)])
def test_a_save_between_the_last_look_and_the_change_wins(save, way, file, tmp_path, monkeypatch):
    between(monkeypatch, FIRST[way], lambda: save(file, THEIRS))

    with pytest.raises(NotReplacedError) as refused:
        guarded_replace(tmp_path, PATH, OLD, NEW)

    assert refused.value.why is Why.CHANGED
    assert file.read_bytes() == THEIRS
    assert lying(tmp_path) == ["2026-06-12.md"]


def test_of_several_saves_meanwhile_the_last_wins_and_the_others_are_kept(
    file, tmp_path, monkeypatch
):
    saves = iter([THEIRS, NEXT])

    def exchanging(*names):
        if (data := next(saves, None)) is not None:
            save_over(file, data)
        exchange(*names)

    monkeypatch.setattr(swap, "exchange", exchanging)

    assert why(tmp_path) is Why.CHANGED
    assert file.read_bytes() == NEXT
    assert kept(tmp_path) == [THEIRS]


def test_an_editor_that_takes_the_file_away_and_makes_it_anew_wins(file, tmp_path, monkeypatch):
    calls = []

    def exchanging(*names):
        calls.append(names)
        if len(calls) == 1:
            save_over(file, THEIRS)
        else:
            file.rename(file.with_name("2026-06-12.md~"))
        exchange(*names)

    monkeypatch.setattr(swap, "exchange", exchanging)

    assert why(tmp_path) is Why.CHANGED
    assert file.read_bytes() == THEIRS
    assert lying(tmp_path) == ["2026-06-12.md", "2026-06-12.md~"]


def test_a_file_that_is_made_while_it_is_moved_away_wins(file, tmp_path, monkeypatch):
    monkeypatch.setattr(swap, "exchange", no_exchange)
    between(monkeypatch, "_link", lambda: file.write_bytes(THEIRS))

    assert why(tmp_path) is Why.CHANGED
    assert file.read_bytes() == THEIRS
    assert kept(tmp_path) == [OLD]


@pytest.mark.usefixtures("way")
def test_what_is_written_late_into_a_displaced_version_is_kept(file, tmp_path):
    with file.open("r+b") as editor:
        version = guarded_replace(tmp_path, PATH, OLD, NEW)
        editor.write(THEIRS)

    assert version is not None
    assert (tmp_path / version.file).read_bytes() == THEIRS


def test_a_file_that_is_deleted_meanwhile_is_not_made_again(way, file, tmp_path, monkeypatch):
    between(monkeypatch, FIRST[way], file.unlink)

    with pytest.raises(NotReplacedError) as refused:
        guarded_replace(tmp_path, PATH, OLD, NEW)

    assert refused.value.why is Why.GONE
    assert lying(tmp_path) == []


def test_a_file_that_is_not_there_is_not_made(file, tmp_path):
    assert why(tmp_path, path="daily/2026-06-13.md") is Why.GONE
    assert why(tmp_path, path="weekly/2026-W24.md") is Why.GONE
    assert file.exists()


def test_nothing_is_changed_through_a_link(file, tmp_path):
    (tmp_path / "daily" / "link.md").symlink_to(file)
    (tmp_path / "linked").symlink_to(tmp_path / "daily")

    assert why(tmp_path, path="daily/link.md") is Why.LINK
    assert why(tmp_path, path="linked/2026-06-12.md") is Why.LINK
    assert file.read_bytes() == OLD


def test_versions_are_not_kept_through_a_link(file, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / ".humex").symlink_to(outside)

    with pytest.raises(VaultError, match="is a link"):
        guarded_replace(tmp_path, PATH, OLD, NEW)

    assert (file.read_bytes(), list(outside.iterdir())) == (OLD, [])


@pytest.mark.parametrize(
    "path",
    [
        "../daily/a.md",
        "daily/../a.md",
        "/etc/hosts",
        ".git/config",
        ".obsidian/app.json",
        "daily//a.md",
        ".",
        "",
    ],
)
def test_nothing_outside_the_vault_and_nothing_hidden_is_changed(path, file, tmp_path):
    assert why(tmp_path, path=path) is Why.OUTSIDE
    assert file.exists()


def test_a_file_with_two_names_is_left_alone(file, tmp_path):
    os.link(file, tmp_path / "second.md")

    assert why(tmp_path) is Why.TWO_NAMES


def test_a_file_that_is_protected_against_writing_is_left_alone_by_root_too(file, tmp_path):
    file.chmod(0o444)

    assert why(tmp_path) is Why.PROTECTED


def test_a_folder_or_a_pipe_is_no_file(file, tmp_path):
    (tmp_path / "daily" / "folder.md").mkdir()
    os.mkfifo(tmp_path / "daily" / "pipe.md")

    assert why(tmp_path, path="daily/folder.md") is Why.NOT_A_FILE
    assert why(tmp_path, path="daily/pipe.md") is Why.NOT_A_FILE
    assert file.exists()


def test_a_path_too_long_to_keep_a_version_under_is_refused(file, tmp_path):
    assert why(tmp_path, path="daily/" + "x" * 200) is Why.TOO_LONG
    assert file.exists()


@pytest.mark.parametrize(
    "sign", ["MERGE_HEAD", "rebase-merge", "rebase-apply", "CHERRY_PICK_HEAD", "index.lock"]
)
def test_nothing_is_written_while_git_is_at_work(sign, file, tmp_path):
    vault = tmp_path / "ana"
    vault.mkdir()
    (tmp_path / "daily").rename(vault / "daily")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".git" / sign).write_text("")

    assert why(vault) is Why.GIT

    (tmp_path / ".git" / sign).unlink()
    guarded_replace(vault, PATH, OLD, NEW)
    assert (vault / PATH).read_bytes() == NEW
    assert not file.exists()


def test_a_folder_of_git_that_lies_elsewhere_is_asked_too(file, tmp_path):
    (tmp_path / "elsewhere" / "rebase-merge").mkdir(parents=True)
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")

    assert why(tmp_path) is Why.GIT

    (tmp_path / ".git").write_text("gitdir: \0" + "x" * 300)
    guarded_replace(tmp_path, PATH, OLD, NEW)
    assert file.read_bytes() == NEW


def acl():
    """Another user may read, in the form in which Linux keeps it."""
    entries = [(1, 6, 2**32 - 1), (2, 4, 65534), (4, 4, 2**32 - 1), (16, 4, 2**32 - 1)]
    return pack("<I", 2) + b"".join(pack("<HHI", *one) for one in [*entries, (32, 0, 2**32 - 1)])


def attributes(file):
    found = {name: os.getxattr(file, name) for name in os.listxattr(file)}
    return file.stat().st_mode & 0o7777, file.stat().st_uid, found


def dress(file):
    file.chmod(0o640)
    try:
        os.setxattr(file, "user.author", b"Ana")
        os.setxattr(file, "system.posix_acl_access", acl())
    except OSError as error:
        pytest.skip(f"no attributes on this disk: {error}")
    if os.geteuid() == 0:
        os.chown(file, 65534, 65534)


@pytest.mark.usefixtures("way")
def test_mode_owner_attributes_and_access_list_stay(file, tmp_path):
    dress(file)
    before = attributes(file)

    guarded_replace(tmp_path, PATH, OLD, NEW)

    assert file.read_bytes() == NEW
    assert attributes(file) == before


def test_a_plain_replace_would_have_lost_them(file):
    dress(file)
    before = attributes(file)

    save_over(file, NEW)

    assert attributes(file) != before


def test_a_file_whose_attributes_could_not_stay_is_left_alone(file, tmp_path, monkeypatch):
    dress(file)

    def refuse(*_):
        raise PermissionError(1, "not permitted")

    monkeypatch.setattr(guarded.os, "setxattr", refuse)

    assert why(tmp_path) is Why.ATTRIBUTES
    assert file.read_bytes() == OLD
