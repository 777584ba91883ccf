"""A value put where it stands, or is to stand, in the bytes of a note."""

from humexjournal.problem import Location
from humexjournal.vault.edit import ByHand, Value, set_place, set_value
from humexjournal.vault.source import Source, source_of


def placed(data: bytes, place: Location, value: Value) -> bytes | ByHand:
    """A note with another value at a place; a key that is not there need not be cleared."""
    if not value and _is_nowhere(data, place):
        return data
    if place.within is None or not isinstance(value, str):
        return set_value(data, place.path, place.keys, value)
    return set_place(data, place, value.replace(" ", "") if place.keys else value)


def _is_nowhere(data: bytes, place: Location) -> bool:
    source = source_of(data, place.path)
    if not isinstance(source, Source) or len(place.keys) != 1:
        return False
    return place.keys[0] not in source.note.mapping
