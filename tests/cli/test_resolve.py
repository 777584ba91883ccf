"""`humex resolve`: both versions are shown, one is written, and the other is kept."""

import pytest
from click.testing import CliRunner
from hostile.repository import a_vault, git, make_hostile, settled

from humexjournal.cli.main import main

DAY = "daily/2026-06-10.md"
COPY = "daily/2026-06-10.sync-conflict-20260611-080000-ABCDEFG.md"
OURS = "---\nwalk: 25\n---\nA good day.\n"
THEIRS = "---\nwalk: 20\nplan: x\n---\nA good day.\nRain.\n"
MARKED = "---\n<<<<<<< HEAD\nwalk: 25\n=======\nwalk: 20\n>>>>>>> other\n---\nA good day.\n"


@pytest.fixture
def vault(tmp_path):
    return settled(a_vault(tmp_path / "vault"))


@pytest.fixture
def answers(monkeypatch):
    """A person at a terminal, who answers one thing to everything."""

    def give(said):
        monkeypatch.setattr("humexjournal.cli.resolve.click.prompt", lambda *_, **__: said)
        monkeypatch.setattr("humexjournal.cli.resolve.can_ask", lambda: True)

    return give


def resolve(vault, *args):
    return CliRunner().invoke(main, ["--vault", str(vault), "resolve", *args])


def with_copy(vault):
    (vault / DAY).write_text(OURS)
    (vault / COPY).write_text(THEIRS)
    settled(vault)


def kept(vault):
    return {file.read_text() for file in (vault / ".humex/keep").glob("*.md")}


def test_where_nobody_can_answer_it_only_shows(vault):
    with_copy(vault)

    result = resolve(vault)

    assert result.exit_code == 1
    assert result.output == (
        f"{DAY}: two versions.\n"
        "  ours: what stands in this file\n"
        f"  theirs: {COPY}\n"
        "  walk: 25   |   20\n"
        "  plan: (not there)   |   x\n"
        "  --- ours\n"
        "  +++ theirs\n"
        "  @@ -1 +1,2 @@\n"
        "   A good day.\n"
        "  +Rain.\n"
    )
    assert (vault / DAY).read_text() == OURS
    assert (vault / COPY).read_text() == THEIRS


def test_theirs_takes_the_place_and_ours_and_the_copy_are_kept(vault, answers):
    with_copy(vault)
    answers("t")

    assert resolve(vault).exit_code == 0

    assert (vault / DAY).read_text() == THEIRS
    assert not (vault / COPY).exists()
    assert kept(vault) == {OURS, THEIRS}
    assert resolve(vault).output == "No file has two versions to choose from.\n"


def test_ours_stays_and_the_copy_is_kept(vault, answers):
    with_copy(vault)
    answers("o")

    assert resolve(vault, COPY).exit_code == 0

    assert (vault / DAY).read_text() == OURS
    assert not (vault / COPY).exists()
    assert kept(vault) == {THEIRS}


def test_two_values_of_one_key_cannot_be_joined_and_texts_can(vault, answers):
    with_copy(vault)
    answers("b")
    assert resolve(vault).exit_code == 1

    (vault / COPY).write_text("---\nwalk: 25\nplan: x\n---\nA good day.\nRain.\n")
    (vault / DAY).write_text(OURS + "Sun.\n")
    settled(vault)

    assert resolve(vault).exit_code == 0
    assert (vault / DAY).read_text() == ("---\nwalk: 25\nplan: x\n---\nA good day.\nSun.\nRain.\n")


def test_markers_are_settled_while_git_waits_for_that(vault, answers):
    git(vault, "checkout", "-q", "-b", "other")
    (vault / DAY).write_text("---\nwalk: 20\n---\n")
    git(vault, "commit", "-qam", "other")
    git(vault, "checkout", "-q", "-")
    (vault / DAY).write_text("---\nwalk: 30\n---\n")
    git(vault, "commit", "-qam", "ours")
    with pytest.raises(Exception, match="returned non-zero"):
        git(vault, "merge", "-q", "other")
    marked = (vault / DAY).read_text()
    assert "<<<<<<<" in marked
    settled(vault)
    answers("t")

    result = resolve(vault)

    assert "  walk: 30   |   20\n" in result.output
    assert result.exit_code == 0
    assert (vault / DAY).read_text() == "---\nwalk: 20\n---\n"
    assert kept(vault) == {marked}


def test_a_path_without_two_versions_is_told_so(vault):
    assert resolve(vault, DAY).exit_code == 2


def test_no_program_of_the_repository_is_run(vault, tmp_path, answers):
    canary = tmp_path / "canary"
    (vault / DAY).write_text(MARKED)
    make_hostile(vault, canary)
    settled(vault)
    answers("t")

    assert resolve(vault).exit_code == 0
    assert not canary.exists()
