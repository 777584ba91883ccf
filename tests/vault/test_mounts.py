"""On which kind of file system a folder lies, and whether the system hears of all that happens."""

import sys
from pathlib import Path

import pytest

from humexjournal.vault.mounts import file_system, gives_all_events

MOUNTS = r"""
proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ana btrfs rw 0 0
drive /home/ana/My\040Drive fuse.rclone rw 0 0
first /data cifs rw 0 0
second /data xfs rw 0 0
odd
"""

KINDS = [
    ("/var/journal", "ext4"),
    ("/home", "nfs4"),
    ("/home/ben/journal", "nfs4"),
    ("/home/ana", "btrfs"),
    ("/home/ana/journal", "btrfs"),
    ("/home/ana/My Drive/journal", "fuse.rclone"),
    ("/home/anabel", "nfs4"),
    ("/data/journal", "xfs"),
]


@pytest.mark.parametrize(("folder", "kind"), KINDS)
def test_the_nearest_mount_above_counts_and_the_latest_of_one_place(folder, kind, tmp_path):
    (tmp_path / "mounts").write_text(MOUNTS)

    assert file_system(Path(folder), tmp_path / "mounts") == kind


def test_where_nothing_is_told_it_is_not_known(tmp_path):
    assert file_system(tmp_path, tmp_path / "nothing") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of its mounts there")
def test_this_system_knows_its_own():
    assert file_system(Path("/proc")) == "proc"


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "zfs", ""])
def test_a_disk_of_this_machine_tells_of_all(kind):
    assert gives_all_events(kind)


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "vboxsf"])
def test_one_that_is_written_from_elsewhere_does_not(kind):
    assert not gives_all_events(kind)
