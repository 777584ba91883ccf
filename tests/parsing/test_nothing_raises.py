"""Whatever is written becomes a value or a problem, never an exception."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from humexjournal.core.calendar import Calendar, Month, Quarter, Week
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import EVERY_DAY, Each, OnDays, Total
from humexjournal.core.settings import Outcome, Settings
from humexjournal.parsing.daily_file import daily_from
from humexjournal.parsing.document import split
from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.parsing.grammar.amounts import read_amount, read_number
from humexjournal.parsing.grammar.cells import read_cells
from humexjournal.parsing.grammar.dates import read_date, read_moment, read_week
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.grammar.standards import read_minimum, read_standard
from humexjournal.parsing.grammar.times import is_clock, read_bare_time, read_time
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.locate import locate
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.parsing.period_file import period_from
from humexjournal.parsing.prompt_file import prompt_from
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.settings_file import settings_from
from humexjournal.parsing.shared_lines import says_something, shared_lines
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.problem import Problem

DAY = date(2026, 6, 12)
WORKDAYS = frozenset(range(5))

WORDS = [
    "at least",
    "at most",
    "before",
    "after",
    "between",
    "within",
    "of",
    "per",
    "week",
    "every",
    "each",
    "total",
    "by",
    "once",
    "in a row",
    "mon",
    "tue",
    "-",
    "to",
    "and",
    ",",
    "/",
    "20",
    "4",
    "5",
    "23:30",
    "6:00",
    "1740",
    "17.40",
    "am",
    "pm",
    "h",
    "m",
    "min",
    "minutes",
    "coffees",
    "2026-06-12",
    "2026-13-45",
    "none",
    "x",
    "o",
    "off",
    "r",
    ".",
    "~",
    "3,5",
    "1:05",
    "99999999999999999999",
    "½",
    "２",
    "\n",
    "\t",
    "\x00",
    "{{x}}",
]
phrases = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
texts = phrases | st.text(max_size=40)

MARKS = ["---\n", "walk", "bed", "date", "off", "reserve", "minimum", "[walk]", "friction", "agreed", "felt", "filled", "week", "month", "automatic", "decide", "burden", "walk/5", "stress", "from", "changes", "pauses", "keys", "schedule", ": ", ":: ", "\n", "  ", "\t", "- ", "[", "]", "{", "}", '"', "'", "#", "&a", "*a", "!x", "? ", "", " >", "\r\n", "~", "22:30", "no", "é", "\x85", "\u2028", "\ufeff", "x o x", "wed ill", "walk 2/5", "2026-06-12", "5", "{{date}}", "\x00", "!share", "```\n", "%%", "<!--"]  # fmt: skip
yamls = st.lists(st.sampled_from(MARKS), max_size=25).map("".join)

scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts
raws = st.recursive(
    scalars,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(scalars, some, max_size=3),
    max_leaves=6,
)
KEYS = [
    "format",
    "client",
    "goals",
    "outcomes",
    "calendar",
    "week_starts",
    "day_ends",
    "workdays",
    "log_grace",
    "blank",
    "pauses",
    "support",
    "check_ins",
    "talks",
    "rules",
    "leads",
    "consent",
    "help_line",
    "sheets",
    "publish",
    "words",
    "folders",
    "clients",
    "name",
    "behaviour",
    "schedule",
    "standard",
    "by",
    "minimum",
    "goal",
    "why",
    "cue",
    "share",
    "counts",
    "aim",
    "from",
    "changes",
    "reserve",
    "keys",
    "task",
    "night",
    "until",
    "replaced_by",
    "category",
    "kbi",
    "state",
    "sent",
    "agreed",
    "walk",
    "bed",
    "drinks",
    "talk",
    "stress",
    "off",
    "reserve",
    "minimum",
    "friction",
    "felt",
    "effort",
    "date",
    "week",
    "filled",
    "paper",
    "kept",
    "commitment",
    "reviewed",
    "automatic",
    "burden",
    "recited",
    "identity",
    "decide",
    "month",
    "quarter",
]
keys = st.sampled_from(KEYS) | scalars
mappings = st.dictionaries(keys, raws | st.lists(st.dictionaries(keys, raws, max_size=4)))


def kbi(name: str, schedule, standard: str) -> KBI:
    read = read_standard(standard)
    assert not isinstance(read, Refusal)
    return KBI(name, name, date(2026, 6, 1), Terms(schedule, standard=read, standard_text=standard))


SETTINGS = Settings(outcomes={"stress": Outcome("stress")})
KBIS = {
    one.id: one
    for one in (
        kbi("walk", OnDays(EVERY_DAY), "at least 20 minutes"),
        kbi("bed", OnDays(EVERY_DAY), "before 23:30"),
        kbi("drinks", Total("week"), "at most 7"),
        kbi("talk", Each("one-to-one"), "at least 4 of 5"),
    )
}


def inside(problem: Problem, text: str) -> bool:
    """Whether a problem points at something in the text."""
    place = locate(problem.location, text)
    lines = text.split("\n")
    return (
        1 <= place.line <= len(lines)
        and place.excerpt == lines[place.line - 1].rstrip("\r")
        and 1 <= place.column <= len(lines[place.line - 1]) + 1
        and place.column - 1 + place.length <= len(lines[place.line - 1]) + 1
    )


@given(texts)
@example("9" * 5000)
@example("9" * 5000 + "/" + "9" * 5000)
@example("every " + "9" * 5000 + " days")
def test_the_grammars_raise_nothing(text):
    for read in (
        read_standard,
        read_number,
        read_amount,
        read_cells,
        read_time,
        read_bare_time,
        is_clock,
    ):
        read(text)
    for read in (read_date, read_week, read_moment):
        read(text)
    read_schedule(text, WORKDAYS)
    for standard in ("done", "at least 1 hour", "at most 2", "at least 4 of 5", "before 23:30"):
        read_minimum(text, read_standard(standard))


@given(raws)
@example("9" * 5000 + "/" + "9" * 5000)
@example(float("nan"))
def test_a_value_of_any_kind_raises_nothing(raw):
    reader = EntryReader(KBIS, SETTINGS)

    for one in KBIS.values():
        reader.value(raw, one, DAY)


@given(yamls | st.text())
def test_any_text_is_a_mapping_or_one_problem_inside_it(text):
    mapping, problem = read_mapping(text, "kbis/walk.yaml")

    assert problem is None or mapping == {}
    assert problem is None or inside(problem, text)


@given(st.binary() | yamls.map(str.encode) | yamls.map(lambda text: f"---\n{text}\n---\n".encode()))
def test_any_bytes_are_a_note_or_one_problem_inside_it(data):
    note = read_note(data, "daily/2026-06-12.md")

    assert note.is_readable or note.mapping == {}
    if note.problem is not None and note.problem.code != "not-utf8":
        assert inside(note.problem, data.decode("utf-8-sig"))
    read_yaml(data, "humex.yaml")


@given(mappings, st.text())
def test_any_mapping_is_an_entry(mapping, body):
    reader = EntryReader(KBIS, SETTINGS)

    daily_from(mapping, body, DAY, "daily/2026-06-12.md", reader)
    weekly_from(mapping, body, Week.of(DAY), "weekly/2026-W24.md", reader)
    period_from(mapping, body, Month.of(DAY), "monthly/2026-06.md", reader)
    period_from(mapping, body, Quarter.of(DAY), "quarterly/2026-Q2.md", reader)


@given(mappings)
def test_any_mapping_is_a_behaviour_settings_and_a_prompt_or_problems(mapping):
    kbi_from(mapping, "walk", "kbis/walk.yaml", Calendar())
    settings_from(mapping, "humex.yaml")
    prompt_from(mapping, "A message.", "prompts/2026-06-12-walk.md", DAY, "walk")


@given(yamls)
def test_every_problem_of_an_entry_is_inside_it(text):
    data = f"---\n{text}\n---\nA day.\n".encode()
    note = read_note(data, "daily/2026-06-12.md")
    reader = EntryReader(KBIS, SETTINGS)

    _, _, problems = daily_from(note.mapping, note.body, DAY, "daily/2026-06-12.md", reader)
    _, more = weekly_from(note.mapping, "", Week.of(DAY), "daily/2026-06-12.md", reader)
    _, of_month = period_from(note.mapping, "", Month.of(DAY), "daily/2026-06-12.md", reader)

    for problem in (*problems, *more, *of_month):
        assert inside(problem, split(data).bom.decode() + data.decode("utf-8-sig"))


@given(yamls)
def test_every_problem_of_a_behaviour_is_inside_its_file(text):
    mapping, _ = read_mapping(text, "kbis/walk.yaml")

    _, problems = kbi_from(mapping, "walk", "kbis/walk.yaml", Calendar())
    _, more = settings_from(mapping, "kbis/walk.yaml")

    for problem in (*problems, *more):
        assert inside(problem, text)


@given(st.lists(st.sampled_from(MARKS)).map("".join) | st.text())
def test_the_lines_of_any_body_can_be_read(body):
    shared_lines(body)
    says_something(body)
