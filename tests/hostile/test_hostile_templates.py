"""J1 to J8: a template of somebody else can do nothing but fail to make a page."""

import json
import re
from collections.abc import Iterator

import pytest
from hostile.limits import run
from hostile.templates import HTML, REFUSED, UNFIT_HTML, Row
from hypothesis import given
from hypothesis import strategies as st
from reviews.ana import ANA, TALK, W26, with_weekly

from humexjournal.app.outputs import sheet_data
from humexjournal.rendering import own_process
from humexjournal.rendering.own_html import POLICY
from humexjournal.rendering.own_pages import OwnPages
from humexjournal.rendering.own_process import OwnProcess
from humexjournal.rendering.templates import render
from humexjournal.rendering.unused import Unused, Why
from humexjournal.rendering.words import catalogue
from humexjournal.rendering.words.english.own_pages import built_in_page, reason

CANARY = "canary onclick=x() <b>[[link]]</b> `$= dv`"
SHARED = "javascript:canary"
JOURNAL = with_weekly(ANA, commitment=CANARY, shared=(SHARED,))
VALUES = {**sheet_data(JOURNAL, W26, TALK)}
ESCAPED = r"canary onclick=x() \<b\>\[\[link\]\]\</b\> \`\$= dv\`."


RUNNING: list[OwnProcess] = []
"""One process for all rows, as long as it lives: a hundred would be slow to start."""


def pages(templates: dict[str, str]) -> OwnPages:
    return OwnPages("sheet-templates", templates, catalogue("en"))


def tried(source: str, form: str = "md") -> tuple[str, Unused | None]:
    """The page that comes of a template, and what was in its way."""
    file = f"weekly.{form}.j2"
    own = pages({file: source})
    own.process = RUNNING.pop() if RUNNING else None
    made = own.render(f"weekly.{form}", VALUES)
    RUNNING.extend([own.process] if own.process else [])
    return made, own.unused.get(file)


@pytest.fixture(scope="module", autouse=True)
def ended() -> Iterator[None]:
    yield
    for process in RUNNING:
        process.end()


@pytest.fixture(autouse=True)
def canary_in_the_environment_and_one_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMEX_CANARY", "canary")
    start = "from humexjournal.rendering import own_worker as w; w.SECONDS = 1; w.main()"
    monkeypatch.setattr(own_process, "_START", f"import sys; sys.path += sys.argv[1:]; {start}")


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.name)
def test_the_built_in_page_stands_in_and_says_so(row: Row) -> None:
    page, found = tried(row.source)

    assert found is not None
    assert found.why in (row.why, row.or_else)
    assert page == render("weekly.md", VALUES, built_in_page(found))
    assert page.endswith(
        f"The built-in page: {found.path} cannot be used{line(found)}, humex check says why.\n"
    )


def line(found: Unused) -> str:
    return f" (line {found.line})" if found.line else ""


def test_every_row_has_a_name_of_its_own() -> None:
    assert len({one.name for one in REFUSED}) == len(REFUSED)


def test_there_are_as_many_as_were_promised() -> None:
    assert len(REFUSED) >= 57
    assert {row.why for row in REFUSED} == set(Why) - {
        Why.NOT_TRUSTED, Why.CHANGED, Why.LINK, Why.UNREADABLE}  # fmt: skip


@pytest.mark.parametrize(
    "row", [row for row in REFUSED if "said" in row.source], ids=lambda row: row.name
)
def test_what_is_said_of_a_template_holds_nothing_of_an_entry(row: Row) -> None:
    _, found = tried(row.source)

    assert found is not None
    assert "canary" not in str(found)
    assert "canary" not in " ".join(reason(found))


@pytest.mark.parametrize("name", UNFIT_HTML)
def test_a_page_that_could_load_or_run_something_is_not_shown(name: str) -> None:
    page, found = tried(HTML.format("", UNFIT_HTML[name]), "html")

    assert found is not None
    assert found.why is Why.UNFIT
    assert page == render("weekly.html", VALUES, built_in_page(found))


