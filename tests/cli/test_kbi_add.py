"""`humex kbi add`: a new definition, by options or by questions."""

import os

import pytest
from click.testing import CliRunner

from humexjournal.app.schemas import write_schemas
from humexjournal.cli import kbi_add
from humexjournal.cli.main import main

WALK = "behaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n"


@pytest.fixture
def vault(tmp_path):
    (tmp_path / "kbis").mkdir()
    for path, text in {"humex.yaml": "format: 1\n", "kbis/walk.yaml": WALK}.items():
        (tmp_path / path).write_text(text)
        os.utime(tmp_path / path, (0, 0))
    return tmp_path


def add(vault, *args, answers=""):
    command = ["--vault", str(vault), "--as-of", "2026-06-14", "kbi", "add", *args]
    result = CliRunner().invoke(main, command, input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def there(vault):
    return {one.name: one.read_text() for one in (vault / "kbis").iterdir()}


WHOLE = [
    "--behaviour", "Stretch: at the window", "--schedule", "weekdays",
    "--standard", "at least 5 minutes", "--by", "16:00", "--minimum", "2 minutes",
    "--cue", "after tea", "--why", "yes",
]  # fmt: skip


def test_a_behaviour_is_defined_by_options(vault):
    assert (
        add(vault, "stretch", *WHOLE)
        == """\
  = Stretch: at the window, Monday to Friday, at least 5 minutes, by 16:00; on
    a busy day 2 minutes count. It begins after tea.
To fill in a day takes about 20 seconds with it, and 14 without it.
kbis/stretch.yaml is new. Deleting it takes that back.
"""
    )
    assert there(vault) == {
        "walk.yaml": WALK,
        "stretch.yaml": """\
behaviour: "Stretch: at the window"
schedule: weekdays
standard: at least 5 minutes
by: "16:00"
minimum: 2 minutes
why: yes
cue: after tea
from: 2026-06-15
""",
    }


ANSWERS = "Stretch\nnow and then\n\na while\nat least 5 minutes\n\n2 coffees\n2\nI have had tea\n\n"


def test_what_is_not_given_is_asked_for_until_it_is_understood(vault, monkeypatch):
    monkeypatch.setattr(kbi_add, "in_terminal", lambda: True)
    said = add(vault, "stretch", "--from", "2026-07-01", answers=ANSWERS)
    assert "“now and then” is not a schedule that is understood." in said
    assert "“a while” is not a standard that is understood." in said
    assert there(vault)["stretch.yaml"] == (
        "behaviour: Stretch\nschedule: weekdays\nstandard: at least 5 minutes\n"
        "minimum: 2\ncue: I have had tea\nfrom: 2026-07-01\n"
    )
    assert "It begins when I have had tea." in said.replace("\n    ", " ")


REFUSED = [
    (["walk", *WHOLE], "There is kbis/walk.yaml already: `humex kbi change`."),
    (["run"], "A new behaviour needs --behaviour TEXT and --schedule TEXT, or a terminal"),
    (["Run", *WHOLE], "“Run” cannot be the id of a behaviour."),
    (["felt", *WHOLE], "“felt” is a key of the entries themselves"),
    (["run", *WHOLE, "--schedule", "sometimes"], "“sometimes” is not a schedule"),
    (["run", *WHOLE, "--cue", "a\nb"], "A value has no line breaks and no control characters."),
]


@pytest.mark.parametrize(("args", "said"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(vault, args, said):
    assert f"Error: {said}" in add(vault, *args)
    assert there(vault) == {"walk.yaml": WALK}


def test_a_file_that_could_not_be_read_is_not_written_over(vault):
    (vault / "kbis/run.yaml").write_text("behaviour: [\n")
    assert "[3]" in add(vault, "run", *WHOLE)
    assert there(vault)["run.yaml"] == "behaviour: [\n"


def test_a_sixth_needs_a_reason(vault):
    for name in ("a", "b", "c", "d"):
        assert "[1]" not in add(vault, name, *WHOLE)
    assert "attention is for 5 at most." in add(vault, "e", *WHOLE)
    assert "e.yaml" not in there(vault)
    assert "[1]" not in add(vault, "e", *WHOLE, "--because", "a week only")


def test_a_caution_is_said_and_keeps_nothing_from_being_written(vault):
    said = add(vault, "fast", "--behaviour", "Skip breakfast", "--schedule", "daily")
    assert "(health-caution)" in said
    assert "fast.yaml" in there(vault)


def test_where_the_vault_has_the_schemas_an_editor_is_told(vault):
    write_schemas(vault)
    add(vault, "stretch", *WHOLE)
    lines = there(vault)["stretch.yaml"].splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../.humex/schemas/kbi.json"
    assert lines[1] == 'behaviour: "Stretch: at the window"'
