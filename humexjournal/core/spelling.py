"""How far two words are apart."""


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
