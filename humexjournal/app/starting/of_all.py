"""The questions about the person, the last seven days, the goal, the routine and who reads what."""

from collections.abc import Iterator
from functools import partial

from humexjournal.app.starting import checks
from humexjournal.app.starting.definition import better_worded
from humexjournal.app.starting.measured import asked_for
from humexjournal.app.starting.question import Question
from humexjournal.app.starting.so_far import SoFar

AGREEMENT = "agreement"
"""What `?` shows at the last question: the page itself."""
_COACHING = "Somebody you talk with about it; Enter if there is nobody. Nothing is sent to them."
_RECALL = (
    "From memory, a word or two. It is kept in start.md, so that you can look back later at how "
    "it was before anything was agreed."
)
_FITS = ("  1 to do something regularly   2 to understand something first   3 both",)
_WAYS = ("  1 Obsidian   2 any editor   3 paper   4 this terminal",)
_READS = (
    "Whoever has this folder reads everything in it: the numbers and every line",
    "you write below them. Today that is you.{shared}",
)
_SHARED = (
    " If you share it with {coach} through git,\n{coach} sees it too, with the time at which each"
    " version was saved."
)
_STOP = (
    "You can stop, change this or take the folder back at any time, without",
    "giving a reason. It is not a medical record and nobody is on watch.",
    "It is for adults; somebody under 18 agrees together with a guardian.",
)


def about_whom(so_far: SoFar) -> Iterator[Question]:
    """Whose folder it is, and who coaches."""
    yield Question(
        "client", "Whose folder is this?", "The name that stands on the pages.",
        usual=so_far.setting.folder or None, shown=so_far.setting.folder,
        wrong=lambda text: checks.something(text) or checks.name(text),
    )  # fmt: skip
    yield Question("coach", "Is somebody coaching you? Their name", _COACHING, wrong=checks.name)


def about_last_days(_: SoFar) -> Iterator[Question]:
    """What went as it should and what did not, before anything is agreed."""
    asked = {
        "recall.wanted": "Where did the day go as you wanted?",
        "recall.slipped": "Where did it slip?",
        "recall.common": "What do the good days have in common?",
    }
    for key, asks in asked.items():
        yield Question(key, asks, _RECALL, part=1, wrong=checks.one_line)


def about_goal(so_far: SoFar) -> Iterator[Question]:
    """What should be different, how it shows, and what is wanted most."""
    yield Question(
        "goal", "What should be different in three months?",
        "One thing, in your own words. It is printed on the pages as you write it.",
        usual=None, part=2, wrong=checks.something,
    )  # fmt: skip
    if better_worded(so_far, so_far.said("goal")):
        yield Question(
            "noticed_when", "", "A moment of the day, and what would be there.", part=2,
            before=("  That is how it should be. When in the day would you notice?",),
            wrong=checks.one_line,
        )  # fmt: skip
    yield Question(
        "outcome", "One number to look at once a week",
        "A result shows late and is no verdict on a day. Such as: energy at six, 0 to 10.",
        shown="none", part=2, wrong=asked_for,
    )  # fmt: skip
    yield Question(
        "fit", "What is wanted most?",
        "To understand first, begin with talks and with one behaviour; both is fine too.",
        usual="1", shown="1", part=2, before=_FITS, wrong=partial(checks.from_to, low=1, high=3),
    )  # fmt: skip


def about_routine(so_far: SoFar) -> Iterator[Question]:
    """When it is looked at, who writes, and how a day is filled in."""
    coach, client = so_far.said("coach"), so_far.said("client")
    one, other = checks.named(coach), checks.named(client)
    days = f"Tue a word from {one}, Fri a recap from {other}"
    usual = days if coach else f"Fri a look back from {other}"
    yield Question(
        "check_ins", "When do you look at it?", checks.A_DAY, usual, usual, 5,
        wrong=checks.check_ins,
    )  # fmt: skip
    if coach:
        wrong = partial(checks.talk, as_of=so_far.setting.as_of)
        explains = "A day and a time, such as 22 June 16:00. Enter leaves it open."
        yield Question("next_talk", "The next talk", explains, part=5, wrong=wrong)
    yield Question(
        "drafts", _drafts(coach), "A draft says what was seen, offers one small change, and waits "
        "until somebody reads it.", "yes", "yes", 5, wrong=checks.yes_or_no,
    )  # fmt: skip
    yield Question(
        "fill_in", "How will you fill it in?", "All of them read and write the same plain files.",
        "1", "1", 5, _WAYS, partial(checks.from_to, low=1, high=4),
    )  # fmt: skip
    yield Question(
        "blank", "On a day you did not do it, will you write “no”?",
        "Yes: what is empty is “not filled in”. No: what is empty in a note means that it was not "
        "done.", "yes", "yes", 5, wrong=checks.yes_or_no,
    )  # fmt: skip
    yield Question(
        "reminder", "Remind you at", "It rings in your calendar once you have opened humex.ics "
        "there, which also has the talks and the cues. No makes it without this.",
        "21:15", "21:15", 5, wrong=checks.reminder,
    )  # fmt: skip
    yield Question(
        "help_line", "Whom would you call if you needed help?",
        "A person or a number. It is printed on the agreement, as nobody is on watch here.",
        shown="none", part=5, wrong=checks.one_line,
    )  # fmt: skip


def about_reading(so_far: SoFar) -> Iterator[Question]:
    """Who reads what, and whether that is understood."""
    coach = so_far.said("coach")
    shared = _SHARED.format(coach=coach) if coach else ""
    private = f"~/{so_far.setting.folder.casefold() or 'my'}-own"
    reads = "\n".join(_READS).format(shared=shared).split("\n")
    yield Question(
        "private", "Things for yourself alone belong in another folder:",
        "Only its name is noted in start.md; the folder is yours to make.",
        private, private, 6, tuple(reads), checks.one_line,
    )  # fmt: skip
    who = "Have both of you read the agreement? ? shows it" if coach else (
        "Have you read the agreement? ? shows it"
    )  # fmt: skip
    yield Question("consent", who, AGREEMENT, "no", "no", 6, _STOP, checks.yes_or_no)


def _drafts(coach: str) -> str:
    reader = f"{coach} to read" if coach else "you"
    return (
        f"When one thing is left out more often than usual, shall humex draft a note for {reader}? "
        "Nothing is ever sent by this program."
    )
