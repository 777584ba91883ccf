"""Facts across files: each check is one small function from a journal to problems."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from humexjournal.core.advice.cautions import health_cautions
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import Total
from humexjournal.core.spelling import letters_apart
from humexjournal.core.standard import TIMES
from humexjournal.problem import Effect, Location, Problem, Span

MOST_ACTIVE = 5
NEAR = 2
SHORT = 5
"""Letters below which a word two letters away is another word."""
HABIT = 3
"""Days from which on an unknown key is the writer's own and no slip."""

Check = Callable[[Journal, date], Iterator[Problem]]


def check(journal: Journal, as_of: date) -> list[Problem]:
    """Everything that the files together show, in the order of the checks."""
    return [problem for each in CHECKS for problem in each(journal, as_of)]


def future_entries(journal: Journal, as_of: date) -> Iterator[Problem]:
    """An entry after the as-of date does not exist for any figure; only here is it named."""
    entries = [(entry.day, entry.path) for entry in journal.daily.values()]
    entries += [(entry.week.first, entry.path) for entry in journal.weekly.values()]
    for of_period in (*journal.monthly.values(), *journal.quarterly.values()):
        entries.append((of_period.period.first, of_period.path))
    for day, path in sorted(entries):
        if day > as_of:
            message = f"This entry is for a day after {as_of}."
            remedy = "It counts from that day on; correct its name if that was not meant."
            yield Problem(Location(path), "future-entry", message, remedy)


def too_many_active(journal: Journal, as_of: date) -> Iterator[Problem]:
    """Three to five behaviours at most; a sixth needs a reason."""
    active = journal.active(as_of)
    if len(active) > MOST_ACTIVE and not any(kbi.because for kbi in active):
        message = f"{len(active)} behaviours are active; attention is for {MOST_ACTIVE} at most."
        remedy = "Give one of them an until:, or say in because: why it is there."
        yield Problem(Location(active[-1].path), "too-many-active", message, remedy)


def keys_that_clash(journal: Journal, _: date) -> Iterator[Problem]:
    """A key of an entry leads to one behaviour."""
    owners: dict[str, KBI] = {}
    for kbi in journal.kbis.values():
        for key in dict.fromkeys((kbi.id, *kbi.keys)):
            if key in owners and owners[key] is not kbi:
                message = f"“{key}” is also a key of {owners[key].path}."
                place = Location(kbi.path, ("keys",) if key != kbi.id else ())
                yield Problem(place, "keys-clash", message, "Leave it to one of the two.")
            owners.setdefault(key, kbi)
    for name in sorted(owners.keys() & journal.settings.outcomes.keys()):
        message = f"“{name}” is also a key of {owners[name].path}."
        place = Location("humex.yaml", ("outcomes", name))
        yield Problem(place, "keys-clash", message, "Give one of the two another name.")


def unknown_goals(journal: Journal, _: date) -> Iterator[Problem]:
    """A behaviour serves a goal that the settings name."""
    goals = journal.settings.goals
    for kbi in journal.kbis.values():
        if kbi.goal and goals and kbi.goal not in goals:
            message = f"There is no goal “{kbi.goal}” in humex.yaml."
            place = Location(kbi.path, ("goal",))
            yield Problem(place, "unknown-goal", message, f"There are: {', '.join(goals)}.")


def unknown_outcomes(journal: Journal, _: date) -> Iterator[Problem]:
    """What is expected to lead to what names an outcome of the settings."""
    for number, lead in enumerate(journal.settings.leads):
        if lead.outcome not in journal.settings.outcomes:
            place = Location("humex.yaml", ("leads", number, "outcome"))
            message = f"There is no outcome “{lead.outcome}” above."
            yield Problem(place, "no-outcome", message, "Name it under outcomes:.")


