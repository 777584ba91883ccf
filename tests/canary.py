"""A vault whose private side holds a word that is nowhere else, in everything that may hold one."""

import os
import subprocess
from pathlib import Path

WORD = "zqcanary"
"""Each place has a word of its own that begins so: a leak names where it is from."""

SHARED = {
    "humex.yaml": "format: 1\nclient: Ana\nsheets: [md, html]\n",
    "kbis/walk.yaml": (
        "name: Walk\nbehaviour: Walk after lunch\nschedule: weekdays\nfrom: 2026-06-15\n"
    ),
    **{
        f"daily/2026-06-{day}.md": "---\nwalk: {}\n---\nOutside.\n".format("x" if day % 2 else "o")
        for day in range(15, 27)
    },
    "weekly/2026-W26.md": "---\nweek: 2026-W26\ncommitment: If it rains, then the coat\n---\n",
}
PRIVATE = {
    "kbis/zqcanary_key.yaml": (
        "name: zqcanary_name\nbehaviour: zqcanary_behaviour\nschedule: weekdays\n"
        "keys: [zqcanary_alias]\ncue: zqcanary_cue\nwhy: zqcanary_why\nfrom: 2026-06-15\n"
    ),
    "kbis/zqcanary_broken.yaml": "behaviour: [zqcanary_unclosed\n",
    "kbis/zqcanary_wrong.yaml": "behaviour: zqcanary_other\nschedule: zqcanary_schedule\n",
    "daily/2026-06-15.md": "---\nzqcanary_key: zqcanary_value\nzqcanary_own: 7\n---\n",
    "daily/2026-06-16.md": "---\nzqcanary_alias: o\nreserve: [zqcanary_reserve]\n---\nzqcanary_body\n",
    "daily/2026-06-17.md": "---\nfriction: [zqcanary_key/zqcanary_reason]\nzqcanary_key: o\n---\n",
    "daily/2026-06-18.md": "---\nzqcanary_bad: [\n---\nzqcanary_text !share\n",
    "daily/2026-06-19.md": "---\noff: zqcanary_off\n",
    "daily/2026-06-22.md": "---\nzqcanary_key: o\nfriction: [zqcanary_key/time]\n---\n",
    "daily/zqcanary_file.md": "zqcanary_note\n",
    "daily/2026-06-23 (zqcanary_name's conflicted copy).md": "zqcanary_copy\n",
    "weekly/2026-W26.md": "---\ncommitment: zqcanary_commitment\nkept: zqcanary_kept\n---\n",
    "monthly/2026-06.md": "---\nidentity: zqcanary_identity\n---\n",
    "prompts/2026-06-17-zqcanary_key.md": (
        "---\nkbi: zqcanary_key\nstate: zqcanary_state\n---\nzqcanary_message\n"
    ),
    "prompts/zqcanary_note.md": "zqcanary_note\n",
    "sheet-templates/weekly.md.j2": "{{ zqcanary_variable\n",
    "sheet-templates/questions.yaml": "questions: [zqcanary_question]\n",
    "sheets/zqcanary_sheet.md": "zqcanary_page\n",
    ".humex/keep/zqcanary_kept": "zqcanary_former\n",
    ".obsidian/daily-notes.json": '{"folder": zqcanary_folder',
    "zqcanary_root.md": "zqcanary_text\n",
}


def put(root: Path, files: dict[str, str]) -> Path:
    """Files that nobody has touched for a while."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
        os.utime(root / path, (0, 0))
    return root


def leaks_in(text: object) -> list[str]:
    """The lines of a text that say anything of it."""
    return [line for line in str(text).splitlines() if WORD in line.casefold()]


def leaks_below(*folders: Path) -> list[str]:
    """The files below folders that hold it, in name or bytes, but for the private side itself."""
    return [
        str(file)
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if "private" not in file.relative_to(folder).parts
        and (WORD in file.name or (file.is_file() and WORD.encode() in file.read_bytes().lower()))
    ]


def leaks_in_git(root: Path) -> list[str]:
    """What git would hold of it once everything is added."""
    git(root, "init")
    git(root, "add", "--all")
    return leaks_in(git(root, "cat-file", "--batch", "--batch-all-objects"))


def git(root: Path, *words: str) -> str:
    """What git says in a folder."""
    done = subprocess.run(["git", "-C", root, *words], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
