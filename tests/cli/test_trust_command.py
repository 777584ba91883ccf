"""`humex trust`, and what the other commands make of templates that are trusted or not."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"
FOOT = '{% extends "weekly.md.j2" %}\n{% block foot %}\nJo, {{ head.week }}\n{% endblock %}\n'
NOTICE = "The built-in page: sheet-templates/weekly.md.j2"


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    shutil.copytree(EXAMPLE, tmp_path / "ana", ignore=shutil.ignore_patterns("sheets", ".humex"))
    (tmp_path / "ana/sheet-templates").mkdir()
    put(tmp_path / "ana", FOOT)
    return tmp_path / "ana"


def put(root: Path, text: str, name: str = "weekly.md.j2") -> None:
    (root / "sheet-templates" / name).write_text(text, encoding="utf-8")


def humex(root: Path, *args: str, said: str = "") -> Result:
    return CliRunner().invoke(
        main, ["--vault", str(root), "--as-of", "2026-06-28", *args], input=said
    )


def in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("humexjournal.cli.trust.can_ask", lambda: True)
    monkeypatch.setattr("humexjournal.cli.agreed.can_ask", lambda: True)


def newest(root: Path) -> str:
    return (root / "sheets/sheet-2026-W26.md").read_text(encoding="utf-8")


LISTED = """\
sheet-templates/weekly.md.j2   not trusted

A template is a program of whoever wrote it: read it before you trust it.

sheet-templates/weekly.md.j2:
    1 | {% extends "weekly.md.j2" %}
    2 | {% block foot %}
    3 | Jo, {{ head.week }}
    4 | {% endblock %}
"""


def test_without_a_terminal_it_shows_and_writes_nothing(root: Path, tmp_path: Path) -> None:
    result = humex(root, "trust")

    assert result.output.startswith(LISTED)
    assert "Nothing was written; see --yes." in result.output
    assert result.exit_code == 2
    assert not (tmp_path / "config").exists()


def test_it_asks_and_takes_anything_but_a_yes_for_a_no(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_terminal(monkeypatch)
    result = humex(root, "trust", said="\n")

    assert result.output == LISTED + "Trust sheet-templates/weekly.md.j2? [y/N]: \n"
    assert result.exit_code == 0
    assert not (tmp_path / "config").exists()


def test_a_yes_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_a_terminal(monkeypatch)
    asked = humex(root, "trust", said="y\n")
    again = humex(root, "trust")

    assert asked.output.endswith("sheet-templates/weekly.md.j2 is trusted as it is now.\n")
    assert again.output == "sheet-templates/weekly.md.j2   trusted\n"
    assert again.exit_code == 0


def test_what_has_changed_is_shown_as_a_difference(root: Path) -> None:
    humex(root, "trust", "--yes")
    put(root, FOOT.replace("Jo, ", "Call Jo, "))

    assert (
        humex(root, "trust", "--yes").output
        == """\
sheet-templates/weekly.md.j2   changed since

A template is a program of whoever wrote it: read it before you trust it.

sheet-templates/weekly.md.j2:
  --- as it was trusted
  +++ as it is now
  @@ -1,5 +1,5 @@
   {% extends "weekly.md.j2" %}
   {% block foot %}
  -Jo, {{ head.week }}
  +Call Jo, {{ head.week }}
   {% endblock %}
   \n\
