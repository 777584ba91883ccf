"""What a miss weighs, and at which score to prompt."""

from math import log2

import pytest
from adherence.run_length import DONE, MISSED, average_run_length, mean_delay

from humexjournal.adherence.baseline import ASSUMED, Baseline
from humexjournal.adherence.drift import step
from humexjournal.adherence.thresholds import TABLE, Rule, Weights, column, rule

# Of each baseline: what a miss weighs; then, where there are on average at least 25, 40, 60 and 100
# opportunities between two false prompts: the threshold, that average, and the delay after adherence
# has halved.
RUN_LENGTHS = [
    (0.50, 0.60, (2.05, 27, 6.6), (2.65, 47, 8.8), (3.05, 66, 10.4), (3.65, 106, 12.8)),
    (0.55, 0.70, (2.15, 29, 6.3), (2.85, 53, 8.5), (3.25, 68, 9.6), (3.75, 103, 11.5)),
    (0.60, 0.80, (2.45, 42, 7.0), (2.45, 42, 7.0), (3.25, 80, 9.3), (3.85, 111, 10.8)),
    (0.65, 0.95, (1.95, 29, 5.4), (2.90, 65, 7.7), (2.90, 65, 7.7), (3.85, 136, 10.2)),
    (0.70, 1.10, (2.35, 34, 5.2), (2.55, 42, 5.8), (3.35, 60, 6.8), (3.65, 101, 8.2)),
    (0.75, 1.30, (2.65, 38, 5.0), (2.95, 54, 5.8), (3.25, 64, 6.2), (3.95, 104, 7.4)),
    (0.80, 1.60, (2.25, 27, 3.9), (3.25, 60, 5.3), (3.45, 65, 5.5), (4.45, 117, 6.7)),
    (0.85, 1.95, (2.00, 31, 3.5), (2.95, 47, 4.2), (3.95, 123, 5.8), (3.95, 123, 5.8)),
    (0.90, 2.45, (2.50, 47, 3.5), (2.50, 47, 3.5), (2.95, 61, 3.8), (4.40, 101, 4.6)),
    (0.95, 3.40, (3.45, 128, 3.7), (3.45, 128, 3.7), (3.45, 128, 3.7), (3.45, 128, 3.7)),
]
TARGETS = (25, 40, 60, 100)


def twentieths(number):
    return round(20 * number)


def test_the_table_has_a_row_for_every_baseline():
    assert {
        twentieths(share): Weights(twentieths(miss), tuple(twentieths(cell[0]) for cell in cells))
        for share, miss, *cells in RUN_LENGTHS
    } == TABLE


@pytest.mark.parametrize("share", [n / 20 for n in TABLE])
def test_a_miss_weighs_the_evidence_that_adherence_has_halved(share):
    assert TABLE[twentieths(share)].miss == twentieths(log2((1 - share / 2) / (1 - share)))


@pytest.mark.parametrize(
    ("target", "share", "miss", "cell"),
    [
        (target, share, miss, cell)
        for share, miss, *cells in RUN_LENGTHS
        for target, cell in zip(TARGETS, cells, strict=True)
    ],
)
def test_a_threshold_is_the_lowest_with_no_more_false_prompts(target, share, miss, cell):
    threshold, run_length, delay = cell
    at = Rule(twentieths(miss), twentieths(threshold))
    below = Rule(at.miss, at.threshold - 1)

    assert average_run_length(below, share) < target <= average_run_length(at, share)
    assert round(average_run_length(at, share)) == run_length
    assert round(mean_delay(at, share, share / 2), 1) == delay


@pytest.mark.parametrize(
    ("per_week", "keen", "balanced", "gentle"),
    [
        (0.5, 0, 0, 1),
        (2, 0, 0, 1),
        (2.9, 0, 0, 1),
        (3, 0, 1, 2),
        (5, 0, 1, 2),
        (5.9, 0, 1, 2),
        (6, 1, 2, 3),
        (7, 1, 2, 3),
        (14, 1, 2, 3),
    ],
)
def test_the_column_goes_by_frequency_and_by_sensitivity(per_week, keen, balanced, gentle):
    names = ("keen", "balanced", "gentle")

    assert [column(per_week, name) for name in names] == [keen, balanced, gentle]


def test_another_sensitivity_is_a_mistake():
    with pytest.raises(KeyError):
        column(7, "loud")


@pytest.mark.parametrize(("number", "prompt_at"), [(0, 3), (1, 4), (2, 5), (3, 5)])
def test_before_a_baseline_is_known_the_rule_is_in_whole_numbers(number, prompt_at):
    assert rule(ASSUMED, number) == Rule(miss=2 * 20, threshold=prompt_at * 20, baseline=ASSUMED)


def test_a_rule_is_made_for_its_baseline():
    nine_in_ten = Baseline(18, calibrated=True)

    assert rule(nine_in_ten, 3) == Rule(miss=49, threshold=88, baseline=nine_in_ten)
    assert rule(nine_in_ten, 0) == Rule(miss=49, threshold=50, baseline=nine_in_ten)


@pytest.mark.parametrize("number", range(4))
def test_the_whole_numbers_prompt_where_the_row_of_085_does(number):
    """In every course of 40 opportunities: the pairs of scores that can be reached are followed."""
    spoken, exact = rule(ASSUMED, number), rule(Baseline(17, calibrated=True), number)
    pairs = {(0, 0)}
    for _ in range(40):
        steps = [
            (step(one, chance, spoken), step(other, chance, exact))
            for one, other in pairs
            for chance in (DONE, MISSED)
        ]
        assert all(one.alarmed == other.alarmed for one, other in steps)
        pairs = {(one.carried, other.carried) for one, other in steps}
