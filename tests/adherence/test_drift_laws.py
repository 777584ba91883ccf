"""What holds for the drift score of every record."""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import accumulate, product

from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.baseline import ASSUMED, baseline
from humexjournal.adherence.drift import Version, drift
from humexjournal.adherence.logged import LOGGED_STATES
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.adherence.thresholds import column, rule

START = date(2026, 1, 20)
QUIET = sorted(set(State) - LOGGED_STATES)
GAPS = [1] * 10 + [0, 2, 3, 20]
MOSTLY_DONE = [State.DONE] * 6 + [State.MINIMUM, State.MISSED, State.UNLOGGED]


steps = st.sampled_from(list(product(GAPS, MOSTLY_DONE)))
courses = st.one_of([st.lists(steps, min_size=n, max_size=n) for n in (0, 10, 60, 120)])
within = st.lists(st.integers(0, 200).map(lambda n: START + timedelta(days=n)), max_size=2)
often = st.sampled_from([2, 5, 7])
sensitivities = st.sampled_from(["keen", "balanced", "gentle"])


@st.composite
def records(draw):
    """Opportunities over some months, several on a day or with gaps, and all that goes with them."""
    course = draw(courses)
    days = accumulate(gap for gap, _ in course)
    begins = [date.min, *sorted(draw(within))]
    return [
        Opportunity(START + timedelta(days=day), state)
        for day, (_, state) in zip(days, course, strict=True)
    ], {
        "versions": [Version(first, draw(often)) for first in begins],
        "sensitivity": draw(sensitivities),
        "restarts": sorted(draw(within)),
    }


@given(records())
def test_the_score_moves_by_misses_and_dones_and_prompts_on_a_miss_at_the_threshold(record):
    chances, more = record
    before = 0

    for step in drift(chances, **more).steps:
        if step.state is State.MISSED:
            assert step.score in (before + step.rule.miss, step.rule.miss)
            assert step.alarmed == (step.score >= step.rule.threshold)
        else:
            assert 0 <= step.score <= before
            assert not step.alarmed
        before = step.carried


@given(records(), st.data())
def test_what_is_not_logged_may_stand_anywhere_or_nowhere(record, data):
    chances, more = record
    logged = [chance for chance in chances if chance.state in LOGGED_STATES]
    strewn = list(logged)
    for _ in range(data.draw(st.integers(0, 10))):
        place = data.draw(st.integers(0, len(strewn)))
        day = strewn[place].due if place < len(strewn) else START + timedelta(days=3000)
        strewn.insert(place, Opportunity(day, data.draw(st.sampled_from(QUIET))))

    assert drift(strewn, **more) == drift(chances, **more) == drift(logged, **more)


@given(records(), st.integers(0, 100))
def test_what_comes_later_changes_no_step(record, number):
    chances, more = record
    known = chances[:number]

    steps = drift(known, **more).steps

    assert drift(chances, **more).steps[: len(steps)] == steps


@given(records())
def test_lateness_and_the_minimum_version_change_nothing(record):
    chances, more = record
    plain = [
        Opportunity(one.due, State.DONE if one.state in DONE_STATES else one.state, late=True)
        for one in chances
    ]

    found, expected = drift(plain, **more), drift(chances, **more)

    assert [step.score for step in found.steps] == [step.score for step in expected.steps]
    assert (found.score, found.rule) == (expected.score, expected.rule)


@given(records())
def test_a_version_stands_alone(record):
    chances, more = record
    last = more["versions"][-1]
    since = [chance for chance in chances if chance.due >= last.first]

    alone = drift(since, **{**more, "versions": [last]}).steps

    assert drift(chances, **more).steps[-len(alone) :] == alone or not alone


# The same by the book: every step looks back over the whole record.


def by_the_book(chances, *, sensitivity, versions, restarts):
    """The score after each logged opportunity, the rule that held, and whether it prompts."""
    logged = [chance for chance in chances if chance.state in LOGGED_STATES]
    steps = []
    for number, chance in enumerate(logged):
        version = [version for version in versions if version.first <= chance.due][-1]
        own = [n for n in range(number) if logged[n].due >= version.first]
        score = score_on(chance.due, own, logged, steps, restarts)
        first = chance.due.replace(day=1)
        earlier = [n for n in own if logged[n].due < first]
        usual = baseline(settled(first, earlier, logged, steps, restarts))
        held = rule(usual, column(version.per_week, sensitivity))
        missed = chance.state is State.MISSED
        after = score + held.miss if missed else max(score - 20, 0)
        steps.append((after, held, missed and after >= held.threshold))
    return steps


def latest(days, day):
    """The last of sorted days that is not after a day."""
    number = bisect_right(days, day)
    return days[number - 1] if number else date.min


def score_on(day, own, logged, steps, restarts):
    """The score with which a day begins, from the opportunities before it."""
    if not own or logged[own[-1]].due < latest(restarts, day):
        return 0
    score, _, alarmed = steps[own[-1]]
    return 0 if alarmed else score


def settled(first, earlier, logged, steps, restarts):
    """What was logged before a month, without the run that may be drift."""
    for count in range(len(earlier), 0, -1):
        until = logged[earlier[count]].due if count < len(earlier) else first - timedelta(days=1)
        if score_on(until, earlier[:count], logged, steps, restarts) == 0:
            return [logged[n].state in DONE_STATES for n in earlier[:count]]
    return []


@given(records())
def test_one_pass_gives_what_looking_back_over_everything_gives(record):
    chances, more = record

    steps = drift(chances, **more).steps

    assert [(one.score, one.rule, one.alarmed) for one in steps] == by_the_book(chances, **more)


@given(records())
def test_a_version_begins_without_a_baseline(record):
    chances, more = record
    begins = date(2026, 3, 10)
    month = [
        one
        for one in chances
        if begins <= one.due <= date(2026, 3, 31) and one.state in LOGGED_STATES
    ]

    found = drift(chances, **{**more, "versions": [Version(START, 7), Version(begins, 7)]}).steps

    within = [one for one in found if begins <= one.due <= date(2026, 3, 31)]
    assert [one.rule.baseline for one in within] == [ASSUMED] * len(month)


@given(records(), st.data())
def test_from_any_step_on_it_goes_on_as_if_it_had_never_stopped(record, data):
    chances, more = record
    logged = [chance for chance in chances if chance.state in LOGGED_STATES]
    taken = data.draw(st.integers(0, len(logged)))
    more["as_of"] = START + timedelta(days=300)
    whole = drift(logged, **more)

    assert drift(logged[taken:], known=whole.steps[:taken], **more) == whole