@pytest.mark.parametrize("beginning", ["", "<html><head>", "<!doctype html><body>", "<p>a</p>"])
def test_a_page_without_the_usual_beginning_is_not_shown(beginning: str) -> None:
    _, found = tried(beginning + "<p>a</p>", "html")

    assert found is not None
    assert found.why is Why.UNFIT


@pytest.mark.parametrize(
    "head",
    [
        "<title>a</title>\n",
        f"<title>{POLICY}</title>\n",
        f"<style>p {{ color: red }}</style>\n{POLICY}\n",
        '<meta charset="utf-8">\n',
    ],
)
def test_a_page_that_has_lost_its_policy_gets_it_back(head: str) -> None:
    page, found = tried(HTML.format(head, "<p>{{ said.commitment }}</p>\n"), "html")

    assert found is None
    assert page.startswith(f'<!doctype html>\n<html lang="en">\n<head>\n{POLICY}\n')
    assert "<p>canary onclick=x() &lt;b&gt;[[link]]&lt;/b&gt; `$= dv`.</p>" in page


def test_a_page_that_has_its_policy_stays_as_it_is() -> None:
    source = HTML.format(
        f'<meta charset="utf-8">\n{POLICY}\n', '<p title="{{ said.commitment }}">a</p>\n'
    )
    page, found = tried(source, "html")

    assert found is None
    assert page == source.replace(
        "{{ said.commitment }}", "canary onclick=x() &lt;b&gt;[[link]]&lt;/b&gt; `$= dv`."
    )


MACRO = "{% macro m() %}{{ said.commitment }}{% endmacro %}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ said.commitment }}", ESCAPED),
        ("{{ said.commitment|escape }} {{ said.commitment|e }}", f"{ESCAPED} {ESCAPED}"),
        ("{% autoescape false %}{{ said.commitment }}{% endautoescape %}", ESCAPED),
        (MACRO + "{{ m() }}", ESCAPED),
        (MACRO + "{{ m() ~ said.commitment }}", ESCAPED * 2),
        (MACRO + "{{ m() + said.commitment }}", ESCAPED * 2),
        (MACRO + "{{ [m(), said.commitment]|join }}", ESCAPED * 2),
        (MACRO + "{{ [said.commitment, said.commitment]|join(m()) }}", ESCAPED * 3),
        ("{% set x %}{{ said.commitment }}{% endset %}{{ x }}", ESCAPED),
        ("{% set x %}a{% endset %}{{ x ~ said.commitment }}", f"a{ESCAPED}"),
        ("{{ (said.commitment ~ '')|trim }}", ESCAPED),
        ("{% filter upper %}{{ said.commitment }}{% endfilter %}", ESCAPED.upper()),
        ("{% include '/etc/passwd' ignore missing %}a", "a"),
    ],
)  # fmt: skip
def test_a_template_that_forgets_to_escape_does_no_harm(source: str, expected: str) -> None:
    assert tried(source) == (expected, None)


