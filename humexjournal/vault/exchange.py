"""Two names of one folder change places in one step, where the system can do that."""

import ctypes
import errno
import os
import sys

RENAME_EXCHANGE = 2
_UNKNOWN = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


class NoExchangeError(Exception):
    """This system, or the file system of this folder, cannot exchange two names."""


def exchange(folder: int, one: str, other: str) -> None:
    """Let two names of an open folder change places; both must be there, or OSError."""
    if sys.platform != "linux":
        raise NoExchangeError
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError as error:
        raise NoExchangeError from error
    names = os.fsencode(one), os.fsencode(other)
    if call(folder, names[0], folder, names[1], RENAME_EXCHANGE) == 0:
        return
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        raise NoExchangeError
    raise OSError(number, os.strerror(number), other)
