"""Problems come in the order in which their places stand in the file."""

from humexjournal.problem import Location, Problem, sort_key


def test_a_later_place_comes_later_also_with_more_digits():
    places = [Problem(Location("a.md", within=(at, 1)), "tone", "") for at in (9, 200, 80)]
    in_order = [one.location.within for one in sorted(places, key=sort_key)]
    assert in_order == [(9, 1), (80, 1), (200, 1)]
    assert sorted(map(str, (9, 80, 200))) == ["200", "80", "9"]
