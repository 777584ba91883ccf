"""How programs save a file, as their system calls were recorded: each ends with the new text.

Given are the file and its new text. Where a program leaves something beside the file, as a backup,
it is left here too.
"""

import os


def in_place(file, text):
    """As nano and Obsidian on Linux: the file is emptied and written."""
    file.write_text(text)


def in_pieces(file, text):
    """An editor with a small buffer: emptied, then written bit by bit."""
    with file.open("w") as opened:
        for n in range(0, len(text), 7):
            opened.write(text[n : n + 7])
            opened.flush()


def vim_backup_yes(file, text):
    """Vim with backupcopy=yes: the old text is copied away, and the file written in place."""
    _probe(file)
    backup = file.with_name(f"{file.name}~")
    backup.write_bytes(file.read_bytes())
    file.write_text(text)
    backup.unlink()
    _swap(file).unlink()


def vim_backup_no(file, text):
    """Vim with backupcopy=no: the file is renamed, and a new one gets its name."""
    _probe(file)
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text(text)
    file.chmod(0o644)
    backup.unlink()
    _swap(file).unlink()


def vim_backup_kept(file, text):
    """Vim with backupcopy=auto and backup: as before, and the old text stays beside the file."""
    _probe(file)
    file.rename(file.with_name(f"{file.name}~"))
    file.write_text(text)
    _swap(file).unlink()


def vscode(file, text):
    """VS Code: truncated by its own call, then written, then brought to the disk."""
    with file.open("r+") as opened:
        os.ftruncate(opened.fileno(), 0)
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def emacs(file, text):
    """Emacs: a lock that is a link to nowhere, an automatic copy, a backup, and a new file."""
    lock, auto = file.with_name(f".#{file.name}"), file.with_name(f"#{file.name}#")
    lock.symlink_to("ana@laptop.4711:1782640800")
    auto.write_text(text[: len(text) // 2])
    file.rename(file.with_name(f"{file.name}~"))
    file.write_text(text)
    auto.unlink()
    lock.unlink()


def syncthing(file, text):
    """Syncthing: into a hidden file beside it, which then gets the name."""
    temp = file.with_name(f".syncthing.{file.name}.tmp")
    temp.write_text(text)
    os.utime(temp, (1_782_640_800, 1_782_640_800))
    temp.rename(file)


def dropbox(file, text):
    """Dropbox: into a folder of its own at the top, from which the file is moved."""
    cache = file.parents[1] / ".dropbox.cache"
    cache.mkdir(exist_ok=True)
    (cache / "1a2b3c").write_text(text)
    (cache / "1a2b3c").rename(file)


def gedit(file, text):
    """As gedit and others do by GLib: into `.goutputstream-…`, which then gets the name."""
    temp = file.with_name(".goutputstream-A1B2C3")
    temp.write_text(text)
    temp.rename(file)


def _probe(file):
    """What vim does before: a swap file, and a try whether it may write in the folder."""
    _swap(file).write_bytes(b"b0VIM 9.1" + bytes(1000))
    probe = file.with_name("4913")
    probe.touch()
    probe.unlink()


def _swap(file):
    return file.with_name(f".{file.name}.swp")


SAVES = (
    in_place, in_pieces, vim_backup_yes, vim_backup_no, vim_backup_kept, vscode, emacs, syncthing,
    dropbox, gedit,
)  # fmt: skip
