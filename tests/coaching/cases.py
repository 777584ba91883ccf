"""Journals to coach from: a line of signs a KBI, one a day, from Monday 1 June 2026 on."""

from datetime import date, timedelta

from adherence.journals import MON, WEEKDAYS, entry, kbi, minutes
from msgspec.structs import replace

from humexjournal.coaching.draft import Draft
from humexjournal.coaching.past import past
from humexjournal.coaching.triggers import signals
from humexjournal.core.entry import DailyEntry, Friction
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.settings import Settings

WALK = kbi(WEEKDAYS, minutes(20), starts=MON)
LATER = date(2026, 12, 31)


def named(name: str, like: KBI = WALK) -> KBI:
    return replace(like, id=name, name=name.title())


def journal_of(
    lines: dict[str, str] | str,
    *,
    kbis: tuple[KBI, ...] = (),
    tags: dict[date, str] | None = None,
    settings: Settings | None = None,
    prompts=(),
) -> Journal:
    """Each line is one KBI's; `-` on a day of all of them is a day without an entry."""
    by_kbi = {"walk": lines} if isinstance(lines, str) else lines
    agreed = {one.id: one for one in kbis} or {name: named(name) for name in by_kbi}
    daily: dict[date, DailyEntry] = {}
    for name, line in by_kbi.items():
        for number, sign in enumerate(line.split()):
            day = MON + timedelta(days=number)
            if sign != "-":
                written = entry(day, sign).observations
                said = dict.fromkeys([name], *written.values()) if written else {}
                there = daily.get(day) or DailyEntry(day, f"daily/{day}.md")
                daily[day] = replace(there, observations={**there.observations, **said})
    for day, tag in (tags or {}).items():
        daily[day] = replace(daily[day], friction=(Friction(tag, day=day),))
    return Journal(settings or Settings(), agreed, daily, prompts=tuple(prompts))


def fired(journal: Journal, first: date = MON, days: int = 28) -> list[str]:
    """Every signal of some days, as `2 drift walk`."""
    every = (first + timedelta(days=n) for n in range(days))
    return [
        f"{day.day} {one.rule} {one.kbi}" for day in every for one in signals(past(journal, day))
    ]


def as_file(draft: Draft, **more) -> Prompt:
    """A draft as it stands once it has been written."""
    path = f"prompts/{draft.id}.md"
    prompt = Prompt(draft.id, path, draft.kbi, draft.day, PromptState.DRAFT, draft.rule, draft.kind)
    return replace(prompt, **more)
