"""Automaticity and graduation."""

import pytest

from humexjournal.adherence.automaticity import Progress, is_graduation_due, progress, srbai


@pytest.mark.parametrize(
    ("items", "score"),
    [([1], 1), ([7], 7), ([5], 5), ([6, 5, 6, 5], 5.5), ([1, 7, 7, 7], 5.5), ([1, 1, 1, 2], 1.25)],
)
def test_a_score_is_the_mean_of_one_item_or_of_four(items, score):
    assert srbai(items) == score


@pytest.mark.parametrize("items", [[], [5, 5], [5, 5, 5], [5, 5, 5, 5, 5]])
def test_no_other_number_of_items_makes_a_score(items):
    with pytest.raises(ValueError, match=f"^{len(items)} items$"):
        srbai(items)


@pytest.mark.parametrize("items", [[0], [8], [5, 5, 5, 0], [8, 5, 5, 5]])
def test_an_answer_is_from_1_to_7(items):
    with pytest.raises(ValueError, match=r"^\[.*\] are not all from 1 to 7$"):
        srbai(items)


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([], None),
        ([3.5], Progress(latest=3.5, previous=None)),
        ([3.5, 4.25], Progress(latest=4.25, previous=3.5)),
        ([1.0, 3.5, 4.25], Progress(latest=4.25, previous=3.5)),
    ],
)
def test_progress_is_the_latest_score_beside_the_one_before(scores, found):
    assert found == progress(scores)


@pytest.mark.parametrize(
    ("scores", "at_aim", "due"),
    [
        ([5.5], True, True),
        ([2.0, 5.75], True, True),
        ([5.25], True, False),
        ([7.0, 5.25], True, False),
        ([5.5], False, False),
        ([], True, False),
    ],
)
def test_graduation_takes_five_and_a_half_and_eight_weeks_at_aim(scores, at_aim, due):
    assert is_graduation_due(scores, at_aim=at_aim) is due
