"""How pages name what a day came to."""

from humexjournal.reviews.cells import Cell


def state_of(cell: Cell) -> str:
    """The state as templates know it; what was done unplanned is a state of its own."""
    if cell.bonus:
        return "bonus"
    return cell.state.value if cell.state else ""
