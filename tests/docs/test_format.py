"""Every example of docs/format.md goes through the real parsers, and every row of its tables."""

from datetime import date

import pytest
from pages import Block, blocks, codes, table

from humexjournal.core.calendar import Calendar, Week
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value
from humexjournal.parsing.daily_file import daily_from
from humexjournal.parsing.grammar.dates import read_date, read_month, read_quarter, read_week
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.grammar.standards import read_standard
from humexjournal.parsing.grammar.times import clock_text
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.parsing.period_file import period_from
from humexjournal.parsing.prompt_file import prompt_from
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import RESERVED
from humexjournal.parsing.settings_file import settings_from
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.problem import Problem
from humexjournal.problem_kinds import KINDS
from humexjournal.rendering.words import en
from humexjournal.reviews.rows import rows

PAGE = "docs/format.md"
DAY = read_date("2026-06-12")
W23 = Week(date(2026, 6, 1))
ANY = (
    "done",
    "at least 20 minutes",
    "at most 2 coffees",
    "at least 4 of 5",
    "before 23:30",
    "after 06:00",
    "between 06:00 and 07:00",
)
WALK = ("walk", "kbis/walk.yaml", Calendar())
WORDS = {
    "done": Mark.DONE,
    "not done": Mark.NOT_DONE,
    "minimum": Mark.MINIMUM,
    "off": Mark.OFF,
    "spare day": Mark.RESERVE,
    "nothing": Mark.NOTHING,
}


def kbi_of(block: Block, kbi_id: str) -> tuple[KBI | None, list[Problem]]:
    note = read_yaml(block.data, f"kbis/{kbi_id}.yaml")
    assert note.problem is None
    return kbi_from(note.mapping, kbi_id, f"kbis/{kbi_id}.yaml", Calendar())


def settings_of(block: Block) -> tuple[Settings, list[Problem]]:
    note = read_yaml(block.data, "humex.yaml")
    assert note.problem is None
    return settings_from(note.mapping, "humex.yaml")


def reader_of_the_page() -> EntryReader:
    found = {
        block.info[2]: kbi_of(block, block.info[2])[0] for block in blocks(PAGE, "yaml", "kbi")
    }
    settings, _ = settings_of(blocks(PAGE, "yaml", "humex")[0])
    return EntryReader({name: kbi for name, kbi in found.items() if kbi}, settings)


def expected(block: Block) -> list[str]:
    """The codes that the words behind a fence name: problems=half-day,bare-m."""
    named = [word.removeprefix("problems=") for word in block.info if word.startswith("problems=")]
    return named[0].split(",") if named else []


def found_codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def names(block: Block) -> str:
    return " ".join(block.info)


def test_every_kind_of_file_has_an_example() -> None:
    notes = ("daily", "weekly", "monthly", "quarterly", "prompt")
    kinds = [("yaml", "humex"), ("yaml", "kbi"), *(("markdown", note) for note in notes)]
    assert all(blocks(PAGE, *kind) for kind in kinds)


def test_every_block_that_looks_like_a_file_says_which() -> None:
    plain = [block.info for block in blocks(PAGE) if block.info[:1] != ("text",)]
    assert all(len(info) > 1 for info in plain)


@pytest.mark.parametrize("block", blocks(PAGE, "yaml", "humex"), ids=names)
def test_settings(block: Block) -> None:
    _, problems = settings_of(block)
    assert found_codes(problems) == expected(block)


@pytest.mark.parametrize("block", blocks(PAGE, "yaml", "kbi"), ids=names)
def test_behaviours(block: Block) -> None:
    kbi, problems = kbi_of(block, block.info[2])
    assert kbi is not None
    assert found_codes(problems) == expected(block)


@pytest.mark.parametrize("block", blocks(PAGE, "markdown", "daily"), ids=names)
def test_daily_entries(block: Block) -> None:
    path, day = f"daily/{block.info[2]}.md", read_date(block.info[2])
    note = read_note(block.data, path)
    found = daily_from(note.mapping, note.body, day, path, reader_of_the_page(), head=note.head)
    assert note.problem is None
    assert found.entry.written
    assert found_codes(found.problems) == expected(block)


