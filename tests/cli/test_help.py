"""`humex help`: all commands, one of them, a page of the documentation, a problem."""

import pytest
from click.testing import CliRunner

from humexjournal.cli.groups import GROUPS, MOST_USED
from humexjournal.cli.main import COMMANDS, main
from humexjournal.cli.manual import TOPICS, as_read, folder


def said(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, [*words], prog_name="humex")
    assert result.exit_code == status, result.output
    return result.output


def test_help_shows_the_commands_that_people_use():
    shown = said("--help")

    listed = shown.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == [*MOST_USED]
    assert shown.endswith("\nAll the others, by who and when: humex help all\n")


def test_every_command_stands_once_under_who_and_when():
    grouped = [name for names in GROUPS.values() for name in names]

    assert sorted(grouped) == sorted(COMMANDS)
    assert set(MOST_USED) <= set(grouped)


def test_all_commands_and_all_topics():
    shown = said("help", "all")

    for name, line in COMMANDS.items():
        assert any(one.split() == [name, *line.split()] for one in shown.splitlines())
    for topic, (_, line) in TOPICS.items():
        assert any(one.split() == [topic, *line.split()] for one in shown.splitlines())


def test_help_alone_is_the_short_help_and_the_topics():
    assert said("help").startswith(said("--help").rstrip() + "\n\nhumex help TOPIC shows a page:\n")


@pytest.mark.parametrize("words", [("review",), ("kbi", "show"), ("share", "setup")])
def test_the_help_of_a_command(words):
    assert said("help", *words) == said(*words, "--help")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_its_page(topic):
    page = (folder() / TOPICS[topic].page).read_text(encoding="utf-8")

    assert said("help", topic) == as_read(page)
    assert said("help", topic).startswith("# ")


def test_what_is_left_of_a_page():
    page = "<!-- usage: x -->\nSee [the words](glossary.md#a) and ![a sheet](sheet.png).\n<!-- end -->\n"

    assert as_read(page) == "See the words and a sheet.\n"


def test_a_problem_is_its_part_of_the_page():
    shown = said("help", "two-clients")

    assert shown.startswith("## two-clients\n\n**")
    assert shown.count("## ") == 1


@pytest.mark.parametrize(("words", "hint"), [
    (("reviw",), "Did you mean review?"),
    (("wathcing",), "Did you mean watching?"),
    (("haf-day",), "Did you mean half-day?"),
    (("kbi", "shw"), "`humex help` lists the topics."),
])  # fmt: skip
def test_what_there_is_no_help_about(words, hint):
    shown = said("help", *words, status=2)

    assert shown.endswith(f"Error: There is no help about “{' '.join(words)}”. {hint}\n")
