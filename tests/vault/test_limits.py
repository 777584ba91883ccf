"""What the system allows for watching, and what a vault needs of it."""

import pytest

from humexjournal.vault.limits import Limits, folders, limits


def write(system, **numbers):
    for name, number in numbers.items():
        file = system / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{number}\n")


def test_the_limits_of_linux_are_read(tmp_path):
    write(
        tmp_path,
        fs__inotify__max_user_watches=8192,
        fs__inotify__max_user_instances=128,
        fs__inotify__max_queued_events=16384,
    )

    assert limits(tmp_path) == Limits(watches=8192, instances=128, events=16384)


def test_in_a_container_the_lower_one_counts(tmp_path):
    write(
        tmp_path,
        fs__inotify__max_user_watches=8192,
        user__max_inotify_watches=100,
        fs__inotify__max_user_instances=128,
        user__max_inotify_instances=2147483647,
    )

    assert limits(tmp_path) == Limits(watches=100, instances=128)


@pytest.mark.parametrize("number", ["", "many"])
def test_where_the_system_says_nothing_there_is_no_limit(number, tmp_path):
    write(tmp_path, fs__inotify__max_user_watches=number)

    assert limits(tmp_path) == Limits()


def test_folders_are_counted_once_and_not_behind_links(tmp_path):
    for path in ("ana/daily/2026", "ana/.git/objects", "ben/kbis"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "ana/note.md").write_text("")
    (tmp_path / "ana/ben").symlink_to(tmp_path / "ben")

    assert folders([tmp_path / "ana"]) == 5
    assert folders([tmp_path / "ana", tmp_path / "ben", tmp_path / "ana/daily"]) == 7
    assert folders([tmp_path / "nobody"]) == 0