@pytest.mark.parametrize("block", blocks(PAGE, "markdown", "weekly"), ids=names)
def test_weekly_entries(block: Block) -> None:
    path, week = f"weekly/{block.info[2]}.md", read_week(block.info[2])
    note = read_note(block.data, path)
    _, problems = weekly_from(note.mapping, note.body, week, path, reader_of_the_page())
    assert note.problem is None
    assert found_codes(problems) == expected(block)


@pytest.mark.parametrize(
    "block",
    [*blocks(PAGE, "markdown", "monthly"), *blocks(PAGE, "markdown", "quarterly")],
    ids=names,
)
def test_entries_of_months_and_quarters(block: Block) -> None:
    path, label = f"{block.info[1]}/{block.info[2]}.md", block.info[2]
    period = read_month(label) or read_quarter(label)
    assert period is not None
    note = read_note(block.data, path)
    _, problems = period_from(note.mapping, note.body, period, path, reader_of_the_page())
    assert note.problem is None
    assert found_codes(problems) == expected(block)


@pytest.mark.parametrize("block", blocks(PAGE, "markdown", "prompt"), ids=names)
def test_prompts(block: Block) -> None:
    stem = block.info[2]
    note = read_note(block.data, f"prompts/{stem}.md")
    day = read_date(stem[:10])
    prompt, problems = prompt_from(note.mapping, note.body, f"prompts/{stem}.md", day, stem[11:])
    assert note.problem is None
    assert prompt is not None
    assert found_codes(problems) == expected(block)


@pytest.mark.parametrize(
    "row", table(PAGE, "written", "when it is asked for"), ids=lambda row: row[0]
)
def test_schedules(row: list[str]) -> None:
    kinds = {type(read_schedule(text, Calendar().workdays)) for text in codes(row[0])}
    assert len(kinds) == 1
    assert Refusal not in kinds


def week_of(line: str, kbi: KBI) -> dict[date, DailyEntry]:
    """The entries of a week from 1 June on, a sign a day, as the parser reads them."""
    reader, entries = EntryReader({kbi.id: kbi}, Settings()), {}
    for day, sign in zip(W23.period, line.split(), strict=True):
        text = "mood: 7" if sign == "." else f"it: {sign}"
        note = read_note(f"---\n{text}\n---\n".encode(), f"daily/{day}.md")
        found = daily_from(note.mapping, note.body, day, f"daily/{day}.md", reader)
        assert found.problems == []
        if sign != "-":
            entries[day] = found.entry
    return entries


def comes_to(terms: dict[str, str], line: str) -> str:
    """The count of the week on the sheet, and what stands beside it."""
    given = {"behaviour": "Do it", "from": "2026-06-01", **terms}
    kbi, problems = kbi_from(given, "it", "kbis/it.yaml", Calendar())
    assert kbi is not None
    assert problems == []
    journal = Journal(kbis={"it": kbi}, daily=week_of(line, kbi))
    [row] = rows(journal, W23, Calendar().closes(W23.last))
    return ", ".join(part for part in (en.row_count(row), en.note(row)) if part)


@pytest.mark.parametrize("row", table(PAGE, "asked for", "Monday to Sunday"), ids=str)
def test_what_a_schedule_comes_to(row: list[str]) -> None:
    [asked], [line], count = codes(row[0]), codes(row[1]), row[2]
    assert comes_to({"schedule": asked}, line) == count


@pytest.mark.parametrize("row", table(PAGE, "standard", "Monday to Sunday"), ids=str)
def test_what_a_total_comes_to(row: list[str]) -> None:
    [asked], [line], count = codes(row[0]), codes(row[1]), row[2]
    assert comes_to({"schedule": "total per week", "standard": asked}, line) == count


