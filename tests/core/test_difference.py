"""From which day on two mappings of entries differ."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.difference import first_changed

entries = st.dictionaries(
    st.integers(0, 6).map(lambda days: date(2026, 6, 1) + timedelta(days=days)),
    # Lists of the same letters are equal, and not the same object.
    st.lists(st.sampled_from("ab"), max_size=2),
)


@given(entries, entries)
def test_the_first_day_on_which_either_has_another(one, other):
    differing = [day for day in {*one, *other} if one.get(day) != other.get(day)]

    assert first_changed(one, other) == min(differing, default=None)


@given(entries, entries)
def test_what_both_share_is_the_same(one, other):
    together = {**one, **other}

    differing = [day for day in other if one.get(day) != other[day]]
    assert first_changed(together, one) == min(differing, default=None)