sheet-templates/weekly.md.j2 is trusted as it is now.
"""
    )


def test_a_change_that_does_not_show_is_named(root: Path) -> None:
    humex(root, "trust", "--yes")
    put(root, "\ufeff" + FOOT)

    assert "\n  Only bytes that do not show.\n" in humex(root, "trust").output


def test_no_line_of_a_template_can_pass_for_one_of_ours(root: Path) -> None:
    put(root, "a\r\x1b[2J\u202e\n\nTrust nothing? [y/N]: y\n")
    shown = humex(root, "trust").output

    assert "    1 | a\\x0d\\x1b[2J\\u202e\n    2 | \n    3 | Trust nothing? [y/N]: y\n" in shown


def test_names_choose(root: Path) -> None:
    put(root, "{{ head.week }}", "weekly.txt.j2")
    humex(root, "trust", "--yes", "sheet-templates/weekly.txt.j2")

    assert json.loads(humex(root, "trust", "--format", "json").output) == {
        "templates": [
            {"path": "sheet-templates/weekly.md.j2", "state": "not trusted", "sha256": digest(FOOT)},
            {"path": "sheet-templates/weekly.txt.j2", "state": "trusted", "sha256": digest("{{ head.week }}")},
        ]
    }  # fmt: skip


def digest(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415

    return sha256(text.encode()).hexdigest()


def test_a_name_that_is_not_there_is_wrong_usage(root: Path) -> None:
    result = humex(root, "trust", "monthly.md.j2")

    assert result.exit_code == 2
    assert "There is no template “monthly.md.j2”; there are: weekly.md.j2." in result.output


def test_trust_is_taken_back(root: Path) -> None:
    humex(root, "trust", "--yes")

    assert (
        humex(root, "trust", "--forget").output
        == "sheet-templates/weekly.md.j2 is trusted no longer.\n"
    )
    assert humex(root, "trust", "--forget").output == "None of them was trusted.\n"
    assert "not trusted" in humex(root, "trust").output


def test_one_that_is_gone_can_be_forgotten(root: Path) -> None:
    humex(root, "trust", "--yes")
    (root / "sheet-templates/weekly.md.j2").unlink()

    assert (
        humex(root, "trust").output
        == "There is no template in sheet-templates/; every page is built in.\n"
    )
    assert humex(root, "trust", "--forget", "weekly.md.j2").exit_code == 0


def test_what_cannot_be_read_is_listed_and_not_asked_about(root: Path) -> None:
    (root / "sheet-templates/weekly.md.j2").write_bytes(b"\xff")
    result = humex(root, "trust")

    assert result.output == "sheet-templates/weekly.md.j2   cannot be read: it is not UTF-8\n"
    assert result.exit_code == 0


def test_an_empty_setting_for_the_folder_does_not_lead_into_the_vault(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(root)
    humex(root, "trust", "--yes")

    assert not (root / "humex").exists()
    assert (tmp_path / "home/.config/humex/trust").is_dir()


def test_build_uses_the_built_in_page_and_says_so_once(root: Path) -> None:
    result = humex(root, "build")

    said = "sheet-templates/weekly.md.j2: This template is not trusted yet, and the built-in page is used."
    assert result.output.count("sheet-templates") == 1
    assert said in result.output
    assert result.exit_code == 1
    assert newest(root).endswith(f"\n\n{NOTICE} is not trusted yet (humex trust).\n")
    assert "Jo, 2026-W26" not in newest(root)


def test_build_uses_what_is_trusted(root: Path) -> None:
    humex(root, "trust", "--yes")
    first, second = humex(root, "build"), humex(root, "build")

    assert newest(root).endswith("\n\nJo, 2026-W26\n")
    assert first.exit_code == second.exit_code == 0
    assert second.output.endswith(" files in sheets/, 0 new or changed.\n")
    assert humex(root, "review", "W26").output == newest(root)


def test_after_a_change_the_built_in_page_is_back(root: Path) -> None:
    humex(root, "trust", "--yes")
    put(root, FOOT + "\n")
    humex(root, "build")

    assert newest(root).endswith(f"{NOTICE} has changed since it was trusted (humex trust).\n")


@pytest.mark.parametrize("form", ["md", "text", "html"])
def test_every_form_says_so(form: str, root: Path, tmp_path: Path) -> None:
    for ending in ("txt", "html"):
        put(root, "a", f"weekly.{ending}.j2")
    humex(root, "review", "W26", "--format", form, "--output", str(tmp_path / "page"))

    assert "is not trusted yet (humex" in (tmp_path / "page").read_text(encoding="utf-8")


def test_check_names_the_line_of_one_that_cannot_be_used(root: Path) -> None:
    put(root, FOOT.replace("head.week", "head.wek"))
    humex(root, "trust", "--yes")
    result = humex(root, "check")

    assert (
        result.output
        == """\
sheet-templates/weekly.md.j2, line 3                  template-not-used
  3 | Jo, {{ head.wek }}
    | ^^^^^^^^^^^^^^^^^^
  This template asks for “wek”, which is not there; the built-in page is used.
  docs/templates.md lists everything that a page gets.

One thing to settle. All the rest was read: 25 days, 6 weeks, 3 behaviours.
"""
    )
    assert result.exit_code == 1


def test_check_looks_at_parts_that_no_page_is_made_of(root: Path) -> None:
    put(root, "{% nonsense %}", "part.md.j2")
    humex(root, "trust", "--yes")
    result = humex(root, "check")

    assert "sheet-templates/part.md.j2, line 1" in result.output
    assert "Encountered unknown tag 'nonsense'." in result.output


def test_check_of_other_files_and_kinds_leaves_templates_out(root: Path) -> None:
    assert humex(root, "check", "daily").exit_code == 0
    assert humex(root, "check", "--ignore", "template-not-used").exit_code == 0
    assert humex(root, "check", "sheet-templates").exit_code == 1
    assert humex(root, "check", "--select", "template-not-used").exit_code == 1


def test_check_is_content_with_what_is_trusted_and_works(root: Path) -> None:
    put(root, '{% extends "weekly.html.j2" %}', "weekly.html.j2")
    put(root, "{{ intro }}", "words.md.j2")
    humex(root, "trust", "--yes")

    assert humex(root, "check").exit_code == 0


def test_a_vault_without_templates_asks_nothing_of_the_folder_of_trust(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(root / "sheet-templates")
    monkeypatch.setattr(
        "humexjournal.cli.own_pages.home", lambda: pytest.fail("trust was asked for")
    )

    assert humex(root, "check").exit_code == 0
    assert humex(root, "build").exit_code == 0
    assert humex(root, "review", "W26").exit_code == 0


PAGES = [
    ("card", ("card", "walk")),
    ("agreement", ("print", "agreement")),
    ("progress", ("print", "progress")),
    ("blank", ("blank", "--format", "md")),
]


@pytest.mark.parametrize(("page", "command"), PAGES)
def test_the_pages_for_paper_may_have_templates_of_the_vault_too(
    page: str, command: tuple[str, ...], root: Path
) -> None:
    put(root, "Mine, in {{ language }}.\n", f"{page}.md.j2")

    built_in = humex(root, *command).output
    humex(root, "trust", "--yes")

    assert "Mine" not in built_in
    assert humex(root, *command).output == "Mine, in en.\n"


@pytest.mark.parametrize("form", ["md", "text", "html"])
@pytest.mark.parametrize(
    ("page", "command"),
    [(page, command[:2]) for page, command in PAGES if page != "blank"]
    + [("diagnosis", ("print", "diagnosis")), ("blank", ("blank",))],
)
def test_a_page_for_paper_says_that_it_stands_in(
    page: str, command: tuple[str, ...], form: str, root: Path
) -> None:
    put(root, "Mine.\n", f"{page}.{'txt' if form == 'text' else form}.j2")
    file = root / "made"

    humex(root, *command, "--format", form, "--output", str(file))

    said = " ".join(file.read_text(encoding="utf-8").split())
    assert f"The built-in page: sheet-templates/{page}." in said
