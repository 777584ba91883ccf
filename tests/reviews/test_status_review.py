"""The status of a day: what is open, what is new, what comes."""

from datetime import date

from msgspec.structs import replace
from reviews.ana import ANA, FRIDAY, THURSDAY, W26, up_to, with_daily

from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.reviews.status import Status, status

WEDNESDAY = date(2026, 6, 24)
SENT = Prompt("1", "prompts/1.md", "walk", WEDNESDAY, PromptState.SENT, sent=THURSDAY)


def on(day: date) -> Status:
    return status(up_to(day), day)


def still_open(said: Status) -> dict[date, tuple[str, ...]]:
    return {day.day: day.kbis for day in said.open_days}


def test_an_evening_on_which_all_is_filled_in() -> None:
    assert still_open(on(THURSDAY)) == {WEDNESDAY: (), THURSDAY: ()}
    assert on(THURSDAY).today.asked == 3


def test_blanks_within_the_grace_are_open() -> None:
    assert still_open(on(FRIDAY)) == {THURSDAY: (), FRIDAY: ("close", "quiet")}
    saturday = FRIDAY + ONE_DAY
    assert still_open(status(ANA, saturday)) == {
        FRIDAY: ("close", "quiet"),
        saturday: ("quiet",),
    }


def test_a_day_off_is_not_open() -> None:
    assert still_open(status(with_daily(ANA, day=FRIDAY, off="ill"), FRIDAY))[FRIDAY] == ()


def test_a_change_is_news_in_its_week() -> None:
    assert [name for name, _ in on(THURSDAY).changes] == ["Walk after lunch"]
    assert on(WEDNESDAY).changes == ()


def test_check_ins_and_talks_of_today_and_tomorrow() -> None:
    recap = on(THURSDAY).ahead[0]
    assert (recap.day, recap.check_in and recap.check_in.what) == (FRIDAY, "recap")
    before_talk = status(ANA, date(2026, 6, 29))
    assert [one.talk is not None for one in before_talk.ahead] == [True, False]


def test_notes_wait_from_the_day_on_which_they_were_sent() -> None:
    journal = replace(ANA, prompts=(SENT, replace(SENT, state=PromptState.ANSWERED)))
    assert status(journal, THURSDAY).notes == (SENT,)
    assert status(journal, WEDNESDAY).notes == ()


def test_before_anything_begins_it_says_when() -> None:
    early = on(date(2026, 6, 5))
    assert (early.rows, early.starts) == ((), date(2026, 6, 8))
    assert early.week == W26.shifted(-3)
