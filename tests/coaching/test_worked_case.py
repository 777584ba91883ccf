"""The worked case: a manager, meetings in the lunch hour, a walk that becomes smaller."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from coaching.cases import as_file, journal_of
from msgspec.structs import replace

from humexjournal.adherence.recovered import Recovered
from humexjournal.coaching.adjustment import TABLE
from humexjournal.coaching.adjustments import Adjustment
from humexjournal.coaching.design_check import Finding, Item
from humexjournal.coaching.draft import drafts
from humexjournal.coaching.evidence import evidence
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import past
from humexjournal.coaching.proposal import Gap, How, Kept, Part
from humexjournal.coaching.signal import Fact, Kind
from humexjournal.coaching.sizing import Sizes
from humexjournal.coaching.why import why
from humexjournal.core.journal import Journal
from humexjournal.core.rules import Rule
from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[2]
FRIDAY = date(2026, 5, 29)
MONDAY = date(2026, 6, 1)
START = date(2026, 5, 18).toordinal()


@pytest.fixture(scope="module")
def agreed() -> Journal:
    return Vault(ROOT / "example-vault").read().journal


@pytest.fixture(scope="module")
def before(agreed) -> Journal:
    """The vault as it was before the prompt, without what was agreed afterwards."""
    kbis = {name: replace(kbi, changes=()) for name, kbi in agreed.kbis.items()}
    return replace(agreed, prompts=(), kbis=kbis)


def test_the_week_with_three_crowded_out_walks_drafts_one_corrective(before):
    found = [one for one in drafts(before, FRIDAY) if one.kind is Kind.CORRECTIVE]

    (walk,) = found
    assert (walk.id, walk.rule) == ("2026-05-29-walk", Rule.DRIFT)
    assert walk.evidence == "done missed done missed missed"
    assert [one.tags for one in walk.behaviour] == [(), ("time",), (), ("time",), ("time",)]
    assert [one.amount for one in walk.behaviour] == [21, None, 20, 7, 5]
    assert walk.goal.why == "When I have been outside, the afternoon is mine again"
    assert walk.coach.why_now == (Fact("score", 5.0), Fact("threshold", 4.0))
    assert walk.coach.row == (7, "size")


def test_it_proposes_the_seven_minutes_and_keeps_the_tray(before):
    walk = drafts(before, FRIDAY)[-1]

    assert walk.proposal is not None
    assert (walk.proposal.move, walk.proposal.standard) == (Move.SHRINK, "at least 7 minutes")
    assert walk.proposal.gaps == (Gap.MINIMUM,)
    assert walk.proposal.keep[0] == Kept(Part.CUE, "when I put my tray back")
    assert walk.proposal.sizes == Sizes(
        Decimal(20), "minutes", Decimal(16), Decimal(7), Decimal(10)
    )
    assert walk.instead is not None
    assert (walk.instead.move, walk.instead.how) == (Move.RECUE, How.OTHER_TIME)
    assert (walk.instead.fallback, walk.instead.gaps) == ("14:00", (Gap.CUE,))


def test_it_is_for_the_talk_on_monday_and_looked_at_on_tuesday(before):
    walk = drafts(before, FRIDAY)[-1]

    assert (walk.not_before, walk.coach.sending.time) == (MONDAY, "08:00")
    assert walk.coach.sending.talk == before.settings.support.talks[0]
    assert walk.look_again.day == date(2026, 6, 2)


def test_where_the_walks_were_not_begun_it_moves_the_cue_and_shrinks_second():
    time = {date(2026, 6, day): "time" for day in (9, 11, 12)}
    line = "20 22 24 20 21 - - 21 o 20 o o"

    (walk,) = drafts(journal_of(line, tags=time), date(2026, 6, 12))[-1:]

    assert walk.proposal is not None
    assert walk.instead is not None
    assert (walk.proposal.move, walk.instead.move) == (Move.RECUE, Move.SHRINK)
    assert walk.instead.standard == "at least 16 minutes"


def test_why_shows_every_step(before):
    found = why(before, "walk", FRIDAY)

    assert found is not None
    assert found.evidence is not None
    assert (found.evidence.partial.partial, found.evidence.partial.misses) == (2, 3)
    (design,) = found.designs
    looks = [one.item for one in design.items if one.finding is Finding.LOOK]
    assert looks == [Item.SIZE, Item.SCHEDULE]
    assert found.plan is not None
    assert found.plan.decision is not None
    assert found.plan.decision.row is TABLE[7]
    assert found.draft == drafts(before, FRIDAY)[-1]
    assert (found.held, found.prompt, found.standing) == (None, None, None)


def test_the_prompt_that_exists_is_never_drafted_again(agreed):
    ids = [one.id for n in range(5) for one in drafts(agreed, FRIDAY + timedelta(days=n))]

    assert "2026-05-29-walk" not in ids


def test_later_it_shows_that_the_change_has_held(agreed):
    friday = date(2026, 6, 19)
    found = evidence(past(agreed, friday), "walk")

    assert found.adjustments == (Adjustment(MONDAY, "shrink", Recovered.YES),)
    assert (found.done, found.misses, found.blanks) == (11, 2, 1)
    assert [one.id for one in drafts(agreed, friday)] == ["2026-06-19-walk"]
    assert [one.rule for one in drafts(agreed, friday)] == [Rule.VERSION_HELD]


def test_built_every_evening_the_six_weeks_have_one_corrective(before, agreed):
    """The change is agreed on at the talk, and the vault is looked at day by day."""
    said, made = before, []
    for today in map(date.fromordinal, range(START, START + 45)):
        if today == MONDAY:
            said = replace(said, kbis=agreed.kbis)
        for one in drafts(said, today):
            made.append(f"{one.id} {one.rule}")
            said = replace(
                said, prompts=(*said.prompts, as_file(one, sent=max(today, one.not_before)))
            )

    assert made == [
        "2026-05-20-plan bounce-back",
        "2026-05-27-shutdown bounce-back",
        "2026-05-29-walk drift",
        "2026-06-01-walk bounce-back",
        "2026-06-19-walk version-held",
    ]
