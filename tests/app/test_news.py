"""What is new since the last build is told once."""

from datetime import date

from msgspec.structs import replace

from humexjournal.app.built import Built
from humexjournal.app.for_clients import ForClient
from humexjournal.app.news import News
from humexjournal.app.upkeep import NOTHING
from humexjournal.problem import Location, Problem
from humexjournal.vault.derived import Written

NO_FOLDER = ForClient("Ana", trouble="There is no folder.")
SHORT, LONG = (Problem(Location(path), "bad-id", "It is bad.") for path in ("a.md", "b.md"))
BUILT = Built(
    reading=NOTHING,
    changed=("a.md", "b.md"),
    drafted=(),
    for_clients=(),
    written=Written(),
    names=frozenset({"sheet-2026-W26.md"}),
    problems=(),
    unused=(),
    is_whole=True,
    day=date(2026, 6, 28),
)


def test_the_first_build_names_no_files_as_changed():
    news = News()

    assert [news.of(BUILT, 0.1).changed, news.of(BUILT, 0.1).changed] == [(), ("a.md", "b.md")]


def test_a_problem_is_told_once_and_once_more_when_it_is_settled():
    news, told = News(), []
    for problems in ((SHORT,), (SHORT, LONG), (SHORT, LONG), (LONG,)):
        update = news.of(replace(BUILT, problems=problems), 0.1)
        told.append((update.new, update.settled, update.problems))

    assert told == [
        ((SHORT,), (), 1),
        ((LONG,), (), 2),
        ((), (), 2),
        ((), (SHORT,), 1),
    ]


def test_what_an_editor_keeps_beside_an_open_file_is_not_told():
    names = (".2026-06-28.md.swp", "#2026-06-28.md#", "2026-06-28.md~")
    left = tuple(Problem(Location(f"daily/{name}"), "leftover", "It is left.") for name in names)

    update = News().of(replace(BUILT, problems=left), 0.1)

    assert (update.new, update.problems) == (left[2:], 1)


def test_what_was_noticed_while_nothing_was_built_is_not_told_again():
    news = News()
    news.of(BUILT, 0.1)

    assert news.noticed((SHORT,)).new == (SHORT,)
    assert news.noticed((SHORT,)) is None
    assert news.of(replace(BUILT, problems=(SHORT,)), 0.1).new == ()


def test_what_was_written_early_is_told_with_the_build():
    news = News()
    news.keep(Written(changed=["sheet-2026-W26.md"]))

    update = news.of(replace(BUILT, written=Written(changed=["sheet-2026-06.md"])), 0.1)

    assert update.written == ("sheet-2026-W26.md", "sheet-2026-06.md")
    assert news.of(BUILT, 0.1).written == ()


def test_another_day_is_told_once():
    news, later = News(), replace(BUILT, day=date(2026, 6, 29))

    assert [news.of(one, 0.1).new_day for one in (BUILT, BUILT, later, later)] == [
        "", "", "2026-06-29", "",
    ]  # fmt: skip


def test_a_trouble_with_a_client_is_told_once():
    news = News()
    said = [news.of(replace(BUILT, for_clients=one), 0.1).for_clients for one in
            ((NO_FOLDER,), (NO_FOLDER,), (), (NO_FOLDER,))]  # fmt: skip

    assert said == [(NO_FOLDER,), (), (), (NO_FOLDER,)]