PIECES = [
    "{{ said.commitment }}", "{{ m() }}", "{{ m() ~ said.commitment }}", "{{ said.commitment ~ m() }}",
    "{{ m() + said.commitment }}", "{{ [said.commitment, m()]|join(said.commitment) }}", "{% set x %}",
    "{% endset %}", "{{ x }}", "{{ x ~ said.commitment }}", "{% autoescape false %}", "{% endautoescape %}",
    "{% filter upper %}", "{% endfilter %}", "{{ m()|upper }}", "{{ m()|list|join }}", "{{ x|default(said.commitment) }}",
    "{% set x = said.commitment %}", "{% set x = m() %}", "{% macro n(x) %}{{ x }}{% endmacro %}", "{{ n(said.commitment) }}",
    "{{ n(m()) }}", "{{ n(x) ~ x }}", "{{ said.commitment|e ~ said.commitment }}", "{{ said.commitment|truncate(30) }}",
    "{% call n(said.commitment) %}{{ said.commitment }}{% endcall %}", "{{ m()|trim }}", "{{ [m()]|first }}", "{% block a %}",
    "{% endblock %}", "{{ self.a() ~ said.commitment }}", "{{ loop.cycle(m(), said.commitment) }}", "{% for l in [1, 2] %}",
    "{% endfor %}", "{{ [said.commitment]|map('upper')|join(m()) }}", "{{ namespace(x=m()).x ~ said.commitment }}",
    "{{ said.commitment|title|lower }}", "{{ (m(), said.commitment)|max }}", "{{ {'a': said.commitment}.a }}",
]  # fmt: skip
ALIVE = {"md": r"(?<!\\)(?i:<b|\[|`)", "html": "(?i:<b>)"}
"""What would come alive on a page, had it not been escaped."""


@pytest.mark.parametrize("form", ALIVE)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_whatever_a_template_does_no_text_of_an_entry_comes_alive(form: str, pieces: str) -> None:
    page, found = tried(HTML.format("", MACRO + pieces) if form == "html" else MACRO + pieces, form)

    assert found or not re.search(ALIVE[form], page)


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_what_only_builds_on_the_built_in_page_is_the_built_in_page(form: str) -> None:
    expected = render(f"weekly.{form}", VALUES)

    assert tried(f'{{% extends "weekly.{form}.j2" %}}\n', form) == (expected, None)
    assert tried(f'{{% extends "built-in/weekly.{form}.j2" %}}\n', form) == (expected, None)


def test_one_that_has_to_be_ended_is_not_tried_again_and_others_are() -> None:
    endless = "{% for n in range(1000) %}" * 4 + "{% endfor %}" * 4
    with pages({"weekly.md.j2": endless, "weekly.txt.j2": "{{ head.client }}"}) as own:
        made = [
            own.render(name, VALUES)
            for name in ("weekly.md", "weekly.txt", "weekly.md", "weekly.txt")
        ]

    assert made[0] == made[2]
    assert made[1] == made[3] == "Ana"
    assert list(own.unused) == ["weekly.md.j2"]


def test_what_goes_wrong_in_one_week_goes_wrong_in_that_week_only() -> None:
    source = "{{ {1: 'one', 26: 'twenty-six'}[head.number] }}"
    other = {**VALUES, "head": {**VALUES["head"], "number": 2}}
    with pages({"weekly.md.j2": source}) as own:
        made = [own.render("weekly.md", values) for values in (VALUES, other, VALUES)]

    assert made[0] == made[2] == "twenty\\-six".replace("\\", "")
    assert made[1].startswith("# Ana")


def test_a_template_builds_on_another_of_the_vault() -> None:
    templates = {
        "weekly.md.j2": '{% extends "ours.md.j2" %}{% block foot %}{{ super() }}b{% endblock %}',
        "ours.md.j2": "{% block foot %}a{% endblock %}",
    }
    with pages(templates) as own:
        assert own.render("weekly.md", VALUES) == "ab"


