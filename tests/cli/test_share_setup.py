"""`humex share setup`: shown first, written once, and nothing of the person's is moved."""

import pytest
from click.testing import CliRunner
from hostile.repository import a_vault, git, make_hostile, settled

from humexjournal.cli.main import main

ALL_IN_PLACE = "Everything is in place.\n"
DRIVER = (
    "humex share merge %O %A %B %P || { s=$?; test $s -lt 126 && exit $s; "
    "git merge-file -L ours -L base -L theirs %A %O %B; }\n"
)


@pytest.fixture
def vault(tmp_path):
    return settled(a_vault(tmp_path / "vault"))


def setup(vault, *args, **given):
    return CliRunner().invoke(main, ["--vault", str(vault), "share", "setup", *args], **given)


def test_it_shows_what_it_would_write_and_writes_nothing_where_nobody_can_answer(vault):
    before = (vault / ".git/config").read_bytes()

    result = setup(vault)

    assert result.exit_code == 2
    assert "+*.md text eol=lf merge=humex\n" in result.output
    assert "+/private/\n" in result.output
    assert f"+merge.humex.driver = {DRIVER}" in result.output
    assert "This is no terminal to ask in. Nothing was written; see --yes." in result.output
    assert not (vault / ".gitattributes").exists()
    assert not (vault / ".gitignore").exists()
    assert (vault / ".git/config").read_bytes() == before


def test_a_second_run_has_nothing_to_do(vault):
    assert setup(vault, "--yes").exit_code == 0

    assert git(vault, "config", "merge.humex.driver") == DRIVER
    assert git(vault, "check-attr", "merge", "daily/2026-06-10.md") == (
        "daily/2026-06-10.md: merge: humex\n"
    )
    assert setup(vault).output == ALL_IN_PLACE
    assert setup(vault, "--hook", "--yes").output != ALL_IN_PLACE
    assert setup(vault, "--hook").output == ALL_IN_PLACE


def test_what_stands_there_keeps_its_lines_and_their_order(vault):
    (vault / ".gitattributes").write_bytes(b"*.png binary\r\n*.md merge=union")
    (vault / ".gitignore").write_bytes(b"# mine\n.DS_Store\n!.obsidian/plugins/tasks/\n\n*.tmp")
    settled(vault)

    assert setup(vault, "--yes").exit_code == 0

    attributes = (vault / ".gitattributes").read_bytes()
    assert attributes.startswith(b"*.png binary\r\n*.md merge=union\r\n# How humex")
    ignored = (vault / ".gitignore").read_bytes()
    assert ignored.endswith(b"# mine\n.DS_Store\n!.obsidian/plugins/tasks/\n\n*.tmp")
    assert ignored.count(b".DS_Store\n") == 1
    assert "merge: humex" in git(vault, "check-attr", "merge", "daily/2026-06-10.md")


def test_a_line_that_overrules_ours_is_overruled_in_turn(vault):
    setup(vault, "--yes")
    attributes = vault / ".gitattributes"
    attributes.write_bytes(attributes.read_bytes() + b"*.md merge=union\n")
    settled(vault)
    assert "merge: union" in git(vault, "check-attr", "merge", "daily/2026-06-10.md")

    assert setup(vault, "--yes").exit_code == 0

    assert "merge: humex" in git(vault, "check-attr", "merge", "daily/2026-06-10.md")
    assert b"*.md merge=union\n" in attributes.read_bytes()
    assert setup(vault).output == ALL_IN_PLACE


def test_the_hook_checks_a_commit_and_another_one_stays(vault):
    setup(vault, "--yes", "--hook")
    hook = vault / ".git/hooks/pre-commit"
    assert hook.read_text() == "#!/bin/sh\nexec humex check --staged\n"
    assert hook.stat().st_mode & 0o100

    hook.write_text("#!/bin/sh\nmake lint\n")

    assert setup(vault, "--hook").output == (
        "Everything is in place.\n"
        "There is another pre-commit hook, and it stays. Add to it: humex check --staged\n"
    )
    assert hook.read_text() == "#!/bin/sh\nmake lint\n"


def test_a_folder_without_git_is_told_so(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")

    result = setup(tmp_path, "--yes")

    assert result.exit_code == 3
    assert result.output == (
        f"Error: {tmp_path} is in no git repository. `git init` there makes one.\n"
    )


@pytest.mark.parametrize("name", [".gitattributes", ".gitignore", ".git/config"])
def test_nothing_is_written_through_a_link(vault, tmp_path, name):
    outside = tmp_path / "outside"
    outside.write_bytes((vault / name).read_bytes() if (vault / name).exists() else b"x\n")
    before = outside.read_bytes()
    (vault / name).unlink(missing_ok=True)
    (vault / name).symlink_to(outside)

    assert setup(vault, "--yes").exit_code == 3
    assert outside.read_bytes() == before


def test_no_program_of_the_repository_is_run(vault, tmp_path):
    canary = tmp_path / "canary"
    make_hostile(vault, canary)
    settled(vault)

    assert setup(vault, "--yes", "--hook").exit_code == 0
    assert setup(vault).exit_code == 0
    assert not canary.exists()

    git(vault, "status")
    assert canary.exists(), "the configuration would have run it"
