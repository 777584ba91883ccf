"""Nothing of the private side is in anything that the shared side makes, prints or starts."""

import json
import shlex
import subprocess
import traceback

import pytest
from canary import PRIVATE, SHARED, WORD, git, leaks_below, leaks_in, leaks_in_git, put
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from humexjournal.app import beside, check, obsidian_settings
from humexjournal.cli import build
from humexjournal.cli.main import COMMANDS, main
from humexjournal.vault import obsidian, other_keys, search
from humexjournal.vault.layout import OWN_FOLDERS

RUNS = """\
status
status --words
status --short
check
check --advice
check --format json
check --format github
check --format sarif
check --format rdjsonl
check private
check --staged
check nowhere.md
adherence
adherence --month --format json
adherence zqc
review this --format text
review 2026-06 --format json
review 2026-Q2 --format html --output out.html
review 1999-W01
blank --format text
card
card nobody
kbi list --format json
kbi show walk
kbi show nobody
kbi check
kbi packs
obsidian setup --yes
completion bash
export csv
export json
export ics
export parquet -o tables
practice tables --question adherence
import csv nowhere.csv
import csv table.csv --map date=date,walk=walk
log walk x
log -y walk o
log zqc x
off walk today knee
off 6-7 july away
schema
schema kbi
today --print
today yesterday --print
week --print
week next --print
start other --client Ana --yes
help all
help check
kbi story walk
print agreement --format text
print diagnosis --format text
print progress --format text
prompts
prompts list
prompts why walk
prompts show nobody
prompts sent nobody
build
build --newest
publish W25
talk --change more --yes
undo
keep list
keep diff nobody
keep restore nobody
keep purge --yes
resolve
resolve private
roster
trust
trust --format json
doctor
doctor --format json
share setup --yes
share check
share check --format json
share merge nobody a b c
adopt --format json
watch --status
watch --status --json
init another
demo --no-open
-h
nonsense
"""


