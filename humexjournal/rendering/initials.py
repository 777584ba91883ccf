"""Initials in the place of names, for a page that lies on a desk."""

from collections.abc import Sequence

LONGEST = 3
"""Letters of a first name that are printed at most where two would be taken for each other."""


def initials(names: Sequence[str]) -> list[str]:
    """The initials of each name; where two are the same, more letters, and then a number."""
    return [_alone(place, names) for place in range(len(names))]


def _alone(place: int, names: Sequence[str]) -> str:
    """The shortest form of a name that no other has."""
    for letters in range(1, LONGEST + 1):
        forms = [_initials(name, letters) for name in names]
        if forms.count(forms[place]) == 1:
            return forms[place]
    return f"{_initials(names[place], LONGEST)} {place + 1}"


def _initials(name: str, letters: int) -> str:
    """A. B. for Ana Berg; An. B. with two letters."""
    first, *rest = name.split() or ("?",)
    return " ".join((f"{first[:letters]}.", *(f"{one[:1]}." for one in rest)))
