"""What holds of every week line that two people have filled in."""

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from humexjournal.parsing.grammar.cells import read_cells
from humexjournal.parsing.merging.file import merge_file
from humexjournal.parsing.merging.merged import Merged
from humexjournal.parsing.merging.unsettled import MARK
from humexjournal.parsing.note import read_note

WEEK = "weekly/2026-W24.md"
CELL = st.sampled_from([".", "x", "o", "/", "25", "7:30", "o/time", "-"])
FORMS = st.sampled_from(["plain", "single", "double", "list"])


def written(cells, form):
    text = ", ".join(cells) if form == "list" else " ".join(cells)
    around = {"plain": ("", ""), "single": ("'", "'"), "double": ('"', '"'), "list": ("[", "]")}
    before, behind = around[form]
    return f"---\nwalk: {before}{text}{behind}\nfelt: 3\n---\n".encode()


@st.composite
def weeks(draw):
    """Base, ours and theirs as cells, of which each side has changed some, and how it is written."""
    form = draw(FORMS)
    # Without quotes a line that begins so is a list, and in a list `-` is none.
    cell = CELL if form in {"single", "double"} else CELL.filter(lambda one: one != "-")
    base = draw(st.lists(cell, min_size=2, max_size=7))
    sides = []
    for _ in range(2):
        side = [draw(cell) if draw(st.integers(0, 2)) == 0 else one for one in base]
        more = draw(st.lists(cell, max_size=7 - len(side)))
        sides.append(side + more)
    return (base, *sides, form)


def by_cell(base, ours, theirs):
    def as_git(_base, ours, theirs):
        """Git does not merge two versions of one line."""
        return Merged(ours, is_settled=ours == theirs)

    return merge_file(base, ours, theirs, WEEK, as_git)


def ours_wins(_base, ours, _theirs):
    return Merged(ours, is_settled=True)


def as_one_text(base, ours, theirs):
    """A line is taken or left as a whole."""
    if b"walk: x" in base:
        return Merged(ours, is_settled=theirs == base)
    return Merged(theirs, is_settled=ours == base)


def line_in(data):
    raw = read_note(data, WEEK).mapping["walk"]
    return [str(one) for one in raw] if isinstance(raw, list) else cells_in(str(raw))


def cells_in(text):
    return [cell.written for cell in read_cells(text)]


def padded(cells):
    plain = ["." if cell == "-" else cell for cell in cells]
    return plain + ["."] * (7 - len(plain))


def merged_by(merge, drawn):
    *weeks_, form = drawn
    return merge(*(written(cells, form) for cells in weeks_))


def differ(drawn):
    """The days that both have changed, each in another way."""
    days = zip(*map(padded, drawn[:3]), strict=True)
    return [day for day, (was, one, other) in enumerate(days) if was != one != other != was]


def each_day_is_the_right_one(merge, drawn):
    found = padded(line_in(merged_by(merge, drawn).data))
    days = zip(*map(padded, drawn[:3]), strict=True)
    right = [other if one == was else one for was, one, other in days]
    return found == right


def only_the_same_day_is_in_doubt(merge, drawn):
    return merged_by(merge, drawn).is_settled == (not differ(drawn))


def both_values_are_in_sight(merge, drawn):
    data = merged_by(merge, drawn).data.decode()
    theirs = [line for line in data.splitlines() if line.startswith(f"{MARK} walk:")]
    if not differ(drawn):
        return not theirs
    shown = padded(cells_in(theirs[0].partition("walk: ")[2].strip("[]'\""))) if theirs else ()
    return bool(shown) and all(shown[day] == padded(drawn[2])[day] for day in differ(drawn))


def the_same_from_both_sides(merge, drawn):
    base, ours, theirs, form = drawn
    one, other = merged_by(merge, drawn), merged_by(merge, (base, theirs, ours, form))
    return one.is_settled == other.is_settled and (not one.is_settled or one == other)


LAWS = {
    each_day_is_the_right_one: as_one_text,
    only_the_same_day_is_in_doubt: as_one_text,
    both_values_are_in_sight: ours_wins,
    the_same_from_both_sides: ours_wins,
}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_a_law_finds_out_a_merge_that_is_too_simple(law):
    quickly = settings(max_examples=200, phases=[Phase.generate], derandomize=True, database=None)

    assert find(weeks(), lambda drawn: not law(LAWS[law], drawn), settings=quickly)


@settings(max_examples=100)
@given(weeks())
def test_the_laws_hold_of_week_lines(drawn):
    signs = {cell for side in drawn[:3] for cell in side}
    if signs <= {"25", "7:30"}:
        return

    assert [law.__name__ for law in LAWS if not law(by_cell, drawn)] == []
