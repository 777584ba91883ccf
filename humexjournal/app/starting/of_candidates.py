"""The questions about what could be done: named, weighed, and few of them chosen."""

from collections.abc import Iterator
from functools import partial

from humexjournal.app.starting import checks
from humexjournal.app.starting.definition import (
    TO_NOTICE,
    better_worded,
    capital,
    caution_about,
)
from humexjournal.app.starting.question import Question
from humexjournal.app.starting.so_far import (
    COMFORTABLE,
    MOST,
    UNDERSTAND,
    SoFar,
    carries,
    fill_in_seconds,
)
from humexjournal.problem import Problem

NUMBERS = ("None", "One", "Two", "Three", "Four", "Five")
NOT_HERE = "not-for-counting"
_SMALLEST = (
    "What is the smallest reliable predictor of it: what, if repeated, makes it almost inevitable? "
    "Small things that somebody could see you do. One a line, an empty line ends."
)
_ONE = "One small thing is enough. The name of a pack shows some: {packs}."
_NAMED = "Something that can be seen, such as: walk after lunch. The packs have some: {packs}."
_MOST_NAMED = 12


def about_candidates(so_far: SoFar) -> Iterator[Question]:
    """Each behaviour, with what might be better said, until an empty line."""
    for number in so_far.numbers:
        yield from _about_words(so_far, number)
    if so_far.said("listed") != "yes" or not so_far.counted:
        yield _next_one(so_far)


def about_points(so_far: SoFar) -> Iterator[Question]:
    """A hundred points over all that are counted, where there is more than one."""
    counted = so_far.counted
    if len(counted) == 1:
        return
    heading = ("100 points, by how much each would change it:",)
    for place, number in enumerate(counted):
        left = 100 - sum(so_far.points(one) for one in counted[:place])
        usual = str(max(left, 0) // (len(counted) - place))
        yield Question(
            f"behaviours.{number}.points", f"  {so_far.of(number, 'behaviour')}",
            "It is the order that matters. Which one would you miss most?", usual, usual, 3,
            () if place else heading, partial(checks.from_to, low=0, high=100),
        )  # fmt: skip


def about_number(so_far: SoFar) -> Iterator[Question]:
    """With how many it begins, and whether all at once."""
    many = min(len(so_far.counted), MOST)
    if many == 1:
        return
    usual = 1 if so_far.said("fit") == UNDERSTAND else min(so_far.fewest, COMFORTABLE)
    choices = "  ".join(f"[{n}]" if n == usual else f"{n}" for n in range(1, many + 1))
    yield Question(
        "begin_with", f"Start with: {choices}",
        "One to three is what most people keep up. The others wait in start.md.",
        str(usual), "", 3, _carried(so_far, many), partial(checks.from_to, low=1, high=many),
    )  # fmt: skip
    if len(so_far.chosen) > 1:
        yield Question(
            "one_by_one", "One after the other, a week apart?",
            "No: all begin on the first day. Yes: the second begins a week later, and so on.",
            "no", "no", 3, put_off(so_far), checks.yes_or_no,
        )  # fmt: skip


def put_off(so_far: SoFar) -> tuple[str, ...]:
    """What is said of those that are kept for later."""
    names = [so_far.of(n, "behaviour") for n in so_far.weighed if n not in so_far.chosen]
    kept = ", ".join(f"“{capital(name)}”" for name in names)
    return (f"{kept} {'are' if len(names) > 1 else 'is'} kept in start.md.",) if names else ()


def about_care(number: int, name: str, found: Problem, part: int) -> Question:
    """A behaviour that asks for care: whether somebody who knows has been asked."""
    return Question(
        f"behaviours.{number}.caution", "Have you talked with somebody who knows about it?",
        "Yes notes the day in the definition. No leaves it out: it is noticed, and not counted.",
        None, "", part, (f"  {name}: {found.message}", f"  {_instead(found)}"), checks.yes_or_no,
    )  # fmt: skip


def _instead(found: Problem) -> str:
    return found.remedy.partition(" To keep it all the same:")[0]


def _about_words(so_far: SoFar, number: int) -> Iterator[Question]:
    text = so_far.of(number, "behaviour")
    found = better_worded(so_far, text)
    if found and not so_far.of(number, "points"):
        is_wish = found.code in TO_NOTICE
        keeps = "as something to notice, not to count" if is_wish else "as it is"
        before = (f"  {found.message} {found.remedy}", f"  Enter keeps it {keeps}.")
        yield Question(
            f"behaviours.{number}.noticed", "", "Say it in other words, or leave it with Enter.",
            "yes" if is_wish else "no", "", 3, before, partial(_named, so_far),
        )  # fmt: skip
    if number in so_far.counted and (care := caution_about(so_far, text)):
        yield about_care(number, capital(text), care, 3)


def _next_one(so_far: SoFar) -> Question:
    number, packs = len(so_far.numbers) + 1, ", ".join(so_far.setting.packs)
    pack = so_far.setting.packs.get(so_far.said("pack"))
    before: tuple[str, ...] = () if so_far.numbers else (_SMALLEST,)
    if pack and so_far.said("pack_shown") != pack.name:
        shown = (f"  {n}  {one.behaviour}" for n, one in enumerate(pack.behaviours, 1))
        before += (f"{pack.title}: a number takes it, with its words to change.", *shown)
    usual = "" if so_far.counted else None
    wrong = partial(_named, so_far)
    explains = _NAMED.format(packs=packs)
    return Question(f"behaviours.{number}.behaviour", "", explains, usual, "", 3, before, wrong)


def _named(so_far: SoFar, text: str) -> str:
    packs = so_far.setting.packs
    if not text:
        return _ONE.format(packs=", ".join(packs))
    if len(so_far.numbers) >= _MOST_NAMED:
        return "Twelve are plenty. Enter goes on."
    if text.isascii() and text.isdigit():
        pack = packs.get(so_far.said("pack"))
        many = len(pack.behaviours) if pack else 0
        return "" if 1 <= int(text) <= many else "There is no such number. Write it in words."
    found = caution_about(so_far, text)
    if found and found.code == NOT_HERE:
        return found.message + " " + found.remedy.partition(" Take the file out")[0]
    return checks.one_line(text)


def _carried(so_far: SoFar, many: int) -> tuple[str, ...]:
    fewest, points = so_far.fewest, [so_far.points(n) for n in so_far.weighed]
    which = "The first carries" if fewest == 1 else f"The first {NUMBERS[fewest].lower()} carry"
    easier = " One or two are easier to begin with." if fewest > 1 else ""
    times = range(1, many + 1)
    seconds = ", ".join(f"{fill_in_seconds(n)} for {NUMBERS[n].lower()}" for n in times)
    return (
        f"{which} {carries(points, fewest)}.{easier}",
        f"Seconds a day to write it down: {seconds}.",
    )