def totals_of_times(journal: Journal, _: date) -> Iterator[Problem]:
    """A total adds up amounts; a time of day is none."""
    for kbi in journal.kbis.values():
        places = [("standard",), *(("changes", n, "standard") for n in range(len(kbi.changes)))]
        for place, terms in zip(places, _agreed_over_time(kbi), strict=True):
            if isinstance(terms.schedule, Total) and isinstance(terms.standard, TIMES):
                message = f"“{terms.schedule_text}” adds up amounts, and the standard is a time."
                remedy = "Write an amount, such as at least 150 minutes, or another schedule."
                yield Problem(Location(kbi.path, place), "nothing-to-add-up", message, remedy)
                break


def almost_known_keys(journal: Journal, as_of: date) -> Iterator[Problem]:
    """A key within two letters of a behaviour that is not logged there, on few days."""
    days = Counter(key for entry in journal.daily.values() for key in entry.own_keys)
    rare = [key for key, count in days.items() if count < HABIT]
    near = {key: kbi for key in rare if (kbi := _nearest(key, journal.kbis))}
    for entry in journal.daily.values() if near else ():
        for key in entry.own_keys:
            kbi = near.get(key)
            if kbi and kbi.id not in entry.observations and entry.day <= as_of:
                yield _almost_known(key, kbi, entry.path, entry.day)


def renamed_behaviours(journal: Journal, _: date) -> Iterator[Problem]:
    """A behaviour that a file names and that has no definition."""
    days = Counter(key for entry in journal.daily.values() for key in entry.own_keys)
    for name, place in _named(journal):
        if name and name not in journal.kbis and name != "all":
            filled = f" It was filled in on {days[name]} days: renamed?" if days[name] else ""
            message = f"There is no behaviour “{name}”.{filled}"
            remedy = f"Correct the name, or add keys: [{name}] to its new definition."
            yield Problem(place, "renamed", message, remedy)


def days_and_weeks_that_differ(journal: Journal, _: date) -> Iterator[Problem]:
    """A daily entry beats the week line; where the two differ, that is worth a look."""
    for week in journal.weekly.values():
        for kbi, cells in week.cells.items():
            for day, cell in cells.items():
                entry = journal.daily.get(day)
                said = entry.observations.get(kbi) if entry else None
                if entry and said and said.value != cell.value:
                    message = f"{entry.path} says “{said.text}” for this day, and counts."
                    remedy = "Correct whichever is wrong."
                    yield Problem(cell.location, "day-and-week-differ", message, remedy)


CHECKS: tuple[Check, ...] = (
    future_entries,
    too_many_active,
    health_cautions,
    keys_that_clash,
    unknown_goals,
    unknown_outcomes,
    totals_of_times,
    almost_known_keys,
    renamed_behaviours,
    days_and_weeks_that_differ,
)


def _agreed_over_time(kbi: KBI) -> list[Terms]:
    """What was agreed at first, and from each change on."""
    return [kbi.terms, *(kbi.terms_on(change.starts) for change in kbi.changes)]


def _nearest(key: str, kbis: Mapping[str, KBI]) -> KBI | None:
    word = key.casefold()
    most = NEAR if len(word) >= SHORT else 1
    apart = {kbi.id: letters_apart(word, kbi.id) for kbi in kbis.values()}
    near = min(apart, key=lambda one: apart[one], default=None)
    return kbis[near] if near is not None and apart[near] <= most else None


def _almost_known(key: str, kbi: KBI, path: str, day: date) -> Problem:
    place = Location(path, (key,), span=Span.KEY)
    message = f"There is no behaviour called “{key}”."
    return Problem(
        place, "almost-known", message, f"Did you mean {kbi.id}?", Effect(kbi.name, day, day)
    )


def _named(journal: Journal) -> Iterator[tuple[str, Location]]:
    """Every name of a behaviour that a file other than an entry's keys gives, with its place."""
    for kbi in journal.kbis.values():
        yield kbi.replaced_by, Location(kbi.path, ("replaced_by",))
    for prompt in journal.prompts:
        yield prompt.kbi, Location(prompt.path, ("kbi",))
    for week in journal.weekly.values():
        for count in week.agreed:
            yield count.kbi, Location(week.path, ("agreed",))
    for number, lead in enumerate(journal.settings.leads):
        yield lead.kbi, Location("humex.yaml", ("leads", number, "kbi"))
