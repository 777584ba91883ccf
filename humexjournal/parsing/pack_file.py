"""A pack of behaviours: from the keys of `packs/stress.yaml` to a pack."""

from humexjournal.core.packs import Pack, Ready
from humexjournal.parsing.fields import Fields, scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.problem import Problem


def pack_from(mapping: Mapping, name: str, path: str) -> tuple[Pack, list[Problem]]:
    """The pack of a file, and what of it does not fit."""
    fields = Fields(mapping, path)
    below = fields.inside("behaviours")
    pack = Pack(
        name,
        title=fields.text("title", name),
        about=fields.text("about"),
        outcome=fields.text("outcome"),
        behaviours=tuple(_ready(str(key), below.inside(str(key))) for key in below.mapping),
    )
    fields.finish()
    return pack, fields.problems


def _ready(name: str, fields: Fields) -> Ready:
    if not fields.text("behaviour"):
        fields.wrong("behaviour", "A behaviour needs its words.", "Write behaviour: and what.")
    keys = {str(key): as_typed(value) for key, value in fields.mapping.items()}
    return Ready(name, {"behaviour": name, **keys})


def as_typed(raw: Raw) -> str:
    """A value as somebody would type it into a line: a list with commas."""
    if isinstance(raw, list):
        return ", ".join(scalar_text(one) or "" for one in raw)
    return scalar_text(raw) or ""
