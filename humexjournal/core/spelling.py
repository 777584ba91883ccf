"""How far two words are apart, and which of some is the nearest."""

from collections.abc import Iterable


def letters_apart(one: str, other: str) -> int:
    """Letters to add, drop, replace or swap with their neighbour to turn one into the other.

    The optimal string alignment distance (Damerau 1964, restricted to one edit of a place).
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row, above = row, [i], before
        for j, match in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody may have meant, None where none is near."""
    apart = {one: letters_apart(word.casefold(), one.casefold()) for one in known}
    near = min(apart, key=lambda one: (apart[one], one), default=None)
    return near if near is not None and apart[near] <= max(1, len(word) // 3) else None
