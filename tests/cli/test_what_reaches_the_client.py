"""What of a coach's draft enters the client's folder, however the coach has noted things in it."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

DRAFT, NOTE = "jo/drafts/ana/2026-06-24-walk.md", "ana/prompts/2026-06-24-walk.md"
HEAD = "---\nkbi: walk\nkind: corrective\ncue: as I stand up\nstate: draft\n---\n"
KEYS = (
    '---\nkbi: "walk"\nkind: corrective\ncue: "as I stand up"\nstate: sent\nsent: 2026-06-25\n'
    "answered:\nagreed:\ncause:\nlook_again:\n---\n"
)
UNCLEAR = "so it is not clear what is for the client."


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """The folder in which the vaults of Jo and of Ana lie."""
    for name, said in (("ana", "client: Ana\ncoach: Jo\n"), ("jo", "clients: [../ana]\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "humex.yaml").write_text(f"format: 1\n{said}")
    return tmp_path


def sent(both: Path, draft: str) -> str:
    """What is said when a draft is sent, and below it what the client has then."""
    (both / DRAFT).parent.mkdir(parents=True)
    (both / DRAFT).write_bytes(draft.encode())
    os.utime(both / DRAFT, (0, 0))
    args = ["--vault", str(both / "jo"), "--as-of", "2026-06-25", "prompts", "sent", "ana"]
    said = CliRunner().invoke(main, [*args, "2026-06-24-walk"]).output
    note = both / NOTE
    return note.read_bytes().decode() if note.exists() else said.replace(DRAFT[3:], "DRAFT")


@pytest.mark.parametrize(
    "body",
    [
        "Ana?\n\n## For me\nShe sounded tired.\n\n## Answer\n> Yes.\n",
        "Ana?\n\n## Answer\n> Yes.\n\n## For me\nShe sounded tired.\n",
        "Ana?\n%% a doubt %%\n\n\n\n## Answer\n> Yes.\n",
    ],
)
def test_the_message_and_its_answer_go_along_and_no_other_part(both, body):
    assert sent(both, HEAD + body) == f"{KEYS}Ana?\n\n## Answer\n> Yes.\n"


def test_line_ends_of_windows_become_those_of_the_rest(both):
    draft = f"{HEAD}Ana?\n\n%%\nA doubt.\n%%\n\n## Answer\n> Yes.\n".replace("\n", "\r\n")

    assert sent(both, draft) == f"{KEYS}Ana?\n\n## Answer\n> Yes.\n"


def test_words_of_the_client_that_look_like_a_remark_are_no_remark(both):
    assert sent(both, HEAD + "“I \\<!-- so to speak”\n") == (
        f"{KEYS}“I \\<!-- so to speak”\n\n## Answer\n"
    )


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            HEAD + "Ana? %% a <!-- tired %% and sad --> so\n",
            f"A remark in DRAFT ends with --> and has no beginning, {UNCLEAR} Take it out.",
        ),
        (
            HEAD + "Ana?\n```\n%% code\n```\nSo %% tired\n",
            f"There is code with %% in DRAFT, {UNCLEAR} Take it out.",
        ),
        (
            HEAD.replace("stand up", "stand up %% tired %%") + "Ana?\n",
            "`cue:` of DRAFT has a remark in it, which would go along. Take it out.",
        ),
        (
            "\n" + HEAD.replace("draft", "draft  # she sounded tired") + "Ana?\n",
            "The keys of DRAFT do not begin on its first line. Put the --- there.",
        ),
        (HEAD + "\n## Answer\n", "There is no message in DRAFT yet."),
    ],
)
def test_what_is_not_clear_reaches_nobody(both, draft, said):
    assert sent(both, draft) == f"Error: {said}\n"
