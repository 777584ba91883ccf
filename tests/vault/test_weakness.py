"""What is weak is said in a sentence, with what helps."""

import pytest

from humexjournal.vault.weakness import Weak, Weakness, remedy, sentence

SENTENCES = [
    (
        Weakness(Weak.GONE, folder="/home/ana/journal"),
        "/home/ana/journal is not there. It is looked for again all the time.",
    ),
    (
        Weakness(Weak.INSTANCES, limit=128),
        "Your programs use up what this system allows for watching folders (128 at once), so the "
        "vault is looked through every few seconds instead. "
        "`sudo sysctl fs.inotify.max_user_instances=512` allows more.",
    ),
    (
        Weakness(Weak.WATCHES, limit=8192, needed=12000, there=8150),
        "Only 8,150 of 12,000 folders can be watched, as this system allows 8,192 for all your "
        "programs. The vault is looked through every few seconds instead. "
        "`sudo sysctl fs.inotify.max_user_watches=524288` allows more.",
    ),
    (
        Weakness(Weak.LOST, there=2),
        "More happened at once than this system could tell. "
        "The whole vault was looked through, and nothing is missing.",
    ),
    (
        Weakness(Weak.NO_EVENTS),
        "This system does not say when a file changes, so the vault is looked through every few "
        "seconds.",
    ),
    (Weakness(Weak.POLLING), "The vault is looked through every few seconds, as --poll asks."),
]


@pytest.mark.parametrize(("weakness", "said"), SENTENCES)
def test_every_weakness_has_a_sentence(weakness, said):
    assert sentence(weakness) == said


def test_none_is_left_out():
    assert {weakness.code for weakness, _ in SENTENCES} == set(Weak)


@pytest.mark.parametrize(
    ("weakness", "command"),
    [
        (
            Weakness(Weak.WATCHES, limit=524_288, needed=10),
            "sudo sysctl fs.inotify.max_user_watches=1048576",
        ),
        (
            Weakness(Weak.WATCHES, limit=8192, needed=400_000),
            "sudo sysctl fs.inotify.max_user_watches=800000",
        ),
        (
            Weakness(Weak.INSTANCES, limit=1024),
            "sudo sysctl fs.inotify.max_user_instances=2048",
        ),
        (Weakness(Weak.LOST, there=1), ""),
    ],
)
def test_what_helps_is_more_than_there_is(weakness, command):
    assert remedy(weakness) == command
