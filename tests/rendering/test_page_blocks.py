"""A template of a vault may replace one block of a built-in page, and changes nothing else."""

import re

import pytest
from rendering.every_page import FORMS, every_page
from rendering.on_paper import EXAMPLE, LAST

from humexjournal.rendering.own_environment import OwnEnvironment
from humexjournal.rendering.own_pages import OwnPages
from humexjournal.rendering.templates import environment, render
from humexjournal.rendering.words import catalogue

VALUES = every_page(EXAMPLE, LAST)
PAGES = [(name, form) for name in VALUES for form in FORMS if name != "words"]
BLOCKS = [
    (name, form, block)
    for name, form in PAGES
    for block in environment(form).get_template(f"{name}.{form}.j2").blocks
]
NOTHING_TO_SAY = {("monthly", "txt", "next")}
"""Blocks that are empty for the example: nothing is decided yet."""


def own(name: str, form: str, block: str, inside: str) -> str:
    """The page where a template of the vault says `inside` in one block."""
    file = f"{name}.{form}.j2"
    source = f'{{% extends "{file}" %}}{{% block {block} %}}{inside}{{% endblock %}}'
    return OwnEnvironment(form, {file: source}).get_template(file).render(VALUES[name])


@pytest.mark.parametrize(("name", "form", "block"), BLOCKS)
def test_a_block_is_replaced_alone(name: str, form: str, block: str) -> None:
    marked = own(name, form, block, "⟦{{ super() }}⟧")
    replaced = own(name, form, block, "OURS")

    assert re.sub("[⟦⟧]", "", marked) == render(f"{name}.{form}", VALUES[name])
    assert replaced == re.sub("⟦.*?⟧", "OURS", marked, flags=re.DOTALL)
    assert "OURS" in replaced
    assert (re.search(r"⟦\s*⟧", marked) is not None) == ((name, form, block) in NOTHING_TO_SAY)


def test_every_page_may_be_built_upon_in_the_process_for_templates_of_vaults() -> None:
    files = {f"{name}.{form}.j2": f'{{% extends "{name}.{form}.j2" %}}' for name, form in PAGES}
    with OwnPages("sheet-templates", files, catalogue("en")) as pages:
        for name, form in PAGES:
            made = pages.render(f"{name}.{form}", VALUES[name])
            assert made == render(f"{name}.{form}", VALUES[name])
        assert pages.unused == {}


@pytest.mark.parametrize("source", ["{{ x|code }}", "{{ [x]|map('code')|join }}"])
def test_what_escapes_for_a_fence_is_for_built_in_pages_alone(source: str) -> None:
    with OwnPages("sheet-templates", {"weekly.md.j2": source}, catalogue("en")) as pages:
        pages.render("weekly.md", {**VALUES["weekly"], "x": "[[x]]"})
        assert "weekly.md.j2" in pages.unused
