"""Exact run lengths of the drift score: it is a Markov chain whose states are its values."""

from datetime import date

from humexjournal.adherence.drift import step
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State
from humexjournal.adherence.thresholds import Rule

DAY = date(2026, 6, 1)
DONE, MISSED = Opportunity(DAY, State.DONE), Opportunity(DAY, State.MISSED)
LONG_AGO = 200

Moves = dict[int, tuple[int, int | None]]


def average_run_length(rule: Rule, share: float) -> float:
    """Opportunities up to a prompt, on average, from a score of 0 on."""
    return run_lengths(rule, share)[0]


def mean_delay(rule: Rule, usual: float, share: float) -> float:
    """Opportunities from a change of adherence up to the prompt, on average.

    The score at the change is what it is long after the last prompt, none having come since.
    """
    lengths = run_lengths(rule, share)
    return sum(weight * lengths[score] for score, weight in long_after(rule, usual).items())


def run_lengths(rule: Rule, share: float) -> dict[int, float]:
    """The average number of opportunities up to a prompt, from each score on.

    The solution of `length = 1 + share × length after a done + (1 - share) × length after a miss`.
    """
    moves = reachable(rule)
    equations = {score: equation(moves, score, share) for score in moves}
    for score, pivot in equations.items():
        for other, row in equations.items():
            factor = row.get(score, 0.0) / pivot[score] if other != score else 0.0
            if factor:
                for key, number in pivot.items():
                    row[key] = row.get(key, 0.0) - factor * number
    return {score: row[-1] / row[score] for score, row in equations.items()}


def equation(moves: Moves, score: int, share: float) -> dict[int, float]:
    """The coefficients by score; the right-hand side stands at -1, which no score is."""
    row = {-1: 1.0, score: 1.0}
    for after, weight in zip(moves[score], (share, 1 - share), strict=True):
        if after is not None:
            row[after] = row.get(after, 0.0) - weight
    return row


def reachable(rule: Rule) -> Moves:
    """Where each score goes by a done and by a miss, None being a prompt."""
    moves: Moves = {}
    todo: list[int | None] = [0]
    while todo:
        score = todo.pop()
        if score is not None and score not in moves:
            missed = step(score, MISSED, rule)
            after = None if missed.alarmed else missed.score
            moves[score] = (step(score, DONE, rule).score, after)
            todo.extend(moves[score])
    return moves


def long_after(rule: Rule, share: float) -> dict[int, float]:
    """How likely each score is, long after the last prompt."""
    moves = reachable(rule)
    weights = dict.fromkeys(moves, 1 / len(moves))
    for _ in range(LONG_AGO):
        following = dict.fromkeys(moves, 0.0)
        for score, (done, missed) in moves.items():
            following[done] += share * weights[score]
            if missed is not None:
                following[missed] += (1 - share) * weights[score]
        weights = {score: one / sum(following.values()) for score, one in following.items()}
    return weights
