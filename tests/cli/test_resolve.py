"""`humex resolve`: both versions are shown, one is written, and the other is kept."""

import pytest
from click.testing import CliRunner
from hostile.repository import a_vault, git, make_hostile, settled

from humexjournal.cli.main import main
from humexjournal.parsing.merging.unsettled import MARK

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
    """A person at a terminal, who says one thing after the other, and the last to all the rest."""

    def give(*said):
        left = list(said)
        monkeypatch.setattr(
            "humexjournal.cli.resolve.click.prompt",
            lambda *_, **__: left.pop(0) if len(left) > 1 else left[0],
        )
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


LEFT = f"---\nwalk: 25\n{MARK} walk: 20   # late\nplan: x\n{MARK} plan: o\n---\nA good day.\n"
CHOSEN = "---\nwalk: {}\nplan: {}\n---\nA good day.\n"
LATE = "20   # late"


def with_two_values(vault):
    (vault / DAY).write_text(LEFT)
    settled(vault)


def test_what_our_merge_has_left_is_shown(vault):
    with_two_values(vault)

    result = resolve(vault)

    assert result.exit_code == 1
    assert result.output == (
        f"{DAY}: two versions of walk, plan.\n"
        "  ours: what stands in this file on our side of git\n"
        "  theirs: the other side of git\n"
        "  walk: 25   |   20\n"
        "  plan: x   |   o\n"
    )
    assert (vault / DAY).read_text() == LEFT


@pytest.mark.parametrize(
    ("said", "walk", "plan"),
    [("o", "25", "x"), ("t", LATE, "o"), ("kot", "25", "o"), ("kto", LATE, "x")],
)
def test_one_value_stays_and_the_comment_goes(vault, answers, said, walk, plan):
    with_two_values(vault)
    answers(*said)

    assert resolve(vault).exit_code == 0

    assert (vault / DAY).read_text() == CHOSEN.format(walk, plan)
    assert kept(vault) == {LEFT}
    assert resolve(vault).output == "No file has two versions to choose from.\n"


def test_one_key_is_settled_and_the_other_waits(vault, answers):
    with_two_values(vault)
    answers("t")

    result = resolve(vault, DAY, "--key", "Plan")

    assert result.exit_code == 1
    assert result.output.startswith(f"{DAY}: two versions of plan.\n")
    assert result.output.endswith(f"{DAY}: what you chose is written. Left: walk.\n")
    assert (vault / DAY).read_text() == LEFT.replace(f"plan: x\n{MARK} plan: o", "plan: o")
    assert resolve(vault, DAY).output.startswith(f"{DAY}: two versions of walk.\n")


def test_a_key_that_is_left_for_now_stays_as_it_is(vault, answers):
    with_two_values(vault)
    answers("k", "", "t")

    assert resolve(vault).exit_code == 1
    assert (vault / DAY).read_text() == LEFT.replace(f"plan: x\n{MARK} plan: o", "plan: o")


def test_a_key_of_which_there_is_one_value_is_told_so(vault):
    with_two_values(vault)

    assert resolve(vault, DAY, "--key", "felt").exit_code == 2


def test_markers_in_the_text_and_two_values_of_a_key_are_settled_together(vault, answers):
    body = "<<<<<<< ours\nA good day.\n=======\nA long day.\n>>>>>>> theirs\n"
    (vault / DAY).write_text(LEFT.replace("A good day.\n", body))
    settled(vault)
    answers("t")

    result = resolve(vault)

    assert result.exit_code == 0
    assert (vault / DAY).read_text() == CHOSEN.format(LATE, "o").replace("good", "long")
    assert resolve(vault).output == "No file has two versions to choose from.\n"
