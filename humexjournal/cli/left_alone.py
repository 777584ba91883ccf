"""What is said of the files in `sheets/` that somebody has edited."""

from collections.abc import Iterator

from humexjournal.vault.derived import Written
from humexjournal.vault.layout import SHEETS
from humexjournal.vault.page_file import new_name


def left_alone(written: Written) -> Iterator[str]:
    """A line for each of them."""
    for name in written.left:
        if name in written.both:
            both = f"{SHEETS}/{name} and {SHEETS}/{new_name(name)}"
            yield f"{both} were both edited and are left alone; no new one was made."
        else:
            yield f"{SHEETS}/{name} was edited and is left alone; the new one is beside it."
    for name in written.kept:
        yield f"{SHEETS}/{name} was edited and is no longer called for; it stays, and is yours."