@pytest.mark.parametrize("row", table(PAGE, "written", "counts as done"), ids=lambda row: row[0])
def test_standards(row: list[str]) -> None:
    kinds = {type(read_standard(text)) for text in codes(row[0])}
    assert len(kinds) == 1
    assert Refusal not in kinds


def said_for(standard: str, written: str) -> tuple[Value | None, list[str]]:
    """What an entry with `it: written` says about a behaviour, and the codes of its problems."""
    on = "schedule" if standard.startswith(("each", "total", "2 by")) else "standard"
    terms = {"behaviour": "Do it", "schedule": "daily", "from": "2026-01-01"} | {on: standard}
    kbi, problems = kbi_from(terms, "it", "kbis/it.yaml", Calendar())
    assert kbi is not None
    assert problems == []
    path = f"daily/{DAY}.md"
    note = read_note(f"---\nit: {written}\n---\n".encode(), path)
    if note.problem:
        return None, [note.problem.code]
    reader = EntryReader({"it": kbi}, Settings())
    found = daily_from(note.mapping, note.body, DAY, path, reader)
    observation = found.entry.observations.get("it")
    return (observation.value if observation else None), found_codes(found.problems)


def standards_in(cell: str) -> list[str]:
    if not cell.startswith("any"):
        return codes(cell)
    return [standard for standard in ANY if standard not in codes(cell)]


def as_read(value: Value | None) -> str:
    match value:
        case None:
            return "blank"
        case Amount(number):
            return f"{number.normalize():f}"
        case Clock(minute):
            return clock_text(minute)
        case Occasions(done, of):
            return f"{done} of {of}"
        case _:
            return next(word for word, mark in WORDS.items() if mark is value)


@pytest.mark.parametrize("row", table(PAGE, "written", "for", "read as"), ids=lambda row: row[0])
def test_what_can_be_written_for_a_behaviour(row: list[str]) -> None:
    written, standards, read_as = codes(row[0]), standards_in(row[1]), row[2]
    assert written
    assert standards
    for text in written:
        for standard in standards:
            value, problems = said_for(standard, text)
            assert (as_read(value), problems) == (read_as, []), f"{text} for {standard}"


@pytest.mark.parametrize("row", table(PAGE, "written", "for", "asked"), ids=lambda row: row[0])
def test_what_is_asked_about(row: list[str]) -> None:
    written, standards, code = codes(row[0]), standards_in(row[1]), row[2]
    assert code in KINDS
    for text in written:
        for standard in standards:
            value, problems = said_for(standard, text)
            assert problems == [code], f"{text} for {standard}"
            assert value in (None, Mark.UNREADABLE)


def test_the_reserved_names_are_all_there() -> None:
    (block,) = blocks(PAGE, "text", "reserved")
    assert set(block.text.split()) == set(RESERVED)


@pytest.mark.parametrize("row", table(PAGE, "box", "says"), ids=" ".join)
def test_boxes(row: list[str]) -> None:
    kbi, _ = kbi_from({"behaviour": "Walk", "schedule": "daily", "from": "2026-06-01"}, *WALK)
    assert kbi is not None
    for line in codes(row[0]):
        found = daily_from(
            {}, line, DAY, "daily/2026-06-12.md", EntryReader({"walk": kbi}, Settings())
        )
        said = found.entry.observations.get("walk")
        assert (said.value if said else None) == WORDS.get(row[1])


def test_the_examples_with_a_text_say_what_the_page_says() -> None:
    reader, said = reader_of_the_page(), {}
    for block in blocks(PAGE, "markdown", "daily"):
        note = read_note(block.data, "daily/x.md")
        found = daily_from(note.mapping, note.body, read_date(block.info[2]), "x", reader)
        said[block.info[2]] = {name: one.text for name, one in found.entry.observations.items()}
    assert said["2026-06-19"] == {"plan": "[x]", "shutdown": "[/]", "walk": "25"}
    assert said["2026-06-22"] == {"plan": "[x]", "walk": "20"}
    assert said["2026-06-23"] == {"walk": "25"}
