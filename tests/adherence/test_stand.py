"""Where the course of a life stands, and that it goes on from there as if it were read anew."""

from adherence.letters import chances, logged_letters
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.momentum import momentum
from humexjournal.adherence.runs import FORGIVING, STRICT, current_run, runs
from humexjournal.adherence.stand import AT_FIRST, stand

often = st.sampled_from([1.0, 3 / 7])


@given(logged_letters, st.integers(0, 40), often, often)
def test_it_stands_where_it_would_if_all_were_read_anew(letters, taken, then, now):
    logged = chances(letters)
    earlier = stand(logged[:taken], then)

    assert stand(logged, now, earlier) == stand(logged, now)


@given(logged_letters, st.integers(0, 40), often)
def test_nor_does_it_matter_what_it_knew_of_later_days(letters, left, per_day):
    logged = chances(letters)

    assert stand(logged[:left], per_day, stand(logged, per_day)) == stand(logged[:left], per_day)


@given(logged_letters, often)
def test_what_it_says_is_what_is_said_of_all(letters, per_day):
    logged = chances(letters)
    found = stand(logged, per_day)

    assert found.count == len(letters)
    assert found.run.runs == runs(logged)
    assert found.momentum == momentum(logged, per_day)


def test_at_first_it_has_nothing():
    assert stand((), 1.0) == AT_FIRST


@given(logged_letters, st.sampled_from([STRICT, FORGIVING]))
def test_the_run_that_goes_on_is_found_from_the_end(letters, forgiven):
    logged = chances(letters)

    assert current_run(logged, forgiven) == runs(logged, forgiven).current
