"""The process in which templates of a vault run: what it may use, and what becomes of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from humexjournal.rendering import own_process
from humexjournal.rendering.charts.svg import Svg
from humexjournal.rendering.own_process import OwnProcess
from humexjournal.rendering.own_worker import MEMORY, SECONDS
from humexjournal.rendering.templates import render

PATHS = "import sys; sys.path += sys.argv[1:]; "
Ask = Callable[[str], Any]


@pytest.fixture
def answer_of(monkeypatch: pytest.MonkeyPatch) -> Ask:
    """What is answered by a process that runs other code than ours."""

    def ask(code: str) -> Any:
        monkeypatch.setattr(own_process, "_START", PATHS + code)
        process = OwnProcess()
        try:
            return process.ask({}, "weekly.md.j2", {})
        finally:
            process.end()

    return ask


def test_it_gets_nothing_of_the_environment_and_begins_at_the_root(
    answer_of: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUMEX_SECRET", "canary")
    code = "import os, json; print(json.dumps({'names': sorted(os.environ), 'cwd': os.getcwd()}))"
    said = answer_of(code)

    assert set(said["names"]) <= {"LC_CTYPE", "SYSTEMROOT"}
    assert said["cwd"] == "/"


def test_it_finds_modules_where_they_are_installed_and_nowhere_else(answer_of: Ask) -> None:
    said = answer_of("import json; print(json.dumps({'path': sys.path}))")

    assert "" not in said["path"]
    assert "." not in said["path"]


def test_it_gives_up_memory_files_and_other_processes(answer_of: Ask) -> None:
    resource = pytest.importorskip("resource")
    code = (
        "import json, resource; from humexjournal.rendering import own_worker as w; "
        "w.limit(); w.bound('RLIMIT_CPU', w.SECONDS); "
        "print(json.dumps({n: resource.getrlimit(getattr(resource, n))[0] "
        "for n in (*w._BOUNDS, 'RLIMIT_CPU')}))"
    )
    at_most = {"RLIMIT_AS": MEMORY, "RLIMIT_CORE": 0, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": 64,
               "RLIMIT_NPROC": 0, "RLIMIT_CPU": SECONDS}  # fmt: skip

    assert answer_of(code) == {
        name: most for name, most in at_most.items() if hasattr(resource, name)
    }


@pytest.mark.parametrize(
    "code",
    [
        "print('garbage')",
        "print('[1, 2]')",
        "print('null')",
        "print('[' * 100_000)",
        "sys.stdout.buffer.write(b'\\xff\\xfe\\n')",
        "pass",
        "sys.exit(1)",
        "import os; os.abort()",
        "import os; os.close(1); sys.stdin.read()",
        "print('x' * 100_000_000)",
    ],
)
def test_whatever_else_it_says_is_no_answer(code: str, answer_of: Ask) -> None:
    assert answer_of(code) is None


def test_one_that_is_silent_is_ended(answer_of: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_process, "PATIENCE", 0.2)

    assert answer_of("import time; time.sleep(60)") is None


def test_one_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_process, "PATIENCE", 0.2)
    monkeypatch.setattr(own_process, "_START", "import time; time.sleep(60)")
    process = OwnProcess()

    assert process.ask({"weekly.md.j2": "a" * 1_000_000}, "weekly.md.j2", {}) is None


def test_after_its_end_there_is_no_answer() -> None:
    process = OwnProcess()
    process.end()

    assert process.ask({"weekly.md.j2": "a"}, "weekly.md.j2", {}) is None


def test_one_process_makes_many_pages_and_has_more_time_for_them() -> None:
    templates = {"weekly.md.j2": "{{ n }} {% for n in range(1000) %}{% endfor %}"}
    process = OwnProcess()
    made = [process.ask(templates, "weekly.md.j2", {"n": n}) for n in range(200)]
    process.end()

    assert made == [{"text": f"{n} "} for n in range(200)]


def test_data_go_through_as_they_are() -> None:
    said = '\ud83d\ude00 \u2028 \x00 " \\ \n ü'
    process = OwnProcess()
    values = {"title": said, "intro": said, "entries": [[said, said]]}
    answer = process.ask({"words.md.j2": '{% extends "words.md.j2" %}'}, "words.md.j2", values)
    process.end()

    assert answer == {"text": render("words.md", json.loads(json.dumps(values)))}


def test_finished_markup_stays_markup_and_text_stays_text() -> None:
    values = {"charts": {"a": Svg("<svg/>")}, "texts": ["<svg/>"]}
    process = OwnProcess()
    page = "{{ charts.a }}{{ texts|first }}"
    answer = process.ask({"weekly.html.j2": page}, "weekly.html.j2", values)
    process.end()

    assert answer == {"text": "<svg/>&lt;svg/&gt;"}
