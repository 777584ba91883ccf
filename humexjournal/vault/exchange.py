"""Two names of one folder change places in one step, where the system can do that.

Linux and macOS have a call for it, of the same form. The one of macOS has been read about and not
run; where it is refused, the other way is taken, as on a disk that does not know it.
"""

import ctypes
import errno
import os
import sys

CALLS = {"linux": "renameat2", "darwin": "renameatx_np"}
SWAP = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS."""
_UNKNOWN = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


class NoExchangeError(Exception):
    """This system, or the file system of this folder, cannot exchange two names."""


def exchange(folder: int, one: str, other: str) -> None:
    """Let two names of an open folder change places; both must be there, or OSError."""
    if sys.platform not in CALLS:
        raise NoExchangeError
    call = getattr(ctypes.CDLL(None, use_errno=True), CALLS[sys.platform], None)
    if call is None:
        raise NoExchangeError
    names = os.fsencode(one), os.fsencode(other)
    if call(folder, names[0], folder, names[1], SWAP) == 0:
        return
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        raise NoExchangeError
    raise OSError(number, os.strerror(number), other)
