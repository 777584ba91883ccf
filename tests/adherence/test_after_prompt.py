"""What came after each prompt."""

from datetime import date

import pytest
from adherence.journals import AFTERWARDS, FRI, LATER, MON, SUN, THU, TUE, WED, kbi, per_week
from adherence.lives import life_of

from humexjournal.adherence.after_prompt import AfterPrompt, after_prompts
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.core.prompt import Prompt, PromptState

CANT_TELL = UsualRange.CANT_TELL


def prompt(day: date, sent: date | None, of: str = "walk") -> Prompt:
    return Prompt(f"{day}-{of}", f"prompts/{day}-{of}.md", of, day, PromptState.SENT, sent=sent)


def after(line: str, one: Prompt, walk=None, as_of: date = LATER) -> AfterPrompt | None:
    found = list(after_prompts([one], life_of(line, walk or kbi(starts=MON), as_of=as_of)))
    return found[0] if found else None


def test_a_prompt_has_what_came_after_it():
    sent = prompt(TUE, WED)

    assert after("o o o x x o x x x", sent) == AfterPrompt(
        sent, Recovered.YES, UsualRange.BACK_IN_RANGE
    )


@pytest.mark.parametrize(
    "other", [prompt(TUE, None), prompt(TUE, WED, "plan"), prompt(TUE, WED, "all")]
)
def test_a_prompt_that_was_not_sent_or_is_of_another_has_nothing(other):
    assert after("o o o x x o x", other) is None


@pytest.mark.parametrize(("as_of", "there"), [(TUE, False), (WED, True), (THU, True)])
def test_a_prompt_that_is_sent_after_the_as_of_date_has_not_been(as_of, there):
    assert (after("o o", prompt(TUE, WED), as_of=as_of) is not None) == there


def test_each_prompt_has_its_own():
    life = life_of("o o x x x o o o x", kbi(starts=MON))
    prompts = [prompt(TUE, TUE), prompt(TUE, None), prompt(FRI, FRI)]

    assert list(after_prompts(iter(prompts), life)) == [
        AfterPrompt(prompts[0], Recovered.YES, UsualRange.STILL_LOWER),
        AfterPrompt(prompts[2], Recovered.NO, CANT_TELL),
    ]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [(TUE, Recovered.YES), (WED, Recovered.NO), (date(2026, 6, 5), None), (SUN, None)],
)
def test_it_begins_on_the_day_after_it_was_sent(sent, expected):
    found = after("o o x x o o x", prompt(TUE, sent), as_of=AFTERWARDS)

    assert found is not None
    assert found.recovered == expected


def test_the_units_of_a_quota_come_after_it_on_their_days():
    found = after("o o o o o x x", prompt(FRI, FRI), kbi(per_week(3), starts=MON))

    assert found is not None
    assert found.recovered is Recovered.YES


@pytest.mark.parametrize(
    ("line", "expected"),
    [("o o o o o", CANT_TELL), ("o o o o o o", UsualRange.STILL_LOWER)],
)
def test_against_the_usual_it_takes_six_logged_ones(line, expected):
    found = after(f"x {line}", prompt(MON, MON))

    assert found is not None
    assert found.usual_range is expected


# The usual


def usual_range(before: str, later: str, day: date, sent: date) -> UsualRange:
    found = after(before + later, prompt(day, sent), kbi(starts=MON))
    assert found is not None
    return found.usual_range


JULY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 30), UsualRange.STILL_LOWER),
        (JULY, UsualRange.BACK_IN_RANGE),
        (date(2026, 7, 2), UsualRange.BACK_IN_RANGE),
    ],
)
def test_the_usual_is_the_baseline_on_the_day_of_the_evidence(day, expected):
    """Half of June is a baseline of 0.50 from July on; in June it is 0.85."""
    assert usual_range("x o " * 15, "o o x o x o x o o", day, date(2026, 7, 2)) is expected


def test_before_anything_was_logged_the_usual_is_assumed():
    """After 4 of 7 the range ends below 0.85, not below 0.50."""
    assert usual_range("- - ", "x o x o x x o", TUE, TUE) is UsualRange.STILL_LOWER
    assert usual_range("- - ", "x o x x x x o", TUE, TUE) is UsualRange.BACK_IN_RANGE