@pytest.fixture
def vault(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    root = put(tmp_path / "vault", SHARED)
    put(root / "private", PRIVATE)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def started(monkeypatch):
    """The words of every program that is started: they stand in `/proc` for everybody."""
    words, popen = [], subprocess.Popen.__init__

    def begin(self, args, *rest, **more):
        words.append(f"{args} {more.get('env')}")
        popen(self, args, *rest, **more)

    monkeypatch.setattr(subprocess.Popen, "__init__", begin)
    return words


def humex(vault, words):
    """All that a command says, also where it breaks down."""
    result = CliRunner().invoke(
        main, ["--vault", str(vault), "--as-of", "2026-06-28", *shlex.split(words)]
    )
    broke = result.exc_info and not isinstance(result.exception, SystemExit)
    told = traceback.format_exception(*result.exc_info) if broke else []
    return "".join([result.output, *told])


def leaks(vault, runs):
    """What the commands leave of it anywhere; whoever asked with the word may be told it."""
    said = [line for words in runs for line in leaks_in(humex(vault, words))]
    return said + leaks_below(vault, vault.parent / "home")


def test_every_command_is_among_them():
    assert {line.split()[0] for line in RUNS.splitlines()} >= COMMANDS.keys()


def test_no_command_on_the_shared_side_lets_a_private_word_out(vault, started):
    assert leaks_below(vault / "private") != []
    git(vault, "init")

    assert leaks(vault, RUNS.splitlines()) == []
    assert leaks_in("\n".join(started)) == []


@pytest.mark.parametrize("words", ["build", "--private status"])
def test_git_holds_nothing_of_it_once_humex_has_seen_it(vault, words):
    humex(vault, words)

    assert leaks_in_git(vault) == []


def test_before_that_git_would_hold_it(vault):
    assert leaks_in_git(vault) != []


@pytest.mark.parametrize("words", [("kbi", "show"), ("prompts", "show"), ("review",), ("check",)])
def test_a_shell_is_offered_nothing_of_it(vault, words):
    def offered(*first):
        shell = ShellComplete(main, {}, "humex", "_HUMEX_COMPLETE")
        return str([one.value for one in shell.get_completions([*first, *words], "")])

    assert leaks_in(offered("--vault", str(vault))) == []
    assert bool(leaks_in(offered("--vault", str(vault), "--private"))) is (words[-1] == "show")


def test_what_git_tracks_of_it_is_counted_and_not_named(vault):
    leaks_in_git(vault)
    for words in ("check", "check --format json", "check --staged", "doctor", "share check"):
        said = humex(vault, words)
        assert "private" in said
        assert leaks_in(said) == []


def test_a_private_key_in_a_shared_entry_is_a_problem_without_its_name(vault):
    text = "---\nzqcanary_key: x\nzqcanary_alias: x\nreserve: [zqcanary-key]\nwalk: x\n---\n"
    put(vault, {"daily/2026-06-26.md": text})
    for words in RUNS.splitlines():
        if words.startswith(("status", "check", "adherence", "review", "build", "talk", "kbi")):
            assert leaks_in(humex(vault, words)) == [], words

    assert humex(vault, "check").count("other-side") == 3


@pytest.mark.parametrize("words", ["build", "check", "status", "adherence"])
@pytest.mark.parametrize("error", [RuntimeError, KeyError, OSError])
def test_a_crash_on_the_private_side_says_nothing_of_it(vault, monkeypatch, words, error):
    def crash(*_):
        raise error(WORD)

    monkeypatch.setattr(other_keys, "behaviours", crash)
    monkeypatch.setattr(beside, "_in_numbers", crash)

    assert leaks_in(humex(vault, words)) == []


TEMPLATE = {"enabled": True, "template": "private/template"}
OBSIDIAN = {
    ".obsidian/templates.json": '{"folder": "private"}',
    ".obsidian/daily-notes.json": '{"template": "private/template"}',
    ".obsidian/plugins/periodic-notes/data.json": json.dumps(
        {
            "daily": {**TEMPLATE, "folder": "private/daily"},
            "weekly": {**TEMPLATE, "folder": "weekly", "format": "GGGG-[W]WW"},
            "monthly": {**TEMPLATE, "folder": "private/monthly"},
        }
    ),
    "private/template.md": "---\nweek: 2026-W27\n---\nzqcanary_template\n",
}


def talk_and_build(vault):
    """What a talk makes: a note of a week, from the template that Obsidian is told to use."""
    return leaks(
        vault, ["talk this --commitment more --yes", "build", "check", "obsidian setup --yes"]
    )


def test_settings_that_came_with_the_vault_lead_into_nothing_private(vault):
    put(vault, OBSIDIAN)

    assert talk_and_build(vault) == []


def test_what_obsidian_lacks_is_not_sought_in_anything_private(vault):
    put(vault, {path: text for path, text in OBSIDIAN.items() if "periodic" not in path})

    assert leaks(vault, ["obsidian setup --yes"]) == []


def test_what_obsidian_lacks_would_be_sought_there(vault, monkeypatch):
    put(vault, {path: text for path, text in OBSIDIAN.items() if "periodic" not in path})
    monkeypatch.setattr(obsidian_settings, "PRIVATE_SPELLED", frozenset())

    assert leaks(vault, ["obsidian setup --yes"]) != []


def test_without_a_guard_they_do(vault, monkeypatch):
    put(vault, OBSIDIAN)
    monkeypatch.setattr(obsidian, "PRIVATE_SPELLED", frozenset())

    assert talk_and_build(vault) != []


def names_changed_files(_):
    """A naive build that tells what it has read."""
    yield f"{min(PRIVATE)} was read."


def tells_the_error(_):
    """A naive build beside that hands the message on."""
    return beside.Beside(trouble=f"daily/{WORD}.md cannot be read.")


def names_everything(found, *_):
    """A naive check, which leaves the problems as they are."""
    return list(found)


def test_the_canary_finds_naive_leaks(vault, monkeypatch):
    put(vault, {"humex.yaml": "format: 1\nfolders:\n  daily: YYYY-MM-DD\n"})
    for name, naive in (("beside_lines", names_changed_files), ("built_beside", tells_the_error)):
        with monkeypatch.context() as patch:
            patch.setattr(build, name, naive)
            assert leaks(vault, ["build"]) != [], name
    with monkeypatch.context() as patch:
        patch.setattr(search, "OWN_FOLDERS", OWN_FOLDERS - {"private"})
        assert leaks(vault, ["check", "build"]) != []
    put(vault, {"2026-06-26.md": "---\nreserve: [zqcanary_key]\n---\n"})
    assert leaks_in(humex(vault, "check")) == []
    with monkeypatch.context() as patch:
        patch.setattr(check, "without_names", names_everything)
        assert leaks_in(humex(vault, "check")) != []
