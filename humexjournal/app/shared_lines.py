"""What `.gitattributes` and `.gitignore` of a shared vault need, beside what stands there."""

from collections.abc import Sequence

ATTRIBUTES = (
    b"*.md text eol=lf merge=humex",
    b"*.yaml text eol=lf merge=humex",
    b"*.yml text eol=lf merge=humex",
    b"*.base text eol=lf",
    b"/shared-sheets/** -text merge=humex-sheets",
)
IGNORED = (
    b"/sheets/",
    b"/private/",
    b"/.humex/",
    b".humex-*.tmp",
    b".obsidian/workspace*.json",
    b".obsidian/cache",
    b".obsidian/plugins/*/",
    b"!.obsidian/plugins/periodic-notes/",
    b".obsidian/*token*",
    b".trash/",
    b".DS_Store",
    b"*.sync-conflict-*",
    b"*[Cc]onflicted copy*",
    b"conflict-files-obsidian-git.md",
)
_MERGED = b"# How humex has git merge what several people write (humex share setup)"
_LEFT_OUT = b"# What stays on one machine (humex share setup)"
_BOM = b"\xef\xbb\xbf"


def with_attributes(old: bytes) -> bytes:
    """`.gitattributes` with what is missing at its end, since the last line that fits holds."""
    missing = ATTRIBUTES if _is_overruled(old) else _missing(ATTRIBUTES, old)
    if not missing:
        return old
    end = _line_end(old)
    gap = b"" if not old or old.endswith(b"\n") else end
    return old + gap + _block(_MERGED, missing, end)


def with_ignored(old: bytes) -> bytes:
    """`.gitignore` with what is missing at its top, so that each line of the person's holds."""
    missing = _missing(IGNORED, old)
    if not missing:
        return old
    mark = _BOM if old.startswith(_BOM) else b""
    rest = old.removeprefix(mark)
    return mark + _block(_LEFT_OUT, missing, _line_end(old)) + rest


def _missing(wanted: Sequence[bytes], old: bytes) -> Sequence[bytes]:
    there = set(_lines(old))
    return [line for line in wanted if line not in there]


def _is_overruled(old: bytes) -> bool:
    """Whether a later line than ours says something else of how files are merged."""
    lines = _lines(old)
    ours = [n for n, line in enumerate(lines) if line in ATTRIBUTES]
    after = lines[max(ours) + 1 :] if ours else []
    return any(_says_merge(line) for line in after)


def _says_merge(line: bytes) -> bool:
    if line.startswith(b"#"):
        return False
    names = (word.lstrip(b"-!").partition(b"=")[0] for word in line.split()[1:])
    return any(name in (b"merge", b"binary") for name in names)


def _lines(text: bytes) -> list[bytes]:
    return [line.strip() for line in text.removeprefix(_BOM).split(b"\n")]


def _line_end(old: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in old else b"\n"


def _block(head: bytes, lines: Sequence[bytes], end: bytes) -> bytes:
    return b"".join(line + end for line in (head, *lines))
