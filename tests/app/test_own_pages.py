"""The templates of a vault on disk, of whatever kind, and what becomes of the page."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from reviews.ana import ANA, TALK, W26

from humexjournal.app.outputs import outputs, sheet
from humexjournal.app.own_pages import own_pages, problems
from humexjournal.app.pages import page_of
from humexjournal.core.calendar import Month, Quarter
from humexjournal.rendering.pages import ENDINGS, Form
from humexjournal.rendering.unused import Why
from humexjournal.vault.own_templates import own_templates
from humexjournal.vault.trust import pin

FILE = "weekly.md.j2"
OWN = "{{ head.week }}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "vault/sheet-templates").mkdir(parents=True)
    return tmp_path / "vault"


def put(root: Path, text: str, name: str = FILE) -> None:
    (root / "sheet-templates" / name).write_text(text, encoding="utf-8")


def trust(root: Path) -> None:
    pin(root.parent / "config", root, own_templates(root))


def page(root: Path) -> tuple[str, list[Why]]:
    with own_pages(root, root.parent / "config", ANA.settings) as pages:
        made = sheet(ANA, W26, TALK, "md", pages.render).decode()
    return made, [one.why for one in pages.unused.values()]


def built_in() -> str:
    return sheet(ANA, W26, TALK, "md").decode()


def a_link(path: Path) -> None:
    outside = path.parents[2] / "outside"
    outside.write_text(OWN)
    path.symlink_to(outside)


def a_link_to_one_that_is_trusted(path: Path) -> None:
    path.symlink_to("words.md.j2")


KINDS: dict[str, tuple[Callable[[Path], object], Why]] = {
    "a link": (a_link, Why.LINK),
    "a link to another template": (a_link_to_one_that_is_trusted, Why.LINK),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), Why.LINK),
    "a link to itself": (lambda path: path.symlink_to(path), Why.LINK),
    "a device": (lambda path: path.symlink_to("/dev/zero"), Why.LINK),
    "a folder": (lambda path: path.mkdir(), Why.UNREADABLE),
    "a pipe": (os.mkfifo, Why.UNREADABLE),
    "a huge file": (lambda path: path.write_bytes(b"a" * (256 * 1024 + 1)), Why.UNREADABLE),
    "a file with a hole": (
        lambda path: os.truncate(put_empty(path), 50_000_000_000),
        Why.UNREADABLE,
    ),
    "another encoding": (lambda path: path.write_bytes("für".encode("latin-1")), Why.UNREADABLE),
}


def put_empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_makes_no_page(kind: str, root: Path) -> None:
    make, why = KINDS[kind]
    put(root, "{{ title }}", "words.md.j2")
    trust(root)
    make(root / "sheet-templates" / FILE)
    made, unused = page(root)

    assert unused == [why]
    assert made == built_in() + (
        "\nThe built-in page: sheet-templates/weekly.md.j2 cannot be used, humex check says why.\n"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_check_says_what_it_is(kind: str, root: Path) -> None:
    KINDS[kind][0](root / "sheet-templates" / FILE)
    (found,) = problems(root, root.parent / "config", ANA, TALK)

    assert (found.location.path, found.code) == (f"sheet-templates/{FILE}", "template-not-used")
    assert ("link" in found.message) == (KINDS[kind][1] is Why.LINK)


def test_a_file_that_becomes_a_link_after_it_was_trusted_is_not_followed(root: Path) -> None:
    put(root, OWN)
    trust(root)
    assert page(root) == ("2026-W26\n", [])
    (root / "sheet-templates" / FILE).unlink()
    a_link(root / "sheet-templates" / FILE)

    assert page(root)[1] == [Why.LINK]


def test_what_is_trusted_may_not_bring_along_what_is_not(root: Path) -> None:
    put(root, '{% include "part.md.j2" %}')
    trust(root)
    put(root, OWN, "part.md.j2")
    made, unused = page(root)

    assert made.startswith(built_in())
    assert unused == [Why.NOT_TRUSTED, Why.MISSING]
    trust(root)
    assert page(root) == ("2026-W26\n", [])


def test_a_part_that_has_changed_takes_the_page_with_it(root: Path) -> None:
    put(root, '{% include "part.md.j2" %}')
    put(root, OWN, "part.md.j2")
    trust(root)
    put(root, "{{ head.client }}", "part.md.j2")

    assert page(root)[1] == [Why.CHANGED, Why.MISSING]


def test_one_mistake_is_named_once(root: Path) -> None:
    put(root, '{% include "part.md.j2" %}')
    put(root, "{{ head.week }}{% nonsense %}", "part.md.j2")
    trust(root)
    (found,) = problems(root, root.parent / "config", ANA, TALK)

    assert found.location.path == "sheet-templates/part.md.j2"
    assert found.location.within == (0, len("{{ head.week }}{% nonsense %}"))


def test_every_page_of_a_build_is_made_by_one_process(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    real = __import__("humexjournal.rendering.own_pages", fromlist=["OwnProcess"]).OwnProcess
    monkeypatch.setattr(
        "humexjournal.rendering.own_pages.OwnProcess", lambda: (started.append(1), real())[1]
    )
    put(root, OWN)
    put(root, '{% extends "weekly.html.j2" %}', "weekly.html.j2")
    put(root, "{{ title }}", "words.md.j2")
    trust(root)
    with own_pages(root, root.parent / "config", ANA.settings) as pages:
        made = outputs(ANA, TALK, pages.render)

    assert started == [1]
    assert made["sheet-2026-W26.md"] == b"2026-W26\n"
    assert made["words.md"] == b"What the words mean"
    assert made["sheet-2026-W26.html"] == outputs(ANA, TALK)["sheet-2026-W26.html"]


def test_without_trust_no_process_begins(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("humexjournal.rendering.own_pages.OwnProcess", lambda: pytest.fail("begun"))
    put(root, OWN)

    assert page(root)[1] == [Why.NOT_TRUSTED]
    assert len(problems(root, root.parent / "config", ANA, TALK)) == 1


@pytest.mark.parametrize("span", [Month.of(TALK), Quarter.of(TALK)])
@pytest.mark.parametrize("form", ["md", "text", "html"])
def test_a_template_that_only_extends_makes_the_same_page_with_its_charts(
    span: Month | Quarter, form: Form, root: Path
) -> None:
    page = page_of(ANA, span, TALK)
    name = f"{page.name}.{ENDINGS[form]}.j2"
    put(root, f'{{% extends "{name}" %}}', name)
    trust(root)
    with own_pages(root, root.parent / "config", ANA.settings) as pages:
        made = page.text(form, pages.render)

    assert pages.unused == {}
    assert made == page.text(form)
