"""What has become of a note, in English."""

from collections.abc import Iterator

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.coaching.standing import Standing
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.rendering.words.english.dates import day_month, full_day
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.prompts import PromptRow

STANDINGS = {
    Standing.OPEN: "open",
    Standing.EXPIRED: "expired",
    Standing.WITHDRAWN: "withdrawn",
    Standing.CLOSED: "closed",
}
MEANINGS = {
    Standing.OPEN: "",
    Standing.EXPIRED: "what it is about is more than three days old",
    Standing.WITHDRAWN: "the journal no longer says what it was made from",
    Standing.CLOSED: "",
}
AGREED = {Agreed.YES: "agreed", Agreed.CHANGED: "agreed, changed", Agreed.NO: "declined"}
OUTCOMES = {
    UsualRange.BACK_IN_RANGE: "back in the usual range",
    UsualRange.STILL_LOWER: "not yet back in the usual range",
    UsualRange.CANT_TELL: "too early to tell whether it is back in the usual range",
}
SOON = {
    None: "open",
    Recovered.YES: "yes",
    Recovered.NO: "no",
    Recovered.CANT_TELL: "can't tell",
}
NO_PROMPTS = "There are no notes."
FOR_COACH = "For the coach, not part of the message:"


def prompt_heading(standing: Standing) -> str:
    """Open; Expired: what it is about is more than three days old."""
    meaning = MEANINGS[standing]
    return STANDINGS[standing].capitalize() + (f": {meaning}" if meaning else "")


def prompt_course(prompt: Prompt) -> str:
    """Sent 29 May, answered 30 May, agreed."""
    return ", ".join(_course(prompt))


def _course(prompt: Prompt) -> Iterator[str]:
    if prompt.state is PromptState.DRAFT:
        yield f"draft, send from {full_day(prompt.not_before)}" if prompt.not_before else "draft"
    if prompt.sent:
        yield f"sent {day_month(prompt.sent)}"
    elif prompt.state is PromptState.SENT:
        yield "sent"
    if prompt.answered:
        yield f"answered {day_month(prompt.answered)}"
    if prompt.agreed:
        yield AGREED[prompt.agreed]
    if prompt.state is PromptState.CLOSED and not prompt.sent:
        yield "closed unsent"


def prompt_outcome(after: AfterPrompt) -> str:
    """Two of the next three: yes; back in the usual range. About the client, not about the note."""
    return f"two of the next three: {SOON[after.recovered]}; {OUTCOMES[after.usual_range]}"


def promise(said: Promise) -> str:
    """Sent within a day: 4 of 5 notes that propose a change."""
    days = "a day" if said.days == 1 else f"{said.days} days"
    within = f"within {days}" if said.days else "the same day"
    return f"Sent {within}: {said.kept} of {said.of} that propose a change."


def prompt_facts(row: PromptRow) -> Iterator[str]:
    """The lines above a note that is shown: what it is about, where it stands, what comes next."""
    prompt, heading = row.prompt, prompt_heading(row.standing)
    yield f"{prompt.id}, about {row.name}: {_inside(heading)}"
    course = prompt_course(prompt)
    yield f"{course[:1].upper()}{course[1:]}."
    if prompt.look_again and prompt.state is not PromptState.CLOSED:
        yield f"Look at it again on {full_day(prompt.look_again)}."
    if row.after:
        yield f"Since then, {prompt_outcome(row.after)}."


def _inside(heading: str) -> str:
    return heading[:1].lower() + heading[1:]
