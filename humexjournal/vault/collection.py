"""Python's search for cycles, put off while a vault is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Entries are many, small and without cycles: looking for cycles costs a tenth of the time.

    Afterwards they are put beside what has been there for long, which is looked through seldom.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