USUAL = [
    (
        "{{ grid.rows|map(attribute='name')|join(', ') }}",
        "Walk after lunch, Laptop closed, Ten quiet minutes",
    ),
    ("{{ grid.rows|selectattr('is_new')|map(attribute='id')|first }}", "quiet"),
    ("{{ grid.rows|rejectattr('id', 'equalto', 'walk')|list|length }}", "2"),
    (
        "{% for row in grid.rows %}{{ loop.index }} {{ row.id }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "1 walk, 2 close, 3 quiet",
    ),
    (
        "{% set ns = namespace(n=0) %}{% for row in grid.rows %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
        "3",
    ),
    (
        "{% for id, rows in grid.rows|groupby('id') %}{{ id }} {{ rows|length }} {% endfor %}",
        "close 1 quiet 1 walk 1 ",
    ),
    (
        "{% for key, text in head|dictsort if key == 'client' %}{{ key }}: {{ text }}{% endfor %}",
        "client: Ana",
    ),
    (
        "{{ head.client[:2]|upper }} {{ head['client'] }} {{ grid.days[0].short }} {{ grid.days[-1].name }}",
        "AN Ana Mon Sunday",
    ),
    (
        "{{ 'odd' if 7 % 2 else '' }} {{ 2 * 3 + 1 }} {{ 7 // 2 }} {{ (7 / 2)|round(1) }}",
        "odd 7 3 3.5",
    ),
    ("{% macro b(t) %}**{{ t }}**{% endmacro %}{{ b(head.client) }}", "**Ana**"),
    (
        "{% macro b() %}<{{ caller() }}>{% endmacro %}{% call b() %}{{ head.client }}{% endcall %}",
        "<Ana>",
    ),
    ("{{ head.nothing|default('-') }} {{ head.nothing is defined }}", "\\- False"),
    ("{% for n in range(3) %}{{ n }}{% else %}{% endfor %}", "012"),
    ("{% if head.client in ['Ana'] and head.number is odd %}{% else %}even{% endif %}", "even"),
]


@pytest.mark.parametrize(("source", "expected"), USUAL)
def test_what_people_usually_write_works(source: str, expected: str) -> None:
    assert tried(source) == (expected, None)


def test_an_error_in_another_template_is_named_where_it_is() -> None:
    templates = {
        "weekly.md.j2": "{% include 'part.md.j2' %}",
        "part.md.j2": "\n\n{{ head.nothing }}",
    }
    with pages(templates) as own:
        own.render("weekly.md", VALUES)

    assert own.unused["weekly.md.j2"] == Unused(
        "sheet-templates/part.md.j2", Why.UNDEFINED, 3, "nothing"
    )


def test_templates_in_a_ring_come_to_an_end() -> None:
    templates = {
        "weekly.md.j2": "{% extends 'b.md.j2' %}",
        "b.md.j2": "{% extends 'weekly.md.j2' %}",
    }
    with pages(templates) as own:
        own.render("weekly.md", VALUES)

    assert own.unused["weekly.md.j2"].why in (Why.BROKEN, Why.ENDED, Why.MEMORY)


NAIVE = {
    "every class": "jinja2.environment.TemplateStream",
    "the globals of lipsum": "HUMEX_CANARY",
    "cycler": "__builtins__",
    "a change of the data": "None",
    "safe": "<b>[[link]]</b>",
    "format of a text": "<class 'int'>",
}
"""What plain Jinja prints for some of the templates."""
BITTEN = ["a wide text", "a text doubled", "a macro of itself", "many brackets"]


def naive(name: str, tmp_path) -> dict | str:
    source = next(row.source for row in REFUSED if row.name == name)
    (tmp_path / "weekly.md.j2").write_text(source)
    (tmp_path / "values.json").write_text(json.dumps(VALUES))
    return run("naive_template", tmp_path, seconds=8)


@pytest.mark.parametrize("name", NAIVE)
def test_plain_jinja_lets_it_out(name: str, tmp_path) -> None:
    said = naive(name, tmp_path)

    assert isinstance(said, dict)
    assert NAIVE[name] in said["page"]


@pytest.mark.parametrize("name", BITTEN)
def test_plain_jinja_does_not_survive_it(name: str, tmp_path) -> None:
    assert isinstance(naive(name, tmp_path), str)


def test_plain_jinja_follows_a_link_out_of_the_folder(tmp_path) -> None:
    (tmp_path / "outside").write_text("canary")
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault/values.json").write_text("{}")
    (tmp_path / "vault/weekly.md.j2").symlink_to(tmp_path / "outside")

    assert run("naive_template", tmp_path / "vault") == {"page": "canary"}
