"""A note for each kind of signal, part by part; a template puts the parts together."""

from collections.abc import Callable

from humexjournal.coaching.draft import Draft
from humexjournal.coaching.escalation import Reason
from humexjournal.coaching.past import ALL
from humexjournal.coaching.signal import Kind
from humexjournal.core.journal import Journal
from humexjournal.core.rules import Rule
from humexjournal.rendering.words.english import happened as said
from humexjournal.rendering.words.english.dates import joined
from humexjournal.rendering.words.english.facts import REASONS
from humexjournal.rendering.words.english.one_idea import again, idea, short_idea
from humexjournal.rendering.words.english.values import number_word, unit_of

Quote = Callable[[str], str]

MOST_NAMED = 2
"""How many behaviours a note calls by their names."""
LONGEST_REASON = 60
"""Characters of a reason that one message of a phone has room for."""


def message(draft: Draft, journal: Journal, quote: Quote, *, brief: int = 0) -> dict[str, str]:
    """The parts of a note: what happened, what it is for, the idea, when to look again.

    `quote` makes the words of people harmless for the page. A part that a kind of note does not
    have is "". A `brief` one leaves out what is only nice to have, step by step.
    """
    match draft.kind:
        case Kind.CORRECTIVE:
            return _corrective(draft, journal, quote, brief=brief)
        case Kind.CHECK:
            return _only(_check(draft, journal, quote))
        case Kind.PLAN_AHEAD:
            return _only(_plan_ahead(draft, journal, quote))
        case Kind.ESCALATE:
            return _only(_for_a_talk(draft, journal, quote))
        case Kind.BOUNCE_NOTE:
            return _only(
                said.bounce_note(draft, _client(journal, quote), _name(draft, journal, quote))
            )
        case Kind.CELEBRATE:
            return _only(
                said.good_news(draft, _client(journal, quote), _name(draft, journal, quote))
            )


def one_question(draft: Draft, journal: Journal, quote: Quote) -> str:
    """The note as one question; "" where there is nothing to ask about one behaviour."""
    if draft.kind is not Kind.CORRECTIVE or draft.kbi == ALL:
        return ""
    name = _name(draft, journal, quote)
    what = f"What would make “{name}” 20 % easier to begin"
    client = _client(journal, quote)
    return f"{client}, {what[0].lower()}{what[1:]}?" if client else f"{what}?"


def _corrective(draft: Draft, journal: Journal, quote: Quote, *, brief: int) -> dict[str, str]:
    client, name = _client(journal, quote), _name(draft, journal, quote)
    kbi, has_coach = journal.kbis.get(draft.kbi), bool(journal.settings.coach)
    terms = kbi.terms_on(draft.day) if kbi else None
    cue = quote(terms.cue or "") if terms and brief < said.WITHOUT_CUE else ""
    standard = quote(terms.standard_text or "") if terms else ""
    named = journal.kbis.values() if brief < said.WITHOUT_DONE else ()
    names = {one.id: quote(one.name) for one in named}
    opening = _opening(draft, journal, quote)
    unit = unit_of(terms.standard) if terms else ""
    return {
        "happened": opening or said.happened(draft, client, name, unit, brief=brief),
        "goal": _goal(draft, quote) if brief < said.WITHOUT_GOAL else "",
        "idea": idea(draft, cue, standard, names),
        "again": again(draft.look_again, has_coach=has_coach),
        "short_happened": _opening(draft, journal, quote, most=1)
        or said.short_happened(draft, client, name),
        "short_idea": short_idea(draft, standard),
        "short_again": again(draft.look_again, has_coach=has_coach, short=True),
    }


def _opening(draft: Draft, journal: Journal, quote: Quote, most: int = MOST_NAMED) -> str:
    """What a rule says that looks at more than the last days; "" for the others."""
    client, name = _client(journal, quote), _name(draft, journal, quote)
    match draft.rule:
        case Rule.NEVER_STARTED:
            return said.never_started(draft, client, name)
        case Rule.OUT_OF_REACH:
            return said.out_of_reach(draft, client, name)
        case Rule.SEVERAL_AT_ONCE:
            return _several(draft, journal, quote, most)
        case _:
            return ""


def _only(text: str) -> dict[str, str]:
    """A note of one paragraph, the same in every form."""
    empty = dict.fromkeys(("goal", "idea", "again", "short_idea", "short_again"), "")
    return {**empty, "happened": text, "short_happened": text}


def _several(draft: Draft, journal: Journal, quote: Quote, most: int) -> str:
    names = said.fact(draft, "drifting")
    listed = (
        [journal.kbis[one].name for one in names if one in journal.kbis]
        if isinstance(names, tuple)
        else []
    )
    called = [f"“{quote(one)}”" for one in listed[:most]]
    more = len(listed) - len(called)
    said_of = joined([*called, f"{number_word(more)} more"] if more > 0 else called)
    return _to(journal, quote, f"this week {said_of} had less room than usual on several days.")


def _check(draft: Draft, journal: Journal, quote: Quote) -> str:
    since = said.since(said.fact(draft, "since"))
    return _to(
        journal,
        quote,
        f"nothing has come in since {since}, and that is all I know. Is this still a good way to "
        "keep track, or would paper or a line a week be easier? No need to fill in what is past.",
    )


def _plan_ahead(draft: Draft, journal: Journal, quote: Quote) -> str:
    first, why = said.since(said.fact(draft, "from")), quote(str(said.fact(draft, "reason") or ""))
    what = f"“{why}” begins" if why and len(why) <= LONGEST_REASON else "a pause begins"
    which = "everything" if draft.kbi == ALL else f"“{_name(draft, journal, quote)}”"
    return _to(
        journal,
        quote,
        f"{what} on {first}. Shall {which} rest on those days, or is there a busy-day version that "
        "fits? Either is fine.",
    )


def _for_a_talk(draft: Draft, journal: Journal, quote: Quote) -> str:
    why = said.fact(draft, "reason")
    if why is Reason.ASKED_FOR:
        asked = f"you asked for a talk on {said.since(draft.day)}. When would it suit you?"
        return _to(journal, quote, asked)
    reason = REASONS[why] if isinstance(why, Reason) else ""
    about = "" if draft.kbi == ALL else f" “{_name(draft, journal, quote)}”:"
    what = about or " Everything together:"
    return f"Something for a talk, not for a note.{what} {reason}."


def _goal(draft: Draft, quote: Quote) -> str:
    if draft.goal.why:
        return f"What you said it gives you: “{quote(draft.goal.why)}.”".replace("..”", ".”")
    return f"What it is for: “{quote(draft.goal.goal)}.”" if draft.goal.goal else ""


def _name(draft: Draft, journal: Journal, quote: Quote) -> str:
    kbi = journal.kbis.get(draft.kbi)
    return quote(kbi.name) if kbi else ""


def _client(journal: Journal, quote: Quote) -> str:
    return quote(journal.settings.client)


def _to(journal: Journal, quote: Quote, text: str) -> str:
    client = _client(journal, quote)
    return f"{client}, {text}" if client else text[:1].upper() + text[1:]
