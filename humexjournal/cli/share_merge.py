"""`humex share merge`: the merge driver, which git calls with three versions of a file."""

from pathlib import Path

import click

from humexjournal.parsing.merging.file import merge_file
from humexjournal.parsing.merging.merged import Merged, side_by_side
from humexjournal.rendering.escape import printable
from humexjournal.vault.text_merge import merge_text

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "merge",
    short_help="merge three versions of a file, as git calls it",
    context_settings={"ignore_unknown_options": True},  # a note may be called -x.md
)
@click.argument("base", type=FILE)
@click.argument("ours", type=FILE)
@click.argument("theirs", type=FILE)
@click.argument("path")
@click.pass_context
def command(ctx: click.Context, base: Path, ours: Path, theirs: Path, path: str) -> None:
    """Merge what two people have made of a file, and write it to OURS.

    Git calls this, once `humex share setup` has told it to: `humex share merge %O %A %B %P`.
    The status is 1 where both have changed the same thing. Both versions are then in the file.
    """
    versions = (base.read_bytes(), ours.read_bytes(), theirs.read_bytes())
    merged = _merged(*versions, path)
    ours.write_bytes(merged.data)
    ctx.exit(0 if merged.is_settled else 1)


def _merged(base: bytes, ours: bytes, theirs: bytes, path: str) -> Merged:
    """The merge; both versions whole where it fails, since git would leave only ours in sight."""
    try:
        return merge_file(base, ours, theirs, path, merge_text)
    except Exception as error:  # noqa: BLE001 — whatever it is, theirs must not go out of sight
        click.echo(f"{printable(path)}: {printable(str(error))} Both versions are in it.", err=True)
        return side_by_side(ours, theirs)
