"""Laws of the drafts: for any behaviour in any journal, read in any order, on any day."""

from datetime import date, timedelta

from adherence.journals import MON
from coaching.cases import as_file, journal_of, named
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import DAYS, ID, journals, kbis, settings

from humexjournal.coaching.draft import Draft, draft, drafts, plans
from humexjournal.coaching.past import past
from humexjournal.coaching.signal import Kind
from humexjournal.coaching.standing import Standing, as_prompt, is_corrective, standing
from humexjournal.coaching.triggers import signals
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Blank
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.rules import Rule

ON_BLANKS = {Rule.QUIET, Rule.PLAN_AHEAD, Rule.ESCALATE}
BOTH = (named("walk"), named("plan"))
days = st.sampled_from(DAYS)
few = limits(max_examples=30)
"""Each example reads a journal several times."""

kinds = st.sampled_from(["celebrate", "check", "bounce-note", "plan-ahead"])


@st.composite
def vaults(draw) -> Journal:
    """One behaviour of any kind in a journal of any kind."""
    return replace(draw(journals()), kbis={ID: draw(kbis())})


@st.composite
def lines(draw) -> Journal:
    """Two behaviours of weekdays over four weeks, with many misses and few blanks."""
    sign = st.sampled_from(["x", "x", "o", "o", "."])
    line = st.lists(sign, min_size=28, max_size=28).map(" ".join)
    return journal_of({one.id: draw(line) for one in BOTH}, kbis=BOTH)


def backwards(journal: Journal) -> Journal:
    """The same, with everything put in from the other end."""
    return replace(
        journal,
        kbis=dict(reversed(journal.kbis.items())),
        daily=dict(reversed(journal.daily.items())),
        weekly=dict(reversed(journal.weekly.items())),
        prompts=journal.prompts[::-1],
    )


def until(journal: Journal, day: date) -> Journal:
    """The daily entries up to a day; the others have not been written yet."""
    return replace(journal, daily={key: one for key, one in journal.daily.items() if key <= day})


@given(vaults(), days)
@few
def test_the_order_of_the_files_is_the_same_to_it(journal, as_of):
    assert drafts(backwards(journal), as_of) == drafts(journal, as_of)


@given(vaults(), days)
@few
def test_what_is_written_about_later_days_does_not_exist_yet(journal, as_of):
    assert drafts(until(journal, as_of), as_of) == drafts(journal, as_of)


@given(vaults(), days, st.integers(0, 3))
@few
def test_a_longer_future_never_changes_what_a_draft_says(journal, day, later):
    soon = {one.id: one for one in drafts(until(journal, day), day)}
    after = {one.id: one for one in drafts(journal, day + timedelta(days=later))}

    for name in soon.keys() & after.keys():
        assert soon[name] == after[name]


@given(lines(), st.integers(3, 24), st.sampled_from(Agreed))
@few
def test_nor_does_what_becomes_of_a_prompt(journal, number, agreed):
    day = MON + timedelta(days=number)
    earlier = note(0, day - timedelta(days=1), "corrective")
    ours = replace(earlier, kbi="walk", id=f"{earlier.day}-walk", sent=None)
    answered = replace(
        ours,
        state=PromptState.CLOSED,
        sent=day + timedelta(days=1),
        answered=day + timedelta(days=1),
        agreed=agreed,
        proposal="recue",
    )

    before = past(replace(journal, prompts=(replace(ours, state=PromptState.DRAFT),)), day)
    after = past(replace(journal, prompts=(answered,)), day)

    assert [draft(before, one) for one in plans(before)] == [
        draft(after, one) for one in plans(after)
    ]


@given(vaults(), days)
@few
def test_there_is_one_draft_a_day_and_behaviour_and_its_evidence_is_fresh(journal, as_of):
    made = drafts(journal, as_of)

    assert len({one.id for one in made}) == len(made)
    assert all(0 <= (as_of - one.day).days <= 3 for one in made)


@given(settings, kbis(), st.lists(st.none() | st.booleans(), min_size=len(DAYS)), days)
@few
def test_blanks_alone_lead_to_nothing_but_a_question_about_logging(given_settings, kbi, said, day):
    agreed = replace(given_settings, blank=Blank.UNLOGGED)
    notes = {
        on: DailyEntry(on, f"daily/{on}.md", written=bool(there))
        for on, there in zip(DAYS, said, strict=False)
        if there is not None
    }
    blank = Journal(agreed, {ID: replace(kbi, blank=Blank.UNLOGGED)}, notes)

    assert {one.rule for one in signals(past(blank, day))} <= ON_BLANKS


@given(vaults(), days)
@few
def test_every_draft_that_proposes_has_all_its_parts(journal, as_of):
    for one in drafts(journal, as_of):
        if one.kind is Kind.CORRECTIVE:
            assert one.proposal is not None
            assert one.instead is None or one.instead.move is not one.proposal.move
            assert one.behaviour or one.kbi == "all"
            assert one.look_again.day > one.not_before > one.day
        if one.kind is Kind.CELEBRATE:
            assert (one.proposal, one.instead) == (None, None)


def every_evening(journal: Journal, draft_at) -> int:
    """The most corrections that were open at once, with the drafts of each evening written."""
    said, most = journal, 0
    for today in (MON + timedelta(days=n) for n in range(14)):
        said = replace(said, prompts=(*said.prompts, *draft_at(said, today)))
        corrections = [one for one in said.prompts if is_corrective(one)]
        stand = [standing(one, said, today) for one in corrections]
        most = max(most, stand.count(Standing.OPEN))
    return most


def with_care(journal: Journal, today: date) -> tuple[Prompt, ...]:
    return tuple(map(as_file, drafts(journal, today)))


def whatever_there_is(journal: Journal, today: date) -> tuple[Prompt, ...]:
    """What no allowance holds back: a draft for every signal."""
    found = plans(past(journal, today))
    return tuple(as_prompt(one.signal, one.kind) for one in found)


@given(lines())
@few
def test_two_corrections_are_never_open_at_once(journal):
    assert every_evening(journal, with_care) <= 1


def test_without_an_allowance_they_would_be():
    both = journal_of({"walk": "x x o o x", "plan": "x o x o o"}, kbis=BOTH)

    assert every_evening(both, with_care) == 1
    assert every_evening(both, whatever_there_is) > 1


def correctives(journal: Journal, as_of: date) -> list[Draft]:
    return [one for one in drafts(journal, as_of) if one.kind is Kind.CORRECTIVE]


def note(number: int, sent: date, kind: str) -> Prompt:
    path = f"prompts/{sent}-other{number}.md"
    return Prompt(path, path, "other", sent, PromptState.SENT, kind=kind, sent=sent)


@given(lines(), st.integers(7, 27), st.lists(st.tuples(st.integers(0, 9), kinds), max_size=4))
@few
def test_good_news_and_questions_never_hold_a_correction_back(journal, number, others):
    as_of = MON + timedelta(days=number)
    notes = tuple(
        note(number, as_of - timedelta(days=age), kind) for number, (age, kind) in enumerate(others)
    )

    with_them = replace(journal, prompts=notes)

    assert correctives(with_them, as_of) == correctives(journal, as_of)
