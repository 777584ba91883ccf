"""The keys of git's configuration by which git is brought to run a program."""

import re

from humexjournal.late_pattern import late_pattern
from humexjournal.vault.clone import Setting
from humexjournal.vault.merge_driver import CALL, WITHOUT

_KEYS = late_pattern(
    r"core\.(?:fsmonitor|hookspath|pager|editor|sshcommand|askpass|gitproxy|alternaterefscommand)"
    r"|(?:sequence\.editor|diff\.external|interactive\.difffilter|gpg\.program|web\.browser)"
    r"|pager\..+|browser\..+\.(?:cmd|path)|man\..+\.(?:cmd|path)"
    r"|gpg\..+\.(?:program|defaultkeycommand)|(?:tar|trailer)\..+\.(?:command|cmd)"
    r"|filter\..+\.(?:clean|smudge|process)|diff\..+\.(?:textconv|command)|merge\..+\.driver"
    r"|(?:merge|diff)tool\..+\.(?:cmd|path)|remote\..+\.(?:uploadpack|receivepack|vcs)"
    r"|uploadpack\.packobjectshook|include\.path|includeif\..+\.path",
    re.DOTALL,
)
_ONLY_SHELL = late_pattern(
    r"alias\..+|submodule\..+\.update|credential\.(?:.+\.)?helper", re.DOTALL
)
"""Keys whose value is a program of the shell where it begins with `!`, or a path."""

_HARMLESS = (
    Setting("merge.humex.driver", rf"(?:[\w./~-]*/)?{re.escape(CALL)}(?:{re.escape(WITHOUT)})?"),
    Setting("merge.humex-sheets.driver", "true"),
    Setting("core.fsmonitor", r"|true|false|yes|no|on|off|[01]"),
    Setting("filter.lfs.clean", r"git-lfs clean -- %f"),
    Setting("filter.lfs.smudge", r"git-lfs smudge -- %f"),
    Setting("filter.lfs.process", "git-lfs filter-process"),
)


def runs_program(setting: Setting) -> bool:
    """Whether a setting makes git run a program, or read settings from elsewhere."""
    if setting.key.endswith(".url"):
        return setting.value.startswith("ext::")
    if _ONLY_SHELL.fullmatch(setting.key):
        return setting.value.startswith(("!", "/", "~", "."))
    return bool(_KEYS.fullmatch(setting.key)) and not _is_harmless(setting)


def _is_harmless(setting: Setting) -> bool:
    return any(
        one.key == setting.key and re.fullmatch(one.value, setting.value) for one in _HARMLESS
    )
